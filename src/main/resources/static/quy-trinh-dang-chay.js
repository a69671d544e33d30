// What is live, read again every two seconds: a designer saves in Modeler and looks here.
const WORDS = document.querySelector("#words").dataset;
const SOURCES = { JAR: WORDS.jar, FOLDER: WORDS.changed, SCRIPT: WORDS.script, MODELER: WORDS.modeler, ACT: WORDS.act };
const BETWEEN_LOOKS = 2000;
const SHOWN = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "medium" });

const shown = (instant) => (instant ? SHOWN.format(new Date(instant)) : "");

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function bar(title, lines, className) {
  const made = element("section", "", `bar ${className}`);
  made.append(element("h2", title));
  if (lines) {
    made.append(element("pre", lines));
  }
  return made;
}

function bars(folder) {
  const found = [];
  if (folder.refused) {
    found.push(bar(`${folder.folder}: ${WORDS.refused} (${shown(folder.refused.at)})`, folder.refused.findings, "refused"));
  }
  if (folder.conflict) {
    found.push(bar(`${folder.folder}: ${WORDS.conflict} ${folder.conflict.programVersion}`, "", "conflict"));
  }
  if (folder.goneAt) {
    found.push(bar(`${folder.folder}: ${WORDS.gone}`, "", "gone"));
  }
  return found;
}

function row(folder) {
  const made = document.createElement("tr");
  made.append(element("td", folder.folder), element("td", SOURCES[folder.source]), element("td", folder.deployedBy),
    element("td", shown(folder.deployedAt)), element("td", folder.programVersion || ""),
    element("td", (folder.contentHash || "").slice(0, 12), "hash"));
  return made;
}

async function look() {
  const place = document.querySelector("#bars");
  try {
    const answer = await fetch("api/deployments", { cache: "no-store" });
    const folders = await answer.json();
    if (!answer.ok) {
      throw new Error(folders.detail);
    }
    const wrong = folders.flatMap(bars);
    place.replaceChildren(...(wrong.length ? wrong : [bar(WORDS.good, "", "good")]));
    document.querySelector("#rows").replaceChildren(...folders.filter((folder) => folder.deploymentId).map(row));
  } catch (failure) {
    place.replaceChildren(bar(WORDS.failed, failure.message, "failed"));
  }
  setTimeout(look, BETWEEN_LOOKS);
}

look();
