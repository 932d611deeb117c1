print("a", "end"="b")
