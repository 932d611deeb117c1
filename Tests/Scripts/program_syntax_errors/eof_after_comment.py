if x:
  def f():
    # nothing more
