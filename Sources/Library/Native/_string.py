"""Parts of format strings, for string.Formatter. CPython: Objects/stringlib/unicode_format.h."""


def _require_text(value):
    if not isinstance(value, str):
        raise TypeError(f'expected str, got {type(value).__name__}')


def _end_of_name(text, start):
    """Where a field's name ends: at '}', ':' or '!' outside of square brackets, or at the string's end."""
    position = start
    while position < len(text):
        letter = text[position]
        if letter == '{':
            raise ValueError("unexpected '{' in field name")
        if letter == '[':
            closing = text.find(']', position)
            position = len(text) if closing < 0 else closing
        elif letter in '}:!':
            return position
        else:
            position += 1
    return position


def _end_of_specification(text, start):
    """Where the '}' stands that closes a field; inner fields have braces of their own."""
    depth = 1
    for position in range(start, len(text)):
        depth += {'{': 1, '}': -1}.get(text[position], 0)
        if not depth:
            return position
    raise ValueError("unmatched '{' in format spec")


def _field(text, start):
    """A replacement field that begins behind its brace: its name, specification, conversion, and where it ends."""
    end = _end_of_name(text, start)
    name, mark = text[start:end], text[end:end + 1]
    conversion = None
    if mark == '!':
        conversion = text[end + 1:end + 2]
        if not conversion:
            raise ValueError('end of string while looking for conversion specifier')
        end += 2
        mark = text[end:end + 1]
        if mark and mark not in '}:':
            raise ValueError("expected ':' after conversion specifier")
        if not mark:
            raise ValueError("unmatched '{' in format spec")
    if mark == '}':
        return name, '', conversion, end + 1
    if mark != ':':
        raise ValueError("expected '}' before end of string")
    closing = _end_of_specification(text, end + 1)
    return name, text[end + 1:closing], conversion, closing + 1


def _parts(text):
    position = 0
    while position < len(text):
        braces = [found for found in (text.find('{', position), text.find('}', position)) if found >= 0]
        if not braces:
            yield text[position:], None, None, None
            return
        brace = min(braces)
        letter = text[brace]
        if text[brace + 1:brace + 2] == letter:
            yield text[position:brace + 1], None, None, None
            position = brace + 2
            continue
        if letter == '}' or brace + 1 == len(text):
            raise ValueError(f"Single {letter!r} encountered in format string")
        literal = text[position:brace]
        name, specification, conversion, position = _field(text, brace + 1)
        yield literal, name, specification, conversion


def formatter_parser(text):
    _require_text(text)
    return _parts(text)


def _number_or_name(text):
    if not text or not all('0' <= letter <= '9' for letter in text):
        return text
    if int(text) >= 1 << 63:
        raise ValueError('Too many decimal digits in format string')
    return int(text)


def _lookups(text):
    """The rest of a field's name: pairs of whether it is an attribute, and its name or index."""
    position = 0
    while position < len(text):
        if text[position] == '.':
            end = position + 1
            while end < len(text) and text[end] not in '.[':
                end += 1
            if end == position + 1:
                raise ValueError('Empty attribute in format string')
            yield True, text[position + 1:end]
            position = end
        elif text[position] == '[':
            end = text.find(']', position)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            if end == position + 1:
                raise ValueError('Empty attribute in format string')
            yield False, _number_or_name(text[position + 1:end])
            position = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")


def formatter_field_name_split(text):
    _require_text(text)
    end = 0
    while end < len(text) and text[end] not in '.[':
        end += 1
    return _number_or_name(text[:end]), _lookups(text[end:])


# C functions in CPython.
__import__('_imp')._make_builtins(globals(), 'formatter_field_name_split formatter_parser')
