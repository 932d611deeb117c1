print(ascii('aé€😀\n\'"'), ascii(['é']), ascii(b'\xff'), repr('é\x00\x7f\xa0\u2028\ud800'.encode('unicode_escape')), repr("it's"), repr('"'), repr('\'"'))
print([chr(n) for n in (0, 65, 233, 8364)] == ['\0', 'A', 'é', '€'], len(chr(0x10ffff)), ord('a'), ord(b'a'), ord(bytearray(b'z')), ord('😀'), ord(chr(0xd800)), chr(True))
class C:
    def __index__(self): return 66
    def __repr__(self): return 'réпr'
print(chr(C()), ascii(C()), repr(C()), [C()])
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr('a'), lambda: chr(1.0), lambda: chr(2 ** 100), lambda: ord(''), lambda: ord('ab'), lambda: ord(5), lambda: ord(b''), lambda: ord(b'ab'), lambda: ord([]), lambda: chr(), lambda: ord(), lambda: ascii(), lambda: repr(1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a = []; a.append(a); d = {}; d[1] = d; t = ([],); t[0].append(t)
print(a, d, t, {1: a})
ord(None)
