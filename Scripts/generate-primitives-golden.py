"""Writes the golden files of Tests/PrimitivesTests from CPython 3.9's own answers.

    python3.9 Scripts/generate-primitives-golden.py [--scale N] [--out DIR]

Each file has a line per case, tab-separated: an operation, its operands, the answer. Text that may
hold any character is written as hexadecimal UTF-8 (surrogates included). `--scale` multiplies the number
of random cases; the tests read another directory if PRIMITIVES_GOLDEN names it.
"""

import argparse
import math
import os
import random
import sys

assert sys.version_info[:2] == (3, 9), "the answers are CPython 3.9's"
if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)


def random_int(rng):
    bits = rng.choice([1, 3, 8, 30, 62, 63, 64, 65, 127, 128, 129, 192, 300, rng.choice([1000, 3000])])
    kind = rng.random()
    if kind < 0.5:
        value = rng.getrandbits(bits)
    elif kind < 0.75:
        value = (1 << bits) + rng.choice([-2, -1, 0, 1, 2])
    else:
        # Runs of ones and zeros: carries and borrows travel far.
        value = 0
        while value.bit_length() < bits:
            run = rng.randint(1, 70)
            value = value << run | (rng.choice([0, (1 << run) - 1]))
            if value == 0:
                break
    return -value if rng.random() < 0.4 else value


def random_double(rng):
    kind = rng.random()
    if kind < 0.3:
        import struct
        return struct.unpack("<d", rng.getrandbits(64).to_bytes(8, "little"))[0]
    if kind < 0.5:
        return float(rng.randint(-10**6, 10**6))
    if kind < 0.7:
        return rng.randint(-10**6, 10**6) / 10 ** rng.randint(0, 8)
    if kind < 0.8:
        return rng.choice([0.0, -0.0, 1e16, 1e-4, 1e-5, 123456789012345678.0, 9.999999999999999e22,
                           5e-324, 1.7976931348623157e308, 0.5, 1.5, 2.5, math.inf, -math.inf,
                           math.nan, 2.0**53, 2.0**63, -2.0**63, 2.0**64, 0.1, 1 / 3])
    return rng.uniform(-1, 1) * 10.0 ** rng.randint(-30, 30)


def attempt(function):
    try:
        return function()
    except (OverflowError, ValueError):
        return "error"


