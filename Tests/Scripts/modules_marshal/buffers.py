# What can be looked into as bytes is written as bytes, and read from.
import marshal, array
for value in (array.array('i', [1, 2]), array.array('d', [1.5]), memoryview(b'abc'), bytearray(b'x'), memoryview(array.array('H', [1, 2, 3])), array.array('u', 'hi'), memoryview(b'abcdef')[::2]):
    try: print(marshal.loads(marshal.dumps(value)), marshal.loads(marshal.dumps([value, (value,)])))
    except Exception as e: print(type(e).__name__, e)
for data in (marshal.dumps([1, 'a']),):
    for kind in bytes, bytearray, memoryview, lambda d: array.array('B', d): print(marshal.loads(kind(data)))
for bad in 5, None, 'a', [1]:
    try: marshal.loads(bad)
    except Exception as e: print(type(e).__name__, e)
