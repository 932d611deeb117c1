# Functions that may look at a link itself, and those that take descriptors.
import os, stat
folder = '/tmp/pyvm_follow_symlinks_%d' % os.getpid()
os.mkdir(folder)
try:
    name, link, broken = (os.path.join(folder, n) for n in ('file', 'link', 'broken'))
    open(name, 'w').close(); os.symlink('file', link); os.symlink('nowhere', broken)
    print(os.access(broken, os.F_OK), os.access(broken, os.F_OK, follow_symlinks=False), os.access(link, os.R_OK, effective_ids=True))
    os.utime(link, (1000, 2000), follow_symlinks=False); os.utime(name, (3000, 4000))
    print(os.stat(link).st_mtime, os.lstat(link).st_mtime, os.stat(link, follow_symlinks=False).st_mtime)
    os.chmod(link, 0o640); print(oct(os.stat(name).st_mode)); os.chmod(name, 0o600, follow_symlinks=False); print(oct(os.stat(name).st_mode))
    fd = os.open(name, os.O_RDWR); os.chmod(fd, 0o644); os.utime(fd, (5000, 6000)); print(os.stat(fd).st_mtime); os.truncate(fd, 3)
    print(oct(os.stat(fd).st_mode), os.stat(fd).st_size); os.close(fd)
    for f in (lambda: os.open('x', 0, dir_fd='a'), lambda: os.stat('x', dir_fd=1.5), lambda: os.mkdir('x', dir_fd=[])):
        try: f()
        except TypeError as e: print(e)
finally:
    os.system('rm -rf ' + folder)
