#!/usr/bin/env python3
"""Records which origins each expression matches in the engine of its dialect.

Run it in src/test/resources/origin; it reads patterns.txt and origins.txt and writes matches.txt:
one line for each expression, dialect and way of matching, with one digit for each origin, or
`refused` where the engine takes the text for no expression; `?` stands where it gave up. Lines of engines that are not
installed are kept as they were. Recorded with: OpenJDK 17, Python 3.11, Node 20, PCRE2 10.42,
Ruby 3.1, Go 1.19 and Mono 6.8 (which brings Microsoft's own Regex class).

Debian: apt-get install openjdk-17-jdk-headless python3 nodejs libpcre2-8-0 ruby golang-go
mono-mcs mono-runtime libmono-system-web-extensions4.0-cil

The programs in engines/ answer questions. Each line of their input is JSON, `{"pattern", "flags",
"match", "texts"}` in this order; each line of their output is a digit for each text, or `error`.
"""
import json
import pathlib
import shutil
import subprocess
import tempfile

ENGINES = pathlib.Path(__file__).resolve().parent / "engines"
MODES = {"f": "full", "s": "start", "a": "anywhere"}


def commands(folder):
    dotnet = folder + "/dotnet.exe"
    return {
        "java": [["java", str(ENGINES / "Java.java")]],
        "python": [["python3", str(ENGINES / "python.py")]],
        "javascript": [["node", str(ENGINES / "javascript.js")]],
        "pcre": [["python3", str(ENGINES / "pcre.py")]],
        "ruby": [["ruby", str(ENGINES / "ruby.rb")]],
        "re2": [["go", "run", str(ENGINES / "re2.go")]],
        "dotnet": [["mcs", "-r:System.Web.Extensions", "-out:" + dotnet, str(ENGINES / "Dotnet.cs")],
                   ["mono", dotnet]],
    }


def lines(name):
    text = pathlib.Path(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def questions(dialects):
    asked = []
    for line in lines("patterns.txt"):
        names, modes, flags, pattern = line.split("|", 3)
        mark = names[0] if names[0] in "~!" else ""
        named = names.strip(" ~!").split(", ")
        for dialect in dialects if named == ["all"] else named:
            for mode in modes.strip():
                asked.append((mark + dialect, MODES[mode], flags.strip(), pattern[1:]))
    return asked


def ask(steps, asked, texts):
    data = "".join(json.dumps({"pattern": p, "flags": f, "match": m, "texts": texts}) + "\n"
                   for _, m, f, p in asked)
    for step in steps[:-1]:
        subprocess.run(step, check=True)
    run = subprocess.run(steps[-1], input=data, capture_output=True, text=True, check=True)
    return ["refused" if line.startswith("error") else line for line in run.stdout.splitlines()]


def main():
    texts = [line.replace("\\n", "\n").replace("\\r", "\r") for line in lines("origins.txt")]
    old = {}
    if pathlib.Path("matches.txt").exists():
        for line in lines("matches.txt"):
            *key, bits, pattern = line.split(" | ", 4)
            old[(*key, pattern)] = bits
    answers = {}
    with tempfile.TemporaryDirectory() as folder:
        engines = commands(folder)
        every = questions(list(engines))
        for dialect, steps in engines.items():
            asked = [question for question in every if question[0].strip("~!") == dialect]
            if shutil.which(steps[0][0]):
                answers.update(zip(asked, ask(steps, asked, texts), strict=True))
            else:
                print(dialect, "has no engine here; its lines stay as they are")
                answers.update((q, old[q]) for q in asked if q in old)
    with open("matches.txt", "w", encoding="utf-8", newline="\n") as out:
        for question in every:
            if question in answers:
                *how, pattern = question
                out.write(" | ".join([*how, answers[question], pattern]) + "\n")


if __name__ == "__main__":
    main()
