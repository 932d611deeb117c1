for text in ('', ' ', '\n', 'x\n', 'é'):
    try:
        raise ValueError(text)
    except ValueError as e:
        print(repr(str(e)), e.args)
raise ValueError('')
