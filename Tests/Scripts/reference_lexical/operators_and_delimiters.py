# 2.5 and 2.6: every operator once, and characters that mean nothing.
a, b = 13, 5
print(a + b, a - b, a * b, a ** b, a / b, a // b, a % b, a << b, a >> b, a & b, a | b, a ^ b, ~a, a < b, a > b, a <= b, a >= b, a == b, a != b)
class M:
    def __matmul__(self, other):
        return 'matmul', other
    def __imatmul__(self, other):
        return 'imatmul', other
m = M()
print(m @ 3)
m @= 4
print(m, (n := 10) + n, [1, 2][:], {1: 2}, {1, 2}, ...)
for op in ('+=', '-=', '*=', '/=', '//=', '%=', '&=', '|=', '^=', '>>=', '<<=', '**='):
    space = {'v': 100}
    exec(f'v {op} 3', space)
    print(op, space['v'], end='; ')
print()
def annotated(x: int, *, y: 'str' = 'z') -> float: return x
print(annotated.__annotations__, annotated(3))
for source in ('a ? b', 'a $ b', 'a ! b', 'a <> b', 'a === b', '`a`', 'a ++', 'a && b', 'a || b', '!a', 'a -> b', 'a := 1', '@', 'a..b', 'a,,b', '++a', 'a--b', '+-~a'):
    try:
        print(source, '=', eval(source))
    except SyntaxError as error:
        print(source, '|', error.msg, error.offset)
