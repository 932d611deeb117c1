# sys: values, struct sequences, functions and their errors.
import sys
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
print(sys.version[:7], sys.version_info, sys.hexversion, sys.api_version, sys.implementation.cache_tag)
print(sys.version_info >= (3, 9), sys.version_info.major, sys.version_info[1:3], sys.version_info == (3, 9, 18, 'final', 0), len(sys.version_info))
print(sys.float_info); print(sys.int_info); print(sys.hash_info); print(sys.flags.optimize, sys.flags.interactive, sys.flags.dev_mode)
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.platform, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.float_repr_style)
print(sys.argv[1:], type(sys.path), type(sys.modules), sys.dont_write_bytecode, sys.abiflags, sys.platlibdir)
t(type(sys.version_info)); t(type(sys.flags)); t(setattr, sys.version_info, 'major', 4); t(setattr, sys.version_info, 'foo', 4)
t(lambda: sys.version_info.foo); t(sys.intern, 1); print(sys.intern('abc') is sys.intern('abc'))
t(sys.exit); t(sys.exit, 3); t(sys.exit, 'x'); t(sys.exit, (1, 2)); t(sys.exit, None); t(sys.exit, 1, 2)
print(sys.getsizeof(1) > 0, sys.getrefcount(None) > 0, sys.is_finalizing(), sys.gettrace(), sys.getprofile())
t(sys.setswitchinterval, -1); t(sys.getswitchinterval); t(sys.get_int_max_str_digits); t(sys.set_int_max_str_digits, 5); t(sys.call_tracing, max, (1, 2))
print(sys.__name__, bool(sys.__doc__), repr(sys), type(sys))
print(sys.exc_info(), sys.warnoptions, sys._xoptions)
try:
    1/0
except Exception:
    print(sys.exc_info()[0], sys.exc_info()[1])
print('builtins' in sys.builtin_module_names, 'sys' in sys.builtin_module_names, sys.modules['__main__'].__name__)
print(sys.implementation == sys.implementation, type(sys.implementation).__name__)
N = type(sys.implementation); n = N(a=1, b='x'); n.c = n; print(n.a, n); print(N(a=1) == N(a=1), N(a=1) == N(a=2)); t(N, 1)
print(sys.float_info.max, sys.float_info[0] == sys.float_info.max, sys.float_info.n_fields if hasattr(sys.float_info, 'n_fields') else 11)
