import sys
import time; f = time.strptime
import random, time as T
random.seed(5)
cases=[('30 Nov 00','%d %b %y'),('Sat Jun  6 16:26:11 1998',None),('2024-02-29','%Y-%m-%d'),('29 Feb','%d %b'),('12:30 PM','%I:%M %p'),('12:30 am','%I:%M %p'),
('2020-W53-7','%G-W%V-%u'),('2020 10 0','%Y %U %w'),('2020 10 1','%Y %W %w'),('366 2020','%j %Y'),('1:2:3','%H:%M:%S'),('5','%d'),('45','%d'),('2000','%y'),('x','%q'),('x','%'),
('2020-01-01 +0530','%Y-%m-%d %z'),('2020-01-01 -05:30:15','%Y-%m-%d %z'),('Z','%z'),('UTC','%Z'),('gmt','%Z'),('Monday, 5 January 2015','%A, %d %B %Y'),('Mon','%A'),
('10.123','%S.%f'),('10.1234567','%S.%f'),('07/04/76','%x'),('23:59:61','%X'),('31 Feb 2020','%d %b %Y'),('2021-02-29','%Y-%m-%d'),('  1','%d'),(' 1','%d'),('1 2','%d%m'),('112','%d%m'),('1112','%d%m'),('%','%%'),
('2020 53','%G %V'),('2020','%G'),('20','%V'),('2020 20 1','%Y %V %u'),('2020 20 1 4','%G %V %u %j'),('abc','ABC'),('a b','a    b'),('a  \tb','a b'),('ab','a b'),('2020-01-01T00','%Y-%m-%dT%H'),('99','%H'),('may','%b'),('MAY 5','%B %d'),('2019 0 6','%Y %U %w'),('2019 0 0','%Y %W %w'),('+1','%z'),('+01:0203','%z'),('+01:02:03','%z')]
for c in cases:
    try: r=f(*[x for x in c if x is not None]); print(c,tuple(r),r.tm_zone,r.tm_gmtoff)
    except Exception as e: print(c,type(e).__name__,e)
for i in range(150):
    t=random.randrange(0,2**33)
    fmt=random.choice(['%Y-%m-%d %H:%M:%S','%c','%x %X','%d%m%Y','%Y%j','%A %d %B %Y %I %p','%a %b %d %y','%G %V %u','%Y %U %w','%Y %W %a','%H%M%S %Y%m%d','%y%m%d'])
    s=T.strftime(fmt,T.gmtime(t))
    try: print(s,fmt,tuple(f(s,fmt)))
    except Exception as e: print(s,fmt,type(e).__name__,e)
