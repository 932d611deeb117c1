"""Where modules come from that are not part of pyvm: specifications, finders, loaders.

The machine (Sources/VM/Import) takes dotted names apart, looks into sys.modules and knows its own modules. It calls
`_load_module` for all others, and `_complete_builtin` when a program asks where one of its own comes from.
"""
import _imp
import sys

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = DEBUG_BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = []
MAGIC_NUMBER = b'a\r\r\n'

_CACHE_FOLDER = '__pycache__'
_REGULAR, _FOLDER = 0o100000, 0o040000


def _external(cls):
    """Marks a class as one of those that CPython keeps in its second import module: reprs show the name."""
    cls.__module__ = '_frozen_importlib_external'
    return cls


def _text(path):
    """A path as text, whatever the program wrote it as."""
    convert = getattr(type(path), '__fspath__', None)
    if convert is not None:
        path = convert(path)
    return path.decode('utf-8', 'surrogateescape') if isinstance(path, bytes) else path


def _below(folder, name):
    return f'{folder.rstrip("/")}/{name}' if folder else name


def _absolute(path):
    if path[:1] == '/':
        return path
    from posix import getcwd
    return _below(getcwd(), path)


def _kind(path):
    """What lies at a path: one of the constants above, another file type's bits, or 0."""
    status = _imp._stat_file(path)
    return 0 if status is None else status[0] & 0o170000


def _warn(category, message):
    from warnings import warn
    warn(message, category, stacklevel=2)


# Specifications, and the modules made from them.

class ModuleSpec:
    """All that is known of a module before it is loaded."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name, self.loader = name, loader
        self.origin, self.loader_state = origin, loader_state
        self.has_location, self._cached = False, None
        # Only packages have a list.
        self.submodule_search_locations = None
        if is_package:
            self.submodule_search_locations = []

    @property
    def parent(self):
        """The package that relative imports start from."""
        is_package = self.submodule_search_locations is not None
        return self.name if is_package else self.name.rpartition('.')[0]

    @property
    def cached(self):
        """Where the compiled module is kept; worked out when first asked for."""
        if self._cached is None and self.has_location and self.origin is not None:
            if self.origin.endswith('.pyc'):
                self._cached = self.origin
            elif self.origin.endswith('.py') and sys.implementation.cache_tag is not None:
                self._cached = cache_from_source(self.origin)
        return self._cached

    @cached.setter
    def cached(self, path):
        self._cached = path

    def __eq__(self, other):
        for field in ('name', 'loader', 'origin', 'submodule_search_locations', 'has_location', 'cached'):
            try:
                theirs = getattr(other, field)
            except AttributeError:
                return NotImplemented
            if getattr(self, field) != theirs:
                return False
        return True

    def __repr__(self):
        shown = [f'name={self.name!r}', f'loader={self.loader!r}']
        for field, convert in (('origin', repr), ('submodule_search_locations', str)):
            value = getattr(self, field)
            if value is not None:
                shown.append(f'{field}={convert(value)}')
        return f'{type(self).__name__}({", ".join(shown)})'


def _says_package(loader, name):
    """A loader's own word on whether a module is a package: None if it has none."""
    try:
        ask = loader.is_package
    except AttributeError:
        return None
    try:
        return ask(name)
    except ImportError:
        return None


def _says_file(loader, name):
    """A loader's own word on where a module lies."""
    try:
        ask = loader.get_filename
    except AttributeError:
        return '<unknown>'
    try:
        return ask(name)
    except ImportError:
        return '<unknown>'


_ASK_LOADER = object()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_ASK_LOADER):
    """The specification of a module in a file; None if no loader is given and none fits the file's name."""
    location = _says_file(loader, name) if location is None else _text(location)
    if loader is None:
        fitting = [kind for kind, suffixes in _file_kinds() if location.endswith(tuple(suffixes))]
        if not fitting:
            return None
        loader = fitting[0](name, location)
    folders = submodule_search_locations
    if folders is _ASK_LOADER:
        folders = [] if _says_package(loader, name) else None
    if folders == [] and location:
        folders.append(location.rpartition('/')[0])
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    spec.submodule_search_locations = folders
    return spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """The specification of a module that `loader` can load, as far as the loader tells."""
    if hasattr(loader, 'get_filename'):
        folders = _ASK_LOADER if is_package is None else [] if is_package else None
        return spec_from_file_location(name, None, loader=loader, submodule_search_locations=folders)
    if is_package is None:
        is_package = _says_package(loader, name)
    return ModuleSpec(name, loader, is_package=is_package, origin=origin)


