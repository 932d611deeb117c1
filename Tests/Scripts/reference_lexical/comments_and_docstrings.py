#!not a shebang that matters
# 2.1.3
"""Module docstring."""# right behind it
x = 1 # a # b "quoted"
s = '# no comment'
def f(): # comment behind the colon
    # before the body
    """Doc.

    Indented.
    """
# outside by indentation, inside by position
    return 1
class C:
    # only a comment before
    "class doc"
    x: int  # annotated
    def m(self): "method doc"
    def n(self): 5; "not doc"
print(__doc__, s, f.__doc__, C.__doc__, C.m.__doc__, C.n.__doc__)
def g(): ""
def h(): b'bytes'
def i(): ('paren')
async def j(): 'coroutine doc'
print(repr(g.__doc__), h.__doc__, i.__doc__, j.__doc__, (lambda: 'x').__doc__)
print(compile('"doc"\nx', 'm', 'exec').co_consts, compile('"doc"', 'm', 'single').co_consts)
exec('"""dynamic"""', space := {})
print(space['__doc__'])
# no newline at the end of the last comment
