def convert(text):
    try:
        number = int(text)
    except ValueError:
        number = float(text)
    else:
        number.nothing
    return number
print(convert('1.5'))
try:
    convert('5')
except AttributeError as e:
    print(e)
convert('abc')
