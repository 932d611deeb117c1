squares = (n * n for n in range(5))
(n for n in range(5)) = squares
