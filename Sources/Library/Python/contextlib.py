"""Context managers made of generators, and ones for everyday use."""
import abc
import sys
from functools import wraps
from types import GenericAlias, MethodType

__all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext',
           'AbstractContextManager', 'AbstractAsyncContextManager', 'AsyncExitStack',
           'ContextDecorator', 'ExitStack', 'redirect_stdout', 'redirect_stderr', 'suppress']

_NOTHING = (None, None, None)


def _has_all(cls, names):
    """Whether the class or its bases define all of the methods, none of them as None."""
    for name in names:
        found = next((vars(base)[name] for base in cls.__mro__ if name in vars(base)), None)
        if found is None:
            return NotImplemented
    return True


class AbstractContextManager(abc.ABC):
    """What has __enter__ and __exit__."""

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        return _has_all(C, ('__enter__', '__exit__')) if cls is AbstractContextManager else NotImplemented

    def __class_getitem__(cls, item):
        """`Manager[int]` tells readers and type checkers what `as` binds."""
        return GenericAlias(cls, item)


class AbstractAsyncContextManager(abc.ABC):
    """What has __aenter__ and __aexit__."""

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractAsyncContextManager:
            return NotImplemented
        return _has_all(C, ('__aenter__', '__aexit__'))

    def __class_getitem__(cls, item):
        """`Manager[int]` tells readers and type checkers what `as` binds."""
        return GenericAlias(cls, item)


class ContextDecorator:
    """Mix-in: the context manager also decorates functions, whose calls then run inside it."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*arguments, **named):
            context = self._recreate_cm()
            with context:
                return func(*arguments, **named)
        return inner


def _leaves_alone(raised, thrown, ends):
    """Whether what came out of the generator is only what was thrown into it, perhaps as the RuntimeError that stands for
    a StopIteration passing through a generator."""
    if raised is thrown:
        return True
    return (isinstance(raised, RuntimeError) and isinstance(thrown, ends)
            and raised.__cause__ is thrown)


class _Generated:
    """A generator that yields once, as a context. The call that made it is kept for decorators."""

    def __init__(self, maker, arguments, named):
        self.func = maker
        self.args, self.kwds = arguments, named
        self.gen = maker(*arguments, **named)
        self.__doc__ = getattr(maker, '__doc__', None) or type(self).__doc__


class _GeneratorContextManager(_Generated, AbstractContextManager, ContextDecorator):

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def __enter__(self):
        # The arguments are not held for as long as the block runs.
        del self.args, self.kwds, self.func
        try:
            value = next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None
        return value

    def __exit__(self, kind, value, traceback):
        if kind is None:
            for _ in self.gen:
                raise RuntimeError("generator didn't stop")
            return False
        thrown = kind() if value is None else value
        try:
            self.gen.throw(kind, thrown, traceback)
        except StopIteration as end:
            return end is not thrown
        except BaseException as raised:
            if _leaves_alone(raised, thrown, StopIteration):
                # The way through the generator is nothing that a reader of the traceback has to know.
                thrown.__traceback__ = traceback
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


class _AsyncGeneratorContextManager(_Generated, AbstractAsyncContextManager):

    async def __aenter__(self):
        try:
            value = await self.gen.__anext__()
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None
        return value

    async def __aexit__(self, kind, value, traceback):
        if kind is None:
            async for _ in self.gen:
                raise RuntimeError("generator didn't stop")
            return None
        thrown = kind() if value is None else value
        try:
            await self.gen.athrow(kind, thrown, traceback)
        except StopAsyncIteration as end:
            return end is not thrown
        except BaseException as raised:
            if _leaves_alone(raised, thrown, (StopIteration, StopAsyncIteration)):
                thrown.__traceback__ = traceback
                return False
            raise
        raise RuntimeError("generator didn't stop after athrow()")


def _maker(manager):
    def decorate(func):
        @wraps(func)
        def helper(*args, **kwds):
            return manager(func, args, kwds)
        return helper
    return decorate


def contextmanager(func):
    """Decorator: a generator function that yields once makes context managers. What it yields is what `as` binds;
    an error in the block is raised at the yield."""
    return _maker(_GeneratorContextManager)(func)


def asynccontextmanager(func):
    """As contextmanager, of an async generator function and for `async with`."""
    return _maker(_AsyncGeneratorContextManager)(func)


class closing(AbstractContextManager):
    """Calls close() of a thing at the block's end."""

    def __init__(self, thing):
        self.thing = thing

    def __exit__(self, *details):
        self.thing.close()

    def __enter__(self):
        return self.thing


class nullcontext(AbstractContextManager):
    """Does nothing; `as` binds what it was made with."""

    # Where there is nothing to bind.
    enter_result = None

    def __init__(self, enter_result=None):
        if enter_result is not None:
            self.enter_result = enter_result

    def __exit__(self, *details):
        """Lets every exception pass."""

    def __enter__(self):
        return self.enter_result


