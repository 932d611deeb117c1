"""time.strptime(): texts of moments read by a format. Names of days and months are English ones."""
from time import struct_time, tzname

_DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split()
_MONTHS = """january february march april may june july august september october november december""".split()
_LENGTHS = 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31

# What stands for several others.
_COMPOSED = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}

# Numbers: the fewest and most figures, the least and greatest value.
_NUMBERS = {'d': (1, 2, 1, 31), 'f': (1, 6, 0, 999999), 'H': (1, 2, 0, 23), 'I': (1, 2, 1, 12), 'G': (4, 4, 0, 9999),
            'j': (1, 3, 1, 366), 'm': (1, 2, 1, 12), 'M': (1, 2, 0, 59), 'S': (1, 2, 0, 61), 'U': (1, 2, 0, 53),
            'V': (1, 2, 1, 53), 'W': (1, 2, 0, 53), 'w': (1, 1, 0, 6), 'u': (1, 1, 1, 7), 'y': (2, 2, 0, 99),
            'Y': (4, 4, 0, 9999)}
# %d and %V may have a blank in the place of a zero.
_PADDED = 'd'


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _day_number(year, month, day):
    """Days since the day before the first of January of year 1."""
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    days += sum(_LENGTHS[:month - 1]) + (month > 2 and _is_leap(year))
    return days + day