def _put(module, name, value):
    """Sets an attribute on something that may not be a real module."""
    try:
        setattr(module, name, value)
    except AttributeError:
        pass


def _label(module, spec, replace=False):
    """Gives a module the attributes that its specification implies; those it has stay unless `replace`."""
    present = {} if replace else getattr(module, '__dict__', {})
    folders = spec.submodule_search_locations
    labels = {'__name__': spec.name, '__package__': spec.parent}
    if folders is not None:
        labels['__path__'] = folders
    if spec.has_location:
        labels['__file__'] = spec.origin
        kept = spec.cached
        if kept is not None:
            labels['__cached__'] = kept
    if present.get('__loader__') is None:
        if spec.loader is None and folders is not None:
            spec.loader = _NamespaceLoader(spec.name, folders)
            _put(module, '__file__', None)
        labels['__loader__'] = spec.loader
    for name, value in labels.items():
        if present.get(name) is None:
            _put(module, name, value)
    _put(module, '__spec__', spec)


def module_from_spec(spec):
    """A module, not run yet: the loader's own, or an ordinary one."""
    make = getattr(spec.loader, 'create_module', None)
    if make is None and hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    made = None if make is None else make(spec)
    if made is None:
        made = type(sys)(spec.name)
    _label(made, spec)
    return made


def _module_repr(module):
    """What repr() shows of a module: its loader's word, or name and place."""
    loader = getattr(module, '__loader__', None)
    if hasattr(loader, 'module_repr'):
        try:
            return loader.module_repr(module)
        except Exception:
            pass
    spec = getattr(module, '__spec__', None)
    place = ''
    if spec is None:
        name = getattr(module, '__name__', '?')
        if hasattr(module, '__file__'):
            place = f' from {module.__file__!r}'
    else:
        name, loader = '?' if spec.name is None else spec.name, spec.loader
        if spec.origin is not None:
            place = f' from {spec.origin!r}' if spec.has_location else f' ({spec.origin})'
    if not place and loader is not None:
        place = f' ({loader!r})'
    return f'<module {name!r}{place}>'


# Running modules.

def _touch(name):
    """The module of that name, which becomes the newest of sys.modules: it may have put another in its place."""
    module = sys.modules[name] = sys.modules.pop(name)
    return module


def _is_legacy(loader):
    """Whether a loader has only what loaders had before Python 3.4."""
    return loader is not None and not hasattr(loader, 'exec_module')


def _check_loader(spec):
    if spec.loader is None and spec.submodule_search_locations is None:
        raise ImportError('missing loader', name=spec.name)


def _load(spec):
    """Makes a module, enters it into sys.modules and runs it. A module that fails is taken out again."""
    if _is_legacy(spec.loader):
        return _load_legacy(spec)
    name, known = spec.name, sys.modules
    known[name] = made = module_from_spec(spec)
    spec._initializing = True
    try:
        _check_loader(spec)
        spec.loader.exec_module(made)
        return _touch(name)
    except BaseException:
        known.pop(name, None)
        raise
    finally:
        spec._initializing = False


def _load_legacy(spec):
    name, loader = spec.name, spec.loader
    try:
        loader.load_module(name)
    finally:
        if name in sys.modules:
            _touch(name)
    module = sys.modules[name]
    owner = name if hasattr(module, '__path__') else name.rpartition('.')[0]
    for label, value in (('__loader__', loader), ('__package__', owner), ('__spec__', spec)):
        if getattr(module, label, None) is None:
            _put(module, label, value)
    return module


def _exec(spec, module):
    """Runs a module that is in sys.modules once more."""
    name, loader = spec.name, spec.loader
    if module is not sys.modules.get(name):
        raise ImportError(f'module {name!r} not in sys.modules', name=name)
    _check_loader(spec)
    _label(module, spec, replace=True)
    try:
        if _is_legacy(loader):
            loader.load_module(name)
        elif loader is not None:
            loader.exec_module(module)
    finally:
        module = _touch(name)
    return module


