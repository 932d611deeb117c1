"""Byte code as text and as instructions. The disassembler is the compiler's own, in `_dis`."""
import sys
import _dis
from collections import namedtuple
from _dis import code_info, findlabels, pretty_flags
from opcode import *
from opcode import __all__ as _of_opcode
from opcode import opmap as _numbers

__all__ = """code_info dis disassemble distb disco findlinestarts findlabels show_code get_instructions Instruction
    Bytecode""".split() + _of_opcode

# What the bits of co_flags are called.
COMPILER_FLAG_NAMES = {1 << bit: name for bit, name in enumerate(
    """OPTIMIZED NEWLOCALS VARARGS VARKEYWORDS NESTED GENERATOR NOFREE COROUTINE ITERABLE_COROUTINE
    ASYNC_GENERATOR""".split())}

FORMAT_VALUE = _numbers['FORMAT_VALUE']
FORMAT_VALUE_CONVERTERS = ((None, ''), (str, 'str'), (repr, 'repr'), (ascii, 'ascii'))
MAKE_FUNCTION = _numbers['MAKE_FUNCTION']
MAKE_FUNCTION_FLAGS = 'defaults', 'kwdefaults', 'annotations', 'closure'

# How wide the columns of names and arguments are.
_OPNAME_WIDTH = 20
_OPARG_WIDTH = 5


class Instruction(namedtuple('_Instruction', 'opname opcode arg argval argrepr offset starts_line is_jump_target')):
    """One instruction: its name and number, its argument as it is written, as what it stands for and as text, where it
    is, the source line that begins with it, and whether something jumps there."""

    __slots__ = ()


def _show(text, file):
    print(text, end='', file=file)


def _last_traceback():
    try:
        return sys.last_traceback
    except AttributeError:
        raise RuntimeError('no last traceback to disassemble') from None


def _innermost(tb):
    """The entry of a traceback where the exception was raised."""
    while tb.tb_next:
        tb = tb.tb_next
    return tb


def dis(x=None, *, file=None, depth=None):
    """Shows the code of a function, method, class, module, generator, source, code object or bytes, and of what is in it
    down to `depth`; without an argument, that of the last traceback."""
    if x is None:
        distb(file=file)
    else:
        _show(_dis.listing(x, depth), file)


def disassemble(co, lasti=-1, *, file=None):
    """Shows the code of one code object, with an arrow at the instruction `lasti`."""
    _show(_dis.code_listing(co, lasti), file)


disco = disassemble


def distb(tb=None, *, file=None):
    """Shows the code of a traceback's first entry; without one, that which the last uncaught exception was raised in."""
    entry = _innermost(_last_traceback()) if tb is None else tb
    disassemble(entry.tb_frame.f_code, entry.tb_lasti, file=file)


def show_code(co, *, file=None):
    """Shows what code_info() says."""
    print(code_info(co), file=file)


def get_instructions(x, *, first_line=None):
    """The instructions of anything that dis() knows and that is one code object, in order. Lines count from `first_line`."""
    return _instructions(_dis.code_of(x), first_line)


def _instructions(code, first_line=None):
    yield from map(Instruction._make, _dis.instructions(code, first_line))


def findlinestarts(code):
    """Pairs: where an instruction begins a source line, and the line."""
    yield from _dis.line_starts(code)


def _unpack_opargs(code):
    """Of some bytes: where each instruction is, its number, and its whole argument or None."""
    high_part = 0
    for offset in range(0, len(code), 2):
        number = code[offset]
        argument = None
        if number >= HAVE_ARGUMENT:
            argument = code[offset + 1] | high_part
            high_part = argument << 8 if number == EXTENDED_ARG else 0
        yield offset, number, argument


class Bytecode:
    """The instructions of something, to iterate over or to show; `current_offset` gets an arrow."""

    def __init__(self, x, *, first_line=None, current_offset=None):
        code = self.codeobj = _dis.code_of(x)
        self.first_line = code.co_firstlineno if first_line is None else first_line
        self.current_offset = current_offset
        self._subject = x

    @classmethod
    def from_traceback(cls, tb):
        """The code where a traceback ends, with the arrow at what was executed."""
        last = _innermost(tb)
        return cls(last.tb_frame.f_code, current_offset=last.tb_lasti)

    def __iter__(self):
        return _instructions(self.codeobj, self.first_line)

    def __repr__(self):
        return f'{type(self).__name__}({self._subject!r})'

    def info(self):
        """What code_info() says."""
        return code_info(self.codeobj)

    def dis(self):
        """The listing of the code, without the code in it."""
        moved = self.codeobj.replace(co_firstlineno=self.first_line)
        return _dis.code_listing(moved, -1 if self.current_offset is None else self.current_offset)
