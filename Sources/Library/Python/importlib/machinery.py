"""Finders, loaders and specifications, under the names that programs use."""
from _frozen_importlib import (
    ModuleSpec, BuiltinImporter, FrozenImporter, PathFinder, FileFinder, SourceFileLoader,
    SourcelessFileLoader, ExtensionFileLoader, SOURCE_SUFFIXES, BYTECODE_SUFFIXES,
    OPTIMIZED_BYTECODE_SUFFIXES, DEBUG_BYTECODE_SUFFIXES, EXTENSION_SUFFIXES)


def all_suffixes():
    """What the names of files with modules can end in."""
    return [*SOURCE_SUFFIXES, *BYTECODE_SUFFIXES, *EXTENSION_SUFFIXES]


class WindowsRegistryFinder:
    """Finds what Windows' registry lists: nothing on other systems."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None

    find_module = find_spec
