"""Codecs by name, over str.encode() and bytes.decode(), which are native.

Codecs and error handlers that a program registers serve the functions of this module; the methods of str and bytes
know only the native ones.
"""
import builtins
import sys

__all__ = ['register', 'lookup', 'open', 'EncodedFile', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM32_BE',
           'BOM32_LE', 'BOM64_BE', 'BOM64_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE',
           'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'Codec',
           'IncrementalEncoder', 'IncrementalDecoder', 'StreamReader', 'StreamWriter',
           'StreamReaderWriter', 'StreamRecoder', 'getencoder', 'getdecoder',
           'getincrementalencoder', 'getincrementaldecoder', 'getreader', 'getwriter', 'encode',
           'decode', 'iterencode', 'iterdecode', 'strict_errors', 'ignore_errors',
           'replace_errors', 'xmlcharrefreplace_errors', 'backslashreplace_errors',
           'namereplace_errors', 'register_error', 'lookup_error']

BOM_UTF8 = '\ufeff'.encode('utf-8')
BOM_LE = BOM_UTF16_LE = BOM32_LE = '\ufeff'.encode('utf-16-le')
BOM_BE = BOM_UTF16_BE = BOM32_BE = BOM_LE[::-1]
BOM_UTF32_LE = BOM64_LE = '\ufeff'.encode('utf-32-le')
BOM_UTF32_BE = BOM64_BE = BOM_UTF32_LE[::-1]
BOM = BOM_UTF16 = BOM_LE if sys.byteorder == 'little' else BOM_BE
BOM_UTF32 = BOM_UTF32_LE if sys.byteorder == 'little' else BOM_UTF32_BE


class CodecInfo(tuple):
    """What lookup() gives: (encode, decode, StreamReader, StreamWriter), and more by name."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        self.encode, self.decode, self.streamreader, self.streamwriter = self
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        self.name = name
        # Codecs of other things than text say so; all others have the class's answer.
        if _is_text_encoding is not None:
            vars(self)['_is_text_encoding'] = _is_text_encoding
        return self

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} object for encoding {self.name} at {id(self):#x}>'


# Names

_ALIASES = {
    'utf-8': 'utf8 u8 utf cp65001 utf-8', 'iso8859-1': 'latin-1 latin1 iso-8859-1 iso8859-1 8859 cp819 l1 latin',
    'ascii': 'ascii us-ascii 646 us iso646-us', 'utf-16': 'utf16 u16 utf-16', 'utf-32': 'utf32 u32 utf-32',
    'utf-16-le': 'utf-16le utf-16-le', 'utf-16-be': 'utf-16be utf-16-be', 'utf-32-le': 'utf-32le utf-32-le',
    'utf-32-be': 'utf-32be utf-32-be', 'utf-8-sig': 'utf-8-sig', 'unicode-escape': 'unicode-escape',
    'raw-unicode-escape': 'raw-unicode-escape', 'utf-7': 'utf7 u7 utf-7 unicode-1-1-utf-7',
    'euc_jp': 'euc-jp eucjp ujis u-jis', 'shift_jis': 'shift-jis csshiftjis shiftjis sjis s-jis',
    'cp932': 'cp932 932 ms932 mskanji ms-kanji', 'euc_kr': 'euc-kr euckr korean ksc5601 ks-c-5601',
    'cp949': 'cp949 949 ms949 uhc', 'gb2312': 'gb2312 chinese euc-cn euccn gb2312-1980', 'gbk': 'gbk 936 cp936 ms936',
    'gb18030': 'gb18030 gb18030-2000', 'big5': 'big5 big5-tw csbig5', 'cp950': 'cp950 950 ms950',
    'iso2022_jp': 'iso2022-jp iso-2022-jp csiso2022jp iso2022jp', 'johab': 'johab cp1361 ms1361',
}
_CANONICAL = {alias: name for name, aliases in _ALIASES.items() for alias in aliases.split()}


def _normal(name):
    return name.lower().replace('_', '-').replace(' ', '-')


def _canonical(name):
    normal = _normal(name)
    if normal.startswith('iso-8859-'):
        normal = 'iso8859-' + normal[9:]
    elif normal.startswith('windows-'):
        normal = 'cp' + normal[8:]
    return _CANONICAL.get(normal, normal)


_searches = []
_found = {}


def register(search_function):
    """Adds a function that gives the CodecInfo of a name, or None."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searches.append(search_function)


