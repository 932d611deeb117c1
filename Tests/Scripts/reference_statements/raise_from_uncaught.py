# 7.8: an uncaught chain of causes.
def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError(f'cannot parse {text!r}') from error
def load(items):
    result = []
    for item in items:
        result.append(parse(item))
    return result
try:
    load(['1', 'x'])
except RuntimeError as error:
    try:
        raise LookupError('outer') from error
    except LookupError as second:
        try:
            {}['context']
        except KeyError as third:
            third.__cause__ = second
            raise
