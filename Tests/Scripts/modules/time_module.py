# time: calendar functions with fixed times, clocks by their order.
import time
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
t(time.gmtime, 0); t(time.gmtime, 1600000000.75); t(time.gmtime, -1); t(time.gmtime, 'a'); t(time.gmtime, 1e20); t(time.gmtime, 10**30)
g = time.gmtime(1234567890)
print(g.tm_year, g[0], g.tm_yday, g.tm_isdst, g.tm_zone, g.tm_gmtoff, len(g), g == tuple(g), g[:3], g.n_fields)
t(time.asctime, g); t(time.asctime, (2020, 1, 5, 3, 4, 5, 6, 7, 0)); t(time.asctime, (1,)); t(time.asctime, 1); t(time.asctime, (2020, 13, 1, 1, 1, 1, 1, 1, 1))
t(time.strftime, '%Y-%m-%d %H:%M:%S %j %a %b %%', g); t(time.strftime, '', g); t(time.strftime, 1); t(time.strftime, 'x\u20ac%Y', g)
t(time.struct_time, (1,)); t(time.struct_time, range(9)); t(time.struct_time, range(11)); t(time.struct_time, range(12)); t(time.struct_time, 1); t(time.struct_time)
s = time.struct_time(range(11)); print(s.tm_zone, s.tm_gmtoff); t(setattr, s, 'tm_year', 1)
a = time.perf_counter(); b = time.perf_counter(); print(b >= a, type(a), time.monotonic() <= time.monotonic(), type(time.time_ns()))
t(time.sleep, -1); t(time.sleep, 'a'); t(time.sleep, 0.001); t(time.sleep, 0)
print(time.time() > 1.6e9, time.process_time() >= 0, time.mktime(time.localtime(1e9)) == 1e9, time.ctime(0)[-4:] in ('1970', '1969'))
t(time.get_clock_info, 'foo'); print(time.get_clock_info('monotonic').monotonic)
