"""Writes the golden files of the tokenizer's and parser's tests from CPython 3.9's own answers.

    python3.9 Scripts/generate-syntax-golden.py     (CPython 3.9.18)

Tests/CompilerTests/Golden/syntax:
  trees.tsv: mode, source, what `ast.dump` prints of its tree, positions included.
  errors.tsv: mode, text or bytes, source, then the error's class, message, line, offset, source line.
  damage.tsv: the same for damaged pieces of program.py.
  warnings.tsv: source, then line and message of each warning.
  status.tsv: mode, source, what `codeop` says of it.
  dump.txt, dump-positions.txt: an indented dump, without and with positions.
  symtable.tsv: mode, source, what `symtable` says of its scopes.
  NAME.py, NAME.tokens: a source, and what `python -m tokenize -e` prints of it.
Tests/LexerTests/Golden:
  tokens.tsv: source, then each token's class, place and text.

Sources stand with \\\\, \\t, \\n, \\r and \\xNN as in a bytes literal.
"""
import ast
import codeop
import io
import os
import random
import symtable
import sys
import token
import tokenize
import warnings

if sys.version_info[:3] != (3, 9, 18):
    # Earlier and later releases of 3.9 word and place some errors otherwise.
    print("left as they are: the answers are CPython 3.9.18's")
    sys.exit(0)
warnings.simplefilter("ignore")

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
SYNTAX = os.path.join(ROOT, "Tests", "CompilerTests", "Golden", "syntax")
LEXER = os.path.join(ROOT, "Tests", "LexerTests", "Golden")

sys.path.insert(0, os.path.join(ROOT, "Scripts"))
from syntax_cases import BYTES, EVAL, EXEC, SINGLE, STATUS, TOKENS, TREES  # noqa: E402


def escaped(text):
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    result = []
    for byte in data:
        character = chr(byte)
        if character in "\\\t\n\r":
            result.append({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}[character])
        elif 32 <= byte < 127:
            result.append(character)
        else:
            result.append("\\x%02x" % byte)
    return "".join(result)


def write(folder, name, rows):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write("\t".join(row) + "\n")


def parse(source, mode):
    return compile(source, "<x>", mode, ast.PyCF_ONLY_AST, dont_inherit=True)


def error_row(mode, source):
    kind = "text" if isinstance(source, str) else "bytes"
    row = [mode, kind, escaped(source)]
    try:
        parse(source, mode)
        return row + ["", "", "", "", ""]
    except SyntaxError as error:
        row += [type(error).__name__, escaped(error.msg), str(error.lineno), str(error.offset)]
        return row + ["" if error.text is None else escaped(error.text)]
    except (ValueError, MemoryError) as error:
        return row + [type(error).__name__, escaped(str(error)), "", "", ""]


def damaged(source, rng):
    """The source with one or two of its tokens missing, doubled, swapped, cut, or joined by others."""
    lines = source.splitlines(True)
    start = rng.randrange(max(1, len(lines) - 25))
    while start > 0 and (lines[start][:1].isspace() or not lines[start].strip()):
        start -= 1
    text = "".join(lines[start : start + 25])
    starts = [0]
    for line in text.splitlines(True):
        starts.append(starts[-1] + len(line))
    cuts = {0, len(text)}
    try:
        for item in tokenize.generate_tokens(io.StringIO(text).readline):
            for row, column in (item.start, item.end):
                cuts.add(min(starts[min(row, len(starts)) - 1] + column, len(text)))
    except (tokenize.TokenError, SyntaxError):
        pass
    cuts = sorted(cuts)
    parts = [text[a:b] for a, b in zip(cuts, cuts[1:])]
    for _ in range(rng.choice((1, 1, 2)) if len(parts) > 3 else 0):
        index = rng.randrange(max(1, len(parts) - 1))
        action = rng.randrange(5)
        if action == 0:
            del parts[index]
        elif action == 1:
            parts[index : index + 2] = parts[index : index + 2][::-1]
        elif action == 2:
            parts.insert(index, parts[index])
        elif action == 3:
            words = "( ) [ ] { } : , = := . * ** not in if else for def lambda yield 1 x 'a \\ $ f'{' \n"
            parts.insert(index, rng.choice(words.split(" ")))
        else:
            parts[index] = parts[index][1:]
    return "".join(parts)


def damage_rows(count):
    rng = random.Random(39)
    with open(os.path.join(SYNTAX, "program.py"), encoding="utf-8") as file:
        source = file.read() + "\n".join(TREES[:40])
    return [error_row("exec", damaged(source, rng)) for _ in range(count)]


