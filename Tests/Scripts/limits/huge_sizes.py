# Requests that no memory can hold are a MemoryError or an OverflowError, at once.
import math

EXPRESSIONS = '''
[0]*10**15
'x'*10**15
(0,)*10**15
bytes(10**15)
bytearray(10**15)
list(range(10**12))
tuple(range(10**12))
'%1000000000000000d' % 1
'{:1000000000000000}'.format(1)
'{:.10000000000f}'.format(1.0)
'x'.ljust(10**15)
'x'.center(10**15)
'x'.zfill(10**15)
b'x'.ljust(10**15)
'\\t'.expandtabs(10**15)
[[]]*(2**62)
'x'*2**63
(1,)*2**62
[1]*(2**63-1)
[0]*10**30
'a'*-5
[0]*-10**30
format(1, '1000000000000000')
'{:{}}'.format(1, 10**15)
f'{1:{10**15}}'
bytes([1])*10**15
memoryview(b'x')*2
len(range(10**30))
range(10**30)[10**29]
'%c' % 10**12
chr(10**10)
'abc'.rjust(2**63)
[].__imul__(10**15)
''.join(map(str, range(10)))*10**14
'{:>{w}}'.format('a', w=10**15)
('{:'+'9'*100+'}').format(1)
'{0[99999999999999999999]}'.format([1])
'{99999999999999999999}'.format(1)
'''
for expression in EXPRESSIONS.strip().splitlines():
    try:
        print(expression, '=', repr(eval(expression))[:40])
    except (MemoryError, OverflowError, ValueError, IndexError, TypeError) as error:
        print(expression, type(error).__name__, error)
