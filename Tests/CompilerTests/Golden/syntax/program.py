#!/usr/bin/env python3.9
# -*- coding: utf-8 -*-
"""A program with every kind of statement and expression: what the tests damage, and cut into tokens.

It keeps the books of a lending library; it need not run, only read like code that people write.
"""
from __future__ import annotations

import asyncio
import os.path as path, sys
from collections import OrderedDict, defaultdict as table
from . import catalogue
from ..shelves import (
    Shelf,
    find as find_shelf,
)

DAYS = 7 * 4
FINE: float = 0.25
LIMIT = 1_000_000 if sys.maxsize > 2 ** 32 else 0xFF_FF
MASK = 0b1010 | 0o17 & ~0xf ^ 1 << 3
PHASE = 1.5e-3j + .5 - 10.
PATTERN = rb'\d+' b"\x00\377"
NOTE = 'it''s ' "two\tparts" r'\n' u'é' '\N{BULLET}\u20ac\U0001F4DA'
TEXT = '''Lines
with "quotes" \
and a continuation
'''
total = count = 0
first, *middle, (second, [last]) = range(3), 4, 5, (6, [7])


class Error(Exception):
    pass


class Book(catalogue.Item, metaclass=catalogue.Meta, **catalogue.options):
    """A book: what it is called, and who has it."""

    __slots__ = 'title', '__holder', 'due'
    copies: int = 1
    subjects: list[str]

    def __init__(self, title, /, holder=None, *subjects: str, due: int = DAYS, **rest) -> None:
        super().__init__(**rest)
        self.title, self.__holder = title, holder
        self.due: int = due
        self.subjects = [*subjects, *rest.get('more', ())]

    @property
    def holder(self):
        return self.__holder

    @holder.setter
    def holder(self, value): self.__holder = value; self.due = DAYS if value else 0

    @staticmethod
    def key(book, *, reverse=False): return (-1 if reverse else +1) * len(book.title)

    def __repr__(self):
        return f'{self.title!r:>{10 + 2}}{self.due:03d} {{{self.holder or "nobody"}}}' f"{__name__=}"


def overdue(books, today=lambda: 0, *, strict: bool = True):
    """Yields the books that should be back."""
    late = {book.title: book for book in books if book.due < today() if not strict or book.holder}
    seen = {name.lower() for name in late} | {'', None}
    pairs = [(a, b) for a in late.values() for b in seen if a.title != b and (a is not b)]
    lengths = (len(name) for name, in zip(late))
    for index, (book, _) in enumerate(pairs, start=1):
        if index % 2 == 0 and not 1 <= index < 10 or book in pairs[1:-1:2]:
            continue
        elif index not in (3, 5, 7):
            yield book
        else:
            break
    else:
        yield from sorted(late.values(), key=Book.key)
    return sum(lengths, 0)


def lend(book, person, *stamps, **notes):
    global total, count
    history = []

    def remember(*entry):
        nonlocal history
        history += [entry]
        return history

    assert book is not None, 'no book'
    try:
        if (holder := book.holder) and holder != person:
            raise Error("it's out") from None
        book.holder = person
    except (Error, AttributeError) as error:
        remember(error, *stamps)
        raise
    except Exception:
        raise Error
    else:
        total += 1; count -= ~total
        total //= 1; total **= 2; total >>= 1; total @= 1
    finally:
        del book.holder, history[0:1], notes['late']
    with open(path.join('log', f'{person}.txt'), 'a', encoding='utf-8') as log, remember():
        print(book, person, sep=', ', file=log, *stamps, **notes)
    with (remember(1)):
        ...
    while True:
        if not history: break
        history.pop()
    return {**notes, 'book': book, person: [count, total][0], **{}}


@asyncio.coroutine
def old_style():
    x = yield
    y = yield x, 1
    return (yield)


async def serve(reader, writer, limit: 'int' = None):
    async with asyncio.Lock() as lock, lock:
        async for line in reader:
            words = [word async for word in line if await word.ready()]
            await writer(*words, end='\n' if words else '')
    return lambda *a, b=1, **c: (a, b, c, ...)


@catalogue.register('main')
@(lambda f: f)
def main(arguments=sys.argv[1:]):
    shelves = table(list, {Shelf: find_shelf})
    matrix = [[0] * 3 for _ in range(3)]
    matrix[0][1], matrix[1][:] = 1, [2, ]
    value = matrix[0, ..., 1:2, ::3] if arguments else (not arguments, -1 ** 2, *matrix)
    if value == 0 or value is None: pass
    print(NOTE % {'a': 1}, 'é', value.real.imag, 5 .real, 5..real, "%s" % (1,))
    for shelf in shelves: shelf.sort(); shelf.reverse()
    try:
        import missing
    except ImportError: pass
    finally: sys.stdout.flush()
    return OrderedDict(a=1, b=2,), (), [], {}, {1}, None, True, False, __debug__


if __name__ == '__main__':
	sys.exit(main())
