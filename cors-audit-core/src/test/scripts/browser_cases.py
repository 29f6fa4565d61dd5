#!/usr/bin/env python3
"""Turns measurements of real browsers into the cases of BrowserTruthTest.

Usage: browser_cases.py MEASUREMENTS.json > src/test/resources/browser/cases.ndjson

Takes single requests of fetch and XMLHttpRequest in mode cors. One case a line: a question as
`explain --batch` takes it, its group, and what was seen: for each engine the outcome, Chromium's
reason, the preflights (hop, origin, method, header names), the actual requests (hop, method,
origin), and the readable headers. Firefox and the standard stand there only where they differ
from Chromium.
"""

import json
import sys

APIS = {"fetch", "xhr", "xhr-upload"}
ADDED_BY_TEST_SERVER = {"content-length", "connection"}


def taken(case):
    request = case["request"]
    return request["mode"] == "cors" and request["api"] in APIS and not case.get("repeat")


def reply(answer):
    return answer and {"status": answer["status"], "headers": answer["headers"]}


def request(asked):
    headers = list(asked["headers"])
    if asked.get("bodyKind") == "blob-json":
        headers.append(["Content-Type", "application/json"])
    made = {"method": asked["method"], "headers": headers, "credentials": asked["credentials"]}
    if asked["body"] is not None:
        made["body"] = True
    if asked["api"] == "xhr-upload":
        made["uploadListener"] = True
    return made


def seen(engine):
    readable = engine["steps"][0].get("readable") or []
    found = {
        "outcome": engine["outcome"],
        "preflights": [[p["hop"], p["origin"], p["acrm"], p.get("acrh")] for p in engine["preflights"]],
        "actuals": [[a["hop"], a["method"], a.get("origin")] for a in engine["actuals"]],
        "readable": [name for name in readable if name not in ADDED_BY_TEST_SERVER],
    }
    return found


def standard(spec):
    return {"outcome": spec["outcome"], "readable": spec.get("readable", []),
            "preflights": [[p["origin"], p["acrm"], p.get("acrh")] for p in spec.get("preflights", [])]}


def expected(expect):
    chromium = seen(expect["chromium"])
    firefox = seen(expect["firefox"])
    result = {"chromium": dict(chromium)}
    reason = expect["chromium"].get("reason")
    if reason:
        result["chromium"]["reason"] = reason.removeprefix("net:")
    if firefox != chromium:
        result["firefox"] = firefox
    if "spec" in expect:
        spec = standard(expect["spec"])
        plain = {"outcome": chromium["outcome"], "readable": chromium["readable"],
                 "preflights": [p[1:] for p in chromium["preflights"]]}
        result["standard"] = spec if spec != plain else True
    return result


def question(case):
    asked = {"id": case["id"], "group": case["group"], "origin": case["origin"], "url": case["url"],
             "request": request(case["request"]), "preflight": reply(case["preflight"]),
             "response": reply(case["response"])}
    if case.get("then"):
        asked["then"] = [{"url": hop["url"], "preflight": reply(hop["preflight"]),
                          "response": reply(hop["response"])} for hop in case["then"]]
    asked["expect"] = expected(case["expect"])
    return asked


def main(path):
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)
    for case in filter(taken, cases):
        print(json.dumps(question(case), separators=(",", ":"), ensure_ascii=True))


if __name__ == "__main__":
    main(sys.argv[1])
