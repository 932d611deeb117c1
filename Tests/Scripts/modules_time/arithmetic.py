import time
t = time.gmtime(86400 * 365)
print(t, t.tm_year, t[1], len(t), t == time.gmtime(86400 * 365), time.strftime('%Y-%m-%d %H:%M:%S %j %a %B %p %%', t), time.asctime(t), time.mktime(time.localtime(1000)) == 1000, t.tm_zone in ('GMT', 'UTC'), t.tm_gmtoff, type(t).__name__)
a = time.monotonic(); b = time.perf_counter(); time.sleep(0.001); print(time.monotonic() > a, time.perf_counter() > b, time.time() > 1e9, time.time_ns() > 10 ** 18, time.process_time() >= 0, time.monotonic_ns() > 0, time.timezone == -time.localtime(0).tm_gmtoff, len(time.tzname), time.daylight in (0, 1), time.get_clock_info('monotonic').monotonic)
print(time.struct_time(range(9)), time.struct_time((2000, 1, 2, 3, 4, 5, 6, 7, 0)).tm_hour, time.strftime('%d/%m/%y', (2001, 2, 3, 4, 5, 6, 0, 34, 0)), time.gmtime(0)[:6], time.gmtime(-1)[:6], time.gmtime(1.9)[5])
for f in (lambda: time.sleep(-1), lambda: time.sleep('a'), lambda: time.gmtime('a'), lambda: time.struct_time(5), lambda: time.struct_time((1, 2)), lambda: time.mktime((1, 2)), lambda: time.strftime(5), lambda: time.asctime(5), lambda: time.get_clock_info('nope'), lambda: time.strftime('%Y', (1, 2, 3)), lambda: time.gmtime(1e20), lambda: setattr(t, 'tm_year', 1), lambda: t.nope, lambda: time.strftime('%Y', (2000, 13, 1, 0, 0, 0, 0, 1, 0)), lambda: time.asctime((2000, 1, 32, 0, 0, 0, 0, 1, 0)), lambda: time.sleep()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t[0] = 5
