"""Variables whose values belong to a context. All is native (`_contextvars`)."""
from _contextvars import Context, ContextVar, Token, copy_context

__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']
