"""Abstract classes for finders and loaders of programs."""
from abc import ABC as _ABC, abstractmethod as _abstractmethod
import _frozen_importlib as _machinery


# Loaders.

class Loader(_ABC):
    """Makes a module and runs it. Subclasses define exec_module()."""

    def create_module(self, spec):
        """A module object, or None for an ordinary one."""

    def load_module(self, fullname):
        """Loads a module in one step, as loaders did before they had exec_module()."""
        if hasattr(self, 'exec_module'):
            return _machinery._load_by_name(self, fullname)
        raise ImportError

    def module_repr(self, module):
        """For loaders of old: the module's repr."""
        raise NotImplementedError


class ResourceLoader(Loader):
    """Can also read other data than modules."""

    @_abstractmethod
    def get_data(self, path):
        """The bytes kept under a path; OSError if there are none."""
        raise OSError


class InspectLoader(Loader):
    """Can tell about modules without loading them."""

    def is_package(self, fullname):
        """Whether a module is a package; ImportError if it is not this loader's."""
        raise ImportError

    @_abstractmethod
    def get_source(self, fullname):
        """A module's text, or None; ImportError if the module is not this loader's."""
        raise ImportError

    def _origin_of(self, fullname):
        return '<string>'

    def get_code(self, fullname):
        """A module's code object, or None if it has no source."""
        text = self.get_source(fullname)
        return None if text is None else self.source_to_code(text, self._origin_of(fullname))

    @staticmethod
    def source_to_code(data, path='<string>'):
        """Compiles text or bytes."""
        return compile(data, path, 'exec', dont_inherit=True)

    def exec_module(self, module):
        """Runs a module's code in its namespace."""
        _machinery._CodeLoader.exec_module(self, module)

    def load_module(self, fullname):
        return _machinery._load_by_name(self, fullname)


class ExecutionLoader(InspectLoader):
    """Can also tell where a module is, so that it can be run as a program."""

    @_abstractmethod
    def get_filename(self, fullname):
        """What `__file__` will be; ImportError if the module is not this loader's."""
        raise ImportError

    def _origin_of(self, fullname):
        try:
            return self.get_filename(fullname)
        except ImportError:
            return super()._origin_of(fullname)


class SourceLoader(_machinery.SourceLoader, ResourceLoader, ExecutionLoader):
    """Loads source. Subclasses define get_data() and get_filename(), and for .pyc files path_stats() and set_data()."""

    def path_stats(self, path):
        """A dict with the time of a file's last change, 'mtime', and perhaps its 'size'."""
        return {'mtime': self._defined('path_mtime')(path)}

    def path_mtime(self, path):
        """The time of a file's last change, for loaders older than path_stats()."""
        return int(self._defined('path_stats')(path)['mtime'])

    def _defined(self, name):
        """A method of a subclass: each of the two above relies on the other."""
        if getattr(type(self), name) is getattr(SourceLoader, name):
            raise OSError
        return getattr(self, name)

    def set_data(self, path, data):
        """Writes a file, where that is possible."""


class FileLoader(_machinery.FileLoader, ResourceLoader, ExecutionLoader):
    """Loads one module from one file."""



class ResourceReader(_ABC):
    """Reads the files that lie beside a package's modules; for importlib.resources."""

    @_abstractmethod
    def open_resource(self, resource):
        """A file of bytes, open for reading."""
        raise FileNotFoundError

    @_abstractmethod
    def resource_path(self, resource):
        """Where the file is, if it is one of its own."""
        raise FileNotFoundError

    @_abstractmethod
    def is_resource(self, name):
        """Whether there is a file of that name; a folder is none."""
        raise FileNotFoundError

    @_abstractmethod
    def contents(self):
        """The names of files and folders."""
        return []


# Finders.

class Finder(_ABC):
    """A finder as they were before Python 3.3."""

    @_abstractmethod
    def find_module(self, fullname, path=None):
        """A module's loader, or None."""


class _SpecFinder(Finder):
    """What the two kinds of finders share: older methods made from find_spec(), which subclasses define."""

    def _spec(self, *arguments):
        return self.find_spec(*arguments) if hasattr(self, 'find_spec') else None

    def invalidate_caches(self):
        """Forgets what is known of files."""


class MetaPathFinder(_SpecFinder):
    """A finder for sys.meta_path."""

    def find_module(self, fullname, path):
        return getattr(self._spec(fullname, path), 'loader', None)


class PathEntryFinder(_SpecFinder):
    """A finder for an entry of sys.path, made by one of sys.path_hooks."""

    def find_loader(self, fullname):
        """A module's loader, and the folders of a namespace package."""
        spec = self._spec(fullname)
        return (None, []) if spec is None else (spec.loader, spec.submodule_search_locations or [])

    def find_module(self, fullname, path=None):
        return self.find_loader(fullname)[0]


# Which of these the machinery's own classes are.
for _abstract, _own in (
        (MetaPathFinder, 'BuiltinImporter FrozenImporter PathFinder'), (PathEntryFinder, 'FileFinder'),
        (InspectLoader, 'BuiltinImporter FrozenImporter'), (ExecutionLoader, 'ExtensionFileLoader'),
        (FileLoader, 'SourceFileLoader SourcelessFileLoader'), (SourceLoader, 'SourceFileLoader')):
    for _name in _own.split():
        _abstract.register(getattr(_machinery, _name))
del _abstract, _own, _name
