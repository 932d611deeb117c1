class Meta(type):
    def __call__(cls, *args):
        return super().__call__(*args)
class Strict(metaclass=Meta):
    def __new__(cls, value):
        if value < 0:
            raise ValueError(f'{value} is negative')
        return super().__new__(cls)
    def __init__(self, value): self.value = value
print(Strict(3).value)
Strict(-1)
