from _circular_a import x
