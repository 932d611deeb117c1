# 7.11.1: __future__.
import __future__
print(__future__.all_feature_names)
for name in __future__.all_feature_names:
    feature = getattr(__future__, name)
    print(name, feature.getOptionalRelease()[:3], feature.getMandatoryRelease() and feature.getMandatoryRelease()[:3], feature.compiler_flag)
code = compile('def f(a: undefined) -> 1 + 1: x: int = 1\nx: also.undefined[3]', 's', 'exec', flags=__future__.annotations.compiler_flag)
space = {}
exec(code, space)
print(space['f'].__annotations__, space['__annotations__'])
exec('from __future__ import annotations\ndef g(a: lambda x: x, *b: [1, 2], c: "s" = 1): pass\nprint(g.__annotations__)')
exec('"doc"\nfrom __future__ import division\nfrom __future__ import print_function; import sys')
for text in ('from __future__ import nope', 'import sys\nfrom __future__ import annotations', 'x = 1; from __future__ import division', 'from __future__ import braces', 'from __future__ import *', 'def f():\n  from __future__ import division', '1\nfrom __future__ import division', '"a"\n"b"\nfrom __future__ import division', 'from __future__ import division as d, annotations', 'from __future__ import barry_as_FLUFL\n1 <> 2', 'from __future__ import barry_as_FLUFL\n1 != 2', 'if 1:\n  from __future__ import division'):
    try:
        compile(text, 's', 'exec'); print('compiles', repr(text))
    except SyntaxError as error:
        print(repr(text), '|', error.msg, error.lineno)
