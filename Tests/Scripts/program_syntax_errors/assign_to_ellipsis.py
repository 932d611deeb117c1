matrix = {}
... = matrix
