"""The words that the grammar keeps for itself."""

__all__ = 'iskeyword issoftkeyword kwlist softkwlist'.split()

kwlist = """False None True __peg_parser__ and as assert async await break class continue def del elif else except
    finally for from global if import in is lambda nonlocal not or pass raise return try while with yield""".split()
softkwlist = []

iskeyword, issoftkeyword = (frozenset(words).__contains__ for words in (kwlist, softkwlist))
