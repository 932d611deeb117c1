for n in (0, 1, -1, 255, -255, 2 ** 31, -2 ** 31, True, False): print(bin(n), oct(n), hex(n))
class I:
    def __index__(self): return -10
class F(int): pass
print(bin(I()), oct(I()), hex(I()), hex(F(17)), f'{I().__index__():b}')
for f in (lambda: bin(1.0), lambda: oct('1'), lambda: hex(None), lambda: hex(), lambda: bin(1, 2), lambda: hex(x=1), lambda: bin(b'1')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(int(bin(37), 0), int(oct(37), 0), int(hex(37), 0), int(hex(-37), 16))
class Bad:
    def __index__(self): return 'x'
hex(Bad())
