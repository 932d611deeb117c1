for text in ('abc', 'é', '€', '😀', 'a\ud800b', ''):
    for enc in ('utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-32-be', 'cp1252', 'utf-8-sig', 'cp437'):
        try: print(enc, text.encode(enc), end=' ')
        except UnicodeEncodeError as e: print(enc, e.reason, e.start, e.end, end=' ')
    print()
for handler in ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'surrogateescape', 'surrogatepass'):
    for text in ('aé€b', 'x\udc80y'):
        for enc in ('ascii', 'utf-8'):
            try: print(handler, text.encode(enc, handler), end=' ')
            except UnicodeEncodeError as e: print(handler, e, end=' ')
    print()
for f in (lambda: 'a'.encode('nope'), lambda: 'é'.encode('ascii', 'nope'), lambda: 'a'.encode(5), lambda: 'a'.encode('ascii', 5), lambda: 'a'.encode('hex'), lambda: 'a'.encode('ascii', 'nope'), lambda: 'a'.encode(encoding='UTF8', errors='ignore'), lambda: 'a'.encode('u t f 8'), lambda: 'a'.encode('ascii', 'ignore', 1), lambda: 'a'.encode('a\0')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
'naïve'.encode('ascii')
