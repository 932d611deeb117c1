# repr, ascii and hash of str.
print(repr("it's"), repr('say "hi"'), repr('both \' and "'), repr('\\ \n\r\t\0\x7f\x80\xa0\xad'))
print(repr('é€😀'), repr('\ud800'), repr('\u0378\u2028\ue000\U000e0001'), ascii('é€😀\n'), ascii("it's"))
print(hash('') == 0, hash('a') == hash('a'), hash('abc') == hash(b'abc'), {'a': 1}['a'])
print(hash('abc'), hash('hello world'), hash('é'), hash('€'), hash('😀'), hash('a' * 100))
s = ''
n = 0
while n < 20000:
    s += 'xy'
    n += 1
print(len(s), s[:4], s[-4:], s.count('xy'))
t = s + 'é'
u = s + '€'
v = t + u
print(len(t), len(u), len(v), ascii(t[-2:]), ascii(u[-2:]), ascii(v[20000:20002]), t == s + 'é', s == t[:-1], hash(s) == hash('xy' * 20000))
