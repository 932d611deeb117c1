import os
P = '/tmp/pyvm-open-%d' % os.getpid()
with open(P, 'w') as f: print(f.write('one\ntwo\r\nthree'), f.mode, f.writable(), f.readable(), f.closed)
print(f.closed, open(P).read() if False else '')
for mode in ('r', 'rb', 'rt', 'r+', 'a', 'ab', 'a+', 'w+b', 'x', 'rw', 'q', '', 'rr', 'bt', 'U', 'r+b+', 'wx', 'ab+'):
    try:
        with open(P, mode) as f: print(mode, f.mode, type(f).__name__, f.readable(), f.writable(), f.seekable(), f.tell() > 0)
    except Exception as e: print(mode, type(e).__name__, str(e).replace(P, 'P'))
with open(P, 'w', newline='') as f: f.write('a\nb\r\nc\rd')
for newline in (None, '', '\n', '\r', '\r\n'):
    with open(P, newline=newline) as f: print(repr(newline), f.readlines())
for kw in (dict(newline='x'), dict(encoding='nope'), dict(buffering=0), dict(mode='rb', encoding='ascii'), dict(mode='rb', newline='\n'), dict(mode='rb', errors='x'), dict(buffering=-5), dict(closefd=False), dict(mode=5), dict(encoding=5), dict(buffering='a')):
    try: open(P, **kw).close(); print('opened', kw)
    except Exception as e: print(kw, type(e).__name__, str(e).replace(P, 'P'))
fd = os.open(P, os.O_RDONLY)
with open(fd, 'rb', closefd=False) as f: print(f.read(3), f.name == fd)
with open(fd, 'rb', opener=None) as f: print(f.read())
with open('x', opener=lambda n, fl: os.open(P, fl)) as f: print(f.name, f.read(2))
os.remove(P)
for bad in (P, 5.5, None, '/', 'a\0b', -1, [], b'/nonexistent'):
    try: open(bad)
    except Exception as e: print(type(e).__name__, str(e).replace(P, 'P'))
open('no/such/file.txt')
