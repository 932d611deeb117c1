# Encoding and decoding: codecs, error handlers, what the exceptions carry.
def attempt(f, *args, **named):
    try:
        print(ascii(f(*args, **named)))
    except UnicodeError as error:
        print(type(error).__name__, '|', error, '|', getattr(error, 'encoding', '-'), getattr(error, 'start', '-'), getattr(error, 'end', '-'), getattr(error, 'reason', '-'), ascii(getattr(error, 'object', '-')))
    except Exception as error:
        print(type(error).__name__, '|', error)

text = 'a\xe9\u20ac\U0001F600\udc80z'
for codec in ('ascii', 'latin-1', 'utf-8', 'utf-16-le', 'cp1252'):
    for handler in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape', 'surrogatepass'):
        print(codec, handler, end=' ')
        attempt(text.encode, codec, handler)
data = b'a\xc3\xa9\xe2\x82\xff\xf0\x9f\x98\x80\xed\xa0\x80\xc0\x80z\xe2'
for codec in ('ascii', 'latin-1', 'utf-8', 'utf-16', 'cp1252'):
    for handler in ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass'):
        print(codec, handler, end=' ')
        attempt(data.decode, codec, handler)
for bad in (b'\x80', b'\xc3', b'\xc3(', b'\xe2\x82', b'\xe2(\xa1', b'\xf0\x9f\x98', b'\xf0(\x8c\xbc', b'\xf8\x88', b'\xf4\x90\x80\x80', b'\xed\xa0\x80', b'\xc0\xaf', b'\xe0\x80\xaf'):
    attempt(bad.decode)
    print(ascii(bad.decode('utf-8', 'replace')))
for name in ('UTF8', 'utf_8', 'U8', 'latin1', 'ISO-8859-1', 'L1', 'us-ascii', '646', 'utf-8-sig', 'UTF-16BE', 'utf_32', 'raw_unicode_escape', 'unicode_escape'):
    print(name, 'h\xe9'.encode(name, 'replace'))
attempt('x'.encode, 'no-such')
attempt('x'.encode, 'utf-8', 'no-such')
attempt('\ud800'.encode, 'utf-8', 'no-such')
attempt(b'\xff'.decode, 'utf-8', 'no-such')
attempt('x'.encode, 5)
attempt('x'.encode, 'utf-8', 5)
attempt('x'.encode, encoding='ascii', errors='ignore')
attempt(b'x'.decode, 'ut\0f')
for n in (b'\xfe\xff\0a', b'\xff\xfea\0', b'a\0b', b'\xff\xfe', b'\xff\xfe\0\xd8', b'\0\xd8\0\0'):
    attempt(n.decode, 'utf-16')
round_trip = bytes(range(256))
print(round_trip.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') == round_trip, round_trip.decode('latin-1').encode('latin-1') == round_trip)
