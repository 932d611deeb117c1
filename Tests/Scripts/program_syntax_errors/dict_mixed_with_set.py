mixed = {1: 2, 3}
