# File names that are no str.
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    for name in b'a.py', bytearray(b'b.py'), memoryview(b'c.py'), 5:
        try:
            print(compile('pass', name, 'exec').co_filename, [str(w.message) for w in caught])
        except TypeError as error:
            print(error)
