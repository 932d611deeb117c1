n = 0b10110
print(n.bit_length(), bin(n).count('1'), n & -n, n & (n - 1), n ^ (n >> 1), ~n & 0xff, n << 3 | 1, (n >> 2) & 1, [i for i in range(6) if n >> i & 1], f'{n:08b}', int(f'{n:b}'[::-1], 2), n.to_bytes(2, 'little'), (-n) & 0xffff, -n >> 1, -n // 2, -1 >> 100, 1 << 64 >> 64, (1 << 64) - 1 & 0xf0f0)
def popcount(x): return bin(x).count('1')
def reverse(x, w): return sum((x >> i & 1) << (w - 1 - i) for i in range(w))
def parity(x): return popcount(x) & 1
print([popcount(2 ** k - 1) for k in range(6)], reverse(0b1101, 8), [parity(i) for i in range(8)], [i ^ i >> 1 for i in range(8)], hex(0xdeadbeef >> 4 & 0xfff), 0xff ^ 0x0f, 5 & 6 | 1 ^ 3, True << 3, 6 & True, -8 | 3, -8 ^ 3, -8 & 13)
big = 3 ** 200
print(big & 0xffff, big >> 300, (big << 5) >> 5 == big, big ^ big, (big | 1) - big, ~~big == big, -big >> 10 == -(big // 1024) - 1, big & -1 == big, (-big) & 0xff)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.0 | 1, lambda: '1' & 1, lambda: 1 << 1.0, lambda: ~'a', lambda: None ^ 1, lambda: [1] | [2], lambda: 1 << 10 ** 20 if False else 0 >> 10 ** 20):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
5 ^ 2.0
