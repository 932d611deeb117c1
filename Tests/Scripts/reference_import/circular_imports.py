# 5.4.2 and circular imports: partially initialised modules, from-imports of missing names, submodule binding.
import sys, os, importlib
D = '/tmp/pyvm-circle-%d' % os.getpid(); os.mkdir(D); sys.path.insert(0, D)
def write(**files):
    for name, text in files.items():
        path = os.path.join(D, name.replace('__of__', '/') + '.py')
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w') as f: f.write(text)
    importlib.invalidate_caches()
def attempt(text):
    try: exec(text, {}); print(text, 'fine')
    except Exception as e:
        print(text, '|', type(e).__name__, str(e).replace(D, 'D'))
        t, names = e.__traceback__.tb_next, []
        while t: names.append((os.path.basename(t.tb_frame.f_code.co_filename), t.tb_lineno)); t = t.tb_next
        print('   ', [n for n in names if not n[0].startswith('<frozen')])
try:
    write(a1='print("a1 starts")\nimport b1\nvalue = b1.value + 1\nprint("a1 ends")\n', b1='print("b1 starts")\nimport a1\nprint("a1 has value:", hasattr(a1, "value"))\nvalue = 1\n')
    attempt('import a1; print(a1.value)')
    write(a2='import b2\nx = 1\n', b2='import a2\ny = a2.x\n'); attempt('import a2'); print([n for n in ('a2', 'b2') if n in sys.modules])
    write(a3='from b3 import y\nx = 1\n', b3='from a3 import x\ny = 2\n'); attempt('import a3'); attempt('import b3')
    write(a4='import b4\ndef f(): return b4.g()\n', b4='from a4 import f\ndef g(): return 1\n'); attempt('import a4'); attempt('import b4; print(b4.f())')
    write(a5='x = 1\nfrom b5 import y\n', b5='from a5 import x\ny = x + 1\n'); attempt('import a5; print(a5.y)')
    write(a6='def f():\n    import b6\n    return b6.g()\n', b6='import a6\ndef g(): return "late import works"\nresult = a6.f()\n'); attempt('import b6; print(b6.result)')
    write(p__of____init__='from . import left, right\nready = True\n', p__of__left='from . import right\nname = "left of " + right.name\n', p__of__right='from . import left\nname = "right"\nknows = hasattr(left, "name")\n'); attempt('import p; print(p.left.name, p.right.knows)')
    write(q__of____init__='from .one import x\n', q__of__one='from .two import y\nx = 1\n', q__of__two='from . import one\nfrom .one import x\ny = 2\n'); attempt('import q')
    write(r__of____init__='import r.one\nprint("bound", "one" in dir(r))\n', r__of__one='import r\nimport r.two as t\nprint(t.z)\n', r__of__two='import r.one as o\nz = 3\n'); attempt('import r')
    write(s__of____init__='from s.m import late\n', s__of__m='import s\nlate = s.__name__\nprint(s.late)\n'); attempt('import s')
    write(t1='import t2\n', t2='import t3\n', t3='import t1\nprint(t1.__name__, t1.__spec__._initializing)\nt1.nothing\n'); attempt('import t1')
    write(u='import u\nprint(u.__name__, u is __import__("sys").modules["u"])\nu.x = 5\nprint(x)\nfrom u import x as y, z\n'); attempt('import u')
    write(v='import sys\nprint(__name__)\nif __name__ == "v":\n    from v import missing\n'); attempt('import v'); attempt('import v')
finally:
    os.system('rm -rf ' + D)
