# What catch_warnings(record=True) keeps, and how it is used wrongly.
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    warnings.warn('first', DeprecationWarning)
    warnings.warn(UserWarning('second', 2))
for record in caught:
    print(type(record), str(record).replace(record.filename, 'F'), record.lineno, record.line, record.file, record.source)
made = warnings.WarningMessage('text', RuntimeWarning, 'file.py', 3, line='the line')
print(made, made.category, made._category_name)
context = warnings.catch_warnings()
for wrong in (context.__exit__, None):
    try:
        if wrong:
            wrong()
        else:
            with context:
                context.__enter__()
    except RuntimeError as error:
        print(error)
print(repr(context), warnings.catch_warnings(record=True))
for arguments in (('error', '', 5), ('error', '', int), ('error', '', Warning, '', 'x'), ('error', '', Warning, '', -1), ('bad',)):
    try:
        warnings.filterwarnings(*arguments)
    except AssertionError as error:
        print(arguments, error)
try:
    warnings.warn('m', UserWarning, stacklevel='x')
except TypeError as error:
    print(error)
