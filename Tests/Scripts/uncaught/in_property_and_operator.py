class Money:
    def __init__(self, amount): self.amount = amount
    def __add__(self, other):
        return Money(self.amount + other.amount)
    @property
    def euros(self):
        return self.missing / 100
m = Money(5) + Money(6)
print(m.amount)
try:
    m.euros
except AttributeError as e:
    print(e)
print(Money(1) + 5)