def _date(number):
    """Year, month and day of a day's number."""
    year = max(1, number // 366)
    while _day_number(year + 1, 1, 1) <= number:
        year += 1
    month = 12
    while _day_number(year, month, 1) > number:
        month -= 1
    return year, month, number - _day_number(year, month, 1) + 1


def _words(words):
    # The longest first, as one may begin like another.
    return sorted(enumerate(words), key=lambda pair: -len(pair[1]))


def _zones():
    first, second = (name.lower() for name in tzname)
    return [(0, name) for name in ('utc', 'gmt', first) if name] + [(1, second)] * (second not in ('utc', 'gmt', first))


def _offset(text, start):
    """An offset from UTC: its end and ((seconds, microseconds), …); None if there is none."""
    if text[start:start + 1] in ('z', 'Z'):
        return start + 1, (0, 0)
    if text[start:start + 1] not in ('+', '-'):
        return None
    place, parts, colon = start + 1, [], None
    while len(parts) < 3:
        at = place
        if parts:
            has_colon = text[at:at + 1] == ':'
            at += has_colon
        pair = text[at:at + 2]
        if len(pair) < 2 or not pair.isdecimal() or parts and int(pair) > 59:
            break
        if parts:
            if colon is not None and has_colon != colon:
                if not colon:
                    break
                raise ValueError(f'Inconsistent use of : in {text[start:at + 2]}')
            colon = has_colon
        parts.append(int(pair))
        place = at + 2
    if len(parts) < 2:
        return None
    micro = 0
    if len(parts) == 3 and text[place:place + 1] == '.':
        end = place + 1
        while end < len(text) and end - place <= 6 and text[end].isdecimal():
            end += 1
        if end > place + 1:
            micro, place = int(text[place + 1:end].ljust(6, '0')), end
    sign = -1 if text[start] == '-' else 1
    seconds = sum(part * unit for part, unit in zip(parts, (3600, 60, 1)))
    return place, (sign * seconds, sign * micro)


def _readings(kind, text, start):
    """All ways to read what a directive stands for, the likeliest first: pairs of a value and where it ends."""
    low = text[start:].lower()
    if kind in _NUMBERS:
        least, most, lowest, highest = _NUMBERS[kind]
        for length in range(most, least - 1, -1):
            figures = text[start:start + length]
            if kind in _PADDED and length == 2 and figures[:1] == ' ':
                figures = figures[1:]
            if len(text) >= start + length and figures.isdecimal() and lowest <= int(figures) <= highest:
                yield (figures if kind == 'f' else int(figures)), start + length
    elif kind in 'aAbB':
        names = _DAYS if kind in 'aA' else _MONTHS
        names = [name[:3] for name in names] if kind in 'ab' else names
        for number, name in _words(names):
            if low.startswith(name):
                yield number, start + len(name)
    elif kind == 'p':
        for number, name in enumerate(('am', 'pm')):
            if low.startswith(name):
                yield number, start + 2
    elif kind == 'Z':
        for number, name in sorted(_zones(), key=lambda pair: -len(pair[1])):
            if low.startswith(name):
                yield (number, text[start:start + len(name)]), start + len(name)
    elif kind == 'z':
        found = _offset(text, start)
        if found is not None:
            yield found[1], found[0]


def _parse(format):
    """The format as a list: one character for a directive after None, blanks, other characters."""
    parts, position = [], 0
    while position < len(format):
        character = format[position]
        position += 1
        if character != '%':
            if not character.isspace():
                parts.append(('text', character))
            elif not parts or parts[-1] != ('space', None):
                parts.append(('space', None))
            continue
        if position == len(format):
            raise ValueError(f"stray % in format '{format}'")
        kind = format[position]
        position += 1
        if kind == '%':
            parts.append(('text', '%'))
        elif kind in _COMPOSED:
            parts += _parse(_COMPOSED[kind])
        elif kind in _NUMBERS or kind in 'aAbBpzZ':
            parts.append(('directive', kind))
        else:
            raise ValueError(f"'{kind}' is a bad directive in format '{format}'")
    return parts


def _match(parts, index, text, place, values):
    """Where the text ends that fits the parts from `index` on; -1 if it does not fit."""
    if index == len(parts):
        return place
    what, item = parts[index]
    if what == 'text':
        fits = text[place:place + 1].lower() == item.lower()
        return _match(parts, index + 1, text, place + 1, values) if fits else -1
    if what == 'space':
        end = place
        while end < len(text) and text[end].isspace():
            end += 1
        while end > place:
            found = _match(parts, index + 1, text, end, values)
            if found >= 0:
                return found
            end -= 1
        return -1
    for value, end in _readings(item, text, place):
        found = _match(parts, index + 1, text, end, values)
        if found >= 0:
            values[item] = value
            return found
    return -1


def _week_day(year, week, weekday, starts_monday):
    """The day of the year that a weekday (Monday 0) of a week is; week 0 is before the first Monday, or Sunday."""
    first = (_day_number(year, 1, 1) + 6) % 7
    if not starts_monday:
        first, weekday = (first + 1) % 7, (weekday + 1) % 7
    before = (7 - first) % 7
    return 1 + weekday - first if week == 0 else 1 + before + 7 * (week - 1) + weekday


def _strptime(data_string, format='%a %b %d %H:%M:%S %Y'):
    """The fields of struct_time, then microseconds and those of the offset from UTC."""
    for number, argument in enumerate((data_string, format)):
        if not isinstance(argument, str):
            raise TypeError(f'strptime() argument {number} must be str, not {type(argument)}')
    values = {}
    parts = _parse(format)
    end = _match(parts, 0, data_string, 0, values)
    if end < 0:
        raise ValueError(f'time data {data_string!r} does not match format {format!r}')
    if end < len(data_string):
        raise ValueError(f'unconverted data remains: {data_string[end:]}')
    get = values.get
    year, iso_year = get('Y'), get('G')
    if year is None and 'y' in values:
        year = values['y'] + (2000 if values['y'] <= 68 else 1900)
    hour = get('H', 0)
    if 'I' in values:
        hour = values['I'] % 12 + 12 * get('p', 0)
    weekday = get('A', get('a'))
    if 'w' in values:
        weekday = (values['w'] - 1) % 7
    if 'u' in values:
        weekday = values['u'] - 1
    julian = get('j')
    month, day = get('B', get('b', get('m', 1) - 1)) + 1, get('d', 1)
    if iso_year is None:
        if 'V' in values:
            if weekday is None:
                raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                                 "directive ('%A', '%a', '%w', or '%u').")
            raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                             'instead.')
    else:
        if 'V' not in values or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' "
                             'instead.')
    # The 29th of February without a year is one of a leap year.
    stands_in = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if stands_in else 1900
    if julian is None and weekday is not None:
        week = get('U', get('W'))
        if week is not None:
            julian = _week_day(year, week, weekday, 'W' in values)
        elif iso_year is not None:
            # The week with the fourth of January is the first.
            fourth = _day_number(iso_year, 1, 4)
            number = fourth - (fourth + 6) % 7 + 7 * (values['V'] - 1) + weekday
            year, julian = iso_year, number - _day_number(iso_year, 1, 1) + 1
        if julian is not None and julian <= 0:
            year -= 1
            julian += 365 + _is_leap(year)
    if julian is None:
        limit = _LENGTHS[month - 1] + (month == 2 and _is_leap(year))
        if day > limit:
            raise ValueError('day is out of range for month')
        julian = _day_number(year, month, day) - _day_number(year, 1, 1) + 1
    else:
        year, month, day = _date(_day_number(year, 1, 1) + julian - 1)
    if weekday is None:
        weekday = (_day_number(year, month, day) + 6) % 7
    is_summer, zone = get('Z', (-1, None))
    if zone is not None and tzname[0] == tzname[1] and zone.lower() not in ('utc', 'gmt'):
        is_summer = -1
    seconds, micro = get('z', (None, 0))
    if stands_in:
        year = 1900
    fields = year, month, day, hour, get('M', 0), get('S', 0), weekday, julian, is_summer, zone, seconds
    return fields, int(get('f', '0').ljust(6, '0')), micro


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    """What time.strptime() calls."""
    return struct_time(_strptime(data_string, format)[0])


def _strptime_datetime(cls, data_string, format='%a %b %d %H:%M:%S %Y'):
    """What datetime.strptime() calls: an object of its class."""
    fields, microsecond, offset_microsecond = _strptime(data_string, format)
    zone, offset = fields[9:]
    arguments = [*fields[:6], microsecond]
    if offset is not None:
        from datetime import timedelta, timezone
        difference = timedelta(seconds=offset, microseconds=offset_microsecond)
        arguments.append(timezone(difference, zone) if zone else timezone(difference))
    return cls(*arguments)
