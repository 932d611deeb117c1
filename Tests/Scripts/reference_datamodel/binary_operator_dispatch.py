# 3.3.8: reflected operators: subclasses first, same type, NotImplemented, None to forbid, in-place fall back.
log = []
def make(name, bases=(object,), **ops):
    namespace = {}
    for op, result in ops.items():
        if result is None: namespace[f'__{op}__'] = None; continue
        def method(self, other, *rest, op=op, result=result): log.append(f'{type(self).__name__}.{op}'); return result
        namespace[f'__{op}__'] = method
    return type(name, bases, namespace)
N = NotImplemented
A = make('A', add='A+', radd='A r+', sub=N, rsub=N, mul='A*', iadd='A+=')
B = make('B', (A,), radd='B r+', mul='B*')
C = make('C', (A,))
D = make('D', rsub='D r-', radd='D r+', rmul=N, add=N)
E = make('E', (A,), add='E+', radd='E r+', rsub='E r-')
F = make('F', add=None, radd=None, iadd=None, eq=None, lt=None)
G = make('G', (A,), radd=None)
H = make('H', int and (int,), radd='H r+', add='H+', rmul='H r*')
I = make('I', (int,))
J = make('J', (list,), radd='J r+', rmul='J r*', add=N)
K = make('K', (str,), radd='K r+', rmod='K r%', mod='K%')
X = make('X', add=N, radd=N, iadd=N)
values = {'A': A(), 'B': B(), 'C': C(), 'D': D(), 'E': E(), 'F': F(), 'G': G(), 'H': H(5), 'I': I(6), 'J': J([1]), 'K': K('%s'), 'X': X(), '1': 1, '"s"': 's', '[2]': [2], 'None': None, '1.5': 1.5, '()': ()}
import operator
for op, f in (('+', operator.add), ('-', operator.sub), ('*', operator.mul), ('%', operator.mod), ('+=', operator.iadd)):
    for left in values:
        for right in values:
            if not ({left, right} & set('ABCDEFGHIJKX')) or (left in 'ADX' and right == '1.5'): continue
            if op in ('%', '*', '-') and left not in 'ADHJK1' and right not in 'DEHJK': continue
            if op == '+' and right in ('None', '()') : continue
            log.clear()
            try: r = f(values[left] if not (op == '+=' and left in ('J', '[2]')) else values[left][:], values[right])
            except TypeError as e: r = f'TypeError: {e}'
            except Exception as e: r = type(e).__name__
            print(f'{left} {op} {right}: {r}', *log)
class Eq1:
    def __eq__(self, o): log.append('Eq1'); return N
class Eq2(Eq1):
    def __eq__(self, o): log.append('Eq2'); return N
for a, b in ((Eq1(), Eq2()), (Eq2(), Eq1()), (Eq1(), Eq1()), (Eq1(), 1), (1, Eq1())):
    log.clear(); print(a == b, a != b, log)
log.clear()
for text in ('F() == 1', 'F() < 1', '1 + F()', 'F() + 1', 'f = F(); f += 1', 'F() != 1', '1 == F()', '1 > F()', 'sum([F(), 1])', 'F() in [1]'):
    try: exec('print(' + text + ')' if '=' not in text.replace('==', '').replace('!=', '') else text)
    except Exception as e: print(text, type(e).__name__, e)
print(A.__add__(A(), 1), A().__add__(1), int.__add__(1, 1.5), (1).__radd__(2), (1).__add__('a'), [].__mul__(2), int.__sub__(H(5), 3))
for text in ('int.__add__("a", 1)', 'int.__add__(1)', '(1).__add__()', '[].__add__(1)', '"a".__add__(1)', '"a".__mod__()', '(1,).__mul__("a")', '[].__iadd__(5)', 'A.__add__()', 'object.__add__', '(1).__iadd__'):
    try: print(text, eval(text))
    except Exception as e: print(text, type(e).__name__, e)
