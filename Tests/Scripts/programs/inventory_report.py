"""Reading messy records: a validating reader, grouped report with formatted columns, money with integers, error summary."""
import io
RAW = '''id;date;customer;item;qty;price
1;2021-03-01;Ann Lee;widget;3;2.50
2;2021-03-01;Bob  ;gadget;1;19.99
3;2021-02-30;Cyd;widget;2;2.50
x;2021-03-02;Dan;widget;2;2.50
5;2021-03-02;Eve;doohickey;-4;1.00

6;2021-03-03;"Fox; Inc.";gadget;2;19,99
7;2021-03-03;Ann Lee;"say ""hi""";1;0.01;extra
8;2021-03-04;Gus
9;2021-12-31;Ann Lee;widget;10;2.5
9;2021-12-31;Ann Lee;widget;10;2.5
10;2020-02-29;\u00c9mile;thing\u00ae;1000;1234.5
'''
class RecordError(ValueError):
    def __init__(self, line, field, message): super().__init__(message); self.line, self.field = line, field
    def __str__(self): return f'line {self.line}, {self.field}: {self.args[0]}'
def split(line, sep=';'):
    fields, field, quoted, i = [], [], False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"': field.append('"'); i += 1
            elif c == '"': quoted = False
            else: field.append(c)
        elif c == '"' and not field: quoted = True
        elif c == sep: fields.append(''.join(field)); field = []
        else: field.append(c)
        i += 1
    if quoted: raise ValueError('quote not closed')
    return fields + [''.join(field)]
class Date:
    days = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    __slots__ = 'y', 'm', 'd'
    def __init__(self, text):
        try: self.y, self.m, self.d = map(int, text.split('-'))
        except ValueError: raise ValueError(f'not a date: {text!r}') from None
        if not 1 <= self.m <= 12: raise ValueError(f'no month {self.m}')
        limit = self.days[self.m - 1] + (self.m == 2 and self.leap(self.y))
        if not 1 <= self.d <= limit: raise ValueError(f'{self.m:02}/{self.y} has {limit} days, not {self.d}')
    @staticmethod
    def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    def key(self): return self.y, self.m, self.d
    def __lt__(self, o): return self.key() < o.key()
    def __eq__(self, o): return isinstance(o, Date) and self.key() == o.key()
    def __hash__(self): return hash(self.key())
    def weekday(self): y, m = (self.y, self.m) if self.m > 2 else (self.y - 1, self.m + 12); return 'Sat Sun Mon Tue Wed Thu Fri'.split()[(self.d + 13 * (m + 1) // 5 + y + y // 4 - y // 100 + y // 400) % 7]
    def __format__(self, spec): return {'': f'{self.y}-{self.m:02}-{self.d:02}', 'w': f'{self.weekday()} {self.d}.{self.m}.'}[spec]
class Money(int):
    @classmethod
    def parse(cls, text):
        whole, dot, cents = text.replace(',', '.').partition('.')
        if not whole.isdigit() or (dot and not cents.isdigit()) or len(cents) > 2: raise ValueError(f'not money: {text!r}')
        return cls(int(whole) * 100 + int(cents.ljust(2, '0') or 0))
    def __mul__(self, n): return Money(int(self) * n)
    def __add__(self, o): return Money(int(self) + o)
    __radd__ = __add__
    def __format__(self, spec): return format(f'{self // 100:,}.{self % 100:02}', spec)
fields = {'id': int, 'date': Date, 'customer': lambda s: ' '.join(s.split()) or None, 'item': str, 'qty': int, 'price': Money.parse}
def records(stream, problems):
    header, seen = next(stream).strip().split(';'), set()
    for number, line in enumerate(stream, 2):
        if not line.strip(): continue
        try:
            values = split(line.rstrip('\n'))
            if len(values) != len(header): raise RecordError(number, 'record', f'{len(values)} fields instead of {len(header)}')
            record = {}
            for name, value in zip(header, values):
                try: record[name] = fields[name](value)
                except ValueError as error: raise RecordError(number, name, str(error)) from error
            if record['qty'] <= 0: raise RecordError(number, 'qty', f"{record['qty']} is not positive")
            if record['id'] in seen: raise RecordError(number, 'id', f"{record['id']} came before")
            seen.add(record['id'])
        except RecordError as error: problems.append(error)
        else: yield record
problems = []; rows = list(records(io.StringIO(RAW), problems))
print(f"{'Customer':<14}|{'Item':^12}|{'Qty':>6}|{'Price':>10}|{'Total':>14}|Date"); print('-' * 14 + '+' + '-' * 12 + '+' + '-' * 6 + '+' + '-' * 10 + '+' + '-' * 14 + '+' + '-' * 12)
for r in sorted(rows, key=lambda r: (r['customer'].casefold(), r['date'])): print(f"{r['customer']:<14}|{r['item'][:10]:^12}|{r['qty']:>6,}|{r['price']:>10}|{r['price'] * r['qty']:>14}|{r['date']:w}")
totals = {}
for r in rows: q, m = totals.get(r['item'], (0, Money(0))); totals[r['item']] = q + r['qty'], m + r['price'] * r['qty']
for item, (q, m) in sorted(totals.items(), key=lambda p: -p[1][1]): print(f'{item!r:>16} {q:05d} {m:*>16} {m / 100 / q:.3f}')
print(f"{sum(r['price'] * r['qty'] for r in rows):=>20}", len(rows), min(r['date'] for r in rows).key(), len({r['date'] for r in rows}))
for p in problems: print(p, '<-', repr(p.__cause__))
for bad in ('2021-13-01', '1900-02-29', 'x', '2021-1'):
    try: print(f'{Date(bad)}')
    except ValueError as error: print(error)
try: list(records(io.StringIO('id\n"open\n'), problems))
except ValueError as error: print(type(error).__name__, error)
print('%s %05.1f%% %-8s| %+d %x' % (rows[0]['customer'], 99.5, 'left', 5, 255), '{0[item]!r:>10} {0[date]:w} {1:{w}}'.format(rows[0], 'x', w=4))
next(records(io.StringIO('id;nope\n1;2\n'), []))
