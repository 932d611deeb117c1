class Node:
    def __init__(self, value, next=None): self.value, self.next = value, next
chain = Node(1, Node(2))
node = chain
while node.next is not None:
    node = node.next
print(node.value)
print(chain.next.next.value)
