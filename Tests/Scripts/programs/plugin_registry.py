"""A plug-in system: metaclass registration, __init_subclass__ options, dependency ordering, hooks, descriptors for settings."""
class Setting:
    def __init__(self, default, check=None, doc=''): self.default, self.check, self.__doc__ = default, check, doc
    def __set_name__(self, owner, name): self.name = name; owner.settings = {**getattr(owner, 'settings', {}), name: self}
    def __get__(self, obj, owner=None): return self if obj is None else obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, value):
        if self.check and not self.check(value): raise ValueError(f'{type(obj).__name__}.{self.name}: {value!r} refused')
        obj.__dict__[self.name] = value
    def __delete__(self, obj):
        if self.name not in obj.__dict__: raise AttributeError(f'{self.name} is at its default')
        del obj.__dict__[self.name]
    def __repr__(self): return f'Setting({self.name}={self.default!r})'

class PluginMeta(type):
    registry = {}
    def __new__(meta, name, bases, namespace, *, abstract=False, **options):
        hooks = [k for k, v in namespace.items() if getattr(v, 'hook', None)]
        cls = super().__new__(meta, name, bases, namespace, **options)
        cls.hooks = {**{k: v for b in reversed(cls.__mro__[1:]) for k, v in getattr(b, 'hooks', {}).items()}, **{getattr(cls, k).hook: k for k in hooks}}
        if not abstract:
            if cls.name in meta.registry: raise TypeError(f'plug-in {cls.name!r} exists already')
            meta.registry[cls.name] = cls
        return cls
    def __init__(cls, name, bases, namespace, *, abstract=False, **options): super().__init__(name, bases, namespace)
    def __call__(cls, *args, **settings):
        known = {k: settings.pop(k) for k in list(settings) if k in cls.settings}
        obj = super().__call__(*args, **settings)
        for k, v in known.items(): setattr(obj, k, v)
        return obj
    def __iter__(cls): return iter(sorted(cls.registry))
    def __contains__(cls, name): return name in cls.registry
    def __getattr__(cls, name):
        if name == 'name': return cls.__name__.lower()
        raise AttributeError(f'plug-in class {cls.__name__} has no {name!r}')
    def __repr__(cls): return f'<plugin {cls.name}>'

def hook(event):
    def mark(f): f.hook = event; return f
    return mark

class Plugin(metaclass=PluginMeta, abstract=True):
    needs = ()
    enabled = Setting(True, lambda v: isinstance(v, bool), 'whether it runs')
    def __init_subclass__(cls, *, needs=(), **rest):
        super().__init_subclass__(**rest)
        cls.needs = tuple(needs)
    def __repr__(self): return f'{type(self).__name__}({", ".join(f"{k}={getattr(self, k)!r}" for k in sorted(self.settings))})'

class Store(Plugin):
    size = Setting(10, lambda v: 0 < v < 100)
    def __init__(self): self.data = []
    @hook('save')
    def keep(self, item): self.data.append(item); return len(self.data)
class Log(Plugin, needs=['store']):
    prefix = Setting('log')
    @hook('save')
    @staticmethod
    def broken(): pass
    @hook('start')
    def begin(self, *a): return f'{self.prefix} started'
    @hook('save')
    def note(self, item): return f'{self.prefix}: {item}'
class Audit(Log, needs=('log', 'store')):
    prefix = Setting('audit', str.isalpha)
    @hook('stop')
    def end(self): return 'audited'
class Loop1(Plugin, abstract=True): needs = ('x',)

def order(registry):
    done, visiting, out = set(), [], []
    def visit(name):
        if name in done: return
        if name in visiting: raise RuntimeError('cycle: ' + ' -> '.join(visiting[visiting.index(name):] + [name]))
        if name not in registry: raise LookupError(f'{visiting[-1]} needs {name}, which nobody provides')
        visiting.append(name)
        for other in registry[name].needs: visit(other)
        visiting.pop(); done.add(name); out.append(name)
    for name in registry: visit(name)
    return out

class Manager:
    def __init__(self, **settings): self.plugins = [PluginMeta.registry[n](**settings.get(n, {})) for n in order(PluginMeta.registry)]
    def fire(self, event, *args):
        for p in self.plugins:
            if p.enabled and event in p.hooks:
                try: yield type(p).name, getattr(p, p.hooks[event])(*args)
                except Exception as error: yield type(p).name, f'{type(error).__name__}: {error}'
print(list(Plugin), 'log' in Plugin, 'plugin' in Plugin, PluginMeta.registry, order(PluginMeta.registry), Audit.hooks, Audit.settings, Audit.needs, Log.needs, Plugin.enabled.__doc__)
m = Manager(log={'prefix': 'L'}, audit={'enabled': True, 'prefix': 'A'}, store={'size': 5})
print(m.plugins, list(m.fire('start')), list(m.fire('save', 'thing')), list(m.fire('stop')), list(m.fire('stop', 1)), list(m.fire('unknown')))
m.plugins[1].enabled = False; print(list(m.fire('save', 'again')), m.plugins[0].data); del m.plugins[1].enabled; print(m.plugins[1].enabled)
for f in (lambda: Store(size=500), lambda: Store(1), lambda: Store(colour='red'), lambda: Audit(prefix='no1'), lambda: delattr(m.plugins[1], 'enabled'), lambda: Store.nothing, lambda: Store().nothing, lambda: type(Plugin)('Store', (Plugin,), {}), lambda: type(Plugin)('Other', (Plugin,), {}, speed=5), lambda: Plugin.register, lambda: order({'a': Store, 'b': type('B', (), {'needs': ('zz',)})}), lambda: order({'a': type('A', (), {'needs': ('b',)}), 'b': type('B', (), {'needs': ('c',)}), 'c': type('C', (), {'needs': ('b',)})})):
    try: print(f())
    except Exception as error: print(type(error).__name__, error)
class Sneaky(Plugin, needs=['missing']): pass
Manager()
