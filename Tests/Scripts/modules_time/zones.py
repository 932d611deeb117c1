# Zones: what gmtime() and localtime() name, what strftime() makes of it, and tzset().
import os
import time

print(time.gmtime(0).tm_zone, time.strftime('%Z %z', time.gmtime(0)))
for zone in ('EST5EDT', 'UTC', 'CET-1CEST', 'AEST-10AEDT,M10.1.0,M4.1.0/3', 'IST-5:30'):
    os.environ['TZ'] = zone
    time.tzset()
    print(zone, time.timezone, time.altzone, time.daylight, time.tzname)
    for seconds in (0, 1_600_000_000, 1_610_000_000):
        moment = time.localtime(seconds)
        print(time.strftime('%H:%M %Z %z', moment), moment.tm_isdst, moment.tm_gmtoff, time.mktime(moment) == seconds)
    print(time.strftime('%Z %z', time.gmtime(0)), time.strftime('%Z', (2020, 7, 1, 0, 0, 0, 0, 1, 1)))