def _load_by_name(loader, name):
    """`load_module()` for loaders that have exec_module()."""
    spec = spec_from_loader(name, loader)
    if name in sys.modules:
        return _exec(spec, sys.modules[name])
    return _load(spec)


# What the machine calls.

def _consult(finder, name, path, target):
    """The answer of an entry of sys.meta_path, of today's protocol or the one before."""
    modern = getattr(finder, 'find_spec', None)
    if modern is not None:
        return modern(name, path, target)
    found = finder.find_module(name, path)
    return None if found is None else spec_from_loader(name, found)


def _find_spec(name, path, target=None):
    """What the first finder of sys.meta_path says that knows the module."""
    finders = sys.meta_path
    if finders is None:
        raise ImportError('sys.meta_path is None, Python is likely shutting down')
    if not finders:
        _warn(ImportWarning, 'sys.meta_path is empty')
    was_loaded = name in sys.modules
    for finder in finders:
        spec = _consult(finder, name, path, target)
        if spec is None:
            continue
        if not was_loaded and name in sys.modules:
            # The finder has imported it.
            own = getattr(sys.modules[name], '__spec__', None)
            return spec if own is None else own
        return spec
    return None


def _load_module(name, path):
    spec = None
    if path is None and _imp.is_frozen(name) and (sys.meta_path or [None])[0] is BuiltinImporter:
        # Asked for one of pyvm's own, which the program's folder has, too: that one goes first.
        spec = PathFinder.find_spec(name, sys.path[:1])
    if spec is None:
        spec = _find_spec(name, path)
    if spec is None:
        raise ModuleNotFoundError(f'No module named {name!r}', name=name)
    return _load(spec)


def _complete_builtin(module):
    name = module.__name__
    importer = BuiltinImporter if _imp.is_builtin(name) else FrozenImporter
    module.__loader__ = importer
    module.__spec__ = ModuleSpec(
        name, importer, origin=importer._origin, is_package='__path__' in module.__dict__)


# pyvm's own modules: finder and loader in one class, which is used without an instance.

class _OwnModules:
    _origin = _description = None

    @classmethod
    def _require(cls, name):
        if not cls._has(name):
            raise ImportError(f'{name!r} is not a {cls._description} module', name=name)

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if cls._has(fullname):
            return spec_from_loader(fullname, cls, origin=cls._origin)
        return None

    @classmethod
    def find_module(cls, fullname, path=None):
        return cls if cls._has(fullname) else None

    @classmethod
    def load_module(cls, fullname):
        cls._require(fullname)
        return __import__(fullname, fromlist=['__name__'])

    @classmethod
    def get_source(cls, fullname):
        """No source is kept."""
        cls._require(fullname)
        return None

    @classmethod
    def module_repr(cls, module):
        return f'<module {module.__name__!r} ({cls._origin})>'


class BuiltinImporter(_OwnModules):
    """Modules that are written in Swift."""

    _origin, _description = 'built-in', 'built-in'
    _has = staticmethod(_imp.is_builtin)

    @classmethod
    def create_module(cls, spec):
        cls._require(spec.name)
        existing = sys.modules.get(spec.name)
        return _imp.create_builtin(spec.name) if existing is None else existing

    @classmethod
    def exec_module(cls, module):
        """They are complete when made."""

    @classmethod
    def get_code(cls, fullname):
        cls._require(fullname)
        return None

    @classmethod
    def is_package(cls, fullname):
        cls._require(fullname)
        return False


class FrozenImporter(_OwnModules):
    """Modules that are written in Python and compiled into pyvm."""

    _origin, _description = 'frozen', 'frozen'
    _has = staticmethod(_imp.is_frozen)

    @classmethod
    def create_module(cls, spec):
        """An ordinary module will do."""

    @classmethod
    def exec_module(cls, module):
        exec(cls.get_code(module.__spec__.name), module.__dict__)

    @classmethod
    def get_code(cls, name):
        cls._require(name)
        return _imp.get_frozen_object(name)

    @classmethod
    def is_package(cls, name):
        cls._require(name)
        return _imp.is_frozen_package(name)


# Files of compiled code.

