// Runs in the page (or in its sandboxed frame): makes each request and says what came of it.
// `task` stands before this text: {questions, next, sandboxed}.

const ATONCE = 4;

async function ask(question) {
  const wanted = question.request || {};
  const options = {
    method: wanted.method ?? "GET",
    headers: wanted.headers || [],
    credentials: wanted.credentials || "same-origin",
    ...(wanted.body ? { body: "x" } : {}),
  };
  let request;
  try {
    request = new Request(question.url, options);
  } catch {
    return { outcome: "rejected-by-api", readable: [] };
  }
  try {
    const answer = wanted.uploadListener ? await upload(question.url, options) : (await fetch(request)).headers;
    return { outcome: "allowed", readable: names([...answer.keys()]) };
  } catch {
    return { outcome: "blocked", readable: [] };
  }
}

function upload(url, options) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = () => {};
    request.open(options.method, url);
    request.withCredentials = options.credentials === "include";
    options.headers.forEach(([name, value]) => request.setRequestHeader(name, value));
    request.onload = () => {
      const lines = request.getAllResponseHeaders().trim().split("\r\n").filter(Boolean);
      resolve(new Headers(lines.map((line) => line.split(/: ?(.*)/, 2))));
    };
    request.onerror = reject;
    request.send(options.body);
  });
}

function names(all) {
  return [...new Set(all)].filter((n) => n !== "connection" && n !== "content-length").sort();
}

async function askAll(questions, tell) {
  const left = [...questions];
  const worker = async () => {
    for (let question = left.shift(); question; question = left.shift()) {
      await tell({ id: question.id, ...(await ask(question)) });
    }
  };
  await Promise.all(Array.from({ length: ATONCE }, worker));
}

const report = (result) => fetch("/-/report", { method: "POST", body: JSON.stringify(result) });

async function moveOn() {
  if (task.next) {
    location.href = task.next;
  } else {
    await fetch("/-/done", { method: "POST" });
  }
}

// An opaque origin may not report itself: its frame tells the page around it.
function askInFrame() {
  const frame = document.createElement("iframe");
  frame.sandbox = "allow-scripts";
  const inner = JSON.stringify({ ...task, sandboxed: false, framed: true }).replaceAll("<", "\\u003c");
  frame.srcdoc = `<script>const task = ${inner};\n${document.currentScript.text.split("\n").slice(1).join("\n")}</` + "script>";
  let told = Promise.resolve();
  addEventListener("message", ({ data }) => {
    told = told.then(() => (data === "done" ? moveOn() : report(data)));
  });
  addEventListener("DOMContentLoaded", () => document.body.append(frame));
}

if (task.sandboxed) {
  askInFrame();
} else if (task.framed) {
  askAll(task.questions, async (result) => parent.postMessage(result, "*")).then(() => parent.postMessage("done", "*"));
} else {
  askAll(task.questions, report).then(moveOn);
}
