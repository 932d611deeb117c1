#!/usr/bin/env python3.9
"""Compares how pyvm and CPython 3.9 read sources in other encodings than UTF-8.

usage: compare-encodings.py PYVM-DEV names
       compare-encodings.py PYVM-DEV pairs [CODEC...]
       compare-encodings.py PYVM-DEV random [COUNT [SEED]]
       compare-encodings.py PYVM-DEV labels [COUNT [SEED]]

Run it with CPython 3.9. The sources declare an encoding and then hold text that does not parse, so that
the error's line shows what was decoded. The first form takes every codec and alias in several spellings,
the second every pair of bytes in the encodings of several bytes, the third random bytes in all of them.
"""
import encodings
import encodings.aliases
import json
import pkgutil
import random
import subprocess
import sys
import warnings
from encodings import idna

warnings.simplefilter("ignore")
MODULES = sorted(m.name for m in pkgutil.iter_modules(encodings.__path__))
MULTIBYTE = """big5 big5hkscs cp932 cp949 cp950 euc_jis_2004 euc_jisx0213 euc_jp euc_kr gb18030 gb2312 gbk hz
iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext iso2022_kr johab shift_jis
shift_jis_2004 shift_jisx0213""".split()
PIECES = [
    b"\x1b(B", b"\x1b(J", b"\x1b(I", b"\x1b$@", b"\x1b$B", b"\x1b$A", b"\x1b$(D", b"\x1b$(C", b"\x1b$(O",
    b"\x1b$(P", b"\x1b$(Q", b"\x1b$)C", b"\x1b.A", b"\x1b.F", b"\x1bN", b"\x1b&@\x1b$B", b"\x0e", b"\x0f", b"\x1b",
    b"~{", b"~}", b"~~", b"~\n", b"~", b"+", b"-", b"+AGE-", b"+2D3eAA-", b"\\", b"\\n", b"\\r", b"\\u0041",
    b"\\U0001f600", b"\\ud800", b"\\x41", b"\\N{DIGIT ONE}", b"\\101", b"\\u12", b"\\N{", b"\\x0", b"\r\n", b"\r",
    b"\n", b"\xa4\xd4", b"\xa4\xa1", b"\xa4\xbf", b"\x8e\xa1", b"\x8f\xa2\xaf", b"\x81\x30\x81\x30", b"\x90\x30\x81\x30",
    b"\xe3\x32\x9a\x35", b"xn--", b".", b"xn--bcher-kva", b"'", b"'''", b" ", b"    ", b"0!", b"ab", b"=", b"#"]


def expected(mode, source):
    try:
        compile(source, "<x>", mode, dont_inherit=True)
    except SyntaxError as error:
        return {"class": type(error).__name__, "message": error.msg, "line": error.lineno,
                "offset": error.offset, "text": error.text}
    except (ValueError, MemoryError, OverflowError, RecursionError) as error:
        return {"class": type(error).__name__, "message": str(error)}
    return {}


def actual(tool, sources):
    data = b"".join(b"%s bytes %d\n" % (mode.encode(), len(source)) + source for mode, source in sources)
    output = subprocess.run([tool, "errors"], input=data, stdout=subprocess.PIPE).stdout
    return [json.loads(line) for line in output.decode().splitlines()]


def compare(tool, sources, shown=12):
    different = 0
    results = actual(tool, sources)
    if len(results) != len(sources):
        sys.exit("%d answers for %d sources" % (len(results), len(sources)))
    for (mode, source), have in zip(sources, results):
        want = expected(mode, source)
        have = {key: have[key] for key in want if key in have} if want else {
            key: have[key] for key in have if key != "warnings"}
        if "class" in have:
            have["class"] = have["class"][:1].upper() + have["class"][1:]
        if have != want:
            different += 1
            if different <= shown:
                print("%s %r\n  CPython %a\n  pyvm    %a" % (mode, source, want, have))
    return different


def names():
    result = set(MODULES) | set(encodings.aliases.aliases)
    for name in list(result):
        for separator in "-", ".", "--", "", "_.", " ":
            result |= {name.replace("_", separator), name.replace("_", separator).upper()}
        result |= {name + "-", "_" + name, name + "x", name.capitalize(), name.replace("8", "8_")}
    bodies = [b"?\xa1\xa1\n", b"?'\\n' ~{ +AGE- \x81\n", b"x = 1\n", b"?\xff"]
    for name in sorted(result):
        for body in bodies:
            yield "exec", b"# coding: " + name.encode() + b"\n" + body


def pairs(codec):
    head = b"# coding: " + codec.encode() + b"\n"
    for first in range(128, 256):
        if codec.startswith(("iso2022", "hz")):
            first -= 128
        for second in range(256):
            if 0 in (first, second):
                continue
            yield "exec", head + b"?" + bytes([first, second]) + b"A\n"


def random_sources(count, seed):
    rng = random.Random(seed)
    codecs = MULTIBYTE * 3 + ["utf_7"] * 9 + ["unicode_escape", "raw_unicode_escape"] * 6 + ["idna", "punycode"] * 3 + MODULES
    for _ in range(count):
        codec = rng.choice(codecs)
        if codec in ("aliases", "__init__"):
            continue
        body = b""
        for _ in range(rng.randrange(1, 8)):
            kind = rng.randrange(4)
            if kind == 0:
                body += rng.choice(PIECES)
            elif kind == 1:
                body += bytes(rng.randrange(1, 256) for _ in range(rng.randrange(1, 5)))
            elif kind == 2:
                body += bytes(rng.randrange(0xA1, 0xFF) for _ in range(rng.randrange(1, 5)))
            else:
                body += bytes(rng.randrange(0x20, 0x7F) for _ in range(rng.randrange(1, 5)))
        start = rng.choice([b"?", b"", b"x = '", b"x = '''"])
        end = rng.choice([b"", b"\n", b"'\n", b"'''\n?", b"\nx = ?\n"])
        yield rng.choice(["exec", "exec", "eval", "single"]), (
            b"# coding: " + codec.encode() + b"\n" + start + body + end)


def labels(count, seed):
    """Names of hosts, most of them not in the form that IDNA asks for."""
    rng = random.Random(seed)
    for _ in range(count):
        label = "".join(
            chr(rng.choice((rng.randrange(0x21, 0x7F), rng.randrange(0xA0, 0x600), rng.randrange(0x600, 0x3400),
                            rng.randrange(0xA000, 0x11000), rng.randrange(0x1D000, 0x30000), 0xE9, 0x5D0, 0x430)))
            for _ in range(rng.randrange(1, rng.choice((3, 6, 40)))))
        label = label.replace(".", "")
        if rng.random() < 0.6:
            try:
                label = idna.nameprep(label)
            except UnicodeError:
                pass
        encoded = b"xn--" + label.encode("punycode")
        if rng.random() < 0.2:
            encoded = encoded.upper().replace(b"XN--", b"xn--")
        yield "exec", b"# coding: idna\nx = '" + b"." + encoded + b".'; ?"


def main():
    tool, form, *rest = sys.argv[1:]
    different = total = 0
    if form == "pairs":
        batches = (list(pairs(codec)) for codec in rest or MULTIBYTE)
    elif form == "names":
        batches = [list(names())]
    else:
        count, seed = (int(word) for word in (rest + ["10000", "1"][len(rest):]))
        batches = [list((labels if form == "labels" else random_sources)(count, seed))]
    for batch in batches:
        total += len(batch)
        different += compare(tool, batch)
    print("%d sources, %d different" % (total, different))
    sys.exit(different > 0)


main()
