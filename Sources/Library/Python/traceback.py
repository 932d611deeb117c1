"""Tracebacks as data and as text. What the machine prints for an uncaught exception, it prints by itself."""
import linecache
import sys
from collections import deque
from itertools import groupby, islice

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list',
           'format_stack', 'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last',
           'print_stack', 'print_tb', 'clear_frames', 'FrameSummary', 'StackSummary',
           'TracebackException', 'walk_stack', 'walk_tb']

# So many equal lines of a traceback are shown before the rest is only counted.
_SHOWN_REPEATS = 3

_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


def _write(lines, file):
    file = sys.stderr if file is None else file
    for line in lines:
        print(line, file=file, end='')


def _safe_str(value):
    try:
        return str(value)
    except Exception:
        return f'<unprintable {type(value).__name__} object>'


# Frames

class FrameSummary:
    """A line of a traceback: file, line number, function, and the source line, which is read when it is asked for."""

    __slots__ = 'filename', 'lineno', 'name', '_line', 'locals'

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None):
        self.filename, self.lineno, self.name, self._line = filename, lineno, name, line
        self.locals = None if locals is None else {name: repr(value) for name, value in locals.items()}
        if lookup_line:
            self.line

    @property
    def line(self):
        if self._line is None and self.lineno is not None:
            self._line = linecache.getline(self.filename, self.lineno).strip()
        return self._line

    def _fields(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, __class__):
            return self._fields()[:3] == other._fields()[:3] and self.locals == other.locals
        return self._fields() == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, position):
        return self._fields()[position]

    def __iter__(self):
        return iter(self._fields())

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def _text(self):
        """The entry in a traceback."""
        lines = [f'  File "{self.filename}", line {self.lineno}, in {self.name}\n']
        if self.line:
            lines.append(f'    {self.line.strip()}\n')
        lines += [f'    {name} = {value}\n' for name, value in sorted((self.locals or {}).items())]
        return ''.join(lines)

    def _place(self):
        """Entries that agree in this count as repeats; one without a file or line is like no other."""
        known = self.filename is not None and self.lineno is not None and self.name is not None
        return (self.filename, self.lineno, self.name) if known else object()


def walk_stack(f):
    """Frames outwards from one (the caller's, without one), each with the line where it stands."""
    frame = sys._getframe().f_back.f_back if f is None else f
    while frame is not None:
        yield frame, frame.f_lineno
        frame = frame.f_back


def walk_tb(tb):
    """The frames of a traceback, each with the line where it was left."""
    entry = tb
    while entry is not None:
        yield entry.tb_frame, entry.tb_lineno
        entry = entry.tb_next


class StackSummary(list):
    """A list of FrameSummary objects."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Makes summaries of frames with their lines. A negative limit counts from the end."""
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            limit = limit and max(limit, 0)
        if limit is not None:
            frame_gen = islice(frame_gen, limit) if limit >= 0 else deque(frame_gen, maxlen=-limit)
        result = cls()
        for frame, number in frame_gen:
            code = frame.f_code
            linecache.lazycache(code.co_filename, frame.f_globals)
            result.append(FrameSummary(code.co_filename, number, code.co_name, lookup_line=False,
                                       locals=frame.f_locals if capture_locals else None))
        for name in {entry.filename for entry in result}:
            linecache.checkcache(name)
        if lookup_lines:
            for entry in result:
                entry.line
        return result

    @classmethod
    def from_list(cls, a_list):
        """Makes one of summaries and old-style tuples of four."""
        result = cls()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, number, name, line = entry
                entry = FrameSummary(filename, number, name, line=line)
            result.append(entry)
        return result

    def format(self):
        """A string for each entry; a frame that repeats itself is shown three times and then counted."""
        lines = []
        for _, group in groupby(self, FrameSummary._place):
            entries = list(group)
            lines += [entry._text() for entry in entries[:_SHOWN_REPEATS]]
            more = len(entries) - _SHOWN_REPEATS
            if more > 0:
                lines.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')
        return lines


def extract_tb(tb, limit=None):
    """The entries of a traceback as a StackSummary."""
    return StackSummary.extract(walk_tb(tb), limit=limit)


def extract_stack(f=None, limit=None):
    """The frames from the outermost to `f` (the caller) as a StackSummary."""
    stack = StackSummary.extract(walk_stack(sys._getframe().f_back if f is None else f), limit=limit)
    stack.reverse()
    return stack


def format_list(extracted_list):
    """The strings that print_list() prints."""
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    """The strings that print_tb() prints."""
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    """The strings that print_stack() prints."""
    return extract_stack(sys._getframe().f_back if f is None else f, limit).format()


