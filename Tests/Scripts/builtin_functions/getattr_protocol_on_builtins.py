for obj in (5, 1.5, 'a', b'a', [], (), {}, set(), None, ..., len, int, range(1), iter([]), (i for i in ''), object()):
    names = [n for n in ('__len__', '__iter__', '__next__', '__hash__', '__bool__', '__call__', '__getitem__', '__contains__', '__index__', '__float__', '__reversed__', '__length_hint__', '__dict__', '__slots__') if hasattr(obj, n)]
    print(type(obj).__name__, names)
print((5).__add__(3), (5).__add__('x'), 'a'.__mul__(3), [1].__contains__(1), {}.__len__(), (1).__eq__(1.0), (1.0).__eq__(1), 'a'.__lt__('b'), 'a'.__lt__(1), [].__eq__(()), (5).__rsub__(8), (2).__pow__(3, 5), (7).__divmod__(2), int.__add__(1, 2), str.__len__('abc'), list.__getitem__([1, 2], 0), dict.__contains__({1: 2}, 1), object.__repr__(5)[:11], type.__call__(int, '5'), (5).__class__, (5).__bool__(), (5).__format__('03'), 'x'.__ne__('y'), None.__eq__(None), (1).__hash__())
for f in (lambda: int.__add__('a', 1), lambda: int.__add__(1), lambda: str.__len__(5), lambda: (5).__add__(), lambda: (5).__add__(1, 2), lambda: list.append(5, 1), lambda: [].__getitem__(), lambda: {}.__getitem__('x'), lambda: 'a'.__getitem__(9), lambda: [].__len__(1), lambda: (5).__len__(), lambda: dict.keys(), lambda: [].__setitem__(0, 1), lambda: (5).__pow__(), lambda: 'a'.__contains__(5), lambda: object().__lt__(1), lambda: [].__init__(5), lambda: int.__new__(), lambda: (5).__index__(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
str.upper()