def _kind(value):
    """What messages about arguments call an object."""
    return 'None' if value is None else type(value).__name__


def _check_names(function, encoding, errors):
    for name, value in ('encoding', encoding), ('errors', errors):
        if not isinstance(value, str):
            raise TypeError(f'{function}() argument {name!r} must be str, not {_kind(value)}')


_LEFT_OUT = {'bz2', 'bz2_codec', 'idna', 'punycode', 'quopri', 'quopri_codec', 'undefined', 'uu',
             'uu_codec', 'zlib', 'zlib_codec'}


def lookup(encoding):
    """The CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {_kind(encoding)}')
    key = encoding.lower().replace(' ', '_')
    if key in _found:
        return _found[key]
    info = _native_codec(encoding) or _transformations(key)
    for search in [] if info else _searches:
        info = search(key)
        if info is not None:
            if not isinstance(info, tuple) or len(info) != 4:
                raise TypeError('codec search functions must return 4-tuples')
            break
    if info is None:
        problem = 'pyvm does not have the codec' if key in _LEFT_OUT else 'unknown encoding:'
        raise LookupError(f'{problem} {encoding}')
    _found[key] = info
    return info


def _view(data):
    try:
        return memoryview(data).cast('B')
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__) from None


def _says_only_text(error):
    """Whether an exception has nothing but its text, so that one with a longer text can stand for it."""
    if len(error.args) > 1 or error.args and type(error.args[0]) is not str or vars(error):
        return False
    if isinstance(error, (OSError, ImportError, SyntaxError, StopIteration, SystemExit)):
        return False
    return not any('__init__' in vars(cls) or '__new__' in vars(cls)
                   for cls in type(error).__mro__ if cls.__module__ != 'builtins')


def _convert(function, what, obj, encoding, errors):
    """Calls a codec's function. An error that says nothing of codecs gets a beginning that does."""
    try:
        return function(obj, errors)[0]
    except BaseException as error:
        if not _says_only_text(error):
            raise
        text = f'{what} with {encoding!r} codec failed ({type(error).__name__}: {error})'
        raise type(error)(text) from error


