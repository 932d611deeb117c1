"""Numbers that follow from the seed alone, under any interpreter."""


class Random:
    def __init__(self, *seeds):
        self.state = 0
        for seed in seeds:
            self.state = (self.state * 6364136223846793005 + seed * 1442695040888963407 + 99) % 2 ** 64

    def word(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 29) & 0xFFFFFFFF

    def below(self, bound):
        return self.word() % bound

    def choose(self, items):
        return items[self.word() % len(items)]
