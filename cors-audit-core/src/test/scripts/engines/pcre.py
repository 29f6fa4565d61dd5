"""Answers questions with PCRE2, as nginx uses it; see ../record-patterns.py for the protocol."""
import ctypes
import ctypes.util
import json
import sys

LETTERS = {"i": 0x8, "m": 0x400, "s": 0x20, "x": 0x80, "U": 0x40000, "n": 0x2000, "J": 0x40,
           "u": 0x80000, "D": 0x10, "A": 0x80000000, "X": 0, "S": 0}
ANCHORED, END_ANCHORED, XX = 0x80000000, 0x20000000, 0x01000000
MATCH = {"full": ANCHORED | END_ANCHORED, "start": ANCHORED, "anywhere": 0}
pcre = ctypes.CDLL(ctypes.util.find_library("pcre2-8") or "libpcre2-8.so.0")
pcre.pcre2_compile_8.restype = ctypes.c_void_p
pcre.pcre2_match_data_create_8.restype = ctypes.c_void_p
DATA = ctypes.c_void_p(pcre.pcre2_match_data_create_8(ctypes.c_uint32(50), None))


def compiled(asked):
    flags = XX if "xx" in asked["flags"] else 0
    for letter in asked["flags"]:
        flags |= LETTERS[letter]
    text = asked["pattern"].encode()
    code, offset = ctypes.c_int(), ctypes.c_size_t()
    found = pcre.pcre2_compile_8(text, ctypes.c_size_t(len(text)), ctypes.c_uint32(flags),
                                 ctypes.byref(code), ctypes.byref(offset), None)
    if not found:
        message = ctypes.create_string_buffer(200)
        pcre.pcre2_get_error_message_8(code, message, ctypes.c_size_t(200))
        raise ValueError(message.value.decode())
    return ctypes.c_void_p(found)


def bit(pattern, text, match):
    raw = text.encode()
    found = pcre.pcre2_match_8(pattern, raw, ctypes.c_size_t(len(raw)), ctypes.c_size_t(0),
                               ctypes.c_uint32(MATCH[match]), DATA, None)
    # Below -1 stand errors, such as a recursion that takes nothing.
    return "?" if found < -1 else "1" if found >= 0 else "0"


for line in sys.stdin:
    asked = json.loads(line)
    try:
        pattern = compiled(asked)
        print("".join(bit(pattern, text, asked["match"]) for text in asked["texts"]))
        pcre.pcre2_code_free_8(pattern)
    except ValueError as error:
        print("error", error)
