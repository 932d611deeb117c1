"""Running modules and files as programs, without importing them."""
import sys
from importlib.util import find_spec

__all__ = ['run_module', 'run_path']


class _CannotRun(ImportError):
    """What `python -m` reports in one line."""


def _import_package_of(name):
    """Imports the package above a module; that the package does not exist is for the search to say."""
    package = name.rpartition('.')[0]
    if not package:
        return
    try:
        __import__(package)
    except ImportError as problem:
        # `package` or one above it is missing; anything else is an error inside of it.
        missing = problem.name
        if missing is None or not (package + '.').startswith(missing + '.'):
            raise
        return
    loaded = sys.modules.get(name)
    if loaded is None or hasattr(loaded, '__path__'):
        return
    from warnings import warn
    warn(f'{name!r} found in sys.modules after import of package {package!r}, but prior to execution of '
         f'{name!r}; this may result in unpredictable behaviour', RuntimeWarning, stacklevel=3)


def _search(name, failure):
    """The specification of a module; an exception of the class `failure` if there is none."""
    if name[:1] == '.':
        raise failure('Relative module names not supported')
    _import_package_of(name)
    try:
        spec = find_spec(name)
    except (AttributeError, ImportError, TypeError, ValueError) as problem:
        text = f'Error while finding module specification for {name!r} ({type(problem).__name__}: {problem})'
        if name[-3:] == '.py':
            text += f". Try using '{name[:-3]}' instead of '{name}' as the module name."
        raise failure(text) from problem
    if spec is None:
        raise failure(f'No module named {name}')
    return spec


def _program(name, failure=ImportError):
    """The specification and the code of what a name runs: a module, or the module `__main__` of a package."""
    spec = _search(name, failure)
    if spec.submodule_search_locations is not None:
        if name.rpartition('.')[2] == '__main__':
            raise failure('Cannot use package as __main__ module')
        try:
            return _program(name + '.__main__', failure)
        except failure as problem:
            if name in sys.modules:
                raise failure(f'{problem}; {name!r} is a package and cannot be directly executed')
            raise
    if spec.loader is None:
        raise failure(f'{name!r} is a namespace package and cannot be executed')
    try:
        code = spec.loader.get_code(spec.name)
    except ImportError as problem:
        raise failure(str(problem)) from problem
    if code is None:
        raise failure(f'No code object available for {name}')
    return spec, code


def _get_module_details(mod_name, error=ImportError):
    """The name that debuggers and tracers know _program() by."""
    spec, code = _program(mod_name, error)
    return spec.name, spec, code


def _folder_program(failure=ImportError):
    """The module `__main__` of the first folder of sys.path. A program that is running has that name already."""
    running = sys.modules.pop('__main__', None)
    try:
        return _program('__main__', failure)
    except ImportError as problem:
        if str(problem).startswith('No module named __main__'):
            raise failure(f"can't find '__main__' module in {sys.path[0]!r}") from problem
        raise
    finally:
        if running is not None:
            sys.modules['__main__'] = running


def _names(name, spec):
    """The names that a module's namespace starts with."""
    return {'__name__': name, '__spec__': spec, '__loader__': spec.loader, '__package__': spec.parent,
            '__file__': spec.origin, '__cached__': spec.cached, '__doc__': None}


def _run_module_as_main(mod_name, alter_argv=True):
    """Runs a module in the namespace of `__main__`: what `python -m` does."""
    try:
        if mod_name == '__main__' and not alter_argv:
            spec, code = _folder_program(_CannotRun)
        else:
            spec, code = _program(mod_name, _CannotRun)
    except _CannotRun as problem:
        sys.exit(f'{sys.executable}: {problem}')
    if alter_argv:
        sys.argv[0] = spec.origin
    namespace = vars(sys.modules['__main__'])
    namespace.update(_names('__main__', spec))
    exec(code, namespace)
    return namespace


class _Stage:
    """A module that is in sys.modules while a program runs in it; sys.argv[0] says which it is."""

    def __init__(self, names, init_globals, program=None):
        self.name = names['__name__']
        self.program = names['__file__'] if program is None else program
        self.module = type(sys)(self.name)
        for part in (init_globals or {}, names):
            vars(self.module).update(part)

    def run(self, code):
        """Returns the namespace as the program left it."""
        modules, arguments = sys.modules, sys.argv
        replaced = {key: modules[key] for key in (self.name,) if key in modules}
        argument = arguments[0]
        modules[self.name] = self.module
        arguments[0] = self.program
        try:
            exec(code, vars(self.module))
            # The module's own dict is emptied when nothing holds the module any more.
            return dict(vars(self.module))
        finally:
            arguments[0] = argument
            modules.pop(self.name, None)
            modules.update(replaced)


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Runs a module's code and returns the names that it has defined."""
    spec, code = _program(mod_name)
    names = _names(spec.name if run_name is None else run_name, spec)
    if alter_sys:
        return _Stage(names, init_globals).run(code)
    namespace = {**(init_globals or {}), **names}
    exec(code, namespace)
    return namespace


def _code_in(path):
    """The code in a file of source, or of compiled code."""
    from _imp import _code_from_pyc, _compile_file, _read_file
    from _frozen_importlib import MAGIC_NUMBER
    data = _read_file(path)
    return _code_from_pyc(data, path) if data[:4] == MAGIC_NUMBER else _compile_file(data, path)


def _holds_modules(path):
    """Whether one of sys.path_hooks takes the path: folders, and what a program has added to them."""
    for hook in sys.path_hooks:
        try:
            return hook(path) is not None
        except ImportError:
            pass
    return False


def _run_folder(path, init_globals, run_name):
    """Runs the module `__main__` of a folder or archive, which stands first on sys.path meanwhile."""
    sys.path.insert(0, path)
    try:
        spec, code = _folder_program()
        names = {**_names(run_name, spec), '__package__': run_name.rpartition('.')[0]}
        return _Stage(names, init_globals, path).run(code)
    finally:
        if path in sys.path:
            sys.path.remove(path)


def run_path(path_name, init_globals=None, run_name='<run_path>'):
    """Runs the program in a file or folder and returns the names that it has defined."""
    convert = getattr(type(path_name), '__fspath__', None)
    path = path_name if convert is None else convert(path_name)
    if run_name is None:
        run_name = '<run_path>'
    if _holds_modules(path):
        return _run_folder(path, init_globals, run_name)
    # The program sees the path as it was given.
    names = dict.fromkeys(['__spec__', '__loader__', '__cached__', '__doc__'])
    names.update(__name__=run_name, __file__=path_name, __package__=run_name.rpartition('.')[0])
    return _Stage(names, init_globals).run(_code_in(path))
