print('before')
class Broken:
    x = 1
    class Inner:
        y = x + undefined
print('never')
