# Float arithmetic.
def escape_time(cr, ci, limit):
    zr = 0.0
    zi = 0.0
    for n in range(limit):
        r2 = zr * zr
        i2 = zi * zi
        if r2 + i2 > 4.0:
            return n
        zi = 2.0 * zr * zi + ci
        zr = r2 - i2 + cr
    return limit


def render(width, height, limit):
    total = 0
    y = 0
    while y < height:
        ci = 2.0 * y / height - 1.0
        x = 0
        while x < width:
            total += escape_time(3.0 * x / width - 2.0, ci, limit)
            x += 1
        y += 1
    return total


print("mandelbrot:", render(240, 160, 100))
