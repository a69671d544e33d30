// Tasklist says "due in 3 hours" from the browser's clock. A counter machine's clock may be wrong, and the sandbox lives on
// another day: so the page's Date is set to the server's time. Written times (new Date(x), Date.parse) stay what they are.
import {address, mustChangePassword} from './server-v1.js';

const BrowserDate = window.Date;
const browserNow = BrowserDate.now.bind(BrowserDate);

// Below this the difference is the network's, not the clock's.
const WORTH_CORRECTING = 2_000;
const BETWEEN_LOOKS = 60_000;

let difference = 0;
let tasklist = null;
const mounted = new Set();

function now() {
  return browserNow() + difference;
}

function correctDate() {
  BrowserDate.now = now;
  window.Date = new Proxy(BrowserDate, {
    construct: (target, values, made) => Reflect.construct(target, values.length ? values : [now()], made),
    apply: target => new target(now()).toString()
  });
}

// Tasklist writes "in 3 hours" once and again only minutes later; at this word of its time library it writes all of them anew.
function take(newDifference) {
  const moved = Math.abs(newDifference - difference) >= WORTH_CORRECTING;
  difference = newDifference;
  if (moved && tasklist) {
    tasklist.$broadcast('amMoment:localeChanged');
    tasklist.$applyAsync();
  }
}

async function look() {
  const asked = browserNow();
  try {
    const response = await fetch(address('/api/clock/now'), {
      credentials: 'same-origin', cache: 'no-store', headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'}
    });
    // The first thing asked after a log-in, so this is where an officer learns of it.
    if (await mustChangePassword(response)) {
      return;
    }
    if (response.ok) {
      const answer = await response.json();
      const ahead = BrowserDate.parse(answer.now) - (asked + browserNow()) / 2;
      take(Math.abs(ahead) < WORTH_CORRECTING ? 0 : Math.round(ahead));
    }
  } catch (failure) {
    // Without an answer the last difference is still the best one; the next look is in a minute.
    console.debug('Không hỏi được giờ của máy chủ', failure);
  }
}

correctDate();
await look();
window.addEventListener('mot-cua-clock-moved', event => event.detail.waitFor(look()));

// Mounted as soon as somebody is logged in; before that the server does not answer.
export default {
  id: 'mot-cua-server-clock',
  pluginPoint: 'tasklist.navbar.action',
  priority: -100,
  async render(node, _, scope) {
    if (node.parentElement) {
      node.parentElement.style.display = 'none';
    }
    const again = setInterval(look, BETWEEN_LOOKS);
    mounted.add(again);
    tasklist = scope && scope.$root;
    await look();
  },
  unmount() {
    mounted.forEach(clearInterval);
    mounted.clear();
  }
};
