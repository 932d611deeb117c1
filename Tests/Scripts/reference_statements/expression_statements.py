# 7.1: expression statements in a program and in single mode.
import sys
1 + 1
'not printed'
def hook(value):
    print('hook', repr(value))
for source in ('1 + 1', 'None', "'text'", '1; 2', 'x = 5', 'x', 'if 1: 3', 'for i in (1, 2): i', 'def f(): 7\nf()'):
    exec(compile(source + '\n', 's', 'single'))
saved = sys.displayhook
sys.displayhook = hook
exec(compile('5; None; [1]\n', 's', 'single'))
sys.displayhook = saved
import builtins
print(builtins._)
sys.displayhook(None); sys.displayhook(9)
print(_)
del sys.displayhook
try:
    exec(compile('3\n', 's', 'single'))
except RuntimeError as error:
    print(error)
sys.displayhook = 5
exec(compile('4\n', 's', 'single'))
