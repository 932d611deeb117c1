# contextlib: stacks, decorators, redirection.
import contextlib

with contextlib.ExitStack() as st:
    @st.callback
    def f(): print('cb1')
    st.push(lambda *a: print('push', a[0]) or True)
    raise ValueError('x')
try:
    with contextlib.ExitStack() as st:
        st.callback(lambda: 1/0)
        st.callback(lambda: [][1])
        raise KeyError('orig')
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
st=contextlib.ExitStack(); st.callback(print,'later'); st2=st.pop_all(); st.close(); print('--'); st2.close()
@contextlib.contextmanager
def g():
    try: yield
    except ValueError: print('swallowed')
with g(): raise ValueError
class CD(contextlib.ContextDecorator):
    def __enter__(s): print('e')
    def __exit__(s,*a): print('x')
@CD()
def h(a): return a
print(h(3), h.__name__)
import io
b=io.StringIO()
with contextlib.redirect_stdout(b): print('hidden')
print(repr(b.getvalue()))
