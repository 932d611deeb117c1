"""Lines of source files, kept for tracebacks."""
import posix
import sys

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# By file name: (size, time or None, lines, path), or a tuple of one function that gives the source.
cache = {}


def clearcache():
    """Forgets all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line with its end; '' where there is none. Raises nothing."""
    known = getlines(filename, module_globals)
    return known[lineno - 1] if 0 < lineno <= len(known) else ''


def getlines(filename, module_globals=None):
    """All lines of a file, from the cache or read anew."""
    known = cache.get(filename, ())
    lines = []
    if len(known) == 4:
        lines = known[2]
    else:
        try:
            lines = updatecache(filename, module_globals)
        except MemoryError:
            cache.clear()
    return lines


def _is_stale(size, time, lines, path):
    """Whether what is kept of a file is not what the file is now. What came from a loader does not grow old."""
    if time is None:
        return False
    try:
        now = posix.stat(path)
    except OSError:
        return True
    return (now.st_size, now.st_mtime) != (size, time)


def checkcache(filename=None):
    """Forgets files that have changed or gone; only the one that is named, if one is."""
    for name in [*cache] if filename is None else [filename]:
        known = cache.get(name, ())
        if len(known) == 4 and _is_stale(*known):
            del cache[name]


def _has_no_file(filename):
    return not filename or filename[0] + filename[-1] == '<>'


def _candidates(filename):
    """Where the file may be: as named, or below a folder of sys.path."""
    yield filename
    if not filename.startswith('/'):
        for folder in sys.path:
            if isinstance(folder, str):
                yield f'{folder}/{filename}' if folder else filename


def _with_ends(text):
    lines = text.splitlines(True)
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    return lines


def updatecache(filename, module_globals=None):
    """Reads a file into the cache. Returns its lines, none where it cannot be read."""
    cache.pop(filename, None)
    if _has_no_file(filename):
        return []
    for path in _candidates(filename):
        try:
            status = posix.stat(path)
        except OSError:
            if path is filename and lazycache(filename, module_globals):
                try:
                    source = cache.pop(filename)[0]()
                except (ImportError, OSError):
                    continue
                if source is None:
                    return []
                cache[filename] = len(source), None, _with_ends(source), filename
                return cache[filename][2]
            continue
        from _frozen_importlib import decode_source
        try:
            with open(path, 'rb') as file:
                lines = _with_ends(decode_source(file.read()))
        except (OSError, UnicodeDecodeError, SyntaxError, LookupError):
            return []
        cache[filename] = status.st_size, status.st_mtime, lines, path
        return lines
    return []


def lazycache(filename, module_globals):
    """Notes that a module's loader can give the source. Returns whether it may be asked."""
    if filename in cache:
        return len(cache[filename]) == 1
    if _has_no_file(filename) or not module_globals:
        return False
    name = module_globals.get('__name__')
    ask = getattr(module_globals.get('__loader__'), 'get_source', None)
    if not name or ask is None:
        return False
    cache[filename] = (lambda: ask(name),)
    return True
