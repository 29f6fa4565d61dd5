#!/usr/bin/env python3
"""Holds the verdicts of `cors-audit explain --batch` against a real browser.

Every question of a file is asked twice: of the jar, and of a headless browser that loads a page
from the question's origin and makes the request. All names lead to one small server on loopback
that answers what the question says, byte for byte; nothing else is contacted.

    scripts/browser-run/browser_run.py                      the sample, in Chromium
    scripts/browser-run/browser_run.py --browser firefox    the same in Firefox
    scripts/browser-run/browser_run.py --questions FILE     other questions, in the batch form

Questions must have http origins (or null) and a URL of their own each. Exit status: 0 all agree,
1 some differ, 2 the run itself failed.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from browsers import BROWSERS, launched
from loopback import Loopback

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def main():
    options = parse_arguments()
    questions = read_lines(options.questions)
    seen = in_browser(options.browser, questions, options.timeout)
    if options.seen:
        options.seen.write_text("".join(json.dumps(line) + "\n" for line in seen.values()))
    told = by_jar(options.jar, options.questions)
    differences = [
        line for q in questions for line in compare(q, seen.get(q["id"]), told[q["id"]], options.browser)
    ]
    for line in differences:
        print(line)
    print(f"{len(questions)} questions, {len(differences)} differences from {options.browser}")
    return 1 if differences else 0


def parse_arguments():
    parser = argparse.ArgumentParser(description="Holds verdicts against a real browser.")
    parser.add_argument("--browser", choices=sorted(BROWSERS), default="chromium")
    parser.add_argument("--questions", type=Path, default=HERE / "sample.jsonl")
    parser.add_argument("--jar", type=Path, default=ROOT / "cors-audit-cli/target/cors-audit.jar")
    parser.add_argument("--timeout", type=float, default=120, help="seconds for the browser")
    parser.add_argument("--seen", type=Path, help="where to write what the browser did")
    return parser.parse_args()


def read_lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def in_browser(name, questions, timeout):
    """Returns what the browser did with each question, by the question's id."""
    folder = tempfile.mkdtemp(prefix="cors-audit-browser-")
    try:
        with Loopback(questions) as server, launched(name, server, folder):
            if not server.finished.wait(timeout):
                raise SystemExit(f"{name} did not finish within {timeout:.0f} seconds")
            return server.seen()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def by_jar(jar, questions):
    """Returns the jar's answers by the question's id."""
    command = ["java", "-jar", str(jar), "explain", "--batch", str(questions)]
    answers = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
    return {answer["id"]: answer for answer in map(json.loads, answers.splitlines())}


def compare(question, seen, told, browser):
    """Yields one line for each thing in which the jar and the browser differ."""
    if seen is None or "error" in told:
        yield f"{question['id']}: " + ("the browser did not report" if seen is None else told["error"])
        return
    expected = {
        "outcome": told.get("browsers", {}).get(browser, told["outcome"]),
        "preflight": told["preflight"],
        "actualSent": told["actualSent"],
        "readableHeaders": [n for n in told["readableHeaders"] if n not in ("connection", "content-length")],
    }
    if browser in told.get("browsers", {}) and browser != "chromium":
        # Where browsers differ, all but the outcome is told of Chromium.
        expected = {"outcome": expected["outcome"]}
    for key, value in expected.items():
        if seen[key] != value:
            yield f"{question['id']}: {key} is {json.dumps(value)}, {browser}: {json.dumps(seen[key])}"


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, subprocess.CalledProcessError) as e:
        print(f"browser_run: {e}", file=sys.stderr)
        sys.exit(2)
