"""The server behind all names: it serves the pages that ask, and answers what questions say."""

import collections
import json
import socket
import threading
from pathlib import Path
from urllib.parse import urlsplit

PAGE = Path(__file__).resolve().parent / "page.js"
OPAQUE = "null"
HOST_OF_OPAQUE = "http://sandbox.test"


class Loopback:
    """Answers on 127.0.0.1 until it is left.

    A page of each origin asks that origin's questions and then moves on to the next origin.
    """

    def __init__(self, questions):
        self.finished = threading.Event()
        self._questions = {q["id"]: q for q in questions}
        self._by_page = collections.OrderedDict()
        self._answers = {}
        self._wire = collections.defaultdict(list)
        self._reports = {}
        self._lock = threading.Lock()
        for question in questions:
            self._by_page.setdefault(page_of(question["origin"]), []).append(question)
            for hop, place in enumerate([question] + question.get("then", [])):
                self._answers[address(place["url"])] = (question["id"], hop, place)
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self._socket.getsockname()[1]
        self.first_page = next(iter(self._by_page), HOST_OF_OPAQUE) + "/-/page"

    def __enter__(self):
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *unused):
        self._socket.close()

    def ports(self):
        """Returns all ports that a browser will want to connect to."""
        urls = list(self._by_page) + ["http://" + host for host, _ in self._answers]
        return {urlsplit(url).port or 80 for url in urls}

    def seen(self):
        """Returns what the browser did, in the terms of a batch answer."""
        return {id: self._seen(id, report) for id, report in self._reports.items()}

    def _seen(self, id, report):
        wire = self._wire[id]
        asked = [request for request in wire if request["preflight"]]
        first = asked[0] if asked else {}
        return {
            "id": id,
            "outcome": report["outcome"],
            "preflight": {
                "sent": bool(asked),
                "method": first.get("method"),
                "headers": first.get("headers"),
            },
            "actualSent": any(not request["preflight"] for request in wire),
            "readableHeaders": report["readable"],
            "wire": wire,
        }

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
        host = headers.get("host", "")
        if target.startswith("/-/"):
            return self._own(target, "http://" + host, body)
        found = self._answers.get(address("http://" + host + target))
        if not found:
            return response(404, [], b"")
        id, hop, place = found
        preflight = method == "OPTIONS" and "access-control-request-method" in headers
        with self._lock:
            self._wire[id].append(noted(hop, method, headers, preflight))
        answer = place.get("preflight" if preflight else "response") or {"status": 404}
        return response(answer["status"], answer.get("headers", []), b"" if method == "HEAD" else b"ok")

    def _own(self, target, origin, body):
        if target == "/-/report":
            report = json.loads(body)
            with self._lock:
                self._reports[report["id"]] = report
            return response(200, [], b"")
        if target == "/-/done":
            self.finished.set()
            return response(200, [], b"")
        questions = self._by_page.get(origin, [])
        sandboxed = bool(questions) and questions[0]["origin"] == OPAQUE
        return response(200, [["Content-Type", "text/html"]], page(questions, self._after(origin), sandboxed))

    def _after(self, origin):
        pages = list(self._by_page)
        at = pages.index(origin) + 1 if origin in pages else len(pages)
        return pages[at] + "/-/page" if at < len(pages) else None


def page_of(origin):
    return HOST_OF_OPAQUE if origin == OPAQUE else origin


def address(url):
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2].lower()
    return host.removesuffix(":80"), (parts.path or "/") + ("?" + parts.query if parts.query else "")


def noted(hop, method, headers, preflight):
    return {
        "hop": hop,
        "preflight": preflight,
        "method": headers.get("access-control-request-method") if preflight else method,
        "headers": headers.get("access-control-request-headers") if preflight else None,
        "origin": headers.get("origin"),
    }


def page(questions, after, sandboxed):
    data = json.dumps({"questions": questions, "next": after, "sandboxed": sandboxed})
    script = "const task = " + data.replace("<", "\\u003c") + ";\n" + PAGE.read_text()
    return ("<!doctype html><meta charset=utf-8><script>" + script + "</script>").encode()


def read_request(connection):
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return None
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    headers = {}
    for line in lines[1:]:
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip(" \t")
    length = int(headers.get("content-length", "0"))
    while len(body) < length:
        body += connection.recv(65536)
    method, target, _ = lines[0].split(" ", 2)
    return method, target, headers, body


def response(status, headers, body):
    lines = [f"HTTP/1.1 {status} -"] + [f"{name}: {value}" for name, value in headers]
    lines += ["Connection: close", f"Content-Length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode("latin-1", "replace") + body