def _cache_tag():
    if sys.implementation.cache_tag is None:
        raise NotImplementedError('sys.implementation.cache_tag is None')
    return sys.implementation.cache_tag


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where the compiled form of a source file is kept (PEP 3147, PEP 488)."""
    level = optimization
    if debug_override is None:
        if level is None:
            level = sys.flags.optimize or ''
    else:
        _warn(DeprecationWarning,
              "the debug_override parameter is deprecated; use 'optimization' instead")
        if level is not None:
            raise TypeError('debug_override or optimization must be set to None')
        level = '' if debug_override else 1
    folder, _, name = _text(path).rpartition('/')
    stem, dot, extension = name.rpartition('.')
    name = (stem or extension) + dot + _cache_tag()
    level = str(level)
    if level:
        if not level.isalnum():
            raise ValueError(f'{level!r} is not alphanumeric')
        name += '.opt-' + level
    name += '.pyc'
    if sys.pycache_prefix is None:
        return _below(folder, f'{_CACHE_FOLDER}/{name}')
    return _below(_below(sys.pycache_prefix, _absolute(folder).strip('/')), name)


def source_from_cache(path):
    """The inverse of cache_from_source()."""
    _cache_tag()
    path = _text(path)
    folder, _, name = path.rpartition('/')
    prefix = sys.pycache_prefix
    if prefix is not None and folder.startswith(prefix.rstrip('/') + '/'):
        folder = folder[len(prefix.rstrip('/')):]
    else:
        folder, _, last = folder.rpartition('/')
        if last != _CACHE_FOLDER:
            raise ValueError(f'{_CACHE_FOLDER} not bottom-level directory in {path!r}')
    parts = name.split('.')
    if len(parts) == 4:
        mark = parts[2]
        if mark[:4] != 'opt-':
            raise ValueError("optimization portion of filename does not start with 'opt-'")
        if not mark[4:].isalnum():
            raise ValueError(f'optimization level {mark!r} is not an alphanumeric value')
    elif len(parts) != 3:
        raise ValueError(f'expected only 2 or 3 dots in {name!r}')
    return _below(folder, parts[0] + '.py')


def _number(data):
    return int.from_bytes(data, 'little')


class _Pyc:
    """A .pyc file (PEP 552): magic number, flags, then time and size of the source, or its hash; then the code."""

    HASHED, CHECKED = 1, 2

    def __init__(self, data, name, path):
        self.data, self.name, self.path = data, name, path
        if data[:4] != MAGIC_NUMBER:
            raise ImportError(f'bad magic number in {name!r}: {data[:4]!r}', name=name, path=path)
        if len(data) < 16:
            raise EOFError(f'reached EOF while reading pyc header of {name!r}')
        self.flags = _number(data[4:8])
        if self.flags > self.HASHED | self.CHECKED:
            raise ImportError(f'invalid flags {self.flags!r} in {name!r}', name=name, path=path)

    def is_of(self, stats, read_source):
        """Whether it was made from the source with these stats, or where it holds a hash, with these bytes."""
        if self.flags & self.HASHED:
            policy = _imp.check_hash_based_pycs
            if policy == 'always' or policy != 'never' and self.flags & self.CHECKED:
                return self.data[8:16] == _imp.source_hash(0, read_source())
            return True
        fields = (('mtime', 8), ('size', 12))
        return all(int(stats[key]) & 0xFFFFFFFF == _number(self.data[at:at + 4])
                   for key, at in fields if key in stats)

    def code(self, filename):
        code = _imp._code_from_pyc(self.data, filename)
        if not isinstance(code, type(_number.__code__)):
            raise ImportError(f'Non-code object in {self.path!r}', name=self.name, path=self.path)
        return code

    @classmethod
    def encode(cls, code, flags, *fields):
        """The bytes of such a file. A field is bytes or a number of 32 bits."""
        from marshal import dumps
        result = bytearray(MAGIC_NUMBER)
        for field in (flags,) + fields:
            if not isinstance(field, bytes):
                field = (int(field) & 0xFFFFFFFF).to_bytes(4, 'little')
            result += field
        return bytes(result + dumps(code))


# Files of source.

_ENCODING_LETTERS = b'-._0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'


def _source_encoding(source):
    """The encoding that a comment in the first two lines declares (PEP 263), or UTF-8."""
    for line in source.split(b'\n', 2)[:2]:
        line = line.strip()
        if line and line[:1] != b'#':
            break
        while line:
            line = line.partition(b'coding')[2]
            if line[:1] in (b':', b'='):
                value = line[1:].lstrip(b' \t')
                name = value[:len(value) - len(value.lstrip(_ENCODING_LETTERS))]
                if name:
                    return name.decode('ascii')
    return 'utf-8'


def decode_source(source_bytes):
    """The text of source code, with its line ends made `\\n`."""
    source = bytes(source_bytes)
    if source[:3] == b'\xef\xbb\xbf':
        text = source[3:].decode('utf-8')
    else:
        text = source.decode(_source_encoding(source))
    return '\n'.join(text.replace('\r\n', '\n').split('\r'))


# Loaders.

@_external
class _CodeLoader:
    """A loader that gets a module's code and runs it."""

    def create_module(self, spec):
        """An ordinary module will do."""

    def exec_module(self, module):
        """Runs the module's code in its namespace."""
        namespace = module.__dict__
        code = self.get_code(namespace['__name__'])
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when get_code() returns None')
        exec(code, namespace)

    def load_module(self, fullname):
        return _load_by_name(self, fullname)

    def is_package(self, fullname):
        """Packages are files called `__init__`, unless the module itself is asked for by that name."""
        file = self.get_filename(fullname).rpartition('/')[2]
        return file.rsplit('.', 1)[0] == '__init__' != fullname.rpartition('.')[2]


