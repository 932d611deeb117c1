# 5.5 __main__, and -m: what a module sees of itself, packages with __main__, arguments, exit status, errors.
import sys, os
D = '/tmp/pyvm-main-%d' % os.getpid(); os.mkdir(D)
def write(name, text):
    path = os.path.join(D, name); os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f: f.write(text)
def run(arguments, stdin=''):
    with open(D + '/in', 'w') as f: f.write(stdin)
    status = os.system(f'cd {D} && PYTHONDONTWRITEBYTECODE=1 {sys.executable} {arguments} < in > out 2> err')
    with open(D + '/out') as f: out = f.read()
    with open(D + '/err') as f: err = f.read()
    print('==', arguments, '->', status >> 8)
    for line in (out + err).replace(sys.executable, 'PYTHON').replace(D, 'D').splitlines():
        if 'frozen runpy' in line or 'runpy.py' in line or line.strip().startswith(('return _run_', 'exec(code', '_run_', 'mod_name, mod_spec', 'mod_spec, mod_name')): continue
        print('  ', line)
try:
    write('tool.py', 'import sys\nprint(__name__, __package__ or repr(__package__), __spec__ and __spec__.name, [a.split("/")[-1] for a in sys.argv], __file__.split("/")[-1])\nif __name__ == "__main__":\n    import tool\n    print(tool is sys.modules["__main__"], tool.__name__)\n')
    write('pk/__init__.py', 'print("init", __name__)\n')
    write('pk/__main__.py', 'import sys\nfrom . import helper\nprint("main", __name__, __package__, __spec__.name, helper.x, sys.argv[1:])\nsys.exit(3)\n')
    write('pk/helper.py', 'x = __name__\nif __name__ == "__main__":\n    print("helper as main", __package__)\n')
    write('pk/rel.py', 'from .helper import x\nprint(x, __name__, __package__)\n')
    write('nomain/__init__.py', ''); write('fails.py', 'def f():\n    raise ValueError("in -m module")\nf()\n'); write('bad.py', 'x = (1,\n'); write('initfails/__init__.py', 'raise KeyError("package")\n'); write('initfails/m.py', '')
    write('ns/leaf.py', 'print(__name__, __package__)\n')
    run('tool.py a b'); run('-m tool x -y --zed'); run('-m pk 1 2'); run('-m pk.helper'); run('-m pk.rel'); run('pk/rel.py'); run('-m ns.leaf')
    run('-m fails'); run('fails.py');
finally:
    os.system('rm -rf ' + D)
