import codecs


def s(name):
    if name=='mine': return codecs.CodecInfo(lambda t,e='strict':(t[::-1].encode(),len(t)), lambda b,e='strict':(bytes(b)[::-1].decode(),len(b)), name='mine')
    if name=='odd': return codecs.CodecInfo(lambda t,e='strict':('x',1), lambda b,e='strict':(b'y',1), name='odd')
    if name=='bin': return codecs.CodecInfo(lambda t,e='strict':('x',1), lambda b,e='strict':(b'y',1), name='bin', _is_text_encoding=False)
codecs.register(s)
print('abc'.encode('mine'), b'abc'.decode('mine'), str(b'abc','mine'), bytes('abc','mine'), bytearray('abc','Mine'))
for fn in (lambda:'a'.encode('odd'),lambda:b'a'.decode('odd'),lambda:'a'.encode('bin'),lambda:b'a'.decode('bin'),lambda:'a'.encode('nope'),lambda:'a'.encode('ascii','nope'),lambda:'é'.encode('ascii','nope'), lambda: b'a'.decode('nope'), lambda: codecs.lookup('nope'), lambda: 'a'.encode('hex')):
    try: print(fn())
    except Exception as e: print(type(e).__name__,e)
codecs.register_error('stars', lambda e: ('**', e.end))
print('aéb'.encode('ascii','stars'), b'a\xffb'.decode('utf-8','stars'), codecs.encode('é','ascii','stars'))
print(codecs.encode('Hello','rot13'), codecs.encode(b'abc','hex'))
print(codecs.lookup('euc-jp').name, codecs.lookup('UTF-7').name, codecs.lookup('sjis').name)