@_external
class SourceLoader(_CodeLoader):
    """Source from anywhere, and its compiled form, if the loader can tell the source's age and write."""

    def path_mtime(self, path):
        raise OSError

    def path_stats(self, path):
        return {'mtime': self.path_mtime(path)}

    def set_data(self, path, data):
        """Writes a file; a loader that cannot does nothing."""

    def _keep(self, source_path, cache_path, data):
        self.set_data(cache_path, data)

    def get_source(self, fullname):
        try:
            data = self.get_data(self.get_filename(fullname))
        except OSError as problem:
            raise ImportError('source not available through get_data()', name=fullname) from problem
        return decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        """Compiles source, which may be anything that compile() takes."""
        if isinstance(data, bytes):
            return _imp._compile_file(data, path, _optimize)
        return compile(data, path, 'exec', dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname):
        """The module's code: the compiled form while it is of this source, which else is compiled and kept."""
        source, source_path = None, self.get_filename(fullname)

        def read_source():
            nonlocal source
            if source is None:
                source = self.get_data(source_path)
            return source

        cache_path = stats = kept = None
        try:
            cache_path = cache_from_source(source_path)
            stats = self.path_stats(source_path)
            kept = _Pyc(self.get_data(cache_path), fullname, cache_path)
            usable = kept.is_of(stats, read_source)
        except (EOFError, ImportError, NotImplementedError, OSError):
            usable = False
        if usable:
            return kept.code(source_path)
        code = self.source_to_code(read_source(), source_path)
        if stats is not None and not sys.dont_write_bytecode:
            if kept is not None and kept.flags & _Pyc.HASHED:
                data = _Pyc.encode(code, kept.flags, _imp.source_hash(0, read_source()))
            else:
                data = _Pyc.encode(code, 0, stats['mtime'], len(read_source()))
            try:
                self._keep(source_path, cache_path, data)
            except NotImplementedError:
                pass
        return code


@_external
class FileLoader:
    """A loader of one module from one file."""

    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def _only(self, name):
        """Refuses other modules than its own."""
        if name is not None and name != self.name:
            raise ImportError(f'loader for {self.name} cannot handle {name}', name=name)

    def load_module(self, fullname=None):
        self._only(fullname)
        return super().load_module(self.name)

    def get_filename(self, fullname=None):
        self._only(fullname)
        return self.path

    def get_data(self, path):
        return _imp._read_file(str(path))

    def get_resource_reader(self, module):
        return None

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash((self.name, self.path))


@_external
class SourceFileLoader(FileLoader, SourceLoader):
    """A module in a .py file."""

    def path_stats(self, path):
        status = _imp._stat_file(str(path))
        if status is None:
            raise FileNotFoundError(2, 'No such file or directory', path)
        _, size, time = status
        return {'mtime': time, 'size': size}

    def set_data(self, path, data, *, _mode=0o666):
        """Writes a file and the folders it needs; where that is not allowed, nothing."""
        try:
            _imp._write_file(path, bytes(data), _mode & 0o777)
        except OSError:
            pass

    def _keep(self, source_path, cache_path, data):
        # Who may read the source may read its code; the owner can always replace it.
        status = _imp._stat_file(source_path)
        self.set_data(cache_path, data, _mode=0o666 if status is None else status[0] | 0o200)


