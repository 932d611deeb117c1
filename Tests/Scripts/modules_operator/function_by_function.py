# operator: every function of the table, itemgetter, attrgetter, methodcaller, length_hint, in-place forms, errors.
import operator as op
def attempt(f, *a, **k):
    try: print(getattr(f, '__name__', f), repr(f(*a, **k)))
    except Exception as e: print(getattr(f, '__name__', f), type(e).__name__, e)
for f, args in ((op.add, (1, 2)), (op.add, ('a', 1)), (op.concat, ([1], [2])), (op.concat, (1, 2)), (op.contains, ([1], 1)), (op.contains, (5, 1)), (op.countOf, ('banana', 'a')), (op.countOf, (5, 1)), (op.delitem, ([1], 0)), (op.delitem, ([], 0)), (op.eq, (1, 1.0)), (op.floordiv, (7, 2)), (op.floordiv, (7, 0)), (op.ge, (1, 2)), (op.getitem, ([5], 0)), (op.getitem, ({}, 'k')), (op.gt, ('b', 'a')), (op.index, (True,)), (op.index, (1.5,)), (op.indexOf, ([1, 2], 2)), (op.indexOf, ([], 1)), (op.inv, (5,)), (op.invert, (5,)), (op.is_, (None, None)), (op.is_not, (1, None)), (op.le, (1, 1)), (op.length_hint, ([1, 2],)), (op.length_hint, (iter([1, 2, 3]),)), (op.length_hint, (5,)), (op.length_hint, (5, 7)), (op.length_hint, ([], 'x')), (op.lshift, (1, 3)), (op.lt, (1, 'a')), (op.matmul, (1, 2)), (op.mod, (7, 3)), (op.mod, ('%d', 5)), (op.mul, ('a', 3)), (op.ne, (1, 2)), (op.neg, (5,)), (op.neg, ('a',)), (op.not_, ([],)), (op.or_, (5, 2)), (op.pos, (True,)), (op.pow, (2, 10)), (op.rshift, (8, 1)), (op.setitem, ([1], 0, 2)), (op.setitem, ((1,), 0, 2)), (op.sub, (1, 2)), (op.truediv, (1, 2)), (op.truth, ('',)), (op.xor, (5, 1)), (op.and_, (5, 4)), (op.abs, (-3,)), (op.add, (1,)), (op.not_, ()), (op.contains, ([1],)), (op.__add__, (1, 2)), (op.__getitem__, ('ab', 1)), (op.iadd, ([1], [2])), (op.iadd, (1, 2)), (op.iconcat, ([1], (2,))), (op.iconcat, (1, 2)), (op.imul, ([1], 2)), (op.ior, ({1}, {2})), (op.isub, (5, 2)), (op.ipow, (2, 3)), (op.imatmul, (1, 2)), (op.itruediv, (1, 4)), (op.ifloordiv, (9, 2)), (op.imod, (9, 4)), (op.ilshift, (1, 4)), (op.irshift, (16, 2)), (op.iand, (6, 3)), (op.ixor, (6, 3)), (op.concat, ('a', b'b'))): attempt(f, *args)
class A:
    x = 5
    def __init__(self): self.y = self; self.z = [10, 20]
    def m(self, *a, **k): return a, k
    def __index__(self): return 3
    def __length_hint__(self): return 42
    def __repr__(self): return 'A()'
class BadHint:
    def __init__(self, v): self.v = v
    def __length_hint__(self):
        if isinstance(self.v, Exception): raise self.v
        return self.v
a = A()
for g, thing in ((op.itemgetter(1), 'abc'), (op.itemgetter(0, 2), 'abc'), (op.itemgetter(slice(1, 3)), 'abcd'), (op.itemgetter('k'), {'k': 1}), (op.itemgetter('k', 'l'), {'k': 1}), (op.itemgetter(5), []), (op.itemgetter(1), 5), (op.itemgetter(-1, 0, -1), (1, 2)), (op.attrgetter('x'), a), (op.attrgetter('y.y.x'), a), (op.attrgetter('x', 'y.z'), a), (op.attrgetter('nope'), a), (op.attrgetter('y.nope.z'), a), (op.attrgetter('real', 'imag'), 5), (op.methodcaller('m'), a), (op.methodcaller('m', 1, k=2), a), (op.methodcaller('upper'), 'abc'), (op.methodcaller('split', ',', maxsplit=1), 'a,b,c'), (op.methodcaller('nope'), a), (op.methodcaller('upper', 1), 'x')): print(g, end=' '); attempt(g, thing)
for f, args in ((op.itemgetter, ()), (op.attrgetter, ()), (op.attrgetter, (5,)), (op.attrgetter, ('a', 5)), (op.methodcaller, ()), (op.methodcaller, (5,)), (op.itemgetter(1), ()), (op.itemgetter(1), (1, 2)), (op.methodcaller('m'), ()), (op.methodcaller('m'), (1, 2)), (op.index, (a,)), (op.length_hint, (a,)), (op.length_hint, (BadHint('x'),)), (op.length_hint, (BadHint(-1),)), (op.length_hint, (BadHint(NotImplemented), 8)), (op.length_hint, (BadHint(TypeError('t')), 9)), (op.length_hint, (BadHint(ValueError('v')),)), (op.length_hint, ())): attempt(f, *args)
attempt(op.itemgetter, 1, x=2); attempt(op.attrgetter('x'), a, y=1)
rows = [('b', 2), ('a', 2), ('c', 1)]; print(sorted(rows, key=op.itemgetter(1, 0)), max(rows, key=op.itemgetter(1)), list(map(op.itemgetter(0), rows)), sorted([3 + 0j, 1j], key=op.attrgetter('imag')), list(map(op.methodcaller('zfill', 3), ['1', '22'])), sorted(op.__all__) == sorted(n for n in dir(op) if not n.startswith('_')))
def calculator(text):
    table = {'+': op.add, '-': op.sub, '*': op.mul, '/': op.truediv, '//': op.floordiv, '%': op.mod, '^': op.pow, '<': op.lt, '=': op.eq}; stack = []
    for t in text.split():
        if t in table: b = stack.pop(); stack.append(table[t](stack.pop(), b))
        else: stack.append(float(t) if '.' in t else int(t))
    return stack
for text in ('1 2 +', '2 3 ^ 4 5 * -', '7 2 / 7 2 // 7 2 %', '1 0 /', '+', '1 x', '1.5 2 <'): attempt(calculator, text)
import copy; print(copy.copy(op.itemgetter(1))('ab'), op.itemgetter(1).__reduce__()[1], op.attrgetter('a.b', 'c').__reduce__()[1], op.methodcaller('m', 1).__reduce__()[1], op.itemgetter(1) == op.itemgetter(1), callable(op.attrgetter('x')), op.itemgetter.__name__, repr(op.methodcaller('f', 1, 'a', k=[2])))
