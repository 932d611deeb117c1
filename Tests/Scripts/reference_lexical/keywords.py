# 2.3.1: the reserved words, and words that only look reserved.
import keyword
print(keyword.kwlist, len(keyword.kwlist), keyword.softkwlist)
match = 1; case = 2; _ = 3; type = 4; print_ = 5; exec = 6; self = 7; async_ = 8
print(match + case + _ + type + exec + self)
bad = []
for word in keyword.kwlist:
    for source in (f'{word} = 1', f'def {word}(): pass', f'x.{word} = 1', f'def f({word}): pass', f'f({word}=1)', f'import {word}', f'del {word}'):
        try:
            compile(source, 's', 'exec')
            bad.append(source)
        except SyntaxError:
            pass
print(bad)
for word in ('None', 'True', 'False', 'class', 'lambda', 'yield', 'await', 'async'):
    try:
        compile(f'{word} = 1', 's', 'exec')
    except SyntaxError as error:
        print(word, error.msg)
class Names:
    def __init__(self, **names):
        self.__dict__.update(names)
n = Names(**{'class': 1, 'for x': 2, '': 3})
print(getattr(n, 'class'), getattr(n, 'for x'), getattr(n, ''), sorted(vars(n)))
