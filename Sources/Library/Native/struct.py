"""Values packed into bytes as C lays out its structs, and back."""
from _struct import (Struct, calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from,
                     _clearcache)

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']
