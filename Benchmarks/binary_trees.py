# Allocation: trees of small objects, built and walked.
class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def tree(depth):
    if depth == 0:
        return Node(None, None)
    depth -= 1
    return Node(tree(depth), tree(depth))


def main(deepest):
    long_lived = tree(deepest)
    for depth in range(4, deepest + 1, 4):
        rounds = 1 << (deepest - depth)
        total = 0
        for _ in range(rounds):
            total += tree(depth).count()
        print("%d trees of depth %d: %d nodes" % (rounds, depth, total))
    print("long-lived tree of depth %d: %d nodes" % (deepest, long_lived.count()))


main(16)
