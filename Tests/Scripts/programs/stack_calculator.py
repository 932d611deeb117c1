"""A Forth-like stack language: words, definitions, conditionals, loops, errors with positions."""
class ForthError(Exception):
    def __init__(self, message, position):
        super().__init__(f'{message} at word {position}')
        self.position = position

class Forth:
    def __init__(self):
        self.stack, self.output, self.words, self.variables = [], [], {}, {}
        self.primitives = {
            '+': self.binary(lambda a, b: a + b), '-': self.binary(lambda a, b: a - b), '*': self.binary(lambda a, b: a * b),
            '/': self.binary(lambda a, b: a // b), 'mod': self.binary(lambda a, b: a % b), '=': self.binary(lambda a, b: -(a == b)),
            '<': self.binary(lambda a, b: -(a < b)), '>': self.binary(lambda a, b: -(a > b)), 'max': self.binary(max), 'min': self.binary(min),
            'dup': lambda: self.push(self.stack[-1]), 'drop': lambda: self.stack.pop(), 'swap': self.swap, 'over': lambda: self.push(self.stack[-2]),
            'rot': lambda: self.push(self.stack.pop(-3)), '.': lambda: self.output.append(str(self.stack.pop())), 'cr': lambda: self.output.append('\n'),
            'emit': lambda: self.output.append(chr(self.stack.pop())), 'depth': lambda: self.push(len(self.stack)), '.s': lambda: self.output.append(repr(self.stack)),
        }

    def push(self, value): self.stack.append(value)
    def swap(self): self.stack[-2:] = self.stack[:-3:-1]
    def binary(self, f):
        def word():
            b = self.stack.pop()
            self.stack[-1] = f(self.stack[-1], b)
        word.__name__ = 'binary_word'
        return word

    def run(self, text):
        tokens = text.lower().split()
        self.execute(tokens, 0, len(tokens))
        out, self.output = ' '.join(self.output), []
        return out

    def match(self, tokens, start, end, closing, nested):
        depth = 0
        for i in range(start, end):
            if tokens[i] in nested: depth += 1
            elif tokens[i] == closing[-1]:
                if depth == 0: return i
                depth -= 1
        raise ForthError(f'no {closing[-1]} for {tokens[start - 1]}', start - 1)

    def execute(self, tokens, i, end):
        while i < end:
            token = tokens[i]
            try:
                if token == ':':
                    stop = self.match(tokens, i + 1, end, [';'], ())
                    self.words[tokens[i + 1]] = tokens[i + 2:stop]
                    i = stop
                elif token == 'if':
                    stop = self.match(tokens, i + 1, end, ['then'], ('if',))
                    middle, depth = stop, 0
                    for j in range(i + 1, stop):
                        depth += (tokens[j] == 'if') - (tokens[j] == 'then')
                        if tokens[j] == 'else' and depth == 0: middle = j
                    if self.stack.pop(): self.execute(tokens, i + 1, middle)
                    elif middle != stop: self.execute(tokens, middle + 1, stop)
                    i = stop
                elif token == 'begin':
                    stop = self.match(tokens, i + 1, end, ['until'], ('begin',))
                    while True:
                        self.execute(tokens, i + 1, stop)
                        if self.stack.pop(): break
                    i = stop
                elif token == 'do':
                    stop = self.match(tokens, i + 1, end, ['loop'], ('do',))
                    start, limit = self.stack.pop(), self.stack.pop()
                    saved = self.primitives.get('i')
                    for n in range(start, limit):
                        self.primitives['i'] = lambda n=n: self.push(n)
                        self.execute(tokens, i + 1, stop)
                    if saved: self.primitives['i'] = saved
                    else: self.primitives.pop('i', None)
                    i = stop
                elif token == 'variable': i += 1; self.variables[tokens[i]] = 0
                elif token == '!': name = self.stack.pop(); self.variables[name] = self.stack.pop()
                elif token == '@': self.push(self.variables[self.stack.pop()])
                elif token in self.variables: self.push(token)
                elif token in self.words: self.execute(self.words[token], 0, len(self.words[token]))
                elif token in self.primitives: self.primitives[token]()
                else: self.push(int(token, 0))
            except ForthError: raise
            except IndexError: raise ForthError(f'stack empty in {token!r}', i)
            except ZeroDivisionError as error: raise ForthError('division by zero', i) from error
            except ValueError as error: raise ForthError(f'unknown word {token!r}', i) from error
            i += 1

f = Forth()
for line in ('1 2 + .', ': square dup * ; 7 square .', ': fact dup 2 < if drop 1 else dup 1 - fact * then ; 10 fact .', '5 0 do i square . loop', '3 0 do 3 0 do i . loop cr loop', 'variable n 10 n ! begin n @ . n @ 3 - dup n ! 0 < until', '1 2 3 rot .s', '72 emit 105 emit', ': gcd begin swap over mod dup 0 = until drop ; 48 36 gcd .', '5 3 max 2 min . depth .', '0x1f 0b11 + .', ': fib dup 2 < if else dup 1 - fib swap 2 - fib + then ; 15 0 do i fib . loop'):
    try: print(f'{line!r:72} {f.run(line)!r}')
    except ForthError as e: print('error:', e, f.stack)
for line in ('+', '1 0 /', 'nonsense', ': open 1', '1 if 2', '5 0 do i', 'drop drop drop drop drop drop drop'):
    f.stack.clear()
    try: f.run(line)
    except ForthError as e: print(f'{line!r:24} {e} {e.position} {type(e.__cause__).__name__}')
Forth().run('1 2 bad-word')
