import codecs, io, os
name = '/tmp/pyvm-codec-%d' % os.getpid()
for enc in ('utf-8', 'utf-16', 'latin-1', 'utf-8-sig'):
    with codecs.open(name, 'w', enc) as f: f.write('é line\nsecond')
    with open(name, 'rb') as f: raw = f.read()
    with codecs.open(name, encoding=enc) as f: print(enc, raw, [l for l in f])
os.remove(name)
print(codecs.lookup('UTF8').name, codecs.lookup('latin1').name, codecs.getencoder('ascii')('a'), codecs.getdecoder('utf-8')(b'\xc3\xa9'), codecs.encode('x', 'utf-32-be'), codecs.decode(b'a\0', 'utf-16-le'), codecs.BOM_UTF8, codecs.BOM_UTF16_BE)
d = codecs.getincrementaldecoder('utf-8')('replace'); print([d.decode(bytes([b])) for b in 'a€'.encode()], d.decode(b'\xff', True), d.reset())
codecs.register_error('dots', lambda e: ('.' * (e.end - e.start), e.end)); print(codecs.encode('aéb', 'ascii', 'dots'), codecs.decode(b'a\xffb', 'ascii', 'dots'))
for f in (lambda: codecs.lookup('x-none'), lambda: codecs.decode(b'\xff', 'ascii'), lambda: codecs.encode('é', 'ascii'), lambda: codecs.lookup_error('none'), lambda: codecs.register(5), lambda: codecs.register_error('x', 5), lambda: codecs.getreader('none'), lambda: codecs.strict_errors(5), lambda: codecs.ignore_errors(ValueError())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
codecs.lookup('utf-8')[9]