class suppress(AbstractContextManager):
    """Ends the block quietly at exceptions of these classes."""

    def __init__(self, *exceptions):
        self._quiet = exceptions

    def __enter__(self):
        """There is nothing to bind."""

    def __exit__(self, kind, value, traceback):
        return kind is not None and issubclass(kind, self._quiet)


class _Redirection(AbstractContextManager):
    """Replaces an attribute of sys. It may be entered again while it is in force."""

    _stream = ''

    def __init__(self, new_target):
        self._target, self._replaced = new_target, []

    def __enter__(self):
        streams = vars(sys)
        self._replaced.append(streams[self._stream])
        streams[self._stream] = self._target
        return self._target

    def __exit__(self, *details):
        vars(sys)[self._stream] = self._replaced.pop()


class redirect_stdout(_Redirection):
    """Sends what is printed in the block to another file."""

    _stream = 'stdout'


class redirect_stderr(_Redirection):
    """Sends what the block writes to standard error to another file."""

    _stream = 'stderr'


def _join_context(new, old, outermost):
    """An exit callback has raised `new` while `old` was on its way: `old` becomes the end of its chain of contexts, in the
    place of the exception that was being handled when the stack was left."""
    link = new
    while link.__context__ is not None and link.__context__ is not old:
        if link.__context__ is outermost:
            link.__context__ = old
        else:
            link = link.__context__


class _Unwinding:
    """Leaving a stack of contexts: what is on its way, and what has become of it."""

    def __init__(self, details):
        self.details = details
        self.received = details[0] is not None
        self.outermost = sys.exc_info()[1]
        self.suppressed = self.raises = False

    def swallow(self):
        self.details = _NOTHING
        self.suppressed, self.raises = True, False

    def replace(self):
        """Takes the exception being handled in the place of the one on its way."""
        details = sys.exc_info()
        _join_context(details[1], self.details[1], self.outermost)
        self.details, self.raises = details, True

    def finish(self):
        if self.raises:
            exception = self.details[1]
            context = exception.__context__
            try:
                raise exception
            except BaseException:
                # raise has put another one there.
                exception.__context__ = context
                raise
        return self.received and self.suppressed


class _Stack:
    """Contexts entered one after the other; the callbacks are (whether its result counts as it is, exit function)."""

    def __init__(self):
        self._exit_callbacks = []

    def _enlist(self, exit, owner=None, awaits=False):
        bound = exit if owner is None else MethodType(exit, owner)
        self._exit_callbacks.append((not awaits, bound))

    def pop_all(self):
        """A new stack that takes over everything."""
        other = type(self)()
        other._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return other

    def push(self, exit):
        """Adds an object with __exit__, or a function with the parameters of that method."""
        method = getattr(type(exit), '__exit__', None)
        self._enlist(exit) if method is None else self._enlist(method, exit)
        return exit

    def enter_context(self, cm):
        """Enters a context, which is left with the stack; returns what its __enter__ does."""
        kind = type(cm)
        leave = kind.__exit__
        result = kind.__enter__(cm)
        self._enlist(leave, cm)
        return result

    def callback(self, callback, /, *args, **kwds):
        """Has a function called with these arguments when the stack is left."""
        def run(*details):
            callback(*args, **kwds)
        run.__wrapped__ = callback
        self._enlist(run)
        return callback


class ExitStack(_Stack, AbstractContextManager):
    """A context for any number of others: they are left in the reverse order of their entering."""

    def __exit__(self, *details):
        state = _Unwinding(details)
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                if leave(*state.details):
                    state.swallow()
            except:
                state.replace()
        return state.finish()

    def close(self):
        """Leaves all contexts now."""
        self.__exit__(*_NOTHING)


class AsyncExitStack(_Stack, AbstractAsyncContextManager):
    """As ExitStack, for `async with`, and asynchronous contexts too."""

    async def enter_async_context(self, cm):
        """Enters an asynchronous context, which is left with the stack."""
        kind = type(cm)
        leave = kind.__aexit__
        result = await kind.__aenter__(cm)
        self._enlist(leave, cm, awaits=True)
        return result

    def push_async_exit(self, exit):
        """Adds an object with __aexit__, or a coroutine function with the parameters of that method."""
        method = getattr(type(exit), '__aexit__', None)
        self._enlist(*((exit, None) if method is None else (method, exit)), awaits=True)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Has a coroutine function called, and awaited, with these arguments when the stack is left."""
        async def run(*details):
            await callback(*args, **kwds)
        run.__wrapped__ = callback
        self._enlist(run, awaits=True)
        return callback

    async def __aexit__(self, *details):
        state = _Unwinding(details)
        while self._exit_callbacks:
            is_plain, leave = self._exit_callbacks.pop()
            try:
                answer = leave(*state.details)
                if answer if is_plain else await answer:
                    state.swallow()
            except:
                state.replace()
        return state.finish()

    async def aclose(self):
        """Leaves all contexts now."""
        await self.__aexit__(*_NOTHING)
