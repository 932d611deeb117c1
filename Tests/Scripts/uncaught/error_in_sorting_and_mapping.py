# Errors raised by callbacks of built-in functions: the frames of the callbacks only, and state afterwards.
calls = []
def key(item):
    calls.append(item)
    if item == 'bad':
        raise LookupError(f'cannot rank {item!r}')
    return len(item)
words = ['ccc', 'a', 'bad', 'dd']
for attempt in (lambda: sorted(words, key=key), lambda: max(words, key=key), lambda: list(map(key, words)), lambda: list(filter(key, words)), lambda: words.sort(key=key), lambda: min(words[:2], key=key)):
    calls.clear()
    try:
        print(attempt(), calls)
    except LookupError as error:
        print(error, calls, words)
class Ranked:
    def __init__(self, rank): self.rank = rank
    def __lt__(self, other): return self.rank < other.rank
    def __repr__(self): return f'Ranked({self.rank!r})'
print(sorted([Ranked(3), Ranked(1), Ranked(2)]))
import functools
def compare(a, b):
    return a.rank - b.rank
print(functools.reduce(lambda a, b: a + b, map(key, ['x', 'yy'])), sorted([Ranked(2), Ranked(1)], key=functools.cmp_to_key(compare)))
mixed = [Ranked(1), Ranked('two'), Ranked(3)]
mixed.sort(
    key=functools.cmp_to_key(
        compare
    )
)
