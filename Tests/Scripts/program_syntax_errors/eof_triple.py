def f():
    """doc
  more
