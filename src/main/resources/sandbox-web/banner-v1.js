// Says that this is a sandbox and what time it is there, and moves its clock with one click.
const ROOT = document.querySelector('base').getAttribute('app-root').replace(/\/[^/]*$/, '');
const CLOCK = `${ROOT}/api/sandbox/clock`;
const BETWEEN_LOOKS = 20_000;
const BETWEEN_TICKS = 1_000;

const TEXTS = {
  name: 'Bản dùng thử',
  hint: 'Dữ liệu ở đây là giả. Đồng hồ chạy riêng, đẩy tới được, không lùi lại được.',
  hour: '+1 giờ làm việc',
  day: '+1 ngày làm việc',
  pushing: 'Đang đẩy đồng hồ…',
  failed: 'Không đẩy được đồng hồ. Hãy thử lại.',
  jobsFailed: count => `Đồng hồ đã tới nơi, nhưng ${count} việc tự động bị lỗi. Xem trong Cockpit.`
};

const SHOWN = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh', weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit'
});

// The browser's own steady clock: the page's Date may be moved while we count.
let reading = null;
let readAt = 0;

function take(answer) {
  reading = Date.parse(answer.now);
  readAt = performance.now();
}

function sandboxNow() {
  return reading === null ? null : reading + (performance.now() - readAt);
}

function token() {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

async function ask(options) {
  const response = await fetch(CLOCK, {credentials: 'same-origin', cache: 'no-store', ...options});
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.detail || TEXTS.failed);
  }
  return answer;
}

function push(advance) {
  return ask({
    method: 'POST',
    headers: {'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': token()},
    body: JSON.stringify({advance})
  });
}

// Lists are drawn with the page's Date: whoever corrects it (server-clock) is waited for before they are read again.
async function clockMoved() {
  const corrections = [];
  window.dispatchEvent(new CustomEvent('mot-cua-clock-moved', {detail: {waitFor: correction => corrections.push(correction)}}));
  await Promise.all(corrections);
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

class Banner {
  constructor(scope) {
    this.scope = scope;
    this.bar = element('div', 'mot-cua-sandbox-bar', '');
    this.bar.setAttribute('role', 'status');
    this.time = element('span', 'mot-cua-sandbox-time', '');
    this.message = element('span', 'mot-cua-sandbox-message', '');
    this.buttons = [[TEXTS.hour, '1 working hour'], [TEXTS.day, '1 working day']].map(([label, advance]) => {
      const button = element('button', 'btn btn-default btn-xs', label);
      button.type = 'button';
      button.addEventListener('click', () => this.push(advance));
      return button;
    });
    const name = element('strong', '', TEXTS.name);
    name.title = TEXTS.hint;
    this.bar.append(name, this.time, ...this.buttons, this.message);
  }

  open() {
    document.body.append(this.bar);
    document.body.classList.add('has-mot-cua-sandbox');
    this.timers = [setInterval(() => this.look(), BETWEEN_LOOKS), setInterval(() => this.show(), BETWEEN_TICKS)];
    this.look();
  }

  close() {
    this.timers.forEach(clearInterval);
    this.bar.remove();
    document.body.classList.remove('has-mot-cua-sandbox');
  }

  show() {
    const now = sandboxNow();
    this.time.textContent = now === null ? '' : SHOWN.format(now);
  }

  async look() {
    try {
      take(await ask({headers: {Accept: 'application/json'}}));
    } catch (failure) {
      console.debug(failure);
    }
    this.show();
  }

  async push(advance) {
    this.buttons.forEach(button => { button.disabled = true; });
    this.message.textContent = TEXTS.pushing;
    try {
      const answer = await push(advance);
      take(answer);
      this.message.textContent = answer.jobsFailed ? TEXTS.jobsFailed(answer.jobsFailed) : '';
      await clockMoved();
      this.refreshTasklist();
    } catch (failure) {
      this.message.textContent = failure.message || TEXTS.failed;
    }
    this.show();
    this.buttons.forEach(button => { button.disabled = false; });
  }

  // What is late is coloured when the page is drawn, so the page is drawn anew; with a task open only the lists are read again
  // ("refresh" is Tasklist's own word for it), because what is typed in its form must stay.
  refreshTasklist() {
    if (!/[?&]task=/.test(window.location.hash + window.location.search)) {
      window.location.reload();
    } else if (this.scope && this.scope.$root) {
      this.scope.$root.$broadcast('refresh');
      this.scope.$applyAsync();
    }
  }
}

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('./banner-v1.css', import.meta.url).href;
document.head.append(style);

const open = new Set();

export default {
  id: 'mot-cua-sandbox',
  pluginPoint: 'tasklist.navbar.action',
  priority: -200,
  render(node, _, scope) {
    if (node.parentElement) {
      node.parentElement.style.display = 'none';
    }
    const banner = new Banner(scope);
    open.add(banner);
    banner.open();
  },
  unmount() {
    open.forEach(banner => banner.close());
    open.clear();
  }
};