def encode(obj, encoding='utf-8', errors='strict'):
    """An object encoded, of whatever kind the codec gives."""
    _check_names('encode', encoding, errors)
    return _convert(lookup(encoding).encode, 'encoding', obj, encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """An object decoded."""
    _check_names('decode', encoding, errors)
    return _convert(lookup(encoding).decode, 'decoding', obj, encoding, errors)


def _part(name, is_optional):
    def get(encoding):
        found = getattr(lookup(encoding), name)
        if found is None and is_optional:
            raise LookupError(encoding)
        return found
    get.__name__ = get.__qualname__ = 'get' + {'streamreader': 'reader', 'streamwriter': 'writer',
                                               'encode': 'encoder', 'decode': 'decoder'}.get(name, name)
    # Messages about arguments name the code.
    get.__code__ = get.__code__.replace(co_name=get.__name__)
    get.__doc__ = f'The {name} of an encoding\'s codec.'
    return get


getencoder, getdecoder = _part('encode', False), _part('decode', False)
getreader, getwriter = _part('streamreader', False), _part('streamwriter', False)
getincrementalencoder = _part('incrementalencoder', True)
getincrementaldecoder = _part('incrementaldecoder', True)


# Errors

def _bad_part(error):
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        raise TypeError("don't know how to handle %s in error callback" % type(error).__name__)
    return error.object[error.start:error.end]


def _unencodable(error):
    """The characters of an error of encoding; for handlers that can do nothing else."""
    if not isinstance(error, UnicodeEncodeError):
        raise TypeError("don't know how to handle %s in error callback" % type(error).__name__)
    return _bad_part(error)


def strict_errors(error):
    """Raises the error."""
    if not isinstance(error, Exception):
        raise TypeError('codec must pass exception instance')
    raise error


def ignore_errors(error):
    """Leaves the part out."""
    _bad_part(error)
    return '', error.end


def replace_errors(error):
    """Question marks when encoding, U+FFFD when decoding."""
    part = _bad_part(error)
    if isinstance(error, UnicodeDecodeError):
        return '\ufffd', error.end
    return ('?' if isinstance(error, UnicodeEncodeError) else '\ufffd') * len(part), error.end


def xmlcharrefreplace_errors(error):
    """References as XML has them."""
    return ''.join(f'&#{ord(c)};' for c in _unencodable(error)), error.end


def backslashreplace_errors(error):
    """Escapes as in literals."""
    part = _bad_part(error)
    if isinstance(part, str):
        return part.encode('ascii', 'backslashreplace').decode('ascii'), error.end
    return ''.join(f'\\x{byte:02x}' for byte in part), error.end


def namereplace_errors(error):
    """Characters' names as in literals."""
    return _unencodable(error).encode('ascii', 'namereplace').decode('ascii'), error.end


def _surrogateescape_errors(error):
    """Bytes that are no text, as lone surrogates, and back."""
    part = _bad_part(error)
    if isinstance(error, UnicodeDecodeError):
        escaped = part.decode('ascii', 'surrogateescape')
        count = next((i for i, byte in enumerate(part[:4]) if byte < 128), min(4, len(part)))
        if not count:
            raise error
        return escaped[:count], error.start + count
    if not isinstance(error, UnicodeEncodeError) or any(not '\udc80' <= c <= '\udcff' for c in part):
        raise error
    return bytes(ord(c) - 0xdc00 for c in part), error.end


def _surrogatepass_errors(error):
    """Lone surrogates as if they were characters."""
    part = _bad_part(error)
    if isinstance(error, UnicodeEncodeError):
        return part.encode(error.encoding, 'surrogatepass'), error.end
    width = {'utf-8': 3, 'utf-16': 2, 'utf-32': 4}.get(error.encoding.replace('_', '-')[:6].rstrip('-'), 0)
    piece = error.object[error.start:error.start + width]
    try:
        return piece.decode(error.encoding, 'surrogatepass'), error.start + width
    except UnicodeDecodeError:
        raise error from None


_handlers = {'surrogateescape': _surrogateescape_errors, 'surrogatepass': _surrogatepass_errors, 'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors,
             'xmlcharrefreplace': xmlcharrefreplace_errors,
             'backslashreplace': backslashreplace_errors, 'namereplace': namereplace_errors}
_NATIVE_HANDLERS = frozenset(_handlers)


def register_error(name, handler):
    """Gives an error handler a name."""
    if not isinstance(name, str):
        raise TypeError(f'register_error() argument 1 must be str, not {_kind(name)}')
    if not callable(handler):
        raise TypeError('handler must be callable')
    _handlers[name] = handler


def lookup_error(name):
    """The error handler of a name."""
    if not isinstance(name, str):
        raise TypeError(f'lookup_error() argument must be str, not {_kind(name)}')
    if name not in _handlers:
        raise LookupError(f'unknown error handler name {name!r}')
    return _handlers[name]


def _with_handler(convert, data, errors, join):
    """Converts with a handler that the program registered: from error to error."""
    handler = lookup_error(errors)
    verb, kinds = ('encoding', (str, bytes)) if isinstance(data, str) else ('decoding', (str,))
    wanted = '(str/bytes, int)' if len(kinds) > 1 else '(str, int)'
    result = []
    position = 0
    while True:
        try:
            result.append(convert(data[position:]))
            return join(result)
        except UnicodeError as error:
            start = position + error.start
            problem = type(error)(error.encoding, data, start, position + error.end, error.reason)
        result.append(convert(data[position:start]))
        answer = handler(problem)
        if not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[0], kinds):
            raise TypeError(f'{verb} error handler must return {wanted} tuple')
        replacement, position = answer
        if not isinstance(position, int):
            raise TypeError(f'{verb} error handler must return {wanted} tuple')
        if position < 0:
            position += len(data)
        if not 0 <= position <= len(data):
            raise IndexError(f'position {answer[1]} from error handler out of bounds')
        if isinstance(data, str) and isinstance(replacement, str):
            replacement = convert(replacement)
        result.append(replacement)


