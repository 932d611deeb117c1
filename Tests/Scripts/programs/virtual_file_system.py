"""A file system in memory: paths, permissions, links, open files with modes, walking, errors like the real ones."""
import errno, io, os
class Node:
    serial = 0
    def __init__(self, mode): Node.serial += 1; self.ino, self.mode, self.links = Node.serial, mode, 0
class Folder(Node):
    def __init__(self, mode=0o755): super().__init__(mode); self.entries = {}
class File(Node):
    def __init__(self, mode=0o644): super().__init__(mode); self.data = bytearray()
class Link(Node):
    def __init__(self, target): super().__init__(0o777); self.target = target
def fail(code, path): raise OSError(getattr(errno, code), os.strerror(getattr(errno, code)), path)
class Handle(io.RawIOBase):
    def __init__(self, file, mode): self.file, self.flags, self.at = file, mode, len(file.data) if 'a' in mode else 0
    def readable(self): return 'r' in self.flags or '+' in self.flags
    def writable(self): return self.flags != 'r'
    def seekable(self): return True
    def readinto(self, buffer):
        if not self.readable(): raise io.UnsupportedOperation('not readable')
        part = self.file.data[self.at:self.at + len(buffer)]; buffer[:len(part)] = part; self.at += len(part)
        return len(part)
    def write(self, data):
        if not self.writable(): raise io.UnsupportedOperation('not writable')
        if 'a' in self.flags: self.at = len(self.file.data)
        self.file.data[self.at:self.at + len(data)] = data; self.at += len(data)
        return len(data)
    def seek(self, offset, whence=0): self.at = max(0, offset + (0, self.at, len(self.file.data))[whence]); return self.at
    def tell(self): return self.at
class FS:
    def __init__(self): self.root = Folder()
    def find(self, path, follow=True, depth=0):
        if depth > 8: fail('ELOOP', path)
        node, parts = self.root, [p for p in path.split('/') if p not in ('', '.')]
        trail = [self.root]
        for i, part in enumerate(parts):
            if not isinstance(node, Folder): fail('ENOTDIR', path)
            if not node.mode & 0o100: fail('EACCES', path)
            if part == '..': trail = trail[:-1] or [self.root]; node = trail[-1]; continue
            if part not in node.entries: fail('ENOENT', path)
            node = node.entries[part]
            if isinstance(node, Link) and (follow or i < len(parts) - 1):
                base = node.target if node.target.startswith('/') else '/'.join(parts[:i]) + '/' + node.target
                try: node = self.find(base, True, depth + 1)
                except OSError as error: raise type(error)(error.errno, error.strerror, path) from None
            trail.append(node)
        return node
    def parent(self, path):
        head, _, name = path.rstrip('/').rpartition('/')
        folder = self.find(head or '/')
        if not isinstance(folder, Folder): fail('ENOTDIR', path)
        return folder, name
    def add(self, path, node):
        folder, name = self.parent(path)
        if name in folder.entries: fail('EEXIST', path)
        if not folder.mode & 0o200: fail('EACCES', path)
        folder.entries[name] = node; node.links += 1
        return node
    def mkdir(self, path): self.add(path, Folder())
    def symlink(self, target, path): self.add(path, Link(target))
    def link(self, old, new): self.add(new, self.find(old))
    def open(self, path, mode='r'):
        try: node = self.find(path)
        except FileNotFoundError:
            if mode[0] == 'r': raise
            node = self.add(path, File())
        else:
            if mode[0] == 'x': fail('EEXIST', path)
        if isinstance(node, Folder): fail('EISDIR', path)
        if not node.mode & (0o200 if mode != 'r' else 0o400): fail('EACCES', path)
        if mode[0] == 'w': node.data.clear()
        raw = Handle(node, mode.replace('t', '').replace('b', ''))
        return raw if 'b' in mode else io.TextIOWrapper(io.BufferedReader(raw) if mode == 'r' else io.BufferedRandom(raw) if '+' in mode else io.BufferedWriter(raw), 'utf-8', newline='\n')
    def unlink(self, path):
        folder, name = self.parent(path); node = self.find(path, False)
        if isinstance(node, Folder): fail('EISDIR', path)
        del folder.entries[name]; node.links -= 1
    def rmdir(self, path):
        node = self.find(path)
        if not isinstance(node, Folder): fail('ENOTDIR', path)
        if node.entries: fail('ENOTEMPTY', path)
        folder, name = self.parent(path); del folder.entries[name]
    def walk(self, path='/'):
        entries = self.find(path).entries
        folders = sorted(n for n, e in entries.items() if isinstance(e, Folder)); yield path, folders, sorted(set(entries) - set(folders))
        for f in folders: yield from self.walk(path.rstrip('/') + '/' + f)
fs = FS()
for d in ('/home', '/home/ann', '/tmp', '/tmp/deep', '/tmp/deep/er'): fs.mkdir(d)
with fs.open('/home/ann/notes', 'w') as f: print(f.write('first line\nsecond \u20ac\n'), file=None)
with fs.open('/home/ann/notes', 'a') as f: print('third', 3, file=f)
with fs.open('/home/ann/notes') as f: print(f.read().splitlines(), f.closed); f.seek(0); print([line.upper() for line in f])
with fs.open('/home/ann/bin', 'wb') as f: f.write(bytes(range(10))); f.seek(3); f.write(b'ABC'); print(f.tell())
with fs.open('/home/ann/bin', 'rb') as f: print(f.read(4), f.read(), f.seek(-2, 2), f.readall(), f.read())
fs.symlink('ann/notes', '/home/short'); fs.symlink('/home/../home', '/tmp/h'); fs.symlink('b', '/tmp/a'); fs.symlink('a', '/tmp/b'); fs.symlink('/nowhere', '/tmp/dead'); fs.link('/home/ann/notes', '/tmp/hard')
print(fs.open('/home/short').readline(), fs.open('/tmp/h/ann/../ann/./notes').readlines()[1], fs.find('/tmp/hard').links, fs.find('/tmp/hard') is fs.find('/home/short'))
for row in fs.walk(): print(*row)
fs.find('/tmp/deep').mode = 0o444; fs.find('/home/ann/bin').mode = 0o400
for call in (lambda: fs.open('/none'), lambda: fs.open('/home'), lambda: fs.open('/home/ann/notes/x'), lambda: fs.open('/home/ann/notes', 'x'), lambda: fs.mkdir('/home'), lambda: fs.mkdir('/a/b'), lambda: fs.rmdir('/home'), lambda: fs.rmdir('/home/ann/notes'), lambda: fs.unlink('/tmp'), lambda: fs.unlink('/none'), lambda: fs.open('/tmp/a'), lambda: fs.open('/tmp/dead'), lambda: fs.find('/tmp/deep/er'), lambda: fs.open('/home/ann/bin', 'w'), lambda: fs.open('/home/ann/notes').write('x'), lambda: fs.open('/tmp/new', 'w').read(), lambda: fs.open('/home/ann/bin', 'rb').write(b'x'), lambda: fs.unlink('/tmp/hard') or fs.find('/home/short').links, lambda: fs.open('/tmp/dead', 'w')):
    try: print(call())
    except OSError as error: print(type(error).__name__, error)
fs.rmdir('/tmp/h/ann')