@_external
class SourcelessFileLoader(FileLoader, _CodeLoader):
    """A module in a .pyc file that stands in a source's place."""

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return _Pyc(self.get_data(path), fullname, path).code(path)

    def get_source(self, fullname):
        return None


@_external
class ExtensionFileLoader(FileLoader, _CodeLoader):
    """A library for CPython, which pyvm cannot load."""

    def create_module(self, spec):
        raise ImportError('pyvm cannot load extension modules', name=self.name, path=self.path)

    def get_code(self, fullname):
        return None

    def get_source(self, fullname):
        return None


def _file_kinds():
    return [(SourceFileLoader, SOURCE_SUFFIXES), (SourcelessFileLoader, BYTECODE_SUFFIXES)]


# Namespace packages (PEP 420).

@_external
class _NamespacePath:
    """Their `__path__`: searched for anew when the path on which they were found has changed."""

    def __init__(self, name, folders):
        self._name = name
        self._path = folders
        self._searched = self._parent_path()

    def _parent_path(self):
        owner, _, _ = self._name.rpartition('.')
        path = getattr(sys.modules.get(owner), '__path__', ()) if owner else sys.path
        return tuple(path)

    def _folders(self):
        path = self._parent_path()
        if path != self._searched:
            self._searched = path
            found = _search(self._name, path)
            if isinstance(found, list) and found:
                self._path = found
        return self._path

    def __iter__(self):
        return iter(self._folders())

    def __len__(self):
        return len(self._folders())

    def __contains__(self, folder):
        return folder in self._folders()

    def __getitem__(self, index):
        return self._folders()[index]

    def __setitem__(self, index, folder):
        self._path[index] = folder

    def append(self, folder):
        self._path.append(folder)

    def __repr__(self):
        return f'_NamespacePath({self._path!r})'


@_external
class _NamespaceLoader:
    """Their loader: there is nothing to load."""

    def __init__(self, name, path, path_finder=None):
        self._path = path if isinstance(path, _NamespacePath) else _NamespacePath(name, path)

    def create_module(self, spec):
        """An ordinary module will do."""

    def exec_module(self, module):
        """Nothing is run."""

    def load_module(self, fullname):
        return _load_by_name(self, fullname)

    def get_code(self, fullname):
        return compile(self.get_source(fullname), '<string>', 'exec', dont_inherit=True)

    def get_source(self, fullname):
        return ''

    def is_package(self, fullname):
        return True

    @classmethod
    def module_repr(cls, module):
        return f'<module {module.__name__!r} (namespace)>'


# Finders.

class _Listing:
    """The names in a folder, read again when the folder has changed."""

    def __init__(self, folder):
        self.folder = folder
        self.forget()

    def forget(self):
        self.names, self.time = frozenset(), None

    def current(self):
        status = _imp._stat_file(self.folder)
        if status is None:
            return ()
        if self.time is None or self.time != status[2]:
            from time import time
            try:
                self.names = frozenset(_imp._list_folder(self.folder))
            except (FileNotFoundError, NotADirectoryError, PermissionError):
                self.names = frozenset()
            # Times are whole seconds: a folder changed just now may change again unseen.
            self.time = status[2] if status[2] + 2 < time() else None
        return self.names


