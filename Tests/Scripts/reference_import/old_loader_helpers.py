# What loaders older than PEP 451 were helped with, and readers of resources.
import importlib.abc
import importlib.util as util
import sys
import warnings

warnings.simplefilter('ignore')


class Loader:
    @util.set_package
    @util.set_loader
    @util.module_for_loader
    def load_module(self, module):
        """Loads."""
        print(module.__name__, module.__loader__ is self, sys.modules[module.__name__] is module)
        if module.__name__ == 'broken':
            raise ValueError('broken')
        return module

    def is_package(self, name):
        return name == 'package'


for name in ('package', 'package.part', 'broken', 'package'):
    try:
        module = Loader().load_module(name)
        print(module.__package__, type(module.__loader__).__name__, name in sys.modules)
    except (AttributeError, ValueError) as error:
        print(error, name in sys.modules)
print(Loader.load_module.__name__, Loader.load_module.__doc__)


class Reader(importlib.abc.ResourceReader):
    def open_resource(self, resource): return super().open_resource(resource)
    def resource_path(self, resource): return super().resource_path(resource)
    def is_resource(self, name): return super().is_resource(name)
    def contents(self): return super().contents()


for name in ('open_resource', 'resource_path', 'is_resource'):
    try:
        getattr(Reader(), name)('x')
    except FileNotFoundError as error:
        print(name, repr(error))
print(list(Reader().contents()), sorted(importlib.abc.ResourceReader.__abstractmethods__))
