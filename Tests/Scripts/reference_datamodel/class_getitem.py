# 3.3.5: __class_getitem__ and generic aliases.
class Box:
    def __class_getitem__(cls, item): return cls.__name__, item
class Sub(Box): pass
print(Box[int], Sub[1, 2], Box['x':'y'])
class Meta(type):
    def __getitem__(cls, item): return 'meta', item
class Both(Box, metaclass=Meta): pass
print(Both[3])
a = list[int]
print(a, a.__origin__, a.__args__, a.__parameters__, a(), a((1, 2)), a == list[int], hash(a) == hash(list[int]), dict[str, list[int]], tuple[int, ...], type(a).__name__)
print(isinstance(a, type), a.append, a.__class__, list[int].__mro_entries__(()), tuple[()], type[int], repr(set[None]))
class L(list[int]): pass
print(L.__bases__, L.__orig_bases__, L([1]))
for call in (lambda: int[3], lambda: Box()[0], lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: a.nothing, lambda: setattr(a, 'x', 1), lambda: list[int][str], lambda: object[1], lambda: dict[int][str]):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(error)
class NoSubscript: pass
NoSubscript[int]
