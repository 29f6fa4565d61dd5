#!/usr/bin/env python3
"""Records which host names real browsers take, and which Origin they send for them.

A page opens a frame for each host name. If the browser loads it, the frame's script fetches from
another origin, which notes the Origin header that arrives and lets that origin in; the frame then
tells whether it could read the answer. All names lead to one small server on loopback; nothing
else is contacted. What a resolver makes of such names is not asked.

    scripts/browser-run/host_characters.py            Chromium and Firefox, as a table
    scripts/browser-run/host_characters.py --write    the same, into the tests' data

A line holds a host name as it stands in the page's URL and, for each browser, the host that
arrived in the Origin header of a request whose answer the page could read: `=` the name itself,
`-` none, since the browser takes it for no URL or sends nothing.
"""

import argparse
import json
import shutil
import socket
import subprocess
import tempfile
import threading
from pathlib import Path

from browsers import BROWSERS, find, launched
from loopback import read_request, response

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "cors-audit-core/src/test/resources/origin/hosts.txt"
SECONDS = 300
START = "http://start.test"
API = "http://api.test"

# Each character in the places of a name where an attacker can use it.
CHARACTERS = [chr(c) for c in range(0x21, 0x7F) if not chr(c).isalnum()]
PLACES = ["example.com{}.evil.test", "a{}b.evil.test", "a.{}b.evil.test", "evil.te{}st", "evil.test{}"]
OTHERS = [
    "evil.test.", "evil.test..", "a..evil.test", ".evil.test", "evil-.test", "-evil.test", "evil.test-",
    "_.evil.test", "evil.1a", "evil.1a.", "evil.a1", "1a", "evil.1-", "evil.0x", "evil.0xg", "evil.0x1g", "evil.1_",
    "evil.1", "evil.01", "evil.1.", "evil.0x1", "evil.0X1", "evil.09", "evil.08a", "1.2.3", "1.2.3.4.", "01.2.3.4",
    "127.0.0.1", "127.1", "0x7f.1", "2130706433", "256.0.0.1", "1.2.3.4.5", "xn--a", "xn--mnchen-3ya.test", "EVIL.test",
    "[::1]", "[0:0:0:0:0:0:0:1]", "[::127.0.0.1]", "[::ffff:127.0.0.1]", "[2001:DB8::1]", "[2001:db8:0:1:0:0:0:1]",
    "[2001:db8:0:0:1:0:0:1]", "[0001:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:0:8]", "[1:2:3:4:5:6:0:0]", "[0:0:3:4:5:6:0:0]",
    "[fe80::1%25eth0]", "[1::]", "[::]",
]

START_PAGE = """<!doctype html><meta charset=utf-8><script>
const hosts = HOSTS;
const report = (i, result) => fetch("/report?" + i, { method: "POST", body: result });
const taken = (url) => { try { new URL(url); return true; } catch { return false; } };
const load = (url, i) => new Promise((done) => {
  const frame = document.createElement("iframe");
  const timer = setTimeout(() => done("silent"), WAIT);
  addEventListener("message", ({ data, source }) => {
    if (source === frame.contentWindow) { clearTimeout(timer); done(data); }
  });
  frame.src = url;
  document.documentElement.append(frame);
});
const worker = async (left) => {
  for (let i = left.shift(); i !== undefined; i = left.shift()) {
    const url = "http://" + hosts[i] + "/frame?" + i;
    await report(i, taken(url) ? await load(url, i) : "no URL");
  }
};
const left = [...hosts.keys()];
Promise.all([1, 2, 3, 4].map(() => worker(left))).then(() => fetch("/done", { method: "POST" }));
</script>"""

FRAME_PAGE = """<!doctype html><meta charset=utf-8><script>
fetch("API/read" + location.search).then((r) => r.text(), () => "unread").then((t) => parent.postMessage(t, "*"));
</script>"""


class Server:
    """Serves the pages and notes the Origin headers until it is left."""

    def __init__(self, hosts):
        self.finished = threading.Event()
        self.reports = {}
        self.origins = {}
        self._hosts = hosts
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self._socket.getsockname()[1]
        self.first_page = START + "/"

    def __enter__(self):
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *unused):
        self._socket.close()

    def ports(self):
        return {80}

    def _accept(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        with connection:
            connection.settimeout(20)
            try:
                request = read_request(connection)
                if request:
                    connection.sendall(self._reply(*request))
            except OSError:
                pass

    def _reply(self, method, target, headers, body):
        path, _, number = target.partition("?")
        if path == "/read":
            origin = headers.get("origin", "")
            self.origins[int(number)] = origin
            return response(200, [["Access-Control-Allow-Origin", origin]], b"read")
        if path == "/report":
            self.reports[int(number)] = body.decode()
        elif path == "/done":
            self.finished.set()
        elif path == "/frame":
            return html(FRAME_PAGE.replace("API", API))
        elif path == "/" and headers.get("host") == "start.test":
            return html(START_PAGE.replace("HOSTS", json.dumps(self._hosts)).replace("WAIT", "4000"))
        return response(200, [], b"")

    def seen(self, number):
        """Returns the host in the Origin header of a request that the page could read."""
        origin = self.origins.get(number, "")
        read = self.reports.get(number) == "read"
        host = origin.removeprefix("http://")
        return "-" if not read or not host else "=" if host == self._hosts[number] else host


def html(text):
    return response(200, [["Content-Type", "text/html"]], text.encode())


def hosts():
    placed = [place.format(character) for character in CHARACTERS for place in PLACES]
    # These end a host, or begin one anew: what comes behind them is a path, a port, a user's name.
    return [host for host in placed if not set(host) & set("/?#:@\\")] + OTHERS


def run(browser, asked):
    folder = tempfile.mkdtemp(prefix="cors-audit-browser-")
    try:
        with Server(asked) as server, launched(browser, server, folder):
            if not server.finished.wait(SECONDS):
                raise SystemExit(f"{browser} did not finish within {SECONDS} seconds")
            return [server.seen(i) for i in range(len(asked))]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def version(browser):
    names = {"chromium": ("chromium", "chromium-browser", "google-chrome"), "firefox": ("firefox-esr", "firefox")}
    done = subprocess.run([find(*names[browser]), "--version"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def main():
    parser = argparse.ArgumentParser(description="Records which hosts browsers send in Origin headers.")
    parser.add_argument("--write", action="store_true", help=f"write {DATA.name}")
    options = parser.parse_args()
    asked = hosts()
    browsers = sorted(BROWSERS)
    columns = [run(browser, asked) for browser in browsers]
    lines = ["# Recorded by scripts/browser-run/host_characters.py, over http, with"]
    lines += [f"# {version(browser)}" for browser in browsers]
    lines += ["# host | " + " | ".join(browsers)]
    lines += [" | ".join(row) for row in zip(asked, *columns)]
    text = "\n".join(lines) + "\n"
    DATA.write_text(text, encoding="ascii") if options.write else print(text, end="")


if __name__ == "__main__":
    main()
