def tree(cls, depth=0):
    print('  ' * depth + cls.__name__, [b.__name__ for b in cls.__bases__])
    for sub in sorted((s for s in cls.__subclasses__() if s.__module__ == 'builtins'), key=lambda c: c.__name__):
        tree(sub, depth + 1)
tree(BaseException)
print(IOError is OSError, EnvironmentError is OSError, issubclass(FileNotFoundError, OSError), issubclass(UnicodeError, ValueError), issubclass(RecursionError, RuntimeError), issubclass(ModuleNotFoundError, ImportError), issubclass(TabError, SyntaxError), issubclass(KeyboardInterrupt, Exception))
raise IndentationError('made')
