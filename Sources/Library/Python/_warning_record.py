"""What warnings.catch_warnings(record=True) keeps of a warning."""


class WarningMessage:
    """A warning that was caught: the exception, its class, and where it was given."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category = message, category
        self.filename, self.lineno, self.line = filename, lineno, line
        self.file, self.source = file, source
        self._category_name = getattr(category, '__name__', None)

    def __str__(self):
        shown = (('message', repr(self.message)), ('category', repr(self._category_name)),
                 ('filename', repr(self.filename)), ('lineno', str(self.lineno)), ('line', repr(self.line)))
        return '{%s}' % ', '.join(f'{name} : {text}' for name, text in shown)


WarningMessage.__module__ = 'warnings'
