"""An editor model: commands with undo and redo, observers by weak methods and events, macros, memento checks, transactions."""
import weakref
class Event:
    def __init__(self, name): self.name, self.slots = name, []
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.setdefault(self.name, Event(self.name))
    def __iadd__(self, f): self.slots.append(weakref.WeakMethod(f) if hasattr(f, '__self__') and not isinstance(f.__self__, type) else (lambda: f)); return self
    def __set__(self, obj, value):
        if value is not obj.__dict__.get(self.name): raise AttributeError(f'{self.name} takes += only')
    def __call__(self, *args):
        self.slots = [s for s in self.slots if s() is not None]; problems = []
        for slot in self.slots:
            try: slot()(*args)
            except Exception as error: problems.append(error)
        if problems: raise ObserverError(self.name, problems)
    def __len__(self): return len(self.slots)
class ObserverError(Exception):
    def __str__(self): return f'{self.args[0]}: ' + '; '.join(f'{type(e).__name__}({e})' for e in self.args[1])
class Command:
    registry = {}
    def __init_subclass__(cls, verb, **kw): super().__init_subclass__(**kw); Command.registry[verb] = cls; cls.verb = verb
    def __init__(self, *args): self.args = args
    def __repr__(self): return f'{self.verb}{self.args}'
    def do(self, doc): raise NotImplementedError(f'{type(self).__name__}.do')
class Insert(Command, verb='insert'):
    def do(self, doc): at, text = self.args; doc.text = doc.text[:at] + text + doc.text[at:]
    def undo(self, doc): at, text = self.args; doc.text = doc.text[:at] + doc.text[at + len(text):]
    def merge(self, other): return Insert(self.args[0], self.args[1] + other.args[1]) if isinstance(other, Insert) and other.args[0] == self.args[0] + len(self.args[1]) and ' ' not in other.args[1] else None
class Delete(Command, verb='delete'):
    def do(self, doc):
        at, count = self.args
        if at + count > len(doc.text): raise IndexError(f'delete to {at + count} of {len(doc.text)}')
        self.gone = doc.text[at:at + count]; doc.text = doc.text[:at] + doc.text[at + count:]
    def undo(self, doc): at, _ = self.args; doc.text = doc.text[:at] + self.gone + doc.text[at:]
class Replace(Command, verb='replace'):
    def do(self, doc): self.before = doc.text; doc.text = doc.text.replace(*self.args)
    def undo(self, doc): doc.text = self.before
class Macro(Command, verb='macro'):
    def do(self, doc):
        done = []
        try:
            for c in self.args: c.do(doc); done.append(c)
        except Exception:
            for c in reversed(done): c.undo(doc)
            raise
    def undo(self, doc):
        for c in reversed(self.args): c.undo(doc)
class Broken(Command, verb='broken'): pass
class Document:
    changed = Event('changed'); saved = Event('saved')
    def __init__(self, text=''): self._text, self.past, self.future = text, [], []
    @property
    def text(self): return self._text
    @text.setter
    def text(self, value):
        old, self._text = self._text, value
        if old != value: self.changed(old, value)
    def run(self, command):
        command.do(self); self.future.clear()
        if self.past and hasattr(self.past[-1], 'merge') and (m := self.past[-1].merge(command)): self.past[-1] = m
        else: self.past.append(command)
    def undo(self):
        if not self.past: raise LookupError('nothing to undo')
        c = self.past.pop(); c.undo(self); self.future.append(c)
    def redo(self):
        if not self.future: raise LookupError('nothing to redo')
        c = self.future.pop(); c.do(self); self.past.append(c)
    def __call__(self, line):
        verb, *args = line.split('|')
        if verb in ('undo', 'redo'): return getattr(self, verb)()
        if verb == 'macro': return self.run(Macro(*(self.parse(a.replace('/', '|')) for a in args)))
        return self.run(self.parse(line))
    @staticmethod
    def parse(line):
        verb, *args = line.split('|')
        try: cls = Command.registry[verb]
        except KeyError: raise ValueError(f'no command {verb!r}') from None
        return cls(*(int(a) if a.isdigit() else a for a in args))
class Counter:
    def __init__(self): self.count, self.last = 0, None
    def note(self, old, new): self.count += 1; self.last = f'{len(old)}->{len(new)}'
class Guard:
    def check(self, old, new):
        if 'bad' in new: raise ValueError('bad word')
doc, counter, guard = Document('start'), Counter(), Guard()
doc.changed += counter.note; doc.changed += guard.check; log = []; doc.changed += lambda old, new: log.append(new)
for line in ('insert|5| of', 'insert|8|t', 'insert|9|ext', 'insert|12| more', 'delete|0|6', 'undo', 'undo', 'undo', 'undo', 'undo', 'redo', 'redo', 'replace|t|T', 'macro|insert/0/</delete/1/2/insert/0/>', 'undo', 'redo', 'redo', 'delete|0|999', 'macro|insert/0/x/delete/0/999', 'dance', 'broken', 'insert|0', 'insert|0|bad', 'undo', 'replace|a|b|c|d', 'delete|x|1'):
    try: doc(line); status = 'ok'
    except Exception as e: status = f'{type(e).__name__}: {e}'
    print(f'{line:38} {doc.text!r:22} {len(doc.past)}/{len(doc.future)} {status}')
print(counter.count, counter.last, len(log), len(doc.changed), len(doc.saved), Document.changed.name, doc.past)
del guard; import gc; gc.collect(); doc('insert|0|bad'); print(doc.text, len(doc.changed))
try: doc.changed = None
except AttributeError as e: print(e)
other = Document(); other('insert|0|z'); print(counter.count, len(other.changed), sorted(Command.registry))
try: type('NoVerb', (Command,), {})
except TypeError as e: print(e)