# Codecs and their classes

class Codec:
    """A codec without a state: encode() and decode() give what they made and how much they took."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes a text that comes in pieces."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Begins anew."""

    def getstate(self):
        return 0

    def setstate(self, state):
        """Goes back to a state of getstate()."""


class IncrementalDecoder:
    """Decodes bytes that come in pieces."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Begins anew."""

    def getstate(self):
        return b'', 0

    def setstate(self, state):
        """Goes back to a state of getstate()."""


class _Buffered:
    """Keeps the input that was not taken for the next piece."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.reset()

    def reset(self):
        self.buffer = self._empty

    def _feed(self, convert, input, final):
        data = self.buffer + input
        result, taken = convert(data, self.errors, final)
        self.buffer = data[taken:]
        return result


class BufferedIncrementalEncoder(_Buffered, IncrementalEncoder):
    """An encoder that may leave some of its input for later: _buffer_encode() says how much it took."""

    _empty = ''

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        return self._feed(self._buffer_encode, input, final)

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ''


class BufferedIncrementalDecoder(_Buffered, IncrementalDecoder):
    """A decoder that may leave some of its input for later: _buffer_decode() says how much it took."""

    _empty = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        return self._feed(self._buffer_decode, input, final)

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class _Wrapper:
    """What is not known here, the stream knows."""

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamWriter(_Wrapper, Codec):
    """Encodes what is written to a stream."""

    def __init__(self, stream, errors='strict'):
        self.stream, self.errors = stream, errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        """Begins anew."""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()


class StreamReader(_Wrapper, Codec):
    """Decodes what is read from a stream."""

    charbuffertype = str

    def __init__(self, stream, errors='strict'):
        self.stream, self.errors = stream, errors
        self.reset()

    def reset(self):
        """Forgets what was read and not yet given out."""
        self.bytebuffer = b''
        self.charbuffer = self.charbuffertype()

    def _more(self, size):
        """Reads and decodes a piece; False at the end."""
        piece = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + piece
        text, taken = self.decode(data, self.errors)
        self.bytebuffer = data[taken:]
        self.charbuffer += text
        return bool(piece)

    def _take(self, count):
        text = self.charbuffer[:count]
        self.charbuffer = self.charbuffer[len(text):]
        return text

    def read(self, size=-1, chars=-1, firstline=False):
        """About `size` bytes decoded, or `chars` characters; everything if both are negative."""
        if chars >= 0:
            while len(self.charbuffer) < chars and self._more(size if size >= 0 else max(chars, 72)):
                pass
            return self._take(chars)
        if not self.charbuffer or size < 0:
            self._more(size)
        return self._take(None)

    def readline(self, size=None, keepends=True):
        """A line; `size` is only a hint."""
        while True:
            lines = self.charbuffer.splitlines(True)
            # A carriage return at the end may be half of a line's end.
            if len(lines) > 1 or lines and lines[0][-1] != '\r' and lines[0].splitlines()[0] != lines[0]:
                break
            if not self._more(size or 72):
                break
        line = self._take(len(lines[0])) if lines else self._take(0)
        return line if keepends else line.splitlines()[0] if line else line

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration


class StreamReaderWriter(_Wrapper):
    """A stream that is read by one class and written by another."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream, self.errors = stream, errors
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)
        for name in ('read', 'readline', 'readlines'):
            setattr(self, name, getattr(self.reader, name))
        for name in ('write', 'writelines'):
            setattr(self, name, getattr(self.writer, name))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    def reset(self):
        for side in (self.reader, self.writer):
            side.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.writer.reset()


