print(*)
x = *a
