"""SHA-512, for the seeds of random. CPython: Modules/sha512module.c."""

_MASK = (1 << 64) - 1


def _primes(count):
    found = []
    candidate = 2
    while len(found) < count:
        if all(candidate % p for p in found):
            found.append(candidate)
        candidate += 1
    return found


def _root(n, power):
    """The integer part of the root."""
    low, high = 0, 1 << (n.bit_length() // power + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** power <= n:
            low = middle
        else:
            high = middle - 1
    return low


# The first 64 bits of the fractions of the primes' roots (FIPS 180-4).
_K = [_root(p << 192, 3) & _MASK for p in _primes(80)]
_ROOTS = [_root(p << 128, 2) & _MASK for p in _primes(16)]


def _turn(x, n):
    return (x >> n | x << (64 - n)) & _MASK


class sha512:
    name = 'sha512'
    digest_size = 64
    block_size = 128
    _start = _ROOTS[:8]

    def __init__(self, data=b''):
        self._data = bytes(data)

    def update(self, data):
        self._data += bytes(data)

    def copy(self):
        return type(self)(self._data)

    def hexdigest(self):
        return self.digest().hex()

    def digest(self):
        data = self._data
        data += b'\x80' + bytes(-(len(data) + 17) % 128) + (len(self._data) * 8).to_bytes(16, 'big')
        state = self._start[:]
        for start in range(0, len(data), 128):
            w = [int.from_bytes(data[i:i + 8], 'big') for i in range(start, start + 128, 8)]
            for i in range(16, 80):
                x, y = w[i - 15], w[i - 2]
                s0 = _turn(x, 1) ^ _turn(x, 8) ^ x >> 7
                s1 = _turn(y, 19) ^ _turn(y, 61) ^ y >> 6
                w.append((w[i - 16] + s0 + w[i - 7] + s1) & _MASK)
            a, b, c, d, e, f, g, h = state
            for k, word in zip(_K, w):
                t1 = (h + (_turn(e, 14) ^ _turn(e, 18) ^ _turn(e, 41)) + (e & f ^ ~e & g) + k + word) & _MASK
                t2 = (_turn(a, 28) ^ _turn(a, 34) ^ _turn(a, 39)) + (a & b ^ a & c ^ b & c)
                a, b, c, d, e, f, g, h = (t1 + t2) & _MASK, a, b, c, (d + t1) & _MASK, e, f, g
            state = [(s + v) & _MASK for s, v in zip(state, (a, b, c, d, e, f, g, h))]
        return b''.join(s.to_bytes(8, 'big') for s in state)[:self.digest_size]


class sha384(sha512):
    name = 'sha384'
    digest_size = 48
    _start = _ROOTS[8:]
