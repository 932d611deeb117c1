# 2.3: identifiers, Unicode in them, normalization, reserved classes.
import keyword
naïve = 1
变量 = 2
Ω = 3
ﬁ = 'ligature'
print(naïve + 变量 + Ω, fi, 'fi' in globals(), 'ﬁ' in globals())
for name in ('a1', '_', '__x__', '1a', 'a-b', 'é', 'x·', '℘', 'a b', '', 'def', 'print', 'x²', 'ªb', '℮', '\u1885', '𝔘'):
    print(ascii(name), name.isidentifier(), keyword.iskeyword(name))
class Mangled:
    __private = 'class private'
    __dunder__ = 'not mangled'
    _Single__x = 1
    def get(self):
        __local = 3
        return self.__private, sorted(locals())
print(Mangled().get(), sorted(n for n in vars(Mangled) if 'private' in n or 'dunder' in n))
class _Under:
    __x = 1
class __:
    __y = 2
print(_Under._Under__x, __.__y)
for source in ('2x = 1', 'x€ = 1', 'def = 1', 'a$b', 'None = 1', 'x = ?', 'nonlocal = 2', 'True = 0', '__debug__ = 1', 'import a.None'):
    try:
        compile(source, 's', 'exec')
    except SyntaxError as error:
        print(ascii(source), error.msg, error.offset)
