"""Low-level threading of a machine that has one thread. CPython: Modules/_threadmodule.c."""

error = RuntimeError
TIMEOUT_MAX = 9223372036.0


class LockType:
    """A lock that one thread takes: taking it twice would wait for ever."""
    __slots__ = ('_locked',)

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if self._locked:
            if not blocking or timeout >= 0:
                return False
            raise RuntimeError('deadlock: the only thread waits for a lock that it holds')
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        self._locked = False

    def locked(self):
        return self._locked

    __enter__ = acquire

    def __exit__(self, *exc):
        self.release()

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __repr__(self):
        return '<%s _thread.lock object at 0x%x>' % (
            'locked' if self._locked else 'unlocked', id(self))


LockType.__name__ = LockType.__qualname__ = 'lock'


class RLock:
    """A lock that its holder may take again."""
    __slots__ = ('_count',)

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    __enter__ = acquire

    def __exit__(self, *exc):
        self.release()

    def _is_owned(self):
        return self._count > 0


def allocate_lock():
    return LockType()


allocate = allocate_lock


def _set_sentinel():
    """A lock that threading releases when the thread has ended."""
    return allocate_lock()


def get_ident():
    return 1


get_native_id = get_ident


def start_new_thread(function, args, kwargs=None):
    raise RuntimeError('pyvm has no threads')


start_new = start_new_thread


def _count():
    return 0


def stack_size(size=0):
    return 0


def interrupt_main():
    raise KeyboardInterrupt


def exit():
    raise SystemExit


exit_thread = exit


class _local:
    """Thread-local data: of the one thread."""


_local.__module__ = '_thread'


# C functions in CPython.
__import__('_imp')._make_builtins(globals(), '_count _set_sentinel allocate allocate_lock exit exit_thread get_ident get_native_id interrupt_main stack_size start_new start_new_thread')
