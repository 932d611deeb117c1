# sys.excepthook is replaced, and fails.
import sys
def hook(t, v, tb):
    print('hook', t.__name__, v, tb.tb_lineno)
    raise TypeError('in hook')
sys.excepthook = hook
print(sys.__excepthook__)
raise ValueError('original')
