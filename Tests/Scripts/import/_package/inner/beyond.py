from ...nothing import x
