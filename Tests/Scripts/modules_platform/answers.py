import platform, sys, os
print(platform.system(), platform.machine() == os.uname().machine, platform.python_version() == '.'.join(map(str, sys.version_info[:3])), platform.python_version_tuple() == tuple(platform.python_version().split('.')), platform.architecture()[0], platform.release() == os.uname().release, platform.uname().system, platform.uname()[0], len(platform.uname()), platform.uname()._fields[:5], platform.node() == os.uname().nodename, platform.platform().startswith('Linux-'), platform.mac_ver(), platform.win32_ver(), platform.java_ver(), platform.libc_ver()[0], platform.win32_edition(), platform.win32_is_iot(), platform.python_branch.__name__, platform.system_alias('Linux', '1', '2'), platform.version() == os.uname().version, platform.uname() == platform.uname(), platform.uname().processor == platform.processor())
u = platform.uname(); s, n, r, v, m, p = u; print(s, m == u.machine, u._replace(system='X').system, u.processor == p)
for f in (lambda: platform.nope, lambda: setattr(u, 'system', 1), lambda: platform.system(1), lambda: u[9]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try: u[6]
except IndexError as e: print(e)
