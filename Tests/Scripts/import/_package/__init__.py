"""A package."""
print('init', __name__, __package__)
__all__ = ['first', 'second']
from . import first


def __getattr__(name):
    if name == 'lazy':
        return 'made when asked for'
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