class StreamRecoder(_Wrapper):
    """Bytes of one encoding, over a stream of another."""

    def __init__(self, stream, encode, decode, Reader, Writer, errors='strict'):
        self.stream, self.errors = stream, errors
        self.encode, self.decode = encode, decode
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def _coded(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._coded(self.reader.read(size))

    def readline(self, size=None):
        return self._coded(self.reader.readline() if size is None else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self._coded(self.reader.read()).splitlines(keepends=True)

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        self.write(b''.join(list))

    def __iter__(self):
        return self

    def __next__(self):
        return self._coded(next(self.reader))

    def reset(self):
        for side in (self.reader, self.writer):
            side.reset()

    def seek(self, offset, whence=0):
        for side in (self.reader, self.writer):
            side.seek(offset, whence)


# Native codecs

# Encodings that begin with a mark, and what comes behind it.
_NATIVE_ORDER = '-le' if sys.byteorder == 'little' else '-be'
_BEHIND_MARK = {'utf-8-sig': 'utf-8', 'utf-16': 'utf-16' + _NATIVE_ORDER, 'utf-32': 'utf-32' + _NATIVE_ORDER}


def _encode_native(name, text, errors):
    if not isinstance(text, str):
        raise TypeError(f'{name.replace("-", "_")}_encode() argument 1 must be str, not {_kind(text)}')
    errors = 'strict' if errors is None else errors
    if errors in _NATIVE_HANDLERS:
        return text.encode(name, errors)
    return _with_handler(lambda part: part.encode(name), text, errors, b''.join)


def _decode_native(name, data, errors):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    errors = 'strict' if errors is None else errors
    if errors in _NATIVE_HANDLERS:
        return bytes(data).decode(name, errors)
    return _with_handler(lambda part: part.decode(name), bytes(data), errors, ''.join)


class _NativeEncoder(IncrementalEncoder):
    def reset(self):
        self._begun = False

    def encode(self, input, final=False):
        if not self._begun:
            self._begun = True
            return _encode_native(self._name, input, self.errors)
        return _encode_native(_BEHIND_MARK.get(self._name, self._name), input, self.errors)

    _begun = False

    def getstate(self):
        return int(self._begun)

    def setstate(self, state):
        self._begun = bool(state)


class _NativeDecoder(IncrementalDecoder):
    def __init__(self, errors='strict'):
        super().__init__(errors)
        from _io import _Decoder
        self._decoder = _Decoder(self._name, errors)

    def decode(self, input, final=False):
        return self._decoder.decode(bytes(input), final)

    def reset(self):
        self._decoder.reset()

    def getstate(self):
        decoder = self._decoder
        if self._name in ('utf-16', 'utf-32'):
            return decoder.rest, self._ORDERS.index(decoder.order)
        return decoder.rest, int(self._name == 'utf-8-sig' and not decoder.begun)

    def setstate(self, state):
        decoder = self._decoder
        decoder.rest, number = state
        decoder.order, decoder.begun = self._ORDERS[number], number == 0

    # A state's number for the order of bytes that a mark has told.
    _ORDERS = (_NATIVE_ORDER, '-be' if _NATIVE_ORDER == '-le' else '-le', None)


class _NativeReader(StreamReader):
    def reset(self):
        super().reset()
        self._decoder = self._decoder_class(self.errors)

    def decode(self, input, errors='strict'):
        return self._decoder.decode(input), len(input)


class _NativeWriter(StreamWriter):
    def __init__(self, stream, errors='strict'):
        super().__init__(stream, errors)
        self._encoder = self._encoder_class(errors)

    def encode(self, input, errors='strict'):
        return self._encoder.encode(input), len(input)

    def reset(self):
        self._encoder.reset()


# Names that are being looked for, so that the machine, which asks here for what it does not know, is not asked in turn.
_asking = set()


def _is_native(encoding):
    if encoding in _asking:
        return False
    _asking.add(encoding)
    try:
        b'x'.decode(encoding)
    except LookupError:
        return False
    except UnicodeError:
        pass
    finally:
        _asking.discard(encoding)
    return True


def _registered(encoding, verb):
    """The CodecInfo of an encoding of text that the machine itself does not know."""
    if encoding in _asking:
        raise LookupError(f'unknown encoding: {encoding}')
    info = lookup(encoding)
    if not getattr(info, '_is_text_encoding', True):
        raise LookupError(f'{encoding!r} is not a text encoding; use codecs.{verb}() to handle arbitrary codecs')
    return info


def _text_codec(verb, kind):
    """What str.encode() and bytes.decode() call for encodings and error handlers that they do not know."""
    # Those whose errors CPython tells as they are.
    direct = {_canonical(name) for name in ('utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-32')}

    def code(obj, encoding, errors):
        if errors in _NATIVE_HANDLERS and _is_native(encoding):
            raise LookupError(f'pyvm can decode the encoding {encoding}, but not encode it')
        info = _registered(encoding, verb)
        function = getattr(info, verb)
        if _is_native(encoding) and _canonical(encoding) in direct:
            result = function(obj, errors)[0]
        else:
            result = _convert(function, verb[:-1] + 'ing', obj, encoding, errors)
        if not isinstance(result, kind):
            raise TypeError(f"{encoding!r} {verb}r returned {type(result).__name__!r} instead of '{kind.__name__}'; "
                            f'use codecs.{verb}() to {verb} to arbitrary types')
        return result
    return code


_encode_text, _decode_text = _text_codec('encode', bytes), _text_codec('decode', str)


def _native_codec(encoding):
    """The CodecInfo of an encoding that str.encode() knows, or None."""
    if not _is_native(encoding):
        return None
    name = _canonical(encoding)

    def encode(input, errors='strict'):
        return _encode_native(name, input, errors), len(input)

    def decode(input, errors='strict'):
        return _decode_native(name, input, errors), len(_view(input))

    encoder = type('IncrementalEncoder', (_NativeEncoder,), {'_name': name})
    decoder = type('IncrementalDecoder', (_NativeDecoder,), {'_name': name})
    return CodecInfo(encode, decode, type('StreamReader', (_NativeReader,), {'_decoder_class': decoder}),
                     type('StreamWriter', (_NativeWriter,), {'_encoder_class': encoder}),
                     encoder, decoder, name)


# Codecs that do not make bytes of text

def _rot13(text, errors='strict'):
    shifted = {base + i: base + (i + 13) % 26 for base in (65, 97) for i in range(26)}
    return str(text).translate(shifted), len(text)


def _to_hex(data, errors='strict'):
    return bytes(_view(data)).hex().encode('ascii'), len(data)


def _from_hex(data, errors='strict'):
    from binascii import a2b_hex
    return a2b_hex(data), len(data)


def _to_base64(data, errors='strict'):
    from binascii import b2a_base64
    # 57 bytes make a line of 76 characters.
    return b''.join(b2a_base64(data[start:start + 57]) for start in range(0, len(data), 57)), len(data)


def _from_base64(data, errors='strict'):
    from binascii import a2b_base64
    return a2b_base64(data), len(data)


_TRANSFORMATIONS = {'rot13': (_rot13, _rot13, 'rot13 rot_13'), 'hex': (_to_hex, _from_hex, 'hex hex_codec'),
                    'base64': (_to_base64, _from_base64, 'base64 base64_codec base_64')}


def _transformations(key):
    """The CodecInfo of a codec between bytes and bytes, or text and text; None if it is none of those known here."""
    name = key.replace('-', '_')
    for own, (encode, decode, aliases) in _TRANSFORMATIONS.items():
        if name not in aliases.split():
            continue

        class IncrementalEncoder_(IncrementalEncoder):
            def encode(self, input, final=False):
                return encode(input)[0]

        class IncrementalDecoder_(IncrementalDecoder):
            def decode(self, input, final=False):
                return decode(input)[0]

        codec = type('Codec', (Codec,), {'encode': lambda self, *a: encode(*a), 'decode': lambda self, *a: decode(*a)})
        return CodecInfo(encode, decode, type('StreamReader', (codec, StreamReader), {}),
                         type('StreamWriter', (codec, StreamWriter), {}), IncrementalEncoder_, IncrementalDecoder_,
                         {'rot13': 'rot-13'}.get(own, own), _is_text_encoding=False)
    return None


# Files and iterators

def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """A file whose text is encoded; with an encoding the file itself is binary."""
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    raw = builtins.open(filename, mode, buffering)
    if encoding is None:
        return raw
    try:
        codec = lookup(encoding)
        result = StreamReaderWriter(raw, codec.streamreader, codec.streamwriter, errors)
    except BaseException:
        raw.close()
        raise
    result.encoding = encoding
    return result


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """A file of one encoding that looks as if it had another."""
    file_encoding = data_encoding if file_encoding is None else file_encoding
    outer, inner = lookup(data_encoding), lookup(file_encoding)
    result = StreamRecoder(file, outer.encode, outer.decode, inner.streamreader, inner.streamwriter, errors)
    result.data_encoding, result.file_encoding = data_encoding, file_encoding
    return result


def _pieces(convert, iterator, nothing):
    for piece in iterator:
        result = convert(piece)
        if result:
            yield result
    result = convert(nothing, True)
    if result:
        yield result


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """Encodes texts one after the other."""
    return _pieces(getincrementalencoder(encoding)(errors, **kwargs).encode, iterator, '')


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """Decodes bytes one after the other."""
    return _pieces(getincrementaldecoder(encoding)(errors, **kwargs).decode, iterator, b'')


# Functions of single codecs, as the modules of `encodings` use them.

_OF_CODECS = frozenset('ascii latin_1 raw_unicode_escape unicode_escape utf_7 utf_8 utf_16 utf_16_be '
                       'utf_16_le utf_32 utf_32_be utf_32_le'.split())


def __getattr__(name):
    """utf_8_encode() and its like are made when they are first asked for."""
    codec, _, verb = name.rpartition('_')
    if codec not in _OF_CODECS or verb not in ('encode', 'decode'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

    def encode(text, errors=None, /):
        return _encode_native(_canonical(codec), text, errors), len(text)

    def decode(data, errors=None, final=False, /):
        decoder = lookup(codec).incrementaldecoder('strict' if errors is None else errors)
        text = decoder.decode(data, final)
        return text, len(data) - len(decoder.getstate()[0])

    function = encode if verb == 'encode' else decode
    function.__name__ = function.__qualname__ = name
    globals()[name] = function
    return function


def escape_encode(data, errors=None, /):
    """The bytes as they stand in a literal between single quotes."""
    if not isinstance(data, bytes):
        raise TypeError(f'escape_encode() argument 1 must be bytes, not {_kind(data)}')
    # With a double quote among them repr() chooses single ones.
    return repr(b'"' + data)[3:-1].encode('ascii'), len(data)


def escape_decode(data, errors=None, /):
    """The bytes that a literal with this between its quotes stands for."""
    data = data.encode() if isinstance(data, str) else bytes(data)
    pieces = []
    place = 0
    while place < len(data):
        size = 2 if data[place] == 92 else 1
        piece = data[place:place + size]
        if piece == b'\\':
            raise ValueError('Trailing \\ in string')
        if size == 1 and (piece in b"'\n\r\0" or piece > b'~'):
            piece = b'\\x%02x' % piece[0]
        pieces.append(piece)
        place += size
    try:
        return eval(b"b'%s'" % b''.join(pieces)), len(data)
    except SyntaxError as error:
        raise ValueError(str(error.msg).rpartition(') ')[2]) from None


# C functions in CPython.
__import__('_imp')._make_builtins(globals(), 'backslashreplace_errors decode encode ignore_errors lookup lookup_error namereplace_errors register register_error replace_errors strict_errors xmlcharrefreplace_errors')
