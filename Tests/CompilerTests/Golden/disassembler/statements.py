from __future__ import annotations
import os, os.path as path
from os import sep as separator, name
from sys import *


def decorate(function): return function


@decorate
def f(a: int, b=1, *args: str, c, d=2, **kwargs) -> None:
    """Documentation."""
    nonlocal_value = 0

    def inner(step=1):
        nonlocal nonlocal_value
        nonlocal_value += step
        global counter
        counter = a
        del nonlocal_value
        return lambda: (nonlocal_value, step)
    try:
        inner()
    except (ValueError, TypeError) as error:
        raise RuntimeError from error
    except OSError:
        raise
    else:
        pass
    finally:
        assert a, "message"
    with open(a) as file, open(b):
        return file
    del b


class C(f, metaclass=type):
    """Class documentation."""
    x: int = 1
    y: str

    def method(self):
        return super().method(__class__)


def generator(n):
    for i in range(n):
        if i % 2:
            continue
        elif i > 10:
            break
        received = yield i
    else:
        yield from generator(n - 1)
    while n:
        n -= 1
        if n == 5: break
    else:
        return n


async def coroutine(x):
    async with x as y:
        await y
    async for z in x:
        yield z
    return


async def comprehension(x):
    return [i async for i in x if await i]

if __name__ == "__main__":
    print(f(1))
