print('é'.encode('utf-8'), b'\xc3\xa9'.decode())
data = 'naïve café'.encode('latin-1')
def read(raw):
    return raw.decode('utf-8')
read(data)
