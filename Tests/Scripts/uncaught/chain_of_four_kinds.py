# An uncaught error with explicit cause, implicit context, suppressed context and notes from several frames.
class ConfigError(Exception):
    pass

def read(name):
    return {'a': '1'}[name]

def parse(name):
    try:
        return int(read(name))
    except KeyError as missing:
        raise ConfigError(f'no setting {name!r}') from missing

def load(names):
    result = {}
    for name in names:
        try:
            result[name] = parse(name)
        except ConfigError:
            default = DEFAULTS[name]
            result[name] = default
    return result

def start():
    try:
        load(['a', 'b'])
    except NameError:
        try:
            shut_down()
        except RuntimeError:
            raise SystemError('hidden history') from None
        finally:
            print('finally ran')

def shut_down():
    raise RuntimeError('while shutting down')

try:
    start()
except SystemError as error:
    print(error.__suppress_context__, type(error.__context__).__name__, type(error.__context__.__context__).__name__, error.__context__.__context__.__context__)
    final = error

def last():
    raise ValueError('the end') from final

try:
    load(['b'])
except NameError:
    last()
