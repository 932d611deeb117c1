import _partly2
