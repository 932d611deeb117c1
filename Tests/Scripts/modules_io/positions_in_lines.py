# Going back to where a line began, whatever ends the lines.
import io
import os

PATH = '/tmp/pyvm-positions-%d' % os.getpid()
text = 'x = 1\nif x:\n    z = 3\nlong ' + 'y' * 20000 + "\nline2 = 'this'\n\nend é\nlast"
try:
    for end in ('\r', '\n', '\r\n'):
        with open(PATH, 'wb') as file:
            file.write(text.replace('\n', end).encode())
        for newline in (None, '', '\n', '\r', '\r\n'):
            with open(PATH, newline=newline, encoding='utf-8') as file:
                lines, places = [], [file.tell()]
                while line := file.readline():
                    lines.append(line)
                    places.append(file.tell())
                whole = ''.join(lines)
                good = []
                for number in reversed(range(len(places))):
                    file.seek(places[number])
                    good.append(file.read() == ''.join(lines[number:]))
                file.seek(places[1])
                good.append(file.readlines() == lines[1:])
                file.seek(0)
                file.read(3)
                place = file.tell()
                rest = file.read()
                file.seek(place)
                good.append(file.read() == rest)
                print(repr(end), repr(newline), [len(line) for line in lines], all(good), repr(file.newlines))
    for bad in ('a', 1.5, None):
        try:
            open(PATH, buffering=bad)
        except TypeError as error:
            print(error)
finally:
    os.remove(PATH)
