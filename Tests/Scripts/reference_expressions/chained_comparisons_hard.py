# 6.10: chained comparisons with rich results, short circuits, mixed operators, reflected methods and identity of results.
calls = []
class V:
    def __init__(self, v): self.v = v
    def _op(name):
        def method(self, other):
            calls.append(f'{self.v}{name}{getattr(other, "v", other)}')
            if self.v == 'skip': return NotImplemented
            return R(f'({self.v}{name}{getattr(other, "v", other)})', self.v != 0)
        return method
    __lt__, __le__, __gt__, __ge__, __eq__, __ne__ = map(_op, ('<', '<=', '>', '>=', '==', '!='))
    __hash__ = None
    def __contains__(self, x): calls.append(f'{getattr(x, "v", x)} in {self.v}'); return []
class R:
    def __init__(self, name, truth): self.name, self.truth = name, truth
    def __bool__(self): calls.append(f'bool{self.name}'); return self.truth
    def __repr__(self): return f'R{self.name}'
a, b, z, s = V('a'), V('b'), V(0), V('skip')
for text in ('a < b', 'a < b < a', 'z < b < a', 'a < z < b', 'a == b != a', 'a < b == z > a', 'a in b', 'a not in b', 'a < b in z', 'a in b in z', 'not a < b', 'not (a < b < z)', 'a < b and b < a', 's < a', 's == a', 's != a', 's >= a', 's < 5', 's == 5', '5 < s', '5 == s', '5 < a', '5 == a', '"x" >= a', 'None != a', 's < s', 's == s', 'a is b', 'a is a is not b', 'a < b is True', '(a < b) < a', 'a < (b < a)', '[a] == [b]', '(a, 1) < (b, 2)', '[z] < [z]', '{1: a} == {1: b}', 'a == a', '[a] == [a]', 'a in [b]', 'a in (z,)', '[a].index(a)', '[z, a].count(b)', 'max(a, b)', 'min(z, b)', 'sorted([b, a])[0]', 'a < b if z < a else b', '1 < 2 < 3 < 4', '1 < 3 < 2 < undefined', '1 < 2 > 1', '1 == 1.0 == True == (1+0j)', '3 > 2 is True', '(3 > 2) is True', '"a" < "b" in "bc"', '1 in [1] == True', '(1 in [1]) == True', '0 == 0 != 1 < 2 is not None', '1 < 2 < "a"', '1 > 2 < "a"', '[] is []', '() is ()', 'not 1 == 2', '1 != (not 2)', '1 < 2 == 2 >= 2 > 1 <= 1', 'None is None is not False'):
    calls.clear()
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try: r = eval(text)
        except Exception as e: r = f'{type(e).__name__}: {e}'
    print(text, '->', r if not isinstance(r, V) else f'V {r.v}', calls)
class Base:
    def __eq__(self, o): calls.append('Base.eq'); return NotImplemented
    def __lt__(self, o): calls.append('Base.lt'); return NotImplemented
    def __gt__(self, o): calls.append('Base.gt'); return NotImplemented
class Derived(Base):
    def __eq__(self, o): calls.append('Derived.eq'); return NotImplemented
    def __gt__(self, o): calls.append('Derived.gt'); return 'derived first'
class NotOnlyEq:
    def __eq__(self, o): calls.append('eq'); return 'equal?'
class OnlyNe:
    def __ne__(self, o): calls.append('ne'); return NotImplemented
for text in ('Base() == Derived()', 'Derived() == Base()', 'Base() < Derived()', 'Derived() < Base()', 'Base() != Derived()', 'Base() == Base()', 'Base() < Base()', 'NotOnlyEq() == 1', 'NotOnlyEq() != 1', '1 != NotOnlyEq()', 'OnlyNe() != OnlyNe()', 'OnlyNe() == 1', 'Base() <= Derived()', 'Derived() > Derived()', 'object() == object()', 'object() != object()', 'object() < object()', 'Base.__eq__(1, 2)', 'object.__eq__(1, 1)', 'object.__ne__(1, 2)', 'object.__lt__(1, 2)', 'NotOnlyEq().__ne__(1)', 'type.__eq__(int, int)'):
    calls.clear()
    try: r = eval(text)
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(text, '->', r, calls)
x = 5; print(0 < x < 10, 0 < x > 10, (x := 7) < 8 < (x := 9), x, 1 < 2 != 3 < 4, [i for i in range(10) if 2 < i <= 5 != i])