@_external
class FileFinder:
    """The modules in one folder, by the suffixes of files."""

    def __init__(self, path, *loader_details):
        self.path = _absolute(_text(path) or '.')
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]
        self._listing = _Listing(self.path)

    def __repr__(self):
        return f'FileFinder({self.path!r})'

    def invalidate_caches(self):
        """Reads the folder again at the next search."""
        self._listing.forget()

    def find_spec(self, fullname, target=None):
        """A module or package of the folder, or a part of a namespace package."""
        name = fullname.rpartition('.')[2]
        names = self._listing.current()
        place = _below(self.path, name)
        is_folder = name in names and _kind(place) == _FOLDER
        if is_folder:
            spec = self._first_file(fullname, place + '/__init__', [place])
            if spec is not None:
                return spec
        spec = self._first_file(fullname, place, None, names)
        if spec is None and is_folder:
            spec = ModuleSpec(fullname, None, is_package=True)
            spec.submodule_search_locations.append(place)
        return spec

    def _first_file(self, fullname, stem, folders, names=None):
        for suffix, loader in self._loaders:
            path = stem + suffix
            if names is not None and path.rpartition('/')[2] not in names:
                continue
            if _kind(path) == _REGULAR:
                return spec_from_file_location(
                    fullname, path, loader=loader(fullname, path), submodule_search_locations=folders)
        return None

    def find_loader(self, fullname):
        found = self.find_spec(fullname)
        return (None, []) if found is None else (found.loader, found.submodule_search_locations or [])

    def find_module(self, fullname):
        loader, _folders = self.find_loader(fullname)
        return loader

    @classmethod
    def path_hook(cls, *loader_details):
        """An entry for sys.path_hooks that takes folders."""
        def path_hook_for_FileFinder(path):
            if _kind(_text(path) or '.') != _FOLDER:
                raise ImportError('only directories are supported', path=path)
            return cls(path, *loader_details)
        return path_hook_for_FileFinder


def _entry_finder(entry):
    """The finder for an entry of a path, which sys.path_importer_cache keeps; None if no hook wants it."""
    if not (isinstance(entry, str) or isinstance(entry, bytes)):
        return None
    if not entry:
        try:
            entry = _absolute('').rstrip('/') or '/'
        except FileNotFoundError:
            return None
    known = sys.path_importer_cache
    if entry not in known:
        known[entry] = _make_finder(entry, sys.path_hooks)
    return known[entry]


def _make_finder(entry, hooks):
    if hooks is not None and len(hooks) == 0:
        _warn(ImportWarning, 'sys.path_hooks is empty')
    for hook in hooks:
        try:
            return hook(entry)
        except ImportError:
            pass


def _ask(finder, name, target):
    """A finder's answer, be it of today's protocol or of one of the two before: a loader, folders, a specification."""
    modern = getattr(finder, 'find_spec', None)
    if modern is None:
        pair = getattr(finder, 'find_loader', None)
        return (finder.find_module(name), [], None) if pair is None else (*pair(name), None)
    spec = modern(name, target)
    if spec is None:
        return None, [], None
    folders = spec.submodule_search_locations
    if folders is None and spec.loader is None:
        raise ImportError('spec missing loader')
    return spec.loader, folders, spec


def _search(name, path, target=None):
    """The first specification with a loader that the path's finders give, else the folders of a namespace package."""
    parts = []
    for entry in path:
        finder = _entry_finder(entry)
        if finder is not None:
            loader, folders, spec = _ask(finder, name, target)
            if loader is not None:
                return spec_from_loader(name, loader) if spec is None else spec
            parts.extend(folders)
    return parts


@_external
class PathFinder:
    """The modules on sys.path, or on a package's __path__."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """Asks the finder of each entry in turn; folders without one of the suffixes' files add up to a namespace."""
        found = _search(fullname, sys.path if path is None else path, target)
        if not isinstance(found, list):
            return found
        if not found:
            return None
        spec = ModuleSpec(fullname, None)
        spec.submodule_search_locations = _NamespacePath(fullname, found)
        return spec

    @classmethod
    def find_module(cls, fullname, path=None):
        return getattr(cls.find_spec(fullname, path), 'loader', None)

    @classmethod
    def invalidate_caches(cls):
        """Lets all finders of entries forget what they know."""
        known = sys.path_importer_cache
        for entry in [entry for entry in known if known[entry] is None]:
            del known[entry]
        for finder in known.values():
            forget = getattr(finder, 'invalidate_caches', None)
            if forget is not None:
                forget()


def _install():
    """Adds the finders to sys, behind what a program has put there before the first import of a file."""
    settings = vars(sys)
    own = {'meta_path': [BuiltinImporter, FrozenImporter, PathFinder],
           'path_hooks': [FileFinder.path_hook(*_file_kinds())]}
    for name, entries in own.items():
        settings[name] = settings.get(name, []) + entries
    settings.setdefault('path_importer_cache', {})


_install()