def print_list(extracted_list, file=None):
    """Prints entries that extract_tb() or extract_stack() gave."""
    _write(format_list(extracted_list), file)


def print_tb(tb, limit=None, file=None):
    """Prints a traceback's entries, without header and exception."""
    _write(format_tb(tb, limit), file)


def print_stack(f=None, limit=None, file=None):
    """Prints where the program stands."""
    _write(format_stack(sys._getframe().f_back if f is None else f, limit), file)


def clear_frames(tb):
    """Forgets the local variables of a traceback's frames, as far as they do not run."""
    for frame, _ in walk_tb(tb):
        try:
            frame.clear()
        except RuntimeError:
            pass


# Exceptions

class TracebackException:
    """An exception as text: keeps neither the exception nor its frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, _seen=None):
        options = {'limit': limit, 'lookup_lines': lookup_lines, 'capture_locals': capture_locals}
        # Chains may be longer than the stack is deep: each exception's relatives wait here for their turn.
        seen = set()
        waiting = self._take(exc_type, exc_value, exc_traceback, options)
        seen.add(id(exc_value))
        while waiting:
            owner, role, value = waiting.pop()
            if id(value) in seen:
                continue
            seen.add(id(value))
            relative = TracebackException.__new__(type(self))
            setattr(owner, role, relative)
            waiting += relative._take(type(value), value, value.__traceback__, options)

    def _take(self, exc_type, value, tb, options):
        """Notes one exception; what is left to do are its context and, first, its cause."""
        self.__cause__ = self.__context__ = None
        relatives = [] if value is None else [
            (self, role, relative)
            for role, relative in (('__cause__', value.__cause__), ('__context__', value.__context__))
            if relative is not None]
        self.__suppress_context__ = value is not None and value.__suppress_context__
        self.stack = StackSummary.extract(walk_tb(tb), **options)
        self.exc_type = exc_type
        self._str = _safe_str(value)
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = value.filename
            self.lineno = None if value.lineno is None else str(value.lineno)
            self.text, self.offset, self.msg = value.text, value.offset, value.msg
        return relatives[::-1]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Makes one of an exception with its own traceback."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def _name(self):
        if self.exc_type is None:
            return 'None'
        module = self.exc_type.__module__
        if module in ('__main__', 'builtins'):
            return self.exc_type.__qualname__
        return f'{module or "<unknown>"}.{self.exc_type.__qualname__}'

    def _syntax_error(self):
        """The lines of a SyntaxError: where it is, the line and a mark below it, and what it is."""
        suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f' ({self.filename})'
        if self.text is not None:
            line = self.text.rstrip('\n')
            shown = line.lstrip(' \n\f')
            yield f'    {shown}\n'
            if self.offset is not None:
                column = self.offset - 1 - (len(line) - len(shown))
                if column >= 0:
                    # Tabs stay, so that the mark stands below its character.
                    margin = ''.join(c if c.isspace() else ' ' for c in shown[:column])
                    yield f'    {margin}^\n'
        yield f'{self._name()}: {self.msg or "<no detail available>"}{suffix}\n'

    def format_exception_only(self):
        """The lines of the exception itself: one, except for a SyntaxError."""
        if self.exc_type is not None and issubclass(self.exc_type, SyntaxError):
            yield from self._syntax_error()
        elif self._str:
            yield f'{self._name()}: {self._str}\n'
        else:
            yield f'{self._name()}\n'

    def format(self, *, chain=True):
        """All lines of the traceback, with those of causes and contexts before it."""
        links = [(self, None)]
        while chain:
            last = links[-1][0]
            if last.__cause__ is not None:
                links.append((last.__cause__, _CAUSE))
            elif last.__context__ is not None and not last.__suppress_context__:
                links.append((last.__context__, _CONTEXT))
            else:
                break
        for link, bridge in reversed(links):
            if link.stack:
                yield 'Traceback (most recent call last):\n'
                yield from link.stack.format()
            yield from link.format_exception_only()
            if bridge:
                yield bridge


def format_exception(etype, value, tb, limit=None, chain=True):
    """The strings that print_exception() prints. The type is the value's, whatever `etype` says."""
    return list(TracebackException(type(value), value, tb, limit=limit).format(chain=chain))


def format_exception_only(etype, value):
    """The strings of the exception without its traceback."""
    return list(TracebackException(etype, value, None).format_exception_only())


def print_exception(etype, value, tb, limit=None, file=None, chain=True):
    """Prints an exception with its traceback and those of the exceptions behind it."""
    _write(format_exception(etype, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    """What print_exc() prints, as one string."""
    return ''.join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception that is being handled."""
    print_exception(*sys.exc_info(), limit, file, chain)


def print_last(limit=None, file=None, chain=True):
    """Prints the last exception that nobody handled."""
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
