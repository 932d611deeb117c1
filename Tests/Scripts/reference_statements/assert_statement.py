# 7.3.
assert True
assert 1, 'never'
assert [0]
for check in ('assert 0', 'assert [], "empty"', 'assert None, (1, 2)', 'assert not 1, 5', 'assert 1 == 2, f"{1} is not {2}"', 'assert "", ValueError("v")', 'assert 0, None'):
    try:
        exec(check)
    except AssertionError as error:
        print(repr(error), error.args, str(error))
def message():
    print('message made'); return 'm'
assert 1, message()
try:
    assert 0, message()
except AssertionError:
    pass
code = compile('assert 0, "x"\nprint("optimized")', 's', 'exec', optimize=1)
exec(code)
print(__debug__, compile('__debug__', 's', 'eval', optimize=0).co_consts, eval(compile('__debug__', 's', 'eval', optimize=2)))
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    compile('assert (1, "always true")', 'file', 'exec')
print([(str(w.message), w.lineno) for w in seen])
AssertionError = ValueError
try:
    assert 0
except ValueError:
    print('global name used')
except BaseException as error:
    print('builtin class used', type(error).__name__)
assert {}, {'details': [1, 2]}
