# The codec unicode_escape warns of escapes that mean nothing, in the name of whoever compiles.
import warnings


def show(source, action):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter(action)
        try:
            print(compile(source, "name", "exec").co_consts)
        except Warning as error:
            print(type(error).__name__, error, repr(error.__cause__), error.__context__)
        except SyntaxError as error:
            print(type(error).__name__, error, error.lineno)
    for warning in caught:
        place = warning.lineno if warning.filename == "name" else "here"
        print(" ", warning.category.__name__, warning.message, place)


for encoding in b"unicode_escape", b"unicode-escape", b"raw_unicode_escape":
    for text in (
        rb"x = 1 # \d \q", rb"x = '\\d' # \d", rb"x = '\\d' ( # \d", rb"x = 1 # \8 \xz",
        b"x = 1 # \\\xe9", rb"x = 1 # \\ \' \x41\u0041\U00000041\101\N{DIGIT ONE}", rb"x = '\ud800' # \d",
    ):
        print(encoding, text)
        for action in "always", "error":
            show(b"# coding: " + encoding + b"\n" + text + b"\n", action)
