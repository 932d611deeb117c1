# Command lines: -c, standard input, SystemExit's statuses.
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
    write('tool.py', 'print("tool", __name__)\n')
    run('-c "import sys; print(__name__, sys.argv, __spec__, __package__); sys.exit(\'text status\')" q r'); run('- one', 'import sys\nprint(__name__, sys.argv)\nimport tool\n'); run('', 'print("from stdin", __name__)\nraise SystemExit(7)\n')
    run('-c "print(undefined)"'); run('-c "x ="'); run('-c "import sys; sys.exit()"'); run('-c "import sys; sys.exit(True)"'); run('-c "import sys; sys.exit(300)"'); run('-c "import sys; sys.exit(-1)"'); run('-c "raise SystemExit((1, 2))"')
finally:
    os.system('rm -rf ' + D)
