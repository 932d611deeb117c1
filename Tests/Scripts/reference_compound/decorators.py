# 8.6 and 8.7: decorators are any expressions, applied from below.
log = []
def d(name):
    log.append('eval ' + name)
    def wrap(obj):
        log.append(f'apply {name} to {obj.__name__}')
        return obj
    return wrap
@d('a')
@d('b')
def f(): pass
@d('c')
class C:
    @d('m')
    def method(self): pass
    @staticmethod
    @d('s')
    def static(x): return x
    @property
    def p(self): return 'p'
    @p.setter
    def p(self, v): log.append(f'set {v}')
print(*log, sep='\n')
@(lambda g: g() + '!')
def text(): return 'called'
table = {'double': lambda f: lambda x: f(x) * 2}
@table['double']
def inc(x): return x + 1
@(k := d('walrus'))
def w(): pass
print(text, inc(3), C.static(1), callable(k))
c = C(); c.p = 5
print(c.p, log[-1])
for source in ('@', '@a\nx = 1', '@a b\ndef f(): pass', '@a.b(c)[d]\ndef f(): pass', '@x if y else z\ndef f(): pass', '@yield\ndef f(): pass', '@a, b\ndef f(): pass', '@*a\ndef f(): pass', '@a\nasync def f(): pass', '@a;\ndef f(): pass', '@x = 1\ndef f(): pass'):
    try:
        compile(source, 's', 'exec'); print('compiles', repr(source))
    except SyntaxError as error:
        print(repr(source), '|', error.msg)
@undefined_decorator
def g(): print('never made')
