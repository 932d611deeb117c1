# What the status becomes for each kind of SystemExit.code, run in child processes; the last one is ours.
import os, sys
def status(source):
    with open(name, 'w') as f: f.write(source)
    return os.system(f'{sys.executable} {name} 2>/dev/null') >> 8
name = '/tmp/pyvm-exit-%d.py' % os.getpid()
try:
    for source in ('raise SystemExit', 'raise SystemExit(None)', 'raise SystemExit(255)', 'raise SystemExit(-1)', 'raise SystemExit("text")', 'raise SystemExit(1, 2)', 'import sys; sys.exit(10**20)', '1/0', 'import os; os._exit(9)', 'raise KeyboardInterrupt', 'exit(4)', 'class E(SystemExit): pass\nraise E(6)', 'class E(SystemExit):\n def __init__(self): self.code = 8\nraise E', 'try: raise SystemExit(2)\nfinally: raise SystemExit(11)', 'try: raise SystemExit(2)\nexcept SystemExit as e: e.code = 12; raise', 'def g():\n try: yield\n finally: raise SystemExit(13)\nx = g(); next(x); x.close()', 'import atexit, sys; atexit.register(lambda: sys.exit(14))', 'import atexit, os; atexit.register(os._exit, 15)', 'import sys; sys.stdout.close()'):
        print(repr(source), status(source))
finally:
    os.remove(name)
class Refusal(SystemExit):
    def __str__(self): return 'refused, says str'
raise Refusal(('a', 'tuple', 1))
