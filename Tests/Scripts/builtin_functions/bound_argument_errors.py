# Wrong arguments of methods: what is called by its class, what by the class of the object that it is bound to.
import io, collections, time, types, array, struct
class L(list): pass
class I(int): pass
class B(io.BytesIO): pass
def attempt(f, *a, **k):
    try: f(*a, **k)
    except Exception as e: print(type(e).__name__, e)
for o, names in ((L(), 'append clear sort copy extend index __reversed__ __getitem__ __contains__'), (I(), 'bit_length conjugate __round__ __trunc__ to_bytes'), (True, 'bit_length __ceil__'), (collections.Counter(), 'keys get clear __contains__ elements __add__ __iadd__ update most_common'), (ValueError(), 'with_traceback __setstate__'), (time.gmtime(0), 'count index'), (collections.OrderedDict(), 'keys copy move_to_end __eq__ __or__ __iter__ __reversed__ popitem'), (collections.defaultdict(), 'copy __missing__ __copy__ __or__'), (io.BytesIO(), 'getvalue flush read readline seek __exit__ __next__ __iter__ readinto truncate writable seekable isatty read1 close'), (io.StringIO(), 'getvalue close write seek tell __exit__ seekable'), (set(), 'union difference intersection update add pop'), (frozenset(), 'union copy'), (memoryview(b''), '__exit__ release'), ((x for x in ()), 'send throw close __next__'), (types.SimpleNamespace(), '__reduce__'), (array.array('i'), 'append pop insert tolist'), (struct.Struct('i'), 'pack unpack iter_unpack'), (collections.UserList(), 'clear __len__ __eq__'), (collections.UserString('a'), 'upper find center strip __len__'), (io.BufferedReader(B()), 'read peek'), (io.IncrementalNewlineDecoder(None, True), 'decode reset getstate setstate')):
    for name in names.split():
        for a, k in (((), {}), ((1, 2, 3, 4), {}), ((), {'zzz': 1})):
            print(type(o).__name__, name, len(a), len(k), end=' ')
            attempt(getattr(o, name), *a, **k); print()
attempt(lambda: L().append()); attempt(lambda: L().clear(1)); attempt(lambda: L().append(x=1)); attempt(lambda: B().getvalue(1)); attempt(lambda: B().close(1)); attempt(lambda: collections.Counter().keys(1)); attempt(lambda: I(1).bit_length(2)); attempt(lambda: dict.fromkeys()); attempt(lambda: collections.Counter.fromkeys()); attempt(lambda: L.append()); attempt(lambda: list.append(5)); attempt(lambda: int.from_bytes()); attempt(lambda: I.from_bytes(x=1))
for f in (io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.BufferedRWPair, io.TextIOWrapper, io.StringIO, io.BytesIO, io.FileIO, io.open_code):
    for a, k in (((), {}), ((1,) * 9, {}), ((), {'zzz': 1}), ((None,), {'zzz': 1}), ((None, None, None), {})):
        print(f.__name__, len(a), len(k), end=' '); attempt(f, *a, **k); print()
