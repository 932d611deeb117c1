"""Codes and ciphers: Morse by a tree, Caesar with frequency analysis, Vigenere, Playfair, rail fence, RSA with small primes, base64, CRC."""
import string
from collections import Counter
MORSE = dict(zip(string.ascii_uppercase + string.digits, '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.. ----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.'.split()))
class CodeError(ValueError): pass
def tree():
    root = {}
    for letter, code in MORSE.items():
        node = root
        for c in code: node = node.setdefault(c, {})
        node['='] = letter
    return root
def morse(text): return ' / '.join(' '.join(MORSE[c] for c in word) for word in text.upper().split())
def unmorse(code, root=tree()):
    def letter(signs):
        node = root
        for i, c in enumerate(signs):
            try: node = node[c]
            except KeyError: raise CodeError(f'{signs!r}: {c!r} at {i}') from None
        if '=' not in node: raise CodeError(f'{signs!r} is no letter')
        return node['=']
    return ' '.join(''.join(map(letter, word.split())) for word in code.split('/'))
def shift(text, k): return ''.join(chr((ord(c) - b + k) % 26 + b) if c.isascii() and c.isalpha() else c for c in text for b in [65 if c.isupper() else 97])
FREQUENCY = dict(zip(string.ascii_lowercase, (8.2, 1.5, 2.8, 4.3, 12.7, 2.2, 2, 6.1, 7, .15, .77, 4, 2.4, 6.7, 7.5, 1.9, .095, 6, 6.3, 9.1, 2.8, .98, 2.4, .15, 2, .074)))
def crack(text):
    def chi(k): counts = Counter(c for c in shift(text.lower(), -k) if c.isalpha()); n = sum(counts.values()); return sum((counts[c] - n * f / 100) ** 2 / (n * f / 100) for c, f in FREQUENCY.items())
    return min(range(26), key=chi)
def vigenere(text, key, sign=1):
    if not key.isalpha(): raise CodeError(f'key {key!r}')
    out, i = [], 0
    for c in text:
        if c.isalpha(): out.append(shift(c, sign * (ord(key[i % len(key)].lower()) - 97))); i += 1
        else: out.append(c)
    return ''.join(out)
class Playfair:
    def __init__(self, key): letters = dict.fromkeys((key.lower() + string.ascii_lowercase).replace('j', 'i')); self.square = ''.join(c for c in letters if c.isalpha()); self.at = {c: divmod(i, 5) for i, c in enumerate(self.square)}
    def pairs(self, text):
        letters, i = [c for c in text.lower().replace('j', 'i') if c.isalpha()], 0
        while i < len(letters):
            a, b = letters[i], letters[i + 1] if i + 1 < len(letters) else 'x'
            if a == b: b = 'x' if a != 'x' else 'q'; i += 1
            else: i += 2
            yield a, b
    def run(self, text, d):
        out = ''
        for a, b in self.pairs(text):
            (ra, ca), (rb, cb) = self.at[a], self.at[b]
            if ra == rb: ca, cb = (ca + d) % 5, (cb + d) % 5
            elif ca == cb: ra, rb = (ra + d) % 5, (rb + d) % 5
            else: ca, cb = cb, ca
            out += self.square[ra * 5 + ca] + self.square[rb * 5 + cb]
        return out
def rails(n, length): cycle = [*range(n), *range(n - 2, 0, -1)]; return sorted(range(length), key=lambda i: (cycle[i % len(cycle)], i))
def fence(text, n): return ''.join(text[i] for i in rails(n, len(text)))
def unfence(text, n):
    out = [''] * len(text)
    for c, i in zip(text, rails(n, len(text))): out[i] = c
    return ''.join(out)
class RSA:
    def __init__(self, p, q, e=17): self.n, phi = p * q, (p - 1) * (q - 1); self.e, self.d = e, pow(e, -1, phi)
    def encrypt(self, data): return [pow(b, self.e, self.n) for b in data]
    def decrypt(self, numbers): return bytes(pow(c, self.d, self.n) for c in numbers)
B64 = string.ascii_uppercase + string.ascii_lowercase + string.digits + '+/'
def b64(data):
    out = ''
    for i in range(0, len(data), 3): chunk = data[i:i + 3]; v = int.from_bytes(chunk.ljust(3, b'\0'), 'big'); out += ''.join(B64[v >> s & 63] for s in (18, 12, 6, 0))[:len(chunk) + 1].ljust(4, '=')
    return out
def unb64(text):
    if len(text) % 4: raise CodeError(f'length {len(text)}')
    out = bytearray()
    for i in range(0, len(text), 4):
        part = text[i:i + 4]; pad = part.count('=')
        try: v = sum(B64.index(c) << s for c, s in zip(part.replace('=', 'A'), (18, 12, 6, 0)))
        except ValueError as e: raise CodeError(f'bad character in {part!r}') from e
        out += v.to_bytes(3, 'big')[:3 - pad]
    return bytes(out)
TABLE = []
for n in range(256):
    for _ in range(8): n = n >> 1 ^ (0xEDB88320 if n & 1 else 0)
    TABLE.append(n)
def crc(data, c=0xffffffff):
    for b in data: c = TABLE[(c ^ b) & 255] ^ c >> 8
    return c ^ 0xffffffff
text = 'The quick brown fox jumps over the lazy dog and then sleeps in the warm evening sun'
print(morse('SOS Hello 42'), unmorse(morse('sos hello 42')), shift('Hello, World!', 3), shift(shift('abc XYZ \xe9', 13), 13), crack(shift(text, 7)), [crack(shift(text, k)) == k for k in range(0, 26, 5)], vigenere('attack at dawn', 'Lemon'), vigenere(vigenere('attack at dawn', 'Lemon'), 'lemon', -1))
pf = Playfair('playfair example'); secret = pf.run('hide the gold in the tree stump', 1); print(pf.square, secret, pf.run(secret, -1), pf.run('xx jj', 1)); print(fence('WEAREDISCOVERED', 3), unfence(fence('WEAREDISCOVERED', 3), 3), [unfence(fence(text, n), n) == text for n in range(2, 9)])
rsa = RSA(61, 53); c = rsa.encrypt(b'RSA!'); print(rsa.n, rsa.d, c, rsa.decrypt(c)); print([b64(b'pleasure.'[:n]) for n in range(5, 10)], b64(bytes(range(0, 256, 17))), all(unb64(b64(bytes(range(n)))) == bytes(range(n)) for n in range(20)), hex(crc(b'123456789')), crc(b''), crc(text.encode()))
for f in (lambda: unmorse('.-.-.-.-'), lambda: unmorse('.x'), lambda: unmorse('..--'), lambda: morse('a!'), lambda: vigenere('x', 'k3y'), lambda: unb64('abc'), lambda: unb64('ab*d'), lambda: RSA(61, 53, 4), lambda: RSA(7, 11, 7).decrypt([76]), lambda: rails(1, 4), lambda: shift(5, 1), lambda: crc('text'), lambda: unmorse('')):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e, '|', repr(e.__cause__))
