import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 9), sys.maxsize, sys.maxunicode, sys.byteorder, sys.platform, sys.api_version, hex(sys.hexversion)[:5], sys.float_repr_style, sys.int_info, sys.hash_info.modulus, sys.hash_info.inf, sys.thread_info[0], sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getrecursionlimit(), sys.flags.optimize, sys.argv, sys.stdin.fileno(), sys.stdout.encoding, sys.implementation.cache_tag, sys.intern('a') is 'a', sys.dont_write_bytecode, sys.getswitchinterval(), sys.is_finalizing())
print(sys.exc_info(), sys.getsizeof([]) > 0, type(sys.modules).__name__, 'sys' in sys.modules, sys.stdout is sys.__stdout__, callable(sys.displayhook), sys.getrefcount(None) > 0, type(sys.path).__name__, sys.warnoptions, type(sys.copyright).__name__)
def f(): return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name
print(f(), sys.getallocatedblocks() >= 0, sys.call_tracing(lambda a: a, (5,)))
for g in (lambda: sys.intern(5), lambda: sys._getframe(100), lambda: sys.setrecursionlimit(0), lambda: sys.getsizeof(), lambda: sys.exit.__name__, lambda: sys.nope, lambda: sys._getframe('a'), lambda: sys.setswitchinterval(0), lambda: sys.getsizeof(type('B', (), {'__sizeof__': lambda s: -1})()), lambda: sys.getsizeof(type('B', (), {'__sizeof__': lambda s: 'x'})())):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
sys.stderr.write('to stderr\n'); sys.stdout.write('to stdout\n'); sys.stdout.flush()
sys.nothing_here
