import sys
def hook(kind, value, tb):
    print('hook', kind.__name__, value, tb.tb_lineno)
sys.excepthook = hook
print(sys.__excepthook__ is not hook)
try: 1 / 0
except ZeroDivisionError:
    sys.__excepthook__(*sys.exc_info())
def inner():
    raise LookupError('goes to the hook')
inner()
