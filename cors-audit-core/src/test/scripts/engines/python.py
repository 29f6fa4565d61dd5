"""Answers questions with Python's re; see ../record-patterns.py for the protocol."""
import json
import re
import sys
import warnings

warnings.simplefilter("ignore")
HOW = {"full": re.Pattern.fullmatch, "start": re.Pattern.match, "anywhere": re.Pattern.search}
for line in sys.stdin:
    asked = json.loads(line)
    try:
        flags = 0
        for letter in asked["flags"]:
            flags |= getattr(re, letter.upper())
        pattern = re.compile(asked["pattern"], flags)
        match = HOW[asked["match"]]
        print("".join("1" if match(pattern, text) else "0" for text in asked["texts"]))
    except (re.error, OverflowError, ValueError) as error:
        print("error", str(error).replace("\n", " "))
