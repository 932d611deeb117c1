"""Huffman coding: code tables, bit packing, a checked container format, damaged archives."""
import heapq, struct
from collections import Counter
class ArchiveError(Exception): pass
def tree_of(data):
    heap = [(count, symbol, symbol) for symbol, count in Counter(data).items()]
    heapq.heapify(heap)
    if not heap: return None
    if len(heap) == 1: return (heap[0][2], heap[0][2])
    while len(heap) > 1:
        (c1, s1, t1), (c2, s2, t2) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (c1 + c2, min(s1, s2), (t1, t2)))
    return heap[0][2]
def lengths_of(tree, depth=0):
    if isinstance(tree, tuple):
        for branch in tree: yield from lengths_of(branch, depth + 1)
    elif tree is not None: yield tree, depth
def canonical(lengths):
    code, last, table = 0, 0, {}
    for symbol, length in sorted(lengths.items(), key=lambda p: (p[1], p[0])):
        code <<= length - last; table[symbol] = (code, length); code += 1; last = length
    return table
class BitWriter:
    def __init__(self): self.bytes, self.acc, self.n = bytearray(), 0, 0
    def write(self, value, count):
        self.acc = self.acc << count | value; self.n += count
        while self.n >= 8: self.n -= 8; self.bytes.append(self.acc >> self.n & 255)
        self.acc &= (1 << self.n) - 1
    def finish(self):
        pad = -self.n % 8
        if pad: self.write(0, pad)
        return bytes(self.bytes), pad
def bits(data):
    for byte in data:
        for k in range(7, -1, -1): yield byte >> k & 1
def adler(data):
    a, b = 1, 0
    for x in data: a = (a + x) % 65521; b = (b + a) % 65521
    return b << 16 | a
def pack(data):
    lengths = dict(lengths_of(tree_of(data))); table = canonical(lengths); w = BitWriter()
    for x in data: w.write(*table[x])
    body, pad = w.finish()
    head = struct.pack('>4sIIHB', b'HUF1', len(data), adler(data), len(lengths), pad)
    return head + b''.join(struct.pack('BB', s, l) for s, l in sorted(lengths.items())) + body
def unpack(archive):
    size = struct.calcsize('>4sIIHB')
    try: magic, length, check, symbols, pad = struct.unpack_from('>4sIIHB', archive)
    except struct.error as error: raise ArchiveError('short header') from error
    if magic != b'HUF1': raise ArchiveError(f'bad magic {magic!r}')
    entries = archive[size:size + 2 * symbols]
    if len(entries) != 2 * symbols: raise ArchiveError('short table')
    table = {(length, code): symbol for symbol, (code, length) in canonical(dict(zip(entries[::2], entries[1::2]))).items()}
    out, code, count = bytearray(), 0, 0
    for bit in bits(archive[size + 2 * symbols:]):
        if len(out) == length: break
        code, count = code << 1 | bit, count + 1
        if (count, code) in table: out.append(table[count, code]); code = count = 0
        elif count > 60: raise ArchiveError('no such code')
    if len(out) != length: raise ArchiveError(f'{len(out)} of {length} bytes')
    if adler(out) != check: raise ArchiveError('checksum differs')
    return bytes(out)
for data in (b'', b'a', b'aaaaaaa', b'abracadabra', bytes(range(64)) * 2, 'caf\xe9 \u20ac'.encode() * 5, b'\x00\xff' * 40 + b'\x01'):
    packed = pack(data); assert unpack(packed) == data
    print(len(data), len(packed), packed[:20].hex(' '), adler(data))
text = b'she sells sea shells by the sea shore'
table = canonical(dict(lengths_of(tree_of(text))))
for symbol, (code, length) in sorted(table.items(), key=lambda p: (p[1][1], p[0])): print(f'{chr(symbol)!r} {code:0{length}b}', end='  ')
print(); entropy_bits = sum(table[x][1] for x in text); print(entropy_bits, entropy_bits / len(text), sum(2 ** -l for _, l in table.values()))
good = bytearray(pack(text))
def damage(at, value): copy = good[:]; copy[at] = value; return copy
for bad in (b'', b'HUF1', b'XXXX' + good[4:], good[:20], good[:-4], damage(8, good[8] ^ 1), damage(-2, good[-2] ^ 8), damage(7, 200), memoryview(good)[:25]):
    try: print(unpack(bytes(bad)))
    except ArchiveError as error: print(error, '|', error.__cause__)
assert unpack(good) == text
unpack(good[:10])
