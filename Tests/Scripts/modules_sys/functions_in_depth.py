# sys: sizes, limits, interning, info structures, hooks, flags, exc_info, getframe; what programs read and what they may set.
import sys, io
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
print(sys.maxsize == 2**63 - 1, sys.maxunicode, sys.byteorder, sys.platform, sys.version_info[:2], sys.version_info >= (3, 9), sys.version_info.major, sys.version_info.releaselevel in ('final', 'alpha', 'beta', 'candidate'), len(sys.version_info), sys.hexversion >> 16 == 0x309, sys.api_version, sys.float_repr_style, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), sys.copyright[:0], sys.implementation.cache_tag, sys.implementation.version[:2], sys.abiflags, sys.dont_write_bytecode, sys.platlibdir)
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.radix, sys.float_info.rounds, sys.float_info.max_exp, sys.float_info.min_10_exp, len(sys.float_info), sys.int_info.bits_per_digit, sys.int_info.sizeof_digit, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag, sys.hash_info.width, sys.hash_info.algorithm, sys.thread_info.name)
for name in ('float_info', 'int_info', 'hash_info', 'version_info', 'flags'):
    s = getattr(sys, name); print(name, type(s).__name__, isinstance(s, tuple), repr(s).split('(')[0]); attempt(lambda: setattr(s, 'x', 1)); attempt(lambda: type(s)()); attempt(lambda: s[100]); attempt(lambda: s + (1,) == tuple(s) + (1,))
print([n for n in ('debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site', 'ignore_environment', 'verbose', 'bytes_warning', 'quiet', 'hash_randomization', 'isolated', 'dev_mode', 'utf8_mode') if not hasattr(sys.flags, n)], sys.flags.optimize, sys.flags.debug, sys.flags.hash_randomization, sys.warnoptions, sys._xoptions)
a = sys.intern('made up ' + 'string'); b = sys.intern('made ' + 'up string'); print(a is b); attempt(lambda: sys.intern(5)); attempt(lambda: sys.intern()); attempt(lambda: sys.intern(type('S', (str,), {})('x')))
print(all(sys.getsizeof(o) > 0 for o in (1, '', [], {}, (), None, object, len, 1.5)), sys.getsizeof([1] * 100) > sys.getsizeof([]), sys.getsizeof(2**1000) > sys.getsizeof(1)); attempt(lambda: sys.getsizeof()); attempt(lambda: sys.getsizeof(5, 6) > 0)
class Sized:
    def __sizeof__(self): return 1000
class BadSized:
    def __sizeof__(self): return 'x'
class Negative:
    def __sizeof__(self): return -1
class Raising:
    def __sizeof__(self): raise TypeError('no size')
print(sys.getsizeof(Sized()) >= 1000, sys.getsizeof(Raising(), 'default')); attempt(lambda: sys.getsizeof(BadSized())); attempt(lambda: sys.getsizeof(Negative())); attempt(lambda: sys.getsizeof(Raising()))
print(sys.getrefcount([]) > 0, sys.getrecursionlimit(), sys.getswitchinterval() > 0, callable(sys.getallocatedblocks), sys.is_finalizing(), sys.call_tracing if False else '', sys.exc_info(), isinstance(sys.argv, list), len(sys.argv), isinstance(sys.path, list), isinstance(sys.modules, dict), 'sys' in sys.modules, sys.modules['__main__'].__name__, type(sys.path_importer_cache), isinstance(sys.meta_path, list), isinstance(sys.path_hooks, list), sys.executable != '', isinstance(sys.prefix, str), sys.prefix == sys.base_prefix, len(sys.builtin_module_names) > 5)
for f in (lambda: sys.setrecursionlimit(), lambda: sys.setrecursionlimit('x'), lambda: sys.setswitchinterval(0), lambda: sys.setswitchinterval('x'), lambda: sys.exit.__name__, lambda: sys.nope, lambda: sys._getframe('x'), lambda: sys._getframe(-1) is not None, lambda: sys.displayhook(), lambda: sys.excepthook(), lambda: sys.getrecursionlimit(1)): attempt(f)
try: sys.exit(5)
except SystemExit as e: print(e.code, e.args)
try: sys.exit('a', 'b')
except TypeError as e: print(e)
try: sys.exit()
except SystemExit as e: print(e.code, e.args)
saved = sys.stdout; sys.stdout = io.StringIO(); print('captured'); text = sys.stdout.getvalue(); sys.stdout = saved; print(repr(text))
sys.displayhook = lambda v: saved.write(f'[[{v!r}]]\n'); exec(compile('1 + 1\n"x"\n', '', 'single') if False else compile('1 + 1; "x"', '', 'single')); sys.displayhook = sys.__displayhook__
calls = []
sys.excepthook = lambda *a: calls.append(a[0].__name__); sys.excepthook(ValueError, ValueError('x'), None); print(calls); sys.excepthook = sys.__excepthook__
print(sys.unraisablehook is sys.__unraisablehook__, sys.stdin is sys.__stdin__)
hooked = []
sys.unraisablehook = lambda u: hooked.append((u.exc_type.__name__, str(u.exc_value), u.err_msg, type(u.object).__name__))
class D:
    def __del__(self): raise ValueError('in del')
d = D(); del d; import gc; gc.collect(); print(hooked); sys.unraisablehook = sys.__unraisablehook__
def depth(n): return sys._getframe(n).f_code.co_name
def outer(): return depth(0), depth(1), depth(2)
print(outer(), sys._getframe().f_lineno > 40, sys._getframe().f_globals is globals())
sys.ps1 = 'prompt'; print(sys.ps1); del sys.ps1; sys.tracebacklimit = 1
def inner(): 1 / 0
def middle(): inner()
try: middle()
except ZeroDivisionError: sys.excepthook(*sys.exc_info())
sys.tracebacklimit = 0
middle()
def attempt(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
print(sys.getdlopenflags(), sys.setdlopenflags(258), sys.getdlopenflags())
for a in ((), ('x',), (1.5,), (2**40,), (1, 2), (-1,)): attempt(sys.setdlopenflags, *a)
print(sys.getdlopenflags())
