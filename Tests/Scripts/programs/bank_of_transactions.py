"""A small database: tables, a query language parsed by hand, transactions with savepoints, constraints, indexes."""
from contextlib import contextmanager
class DBError(Exception): pass
class ConstraintError(DBError):
    def __init__(self, table, column, value): super().__init__(f'{table}.{column}: {value!r} breaks the constraint'); self.args = (table, column, value)
    def __str__(self): return '{}.{}: {!r} breaks the constraint'.format(*self.args)
class Column:
    def __init__(self, kind, unique=False, null=True, check=None, default=None): self.kind, self.unique, self.null, self.check, self.default = kind, unique, null, check, default
class Table:
    def __init__(self, name, **columns): self.name, self.columns, self.rows, self.next_id = name, columns, {}, 1
    def validate(self, row, skip=None):
        for column, spec in self.columns.items():
            value = row[column]
            bad = (value is None and not spec.null) or (value is not None and not isinstance(value, spec.kind)) or (value is not None and spec.check and not spec.check(value))
            if bad or (spec.unique and value is not None and any(r[column] == value for i, r in self.rows.items() if i != skip)): raise ConstraintError(self.name, column, value)
class Database:
    def __init__(self): self.tables, self.journal, self.log = {}, [], []
    def create(self, name, **columns): self.tables[name] = Table(name, **columns); return self
    @contextmanager
    def transaction(self, name='t'):
        mark = len(self.journal); self.log.append(f'begin {name}')
        try: yield self
        except BaseException as error:
            while len(self.journal) > mark: self.journal.pop()()
            self.log.append(f'rollback {name} ({type(error).__name__})')
            if not isinstance(error, Rollback): raise
        else: self.log.append(f'commit {name}')
    def table(self, name):
        try: return self.tables[name]
        except KeyError: raise DBError(f'no table {name}') from None
    def insert(self, table, **values):
        t = self.table(table); unknown = set(values) - set(t.columns)
        if unknown: raise DBError(f'no column {sorted(unknown)[0]} in {table}')
        row = {c: values.get(c, s.default() if callable(s.default) else s.default) for c, s in t.columns.items()}
        t.validate(row); rid = t.next_id; t.next_id += 1; t.rows[rid] = row
        self.journal.append(lambda: t.rows.pop(rid)); return rid
    def update(self, table, where, **changes):
        t, count = self.table(table), 0
        for rid, row in list(t.rows.items()):
            if where(row):
                new = {**row, **{k: v(row) if callable(v) else v for k, v in changes.items()}}
                t.validate(new, rid); t.rows[rid] = new; self.journal.append(lambda rid=rid, row=row: t.rows.__setitem__(rid, row)); count += 1
        return count
    def delete(self, table, where):
        t = self.table(table); gone = {i: r for i, r in t.rows.items() if where(r)}
        for i in gone: del t.rows[i]
        self.journal.append(lambda: t.rows.update(gone)); return len(gone)
    def query(self, text): return Query(self, text).run()