def warning_rows():
    for source in TREES + EXEC:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                parse(source, "exec")
            except (SyntaxError, MemoryError, ValueError):
                continue
        if caught:
            items = ["%d %s" % (item.lineno, item.message) for item in caught]
            yield [escaped(source)] + [escaped(item) for item in items]


def status(source, mode):
    try:
        code = codeop.compile_command(source, "<x>", mode)
        return "incomplete" if code is None else "complete"
    except SyntaxError as error:
        return error.msg


ANSWERS = """referenced parameter global nonlocal declared_global local annotated free imported assigned
namespace""".split()


def scope_lines(table, level):
    """Raises LookupError where the order of symbols is that of a set."""
    indent = "  " * level
    nested = ", nested" if table.is_nested() else ""
    yield "%s%s %s, line %d%s" % (
        indent, table.get_type(), table.get_name(), table.get_lineno(), nested)
    symbols = table.get_symbols()
    width = max((len(symbol.get_name()) for symbol in symbols), default=0)
    passed_on = 0
    for symbol in symbols:
        words = [word for word in ANSWERS if getattr(symbol, "is_" + word)()]
        passed_on += words == ["free"]
        if passed_on > 1:
            raise LookupError
        said = ", ".join(words).replace("declared_global", "declared global")
        yield "%s  %-*s  %s" % (indent, width, symbol.get_name(), said)
    for child in table.get_children():
        yield from scope_lines(child, level + 1)


def symtable_rows(sources):
    for mode, source in sources:
        try:
            lines = list(scope_lines(symtable.symtable(source, "<x>", mode), 0))
        except (SyntaxError, MemoryError, ValueError, LookupError):
            continue
        yield [mode, escaped(source), escaped("".join(line + "\n" for line in lines))]


def token_rows():
    for source in TOKENS:
        row = [escaped(source)]
        lines = source.split("\n")
        for item in tokenize.generate_tokens(io.StringIO(source).readline):
            if item.type in (token.NL, token.COMMENT, token.ENDMARKER, token.ENDMARKER):
                continue
            name = token.tok_name[item.type]
            if item.type in (token.INDENT, token.DEDENT, token.NEWLINE):
                row.append(name)
                continue
            places = []
            for line, column in (item.start, item.end):
                places.append("%d,%d" % (line, len(lines[line - 1][:column].encode())))
            row.append("%s %s-%s %s" % (name, places[0], places[1], escaped(item.string)))
        yield row


def main():
    trees = [("exec", source) for source in TREES]
    trees += [("eval", source) for source in EVAL] + [("single", source) for source in SINGLE]
    rows = []
    for mode, source in trees:
        try:
            tree = parse(source, mode)
        except (SyntaxError, MemoryError, ValueError):
            continue
        rows.append([mode, escaped(source), escaped(ast.dump(tree, include_attributes=True))])
    write(SYNTAX, "trees.tsv", rows)
    errors = [("exec", source) for source in TREES + EXEC + BYTES]
    errors += [("eval", source) for source in EVAL] + [("single", source) for source in SINGLE]
    write(SYNTAX, "errors.tsv", [error_row(mode, source) for mode, source in errors])
    write(SYNTAX, "damage.tsv", damage_rows(600))
    write(SYNTAX, "warnings.tsv", warning_rows())
    rows = [(mode, source) for mode in ("single", "eval") for source in STATUS]
    write(SYNTAX, "status.tsv", [[m, escaped(s), escaped(status(s, m))] for m, s in rows])
    for name, has_positions in ("dump.txt", False), ("dump-positions.txt", True):
        with open(os.path.join(SYNTAX, name), "w") as file:
            tree = ast.parse("\n".join(TREES[:12]))
            file.write(ast.dump(tree, include_attributes=has_positions, indent=2) + "\n")
    with open(os.path.join(SYNTAX, "program.py"), encoding="utf-8") as file:
        program = file.read()
    write(SYNTAX, "symtable.tsv", symtable_rows(trees + [("exec", program)]))
    for name in sorted(os.listdir(SYNTAX)):
        if name.endswith(".py"):
            with open(os.path.join(SYNTAX, name), "rb") as file:
                items = list(tokenize.tokenize(file.readline))
            with open(os.path.join(SYNTAX, name[:-3] + ".tokens"), "w") as file:
                for item in items:
                    place = "%d,%d-%d,%d:" % (item.start + item.end)
                    name = token.tok_name[item.exact_type]
                    file.write("%-20s%-15s%-15r\n" % (place, name, item.string))
    write(LEXER, "tokens.tsv", token_rows())


main()
