# A folder with __main__.py as the program.
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
    write('pk2/__main__.py', 'import sys\nprint("folder", __name__, repr(__package__), sys.path[0].endswith("pk2"))\nimport side\n'); write('pk2/side.py', 'print("side", __name__)\n'); run('pk2'); run('-c "import __main__; print(__main__.__name__, sorted(vars(__main__)))"')
finally:
    os.system('rm -rf ' + D)
