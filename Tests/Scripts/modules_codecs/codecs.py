# codecs: lookup, incremental codecs, streams, error handlers, registration.
import codecs,io
def t(f,*a,**k):
    try: r=f(*a,**k)
    except Exception as e: r=type(e).__name__+': '+str(e)
    print(getattr(f,'__name__',''),repr(r))
for n in ['utf8','UTF-8','latin1','ascii','utf-16','utf_32','cp1252','koi8-r','iso-8859-15','utf-8-sig','utf-16-be','unicode_escape']:
    i=codecs.lookup(n); print(i.name, i.encode('aé\n') if n not in('ascii','koi8-r') else '', i.decode(i.encode('a')[0]), len(i), i._is_text_encoding, repr(i)[:40])
t(codecs.lookup,'nope'); t(codecs.lookup,1); t(codecs.encode,'é','utf-16'); t(codecs.decode,b'\xff','utf8'); t(codecs.decode,b'\xff','utf8','replace'); t(codecs.encode,'é','ascii','xmlcharrefreplace'); t(codecs.encode,1); t(codecs.decode,'a')
print({n:getattr(codecs,n) for n in codecs.__all__ if n.startswith('BOM')})
for n in ['utf-8','utf-16','utf-32-le','utf-8-sig','latin-1']:
    b='aé€😀z'.encode(n) if n!='latin-1' else b'a\xe9'
    d=codecs.getincrementaldecoder(n)(); print([d.decode(b[i:i+1]) for i in range(len(b))], repr(d.decode(b'',True)), d.getstate())
    e=codecs.getincrementalencoder(n)(); print([e.encode(c) for c in 'aéb'])
    print(list(codecs.iterencode(['a','é','b'],n)), ''.join(codecs.iterdecode([b[:3],b[3:]],n)))
    f=io.BytesIO(); w=codecs.getwriter(n)(f); w.write('a\n'); w.writelines(['é\n','c']); print(f.getvalue()); f.seek(0); r=codecs.getreader(n)(f); print(repr(r.readline()),repr(r.read()),repr(r.read()))
    f.seek(0); print(list(codecs.getreader(n)(f)), )
    f.seek(0); print(codecs.getreader(n)(f).readlines())
d=codecs.getincrementaldecoder('utf-8')(); t(d.decode,b'\xe2\x82'); t(d.getstate); t(d.decode,b'',True)
for n in ['strict','ignore','replace','xmlcharrefreplace','backslashreplace','namereplace']:
    h=codecs.lookup_error(n)
    for e in [UnicodeEncodeError('ascii','aéb',1,2,'r'),UnicodeDecodeError('ascii',b'a\xffb',1,2,'r'),UnicodeTranslateError('aéb',1,2,'r'),ValueError('x'),1]: t(h,e)
t(codecs.lookup_error,'nix'); t(codecs.register_error,'a',1)
codecs.register_error('my',lambda e:('<%d>'%e.start,e.end)); t(codecs.encode,'aébü','ascii','my'); t(codecs.decode,b'a\xffb','ascii','my'); t(codecs.lookup_error('my').__name__)
def search(n):
    if n=='rev': return codecs.CodecInfo(lambda s,e='strict':(s[::-1].encode(),len(s)),lambda b,e='strict':(bytes(b).decode()[::-1],len(b)),name='rev')
codecs.register(search); t(codecs.encode,'abc','rev'); t(codecs.decode,b'abc','rev'); t(codecs.register,1); t(codecs.getincrementaldecoder,'rev')
with codecs.open('/tmp/pyvm-codecs-%d' % __import__('os').getpid(),'w','utf-16') as f: f.write('héllo\nx\n')
with codecs.open('/tmp/pyvm-codecs-%d' % __import__('os').getpid(),'r','utf-16') as f: print(f.readline(), f.readlines(), f.encoding)
with codecs.open('/tmp/pyvm-codecs-%d' % __import__('os').getpid(),'rb') as f: print(f.read())
f=io.BytesIO('é\n'.encode('latin-1')); r=codecs.EncodedFile(f,'utf-8','latin-1'); print(r.read()); r.write('ü'.encode()); print(f.getvalue())
class MyInc(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self,i,e,f): n=len(i)//2*2; return i[:n].hex(),n
m=MyInc(); print(m.decode(b'abc'),m.getstate(),m.decode(b'd'),m.reset(),m.buffer)
t(codecs.Codec().encode,'a'); t(codecs.IncrementalEncoder().encode,'a')
__import__('os').remove('/tmp/pyvm-codecs-%d' % __import__('os').getpid())
