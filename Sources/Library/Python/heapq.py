"""Heaps: lists whose smallest item comes first. The operations are native (`_heapq`); here is what is made of them."""
from _heapq import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush,
                    heappushpop, heapreplace)
from _operator import lt as _lt

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop']

# Parts of the operations, for programs that change an item in the middle of a heap.

def _rise(heap, top, place, goes_above):
    """Moves the item at a place up, past its ancestors that it goes above, but not over `top`."""
    item = heap[place]
    while place > top:
        above = (place - 1) // 2
        if not goes_above(item, heap[above]):
            break
        heap[place] = heap[above]
        place = above
    heap[place] = item


def _sink(heap, place, goes_above):
    """Moves the item at a place down to where it has no children, then up to where it belongs."""
    top, size = place, len(heap)
    item = heap[place]
    while 2 * place + 1 < size:
        child = 2 * place + 1
        if child + 1 < size and not goes_above(heap[child], heap[child + 1]):
            child += 1
        heap[place] = heap[child]
        place = child
    heap[place] = item
    _rise(heap, top, place, goes_above)


def _siftdown(heap, startpos, pos):
    _rise(heap, startpos, pos, _lt)


def _siftup(heap, pos):
    _sink(heap, pos, _lt)


def _siftdown_max(heap, startpos, pos):
    _rise(heap, startpos, pos, lambda a, b: b < a)


def _siftup_max(heap, pos):
    _sink(heap, pos, lambda a, b: b < a)


# (make a heap, drop its root, change its root, sign of the tie-breaking number)
_UPWARDS = heapify, heappop, heapreplace, 1
_DOWNWARDS = _heapify_max, _heappop_max, _heapreplace_max, -1


def merge(*iterables, key=None, reverse=False):
    """Generate the items of several sorted inputs in one sorted order, holding one item of each at a time."""
    build, drop, change, sign = _DOWNWARDS if reverse else _UPWARDS
    rank = (lambda item: item) if key is None else key
    heads = []
    for place, source in enumerate(iterables):
        source = iter(source)
        try:
            item = next(source)
        except StopIteration:
            continue
        # The place keeps equal items in the order of the inputs.
        heads.append([rank(item), sign * place, item, source])
    build(heads)
    while heads:
        head = heads[0]
        yield head[2]
        try:
            head[2] = next(head[3])
        except StopIteration:
            drop(heads)
        else:
            head[0] = rank(head[2])
            if len(heads) > 1:
                change(heads, head)


def _select(count, iterable, key, wants_large):
    """The `count` extreme items, best first."""
    if count == 1:
        nothing = object()
        best = (max if wants_large else min)(iter(iterable), default=nothing, key=key)
        return [] if best is nothing else [best]
    try:
        available = len(iterable)
    except (TypeError, AttributeError):
        available = None
    if available is not None and count >= available:
        return sorted(iterable, key=key, reverse=wants_large)[:count]
    source = iter(iterable)
    if not range(count):
        return []
    # A heap of the best so far, the worst of them at its root, where a better one takes its place.
    build, _, change, sign = _UPWARDS if wants_large else _DOWNWARDS
    heap = []
    number = 0
    for item in source:
        value = item if key is None else key(item)
        if len(heap) < count:
            heap.append((value, -sign * number, item))
            if len(heap) == count:
                build(heap)
        elif (heap[0][0] < value) if wants_large else (value < heap[0][0]):
            change(heap, (value, -sign * number, item))
        else:
            continue
        number += 1
    heap.sort(reverse=wants_large)
    return [entry[2] for entry in heap]


def nsmallest(n, iterable, key=None):
    """The n smallest items, as sorted(iterable, key=key)[:n] gives them."""
    return _select(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The n largest items, as sorted(iterable, key=key, reverse=True)[:n] gives them."""
    return _select(n, iterable, key, True)
