"""Streams: of bytes and of text, in files and in memory. The work is done by `_io`."""
import abc
import _io
import sys
from _io import (BlockingIOError, BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter,
                 BytesIO, DEFAULT_BUFFER_SIZE, FileIO, IncrementalNewlineDecoder, StringIO,
                 TextIOWrapper, UnsupportedOperation, open_code)
from builtins import open

__all__ = """BlockingIOError open open_code IOBase RawIOBase FileIO BytesIO StringIO BufferedIOBase
    BufferedReader BufferedWriter BufferedRWPair BufferedRandom TextIOBase TextIOWrapper UnsupportedOperation
    SEEK_SET SEEK_CUR SEEK_END""".split()

OpenWrapper = _io.open
SEEK_SET, SEEK_CUR, SEEK_END = range(3)


# The abstract classes: those of `_io`, with virtual subclasses.

class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    pass


class RawIOBase(_io._RawIOBase, IOBase):
    pass


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    pass


class TextIOBase(_io._TextIOBase, IOBase):
    pass


for _class in (IOBase, RawIOBase, BufferedIOBase, TextIOBase):
    _class.__doc__ = _class.__base__.__doc__
for _class in (FileIO,):
    RawIOBase.register(_class)
for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    BufferedIOBase.register(_class)
for _class in (StringIO, TextIOWrapper):
    TextIOBase.register(_class)
# The standard streams.
for _class in _io._standard_types:
    (TextIOBase if _class.__name__ == 'TextIOWrapper' else BufferedIOBase).register(_class)
del _class
