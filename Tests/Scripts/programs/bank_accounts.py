class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f'{account.owner} has {account.balance}, needs {amount}')
        self.missing = amount - account.balance
class Account:
    count = 0
    def __init__(self, owner, balance=0):
        Account.count += 1
        self.owner, self._balance, self.history = owner, balance, []
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, value):
        if value < 0: raise InsufficientFunds(self, self._balance - value)
        self.history.append(value - self._balance)
        self._balance = value
    def __iadd__(self, n): self.balance += n; return self
    def __lt__(self, o): return self.balance < o.balance
    def __repr__(self): return f'{type(self).__name__}({self.owner!r}, {self.balance})'
class Savings(Account):
    rate = 0.05
    def interest(self): self += round(self.balance * self.rate, 2)
a, b = Account('Ann', 100), Savings('Bob', 50)
a += 25; b.interest(); b += 10
for account, amount in ((a, 200), (b, 20)):
    try: account.balance -= amount
    except InsufficientFunds as e: print('refused:', e, '|', e.missing)
    else: print('ok', account)
print(sorted([a, b]), a.history, b.history, Account.count, max(a, b).owner)
b.balance = -5
