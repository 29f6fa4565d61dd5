"""Checks the witnesses and repairs of real-patterns.txt with the real engine of each dialect.

Run in src/test/resources/origin; needs python3, node, ruby, php and go where there are rows for
them. Prints what differs: a witness must match the pattern and not the repaired one.
"""
import json
import os
import re
import subprocess
import tempfile

NODE = """
const rows = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(rows.map(([e, f, o]) => new RegExp(e, f).test(o))));
"""
RUBY = """
require "json"
rows = JSON.parse(STDIN.read)
puts JSON.generate(rows.map { |e, f, o| Regexp.new(e, f == "i").match?(o) })
"""
PHP = """
$rows = json_decode(file_get_contents("php://stdin"));
echo json_encode(array_map(fn($r) => preg_match("\\x01" . $r[0] . "\\x01" . $r[1], $r[2]) === 1, $rows));
"""
GO = """
package main
import ("encoding/json"; "os"; "regexp")
func main() {
  var rows [][]string
  json.NewDecoder(os.Stdin).Decode(&rows)
  var found []bool
  for _, r := range rows {
    text := r[0]
    if r[1] == "i" { text = "(?i)" + text }
    found = append(found, regexp.MustCompile(text).MatchString(r[2]))
  }
  json.NewEncoder(os.Stdout).Encode(found)
}
"""


def run(command, rows):
    done = subprocess.run(command, input=json.dumps(rows), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def go(rows):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "main.go")
        with open(path, "w", encoding="ascii") as out:
            out.write(GO)
        return run(["go", "run", path], rows)


def python(rows, match):
    how = {"full": re.fullmatch, "start": re.match, "anywhere": re.search}[match]
    return [how(e, o, re.I if f == "i" else 0) is not None for e, f, o in rows]


ENGINES = {
    "javascript": lambda rows, match: run(["node", "-e", NODE], rows),
    "ruby": lambda rows, match: run(["ruby", "-e", RUBY], rows),
    "pcre": lambda rows, match: run(["php", "-r", PHP], rows),
    "re2": lambda rows, match: go(rows),
    "python": python,
}

asked = {}
with open("real-patterns.txt", encoding="ascii") as file:
    for line in file.read().splitlines():
        if line.startswith("#"):
            continue
        how, cause, _, _, witness, repaired, text = line.split(" | ", 6)
        dialect, match, flags = how.replace("-", "").split(" ")
        if witness != "-" and dialect in ENGINES:
            rows = asked.setdefault((dialect, match), [])
            rows.append(((text, flags, witness), True))
            if repaired != "-":
                rows.append(((repaired, flags, witness), False))

checked = 0
for (dialect, match), rows in asked.items():
    answers = ENGINES[dialect]([list(row) for row, _ in rows], match)
    for (row, expected), answer in zip(rows, answers):
        checked += 1
        if answer != expected:
            print(dialect, match, row, "matches" if answer else "does not match")
print(checked, "checks")
