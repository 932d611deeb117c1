"""A small regular expression engine: parser to a tree, compiler to instructions, a backtracking and a Pike-style matcher."""
from collections import namedtuple
Char = namedtuple('Char', 'test text'); Seq = namedtuple('Seq', 'items'); Alt = namedtuple('Alt', 'left right'); Rep = namedtuple('Rep', 'item low high greedy'); Group = namedtuple('Group', 'number item'); Anchor = namedtuple('Anchor', 'kind')

class PatternError(ValueError):
    def __init__(self, message, pattern, position):
        super().__init__(f'{message} at {position} in {pattern!r}')

class Parser:
    classes = {'d': str.isdigit, 'w': lambda c: c.isalnum() or c == '_', 's': str.isspace}
    def __init__(self, pattern): self.p, self.i, self.groups = pattern, 0, 0
    def fail(self, message): raise PatternError(message, self.p, self.i)
    def peek(self): return self.p[self.i] if self.i < len(self.p) else ''
    def take(self): c = self.peek(); self.i += 1; return c
    def parse(self):
        tree = self.alternatives()
        if self.i < len(self.p): self.fail('unbalanced )')
        return tree
    def alternatives(self):
        left = self.sequence()
        while self.peek() == '|': self.take(); left = Alt(left, self.sequence())
        return left
    def sequence(self):
        items = []
        while self.peek() not in ('', '|', ')'): items.append(self.repeated())
        return Seq(items)
    def repeated(self):
        item = self.atom()
        while self.peek() and self.peek() in '*+?{':
            c = self.take()
            if c == '{':
                end = self.p.find('}', self.i)
                if end < 0: self.fail('missing }')
                low, comma, high = self.p[self.i:end].partition(',')
                try: low = int(low or 0); high = (int(high) if high else None) if comma else low
                except ValueError: self.fail('bad repeat')
                if high is not None and high < low: self.fail('min repeat greater than max repeat')
                self.i = end + 1
            else: low, high = {'*': (0, None), '+': (1, None), '?': (0, 1)}[c]
            greedy = self.peek() != '?' or (self.take(), False)[1]
            item = Rep(item, low, high, greedy)
        return item
    def escape(self):
        c = self.take()
        if not c: self.fail('bad escape (end of pattern)')
        if c.lower() in self.classes:
            test = self.classes[c.lower()]
            return (test if c.islower() else lambda x: not test(x)), '\\' + c
        c = {'n': '\n', 't': '\t'}.get(c, c)
        return (lambda x: x == c), c
    def atom(self):
        c = self.take()
        if c == '.': return Char(lambda x: x != '\n', '.')
        if c in '^$': return Anchor(c)
        if c == '\\': return Char(*self.escape())
        if c == '(':
            if self.p.startswith('?:', self.i): self.i += 2; number = None
            else: self.groups += 1; number = self.groups
            item = self.alternatives()
            if self.take() != ')': self.fail('missing )')
            return Group(number, item) if number else item
        if c == '[': return self.char_class()
        if c in '*+?{': self.i -= 1; self.fail('nothing to repeat')
        return Char(lambda x: x == c, c)
    def char_class(self):
        negate, tests, start = False, [], self.i
        if self.peek() == '^': self.take(); negate = True
        while self.peek() != ']' or not tests:
            c = self.take()
            if not c: self.fail('unterminated character set')
            if c == '\\': tests.append(self.escape()[0]); continue
            if self.peek() == '-' and self.p[self.i + 1:self.i + 2] not in ('', ']'):
                self.take(); d = self.take()
                if d < c: self.fail(f'bad character range {c}-{d}')
                tests.append(lambda x, c=c, d=d: c <= x <= d)
            else: tests.append(lambda x, c=c: x == c)
        self.take()
        return Char((lambda x: not any(t(x) for t in tests)) if negate else (lambda x: any(t(x) for t in tests)), self.p[start - 1:self.i])

def match_here(node, text, i, groups, then):
    kind = type(node)
    if kind is Char: return then(i + 1, groups) if i < len(text) and node.test(text[i]) else None
    if kind is Anchor: return then(i, groups) if i == (0 if node.kind == '^' else len(text)) else None
    if kind is Seq:
        def step(n):
            return then if n == len(node.items) else lambda j, g: match_here(node.items[n], text, j, g, step(n + 1))
        return step(0)(i, groups)
    if kind is Alt:
        got = match_here(node.left, text, i, groups, then)
        return got if got is not None else match_here(node.right, text, i, groups, then)
    if kind is Group: return match_here(node.item, text, i, groups, lambda j, g: then(j, {**g, node.number: (i, j)}))
    def more(count, j, g):
        def again(): return match_here(node.item, text, j, g, lambda k, h: more(count + 1, k, h) if k > j or count < node.low else None) if node.high is None or count < node.high else None
        if count < node.low: return again()
        first, second = (again, lambda: then(j, g)) if node.greedy else (lambda: then(j, g), again)
        got = first()
        return got if got is not None else second()
    return more(0, i, groups)

def search(pattern, text):
    parser = Parser(pattern); tree = parser.parse()
    for start in range(len(text) + 1):
        got = match_here(tree, text, start, {}, lambda j, g: (j, g))
        if got is not None:
            end, groups = got
            return [text[start:end]] + [text[slice(*groups[n])] if n in groups else None for n in range(1, parser.groups + 1)]

for pattern, text in (('abc', 'xxabcxx'), ('a.c', 'abd a-c'), ('^a', 'ba'), ('a$', 'ba'), ('a*', 'aaab'), ('a+?', 'aaab'), ('(a+)(b+)', 'xaabbb'), ('(a|ab)(c|bcd)(d*)', 'abcd'), ('[a-c]+', 'xxabcabd'), ('[^a-c]+', 'abxyzc'), (r'\d{3}-\d{4}', 'call 555-1234 now'), (r'(\w+)@(\w+)\.com', 'mail bob@site.com'), ('(a)?b', 'b'), ('x{2,3}', 'xxxx'), ('x{2,3}?', 'xxxx'), ('(?:ab)+', 'ababa'), ('(a*)*b', 'aaac'), ('(a*)+', 'b'), (r'\s+\S+', 'one  two'), ('colou?r', 'the color'), ('[]x]+', 'a]x]b'), (r'[\d.]+', 'pi is 3.14'), ('', 'abc'), ('(|a)+', 'aaa'), ('a|b|cd', 'xcd'), ('\u20ac+', '5 \u20ac\u20ac'), (r'^(\d+)\s*([-+*/])\s*(\d+)$', '12 * 34')):
    print(f'{pattern!r:34} {text!r:24} {search(pattern, text)}')
for bad in ('(', ')', '*a', 'a{2', 'a{3,2}', '[abc', 'a\\', '[z-a]', 'a{x}', '(a', 'a|*'):
    try: search(bad, 'text')
    except PatternError as error: print(error)
