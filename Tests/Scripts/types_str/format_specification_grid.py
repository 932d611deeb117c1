values = [0, 1, -1, 255, 10 ** 6, 3.14159, -2.5, 1e-7, 1e21, float('inf'), float('nan'), True]
specs = ['', 'd', 'n', 'b', 'o', 'x', '#X', '08', '+', ' ', '<8', '>8', '^8', '*^9', '=+9', ',', '_', '_x', '.2f', 'e', '.3e', 'g', '.3g', '%', '.1%', '010.2f', '+,.1f', '#.3g', '#o', 'c', '5s', '.0f', '-10', 'E', 'G', 'F', '#b', ',.2%', '_b', '015,.2f']
for spec in specs:
    row = []
    for v in values:
        try: row.append(format(v, spec))
        except (ValueError, OverflowError, TypeError) as e: row.append('!' + str(e)[:18])
    print(repr(spec), row)
for spec in ('', '5', '<5|', '.2', '10.3', '*^7', 'é>4', 's', '08', '=5', '+', 'd', ',', '#', '.', '5.s', '\0>4', '{<4'):
    try: print(repr(spec), repr(format('abc', spec)))
    except ValueError as e: print(repr(spec), e)
'{:d}'.format('abc')
