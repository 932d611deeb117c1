a = 1
b = 2
(a if a > b else b) = 10
