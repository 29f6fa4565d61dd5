"""Records which origins each expression matches in Python and in JavaScript.

Run in src/test/resources/origin; writes matches.txt.
"""
import json
import re
import subprocess

NODE = """
const {expressions, origins} = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(expressions.map(e => origins.filter(o => new RegExp(e).test(o)))));
"""


def lines(name):
    with open(name, encoding="ascii") as file:
        return file.read().splitlines()


expressions, origins = lines("expressions.txt"), lines("origins.txt")
how = {"full": re.fullmatch, "start": re.match, "anywhere": re.search}
with open("matches.txt", "w", encoding="ascii", newline="\n") as out:
    for mode, match in how.items():
        for text in expressions:
            matched = [origin for origin in origins if match(text, origin)]
            out.write(" | ".join(["python", mode, " ".join(matched), text]) + "\n")
    data = json.dumps({"expressions": expressions, "origins": origins})
    run = subprocess.run(["node", "-e", NODE], input=data, capture_output=True, text=True, check=True)
    for text, matched in zip(expressions, json.loads(run.stdout)):
        out.write(" | ".join(["javascript", "anywhere", " ".join(matched), text]) + "\n")
