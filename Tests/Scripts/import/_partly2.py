import _partly

_partly.missing
