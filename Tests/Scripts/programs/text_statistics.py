from collections import Counter, defaultdict
TEXT = '''The quick brown fox jumps over the lazy dog. The dog sleeps;
the fox does not. "Why," asks the dog, "do you jump?"'''
words = [w.strip('.,;?"').lower() for w in TEXT.split()]
count = Counter(words)
print(count.most_common(3), len(words), len(set(words)), max(words, key=len), sorted(set(words), key=lambda w: (-count[w], w))[:5])
by_length = defaultdict(list)
for w in dict.fromkeys(words): by_length[len(w)].append(w)
for n in sorted(by_length): print(f'{n:2} {"*" * len(by_length[n]):<8} {", ".join(by_length[n])}')
letters = Counter(c for c in TEXT.lower() if c.isalpha())
print(''.join(c for c, _ in sorted(letters.items(), key=lambda p: (-p[1], p[0]))), set('abcdefghijklmnopqrstuvwxyz') - set(letters))
def wrap(text, width):
    line = []
    for word in text.split():
        if sum(map(len, line)) + len(line) + len(word) > width: yield ' '.join(line); line = []
        line.append(word)
    if line: yield ' '.join(line)
for line in wrap(TEXT, 28): print(f'|{line:^28}|')
def caesar(s, k): return ''.join(chr((ord(c) - (b := 97 if c.islower() else 65) + k) % 26 + b) if c.isascii() and c.isalpha() else c for c in s)
print(caesar(TEXT[:19], 3), caesar(caesar('Round Trip!', 11), -11), TEXT.title()[:30], TEXT.swapcase()[:12], TEXT.splitlines()[1][::-1][:10])
print(count['absent'], by_length[99], TEXT.index('unicorn'))