class Rollback(Exception): pass
class Query:
    keywords = ('from', 'where', 'order', 'group', 'limit', 'join')
    def __init__(self, db, text):
        words = text.replace(',', ' , ').replace('(', ' ( ').replace(')', ' ) ').split()
        if not words or words[0] != 'select': raise DBError(f'select expected, not {words[0] if words else "nothing"}')
        self.db, self.parts, current = db, {}, 'select'
        for w in words[1:]:
            if w in self.keywords: current = w
            elif w != 'by': self.parts.setdefault(current, []).append(w)
        if 'from' not in self.parts: raise DBError('from expected')
    def literal(self, word, row):
        if word[0] == word[-1] == "'": return word[1:-1]
        try: return int(word)
        except ValueError: pass
        if word not in row: raise DBError(f'no column {word}')
        return row[word]
    def test(self, row):
        words = self.parts.get('where', []); alternatives = ' '.join(words).split(' or ') if words else []
        def one(c):
            try: a, op, b = c.split()
            except ValueError: raise DBError(f'bad condition {c!r}') from None
            a, b = self.literal(a, row), self.literal(b, row)
            if None in (a, b): return False
            try: return {'=': a == b, '<>': a != b}[op] if op in ('=', '<>') else {'<': lambda: a < b, '>': lambda: a > b, '>=': lambda: a >= b, '<=': lambda: a <= b}[op]()
            except KeyError: raise DBError(f'no operator {op}') from None
        return not words or any(all(one(c) for c in alt.split(' and ')) for alt in alternatives)
    def run(self):
        rows = [dict(r) for _, r in sorted(self.db.table(self.parts['from'][0]).rows.items())]
        if 'join' in self.parts: other, _, left, _, right = self.parts['join']; rows = [{**{f'{other}.{k}': v for k, v in o.items()}, **r} for r in rows for o in self.db.table(other).rows.values() if r[left] == o[right]]
        rows = [r for r in rows if self.test(r)]
        picked = ' '.join(self.parts.get('select', ['*'])).split(' , ')
        if 'group' in self.parts or any('(' in p for p in picked):
            groups = {}; key = self.parts.get('group', [None])[0]
            for r in rows: groups.setdefault(r.get(key), []).append(r)
            def aggregate(p, rs):
                if '(' not in p: return rs[0][p]
                f, c = p.replace(' ', '')[:-1].split('('); vs = [r[c] for r in rs if c != '*' and r[c] is not None]
                return {'count': lambda: len(rs) if c == '*' else len(vs), 'sum': lambda: sum(vs), 'max': lambda: max(vs), 'min': lambda: min(vs), 'avg': lambda: sum(vs) / len(vs)}[f]()
            rows = [{p.replace(' ', ''): aggregate(p, rs) for p in picked} for rs in groups.values()]; picked = ['*']
        for o in reversed(' '.join(self.parts.get('order', [])).split(' , ')):
            if o: c, *d = o.split(); rows.sort(key=lambda r: (r[c] is not None, r[c] if r[c] is not None else 0), reverse=d == ['desc'])
        rows = rows[:int(self.parts.get('limit', [len(rows)])[0])]
        return rows if picked == ['*'] else [tuple(self.literal(p, r) for p in picked) for r in rows]
db = Database().create('accounts', owner=Column(str, unique=True, null=False), balance=Column(int, check=lambda b: b >= 0, default=0), city=Column(str)).create('cities', name=Column(str), country=Column(str, default=lambda: 'unknown'))
for o, b, c in (('ann', 100, 'Bern'), ('bob', 50, 'Rome'), ('cyd', 75, 'Bern'), ('dan', 0, None)): db.insert('accounts', owner=o, balance=b, city=c)
db.insert('cities', name='Bern', country='CH'); db.insert('cities', name='Rome')
def transfer(a, b, amount):
    with db.transaction(f'{a}->{b}'):
        db.update('accounts', lambda r: r['owner'] == b, balance=lambda r: r['balance'] + amount)
        db.update('accounts', lambda r: r['owner'] == a, balance=lambda r: r['balance'] - amount)
transfer('ann', 'bob', 30)
try: transfer('bob', 'cyd', 500)
except ConstraintError as error: print(error, error.args)
with db.transaction('outer'):
    db.insert('accounts', owner='eve', balance=1)
    with db.transaction('inner'): db.delete('accounts', lambda r: r['balance'] > 60); print(len(db.tables['accounts'].rows)); raise Rollback
    db.update('accounts', lambda r: r['owner'] == 'eve', city='Oslo')
print(db.log)
for q in ('select * from accounts where balance >= 75', 'select owner , balance from accounts order by balance desc , owner limit 3', "select owner from accounts where city = 'Bern' and balance > 70 or owner = 'dan'", 'select city , count(*) , sum(balance) from accounts group by city order by sum(balance)', 'select avg(balance) , max(owner) , count(city) from accounts', 'select owner , cities.country from accounts join cities on city = name', "select owner from accounts where city <> 'Bern'", 'select', 'update x', '', 'select a from nowhere', 'select nope from accounts', 'select owner from accounts where nope = 1', 'select owner from accounts where balance', 'select owner from accounts where balance ~ 1', 'select owner from accounts where owner > 1'):
    try: print(db.query(q))
    except (DBError, TypeError) as error: print(type(error).__name__, error)
for bad in (dict(owner=None), dict(owner='ann'), dict(owner=5), dict(owner='z', balance=-1), dict(owner='z', nope=1)):
    try: db.insert('accounts', **bad)
    except DBError as error: print(type(error).__name__, error)
