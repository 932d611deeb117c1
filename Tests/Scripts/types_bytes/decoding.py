cases = [b'abc', b'\xc3\xa9', b'\xff', b'\xe2\x82', b'\xed\xa0\x80', b'\xf0\x9f\x98\x80', b'\xc0\x80', b'a\x80b', b'\xff\xfea\0', b'\0a', b'']
for data in cases:
    for enc in ('utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-be', 'utf-32', 'cp1252', 'utf-8-sig'):
        try: print(enc, ascii(data.decode(enc)), end=' ')
        except UnicodeDecodeError as e: print(enc, e.reason, e.start, e.end, end=' ')
    print()
for handler in ('ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass'):
    print(handler, [ascii(d.decode('utf-8', handler)) if handler != 'surrogatepass' or d not in (b'\xff', b'\xe2\x82', b'\xc0\x80', b'a\x80b', b'\xff\xfea\0') else '-' for d in cases])
for f in (lambda: b'a'.decode(5), lambda: b'a'.decode('ascii', 5), lambda: b'\xff'.decode('ascii', 'nope'), lambda: b'\xff'.decode('ascii', 'xmlcharrefreplace'), lambda: b'a'.decode('hex'), lambda: b'a'.decode(encoding='utf8', errors='x'), lambda: b'\x80'.decode('cp1252') , lambda: b'\x81'.decode('cp1252'), lambda: str(b'\xff', 'utf-8')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b'abc\xfe'.decode()