def integer_cases(rng, scale):
    binary = {
        "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b,
        "and": lambda a, b: a & b, "or": lambda a, b: a | b, "xor": lambda a, b: a ^ b,
        "cmp": lambda a, b: (a > b) - (a < b), "gcd": math.gcd,
    }
    division = {
        "floordiv": lambda a, b: a // b, "mod": lambda a, b: a % b,
        "truediv": lambda a, b: a / b,
    }
    for _ in range(40 * scale):
        a, b = random_int(rng), random_int(rng)
        for name, function in binary.items():
            yield name, a, b, function(a, b)
        if b:
            for name, function in division.items():
                answer = attempt(lambda: function(a, b))
                yield name, a, b, answer.hex() if isinstance(answer, float) else answer
        yield "inv", a, 0, ~a
        yield "sqr", a, a, a * a
        shift = rng.choice([0, 1, 63, 64, 65, 128, rng.randint(0, 400)])
        yield "shl", a, shift, a << shift
        yield "shr", a, shift, a >> shift
        answer = attempt(lambda: float(a))
        yield "double", a, 0, answer.hex() if isinstance(answer, float) else answer
        yield "bits", a, 0, a.bit_length()
        yield "isqrt", abs(a), 0, math.isqrt(abs(a))
        yield "hash", a, 0, hash(a)
        exponent = rng.randint(0, min(12, 1500 // (a.bit_length() + 1)))
        yield "pow", a, exponent, a ** exponent
        modulus = random_int(rng) or 7
        exponent = random_int(rng) >> rng.choice([0, 100, 5000])
        yield "powmod", a, exponent, modulus, attempt(lambda: pow(a, exponent, modulus))
        size = rng.randint(0, 20)
        for signed in (False, True):
            name = "bytes" + ("s" if signed else "u")
            answer = attempt(lambda: a.to_bytes(size, "big", signed=signed).hex())
            if a >= 0 or signed:
                yield name, a, size, answer
            data = rng.getrandbits(8 * size).to_bytes(size, "little")
            yield "from" + name, data.hex() or "-", 0, int.from_bytes(data, "little", signed=signed)
        radix = rng.randint(2, 36)
        yield "text", a, radix, in_radix(a, radix)
        x = random_double(rng)
        yield "cmpdouble", a, x.hex(), "nan" if x != x else (a > x) - (a < x)
        if not (math.isinf(x) or math.isnan(x)):
            yield "fromdouble", x.hex(), 0, int(x)
    # True division around ties and subnormals.
    for _ in range(30 * scale):
        b = rng.getrandbits(rng.randint(1, 1100)) or 1
        a = b * rng.getrandbits(54) * 2 + rng.choice([0, b, b, -1, 1])
        shift = rng.randint(0, 1100)
        if rng.random() < 0.5:
            b <<= shift
        else:
            a <<= shift
        answer = attempt(lambda: a / b)
        yield "truediv", a, b, answer.hex() if isinstance(answer, float) else answer
        value = (rng.getrandbits(54) << 300) + rng.choice([0, 0, 1, -1])
        yield "double", value, 0, float(value).hex()


def in_radix(value, radix):
    digits = ""
    rest = abs(value)
    while rest or not digits:
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest % radix] + digits
        rest //= radix
    return "-" * (value < 0) + digits


def random_decimal_text(rng):
    def figures(most):
        text = "".join(rng.choice("0123456789") for _ in range(rng.randint(1, most)))
        return text[0] + "_" + text[1:] if len(text) > 1 and rng.random() < 0.1 else text
    kind = rng.random()
    if kind < 0.15:
        # Halfway between two doubles, or a little beside it.
        x = abs(random_double(rng)) or 1.0
        if math.isinf(x) or math.isnan(x):
            x = 1.5
        from fractions import Fraction
        from decimal import Decimal, getcontext
        getcontext().prec = 1200
        nxt = math.nextafter(x, math.inf)
        if math.isinf(nxt):
            return repr(x)
        middle = (Decimal(x) + Decimal(nxt)) / 2
        text = format(middle, "e")
        return text if rng.random() < 0.5 else text.replace("e", rng.choice(["1", "0001"]) + "e")
    text = rng.choice(["", "", "", "-", "+"]) + figures(rng.choice([3, 10, 19, 25, 40]))
    if rng.random() < 0.7:
        text += "." + (figures(20) if rng.random() < 0.9 else "")
    if rng.random() < 0.5:
        text += rng.choice("eE") + rng.choice(["", "-", "+"]) + str(rng.randint(0, rng.choice([5, 30, 330, 5000])))
    if rng.random() < 0.1:
        text = rng.choice([text + "e", "_" + text, text + "_", text.replace(".", "_."), "e5", ".", "-",
                           text.replace(".", ".."), " " + text, "inf", "-Infinity", "+nan", "nanx", "1__0",
                           "1_.5", "1._5", "1e_5", "1e5_0", "1_e5", "0x10", "infinit"])
    return text


def random_hex_text(rng):
    def figures(most):
        return "".join(rng.choice("0123456789abcdefABCDEF0000") for _ in range(rng.randint(0, most)))
    text = rng.choice(["", "-", "+"]) + rng.choice(["0x", "0X", ""]) + figures(rng.choice([2, 14, 18, 40]))
    if rng.random() < 0.7:
        text += "." + figures(rng.choice([2, 14, 18, 40]))
    if rng.random() < 0.7:
        text += rng.choice("pP") + rng.choice(["", "-", "+"]) + str(
            rng.randint(0, rng.choice([5, 100, 1100, 10**9])))
    if rng.random() < 0.1:
        text = rng.choice([" " + text + " ", text + "p", text.replace("0x", "x"), "inf", "-nan", "0x", ".p1", "p5",
                           text.replace(".", ".."), "0x1.8p1 x", "1_0"])
    return text


def float_cases(rng, scale):
    for _ in range(150 * scale):
        x = random_double(rng)
        hexadecimal = x.hex()
        yield "repr", hexadecimal, "", repr(x)
        yield "hash", hexadecimal, "", hash(x)
        yield "hex", hexadecimal, "", x.hex()
        y = random_double(rng)
        yield "complexhash", hexadecimal, y.hex(), hash(complex(x, y))
        precision = rng.choice([0, 1, 2, 3, 6, 12, 16, 17, 20, rng.randint(0, 60)])
        kind = rng.choice(["e", "f", "g", "", "E", "G", "F", "#e", "#f", "#g", "#"])
        spec = ("#" if "#" in kind else "") + f".{precision}" + kind.replace("#", "")
        yield "format", hexadecimal, spec, format(x, spec)
        if math.isfinite(x):
            yield "ratio", hexadecimal, "", "/".join(map(str, x.as_integer_ratio()))
        text = random_decimal_text(rng)
        if text.strip() == text:
            answer = attempt(lambda: float(text))
            yield "parse", text, "", answer if answer == "error" else answer.hex()
        text = random_hex_text(rng)
        try:
            answer = float.fromhex(text).hex()
        except ValueError:
            answer = "invalid"
        except OverflowError:
            answer = "too large"
        yield "fromhex", text, "", answer


def checksum(numbers):
    """FNV-1a over whole numbers."""
    result = 0xcbf29ce484222325
    for number in numbers:
        result = ((result ^ (number & 0xffffffff)) * 0x100000001b3) & 0xffffffffffffffff
    return result


def text_numbers(text):
    return [len(text)] + [ord(char) for char in text]


def code_point_properties():
    import struct
    import unicodedata
    def numeric_bits(char):
        value = unicodedata.numeric(char, None)
        return [0] if value is None else list(struct.unpack("<2I", struct.pack("<d", value)))
    yield from {
        "upper": lambda c: [c.isupper()], "lower": lambda c: [c.islower()],
        "cased": lambda c: [(c + "a").title()[-1] == "a"],
        "alpha": lambda c: [c.isalpha()], "numeric": lambda c: [c.isnumeric()],
        "decimal": lambda c: [unicodedata.decimal(c, -1) if c.isdecimal() else -1],
        "digit": lambda c: [unicodedata.digit(c, -1) if c.isdigit() else -1],
        "numericvalue": numeric_bits, "alphanumeric": lambda c: [c.isalnum()],
        "space": lambda c: [c.isspace()], "linebreak": lambda c: [len(("a" + c + "b").splitlines()) == 2],
        "printable": lambda c: [c.isprintable()], "idstart": lambda c: [c.isidentifier()],
        "idcontinue": lambda c: [("a" + c).isidentifier()],
        "category": lambda c: map(ord, unicodedata.category(c)),
        "toupper": lambda c: text_numbers(c.upper()), "tolower": lambda c: text_numbers(c.lower()),
        "totitle": lambda c: text_numbers(c.title()), "tofold": lambda c: text_numbers(c.casefold()),
        "capitalize": lambda c: text_numbers((c + c).capitalize()),
        "swapcase": lambda c: text_numbers(c.swapcase()),
        "sigma": lambda c: text_numbers((c + "a\u03a3" + c + "b" + c + "\u03a3").lower()),
        "name": lambda c: text_numbers(unicodedata.name(c, "")),
        "nfc": lambda c: text_numbers(unicodedata.normalize("NFC", c)),
        "nfd": lambda c: text_numbers(unicodedata.normalize("NFD", c)),
        "nfkc": lambda c: text_numbers(unicodedata.normalize("NFKC", c)),
        "nfkd": lambda c: text_numbers(unicodedata.normalize("NFKD", c)),
    }.items()


def code_point_cases(rng, scale):
    """A checksum of each property over each plane."""
    for name, function in code_point_properties():
        for plane in range(17):
            chars = map(chr, range(plane << 16, plane + 1 << 16))
            yield name, plane, "%016x" % checksum(number for c in chars for number in function(c))


def hexadecimal(text):
    return text.encode("utf-8", "surrogatepass").hex()


def random_text(rng, length=10):
    """Characters that matter to normalisation and case, among others."""
    import unicodedata
    if not hasattr(random_text, "pools"):
        all_chars = [chr(code) for code in range(0x110000)]
        random_text.pools = [
            [c for c in all_chars if unicodedata.combining(c)],
            [c for c in all_chars if unicodedata.decomposition(c)],
            [c for c in all_chars if c.isalpha() and not unicodedata.name(c, "CJK").startswith("CJK")],
            [c for c in all_chars if c.upper() != c or c.lower() != c],
            [chr(code) for code in range(0x1100, 0x1200)], [chr(code) for code in range(0xac00, 0xac40)],
            all_chars, list("abc XYZ'\u03a3\u0130.-1"), list("abc XYZ'\u03a3\u03a3\xad"),
        ]
    pool = rng.choice(random_text.pools)
    return "".join(rng.choice(pool if rng.random() < 0.6 else rng.choice(random_text.pools))
                   for _ in range(rng.randint(0, length)))


def text_cases(rng, scale):
    import unicodedata
    for _ in range(150 * scale):
        text = random_text(rng)
        for form in ["NFC", "NFD", "NFKC", "NFKD"]:
            yield form, hexadecimal(text), hexadecimal(unicodedata.normalize(form, text))
        for name in ["upper", "lower", "title", "capitalize", "swapcase", "casefold"]:
            yield name, hexadecimal(text), hexadecimal(getattr(text, name)())
        yield "isidentifier", hexadecimal(text), text.isidentifier()


def name_cases(rng, scale):
    """Names to look up: "-" where \\N{...} refuses them."""
    import unicodedata
    def case(name):
        try:
            answer = "%X" % ord(eval('"\\N{' + name + '}"'))
        except SyntaxError:
            answer = "-"
        return "lookup", name, answer
    names = [unicodedata.name(chr(code), None) for code in range(0x110000)]
    names = [name for name in names if name]
    chosen = names if scale > 20 else rng.sample(names, 200)
    for name in chosen:
        yield case(name)
    for name in rng.sample(names, 150 * scale if scale <= 20 else 2000):
        kind = rng.randint(0, 4)
        if kind == 0:
            name = name.lower()
        elif kind == 1:
            name = name[:-1]
        elif kind == 2:
            name += rng.choice(" A0-")
        elif kind == 3:
            name = name.title()
        else:
            index = rng.randrange(len(name))
            name = name[:index] + rng.choice("ABCDEFGH0123456789 -") + name[index + 1:]
        yield case(name)
    for name in ["NULL", "nul", "BEL", "LATIN CAPITAL LETTER GHA", "VS17", "BELL", "LATIN SMALL LETTER R WITH TILDE",
                 "KEYCAP DIGIT ONE", "HANGUL SYLLABLE GAG", "HANGUL SYLLABLE A", "HANGUL SYLLABLE ", "HANGUL SYLLABLE GAGX",
                 "hangul syllable gag", "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-4e00",
                 "cjk unified ideograph-4E00", "CJK UNIFIED IDEOGRAPH-9FFD", "CJK UNIFIED IDEOGRAPH-04E00",
                 "CJK UNIFIED IDEOGRAPH-2A6DD", "CJK UNIFIED IDEOGRAPH-2A6DE", "CJK COMPATIBILITY IDEOGRAPH-F900",
                 "", "A", "SPACE", "HANGUL SYLLABLE HIH", "HANGUL SYLLABLE GGAGG", "HANGUL SYLLABLE SSYISS"]:
        yield case(name)


POLICIES = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"]
ENCODINGS = ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
CHARMAPS = ["cp1252", "koi8-r", "IBM037", "mac-roman", "iso8859-15", "Windows_1255", "cp864", "tis620", "hp-roman8",
            "latin2", "cp874", "ptcp154"]


def random_bytes(rng, encoding):
    kind = rng.random()
    if kind < 0.2 or encoding in CHARMAPS:
        return bytes(rng.getrandbits(8) for _ in range(rng.randint(0, 12)))
    text = "".join(rng.choice("aZ\xe9\xff\u0100\u20ac\ud800\udc80\udcff\udfff\uffff\U00010000\U0010ffff")
                   for _ in range(rng.randint(0, 6)))
    data = bytearray(text.encode("utf-8" if encoding in ("ascii", "latin-1") else encoding, "surrogatepass"))
    for _ in range(rng.choice([0, 1, 1, 2, 3])):
        if data:
            index = rng.randrange(len(data))
            change = rng.randint(0, 3)
            if change == 0:
                del data[index]
            elif change == 1:
                data[index] = rng.choice(b"\x80\xbf\xc0\xc2\xe0\xed\xef\xf0\xf4\xf5\xff\x9f\xa0\xd8\xdc\x00\x11a")
            elif change == 2:
                data.insert(index, rng.choice(b"\x80\xbf\xe2\xf0\xff\x00"))
            else:
                del data[index:]
    return bytes(data)


def codec_cases(rng, scale):
    for _ in range(250 * scale):
        encoding, policy = rng.choice(ENCODINGS + ["utf-8"] * 6 + CHARMAPS), rng.choice(POLICIES)
        data = random_bytes(rng, encoding)
        try:
            answer = hexadecimal(data.decode(encoding, policy))
        except UnicodeDecodeError as error:
            answer = f"{error.encoding} {error.start} {error.end} {error.reason}"
        yield "decode", encoding, policy, data.hex(), answer
        policy = rng.choice(POLICIES + ["xmlcharrefreplace", "namereplace"])
        encoding = rng.choice(ENCODINGS + CHARMAPS)
        text = "".join(rng.choice("aZ?\u0434\u05d0\xe9\xff\u0100\u20ac\ud800\udc80\udcff\udfff\uffff\U00010000\U0010ffff")
                       for _ in range(rng.randint(0, 6)))
        try:
            answer = text.encode(encoding, policy).hex()
        except UnicodeEncodeError as error:
            answer = f"{error.encoding} {error.start} {error.end} {error.reason}"
        yield "encode", encoding, policy, hexadecimal(text), answer


HASH_PROGRAM = """
import sys
for line in sys.stdin:
    text = bytes.fromhex(line).decode("utf-8", "surrogatepass")
    print(hash(text))
"""


def hash_cases(rng, scale):
    import subprocess
    texts = ["", "a", "abc", "12345678", "\xe9", "\u20ac" * 9, "\U0001f600abc"]
    texts += [random_text(rng, 40) for _ in range(20 * scale)]
    texts += ["".join(chr(rng.randint(32, 126)) for _ in range(rng.randint(0, 40))) for _ in range(20 * scale)]
    for seed in [0, 1, 42, 4294967295]:
        output = subprocess.run(
            [sys.executable, "-c", HASH_PROGRAM], input="".join(hexadecimal(t) + "\n" for t in texts),
            env={"PYTHONHASHSEED": str(seed)}, capture_output=True, text=True, check=True).stdout
        for text, answer in zip(texts, output.split()):
            yield "str", seed, hexadecimal(text), answer
    for _ in range(40 * scale):
        numbers = [rng.choice([rng.randint(-3, 40), rng.getrandbits(60), -rng.getrandbits(61)])
                   for _ in range(rng.randint(0, 6))]
        text = ",".join(str(hash(number)) for number in numbers)
        yield "tuple", 0, text, hash(tuple(numbers))
        unique = frozenset(numbers)
        yield "frozenset", 0, ",".join(str(hash(number)) for number in unique), hash(unique)


def random_spec(rng):
    spec = ""
    if rng.random() < 0.5:
        if rng.random() < 0.4:
            spec += rng.choice(["*", "0", " ", "\u20ac", "{", "\U0001f600", "<"])
        spec += rng.choice("<>=^")
    if rng.random() < 0.3:
        spec += rng.choice("+- ")
    if rng.random() < 0.2:
        spec += "#"
    if rng.random() < 0.3:
        spec += "0"
    if rng.random() < 0.6:
        spec += str(rng.randint(1, 30))
    if rng.random() < 0.3:
        spec += rng.choice([",", "_", "_", ",_", "_,", ",,"] if rng.random() < 0.2 else ",_")
    if rng.random() < 0.3:
        spec += "." + rng.choice(["", "0", "1", "3", "12", "25"])
    if rng.random() < 0.7:
        spec += rng.choice("bcdnoxXeEfFgG%s" if rng.random() < 0.9 else "yz\u20ac \x01i")
    if rng.random() < 0.03:
        spec += rng.choice(["x", "99999999999999999999", "\u0663d", "9" * 19])
    return spec


def format_cases(rng, scale):
    def answer(function):
        try:
            return hexadecimal(function())
        except (ValueError, OverflowError, TypeError) as error:
            return f"{type(error).__name__}: {error}"
    for _ in range(200 * scale):
        spec = random_spec(rng)
        integer = rng.choice([random_int(rng) >> 40, rng.randint(-2000, 2000000), rng.randint(0, 0x110010)])
        x = random_double(rng)
        y = random_double(rng)
        if integer.bit_length() > 400:
            integer >>= 5000
        if spec:
            yield "int", hexadecimal(spec), integer, answer(lambda: format(integer, spec))
            yield "float", hexadecimal(spec), x.hex(), answer(lambda: format(x, spec))
            text = random_text(rng, 5)
            yield "str", hexadecimal(spec), hexadecimal(text), answer(lambda: format(text, spec))
            yield ("complex", hexadecimal(spec), x.hex() + "," + y.hex(),
                   answer(lambda: format(complex(x, y), spec)))
        flags = "".join(rng.sample("-+ #0", rng.randint(0, 3)))
        width = rng.choice(["", str(rng.randint(1, 25))])
        precision = rng.choice(["", "", "." + str(rng.randint(0, 25)), "."])
        letter = rng.choice("diuoxX")
        spec = flags + "\t" + width + "\t" + precision + "\t" + letter
        yield "%int", spec, integer, answer(lambda: ("%" + spec.replace("\t", "")) % integer)
        letter = rng.choice("eEfFgG")
        spec = flags + "\t" + width + "\t" + precision + "\t" + letter
        yield "%float", spec, x.hex(), answer(lambda: ("%" + spec.replace("\t", "")) % x)


GENERATORS = {
    "formats.tsv": format_cases,
    "codecs.tsv": codec_cases, "hashes.tsv": hash_cases,
    "codepoints.tsv": code_point_cases, "texts.tsv": text_cases, "names.tsv": name_cases,
    "integers.tsv": integer_cases, "floats.tsv": float_cases,
}


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--seed", type=int, default=39)
    parser.add_argument("--out", default=os.path.join(
        here, "..", "Tests", "PrimitivesTests", "Golden"))
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    for name, generator in GENERATORS.items():
        if options.names and name not in options.names:
            continue
        rng = random.Random(options.seed)
        with open(os.path.join(options.out, name), "w") as file:
            for case in generator(rng, options.scale):
                file.write("\t".join(map(str, case)) + "\n")


if __name__ == "__main__":
    main()
