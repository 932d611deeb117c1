"""A red-black tree as a MutableMapping, its invariants checked after each change."""
from collections.abc import MutableMapping
RED, BLACK = True, False

class Node:
    __slots__ = ('key', 'value', 'color', 'left', 'right', 'parent')
    def __init__(self, key, value, parent, nil):
        self.key, self.value, self.parent, self.left, self.right, self.color = key, value, parent, nil, nil, RED

class Tree(MutableMapping):
    def __init__(self, items=()):
        self.nil = Node.__new__(Node); self.nil.color = BLACK; self.nil.key = None; self.nil.left = self.nil.right = self.nil.parent = self.nil
        self.root, self.count, self.rotations = self.nil, 0, 0
        self.update(items)
    def _find(self, key):
        node = self.root
        while node is not self.nil and node.key != key: node = node.left if key < node.key else node.right
        return node
    def __getitem__(self, key):
        node = self._find(key)
        if node is self.nil: raise KeyError(key)
        return node.value
    def __len__(self): return self.count
    def __iter__(self):
        def walk(node):
            if node is not self.nil:
                yield from walk(node.left); yield node.key; yield from walk(node.right)
        return walk(self.root)
    def __reversed__(self):
        stack, node = [], self.root
        while stack or node is not self.nil:
            while node is not self.nil: stack.append(node); node = node.right
            node = stack.pop(); yield node.key; node = node.left
    def _rotate(self, x, left):
        self.rotations += 1
        a, b = ('left', 'right') if left else ('right', 'left')
        y = getattr(x, b); setattr(x, b, getattr(y, a))
        if getattr(y, a) is not self.nil: getattr(y, a).parent = x
        y.parent = x.parent
        if x.parent is self.nil: self.root = y
        elif x is x.parent.left: x.parent.left = y
        else: x.parent.right = y
        setattr(y, a, x); x.parent = y
    def __setitem__(self, key, value):
        parent, node = self.nil, self.root
        while node is not self.nil:
            parent = node
            if key == node.key: node.value = value; return
            node = node.left if key < node.key else node.right
        new = Node(key, value, parent, self.nil); self.count += 1
        if parent is self.nil: self.root = new
        elif key < parent.key: parent.left = new
        else: parent.right = new
        z = new
        while z.parent.color is RED:
            left = z.parent is z.parent.parent.left
            uncle = z.parent.parent.right if left else z.parent.parent.left
            if uncle.color is RED:
                z.parent.color = uncle.color = BLACK; z.parent.parent.color = RED; z = z.parent.parent
            else:
                if z is (z.parent.right if left else z.parent.left): z = z.parent; self._rotate(z, left)
                z.parent.color = BLACK; z.parent.parent.color = RED; self._rotate(z.parent.parent, not left)
        self.root.color = BLACK
    def _replace(self, u, v):
        if u.parent is self.nil: self.root = v
        elif u is u.parent.left: u.parent.left = v
        else: u.parent.right = v
        v.parent = u.parent
    def __delitem__(self, key):
        z = self._find(key)
        if z is self.nil: raise KeyError(key)
        self.count -= 1
        y, color = z, z.color
        if z.left is self.nil: x = z.right; self._replace(z, x)
        elif z.right is self.nil: x = z.left; self._replace(z, x)
        else:
            y = z.right
            while y.left is not self.nil: y = y.left
            color, x = y.color, y.right
            if y.parent is z: x.parent = y
            else: self._replace(y, x); y.right = z.right; y.right.parent = y
            self._replace(z, y); y.left = z.left; y.left.parent = y; y.color = z.color
        if color is BLACK: self._fix(x)
    def _fix(self, x):
        while x is not self.root and x.color is BLACK:
            left = x is x.parent.left
            near, far = ('left', 'right') if left else ('right', 'left')
            w = getattr(x.parent, far)
            if w.color is RED: w.color = BLACK; x.parent.color = RED; self._rotate(x.parent, left); w = getattr(x.parent, far)
            if w.left.color is BLACK and w.right.color is BLACK: w.color = RED; x = x.parent
            else:
                if getattr(w, far).color is BLACK: getattr(w, near).color = BLACK; w.color = RED; self._rotate(w, not left); w = getattr(x.parent, far)
                w.color = x.parent.color; x.parent.color = BLACK; getattr(w, far).color = BLACK; self._rotate(x.parent, left); x = self.root
        x.color = BLACK
    def check(self):
        def height(node, low, high):
            if node is self.nil: return 1
            assert (low is None or low < node.key) and (high is None or node.key < high), 'order'
            assert node.color is BLACK or node.left.color is node.right.color is BLACK, 'red child of red'
            a, b = height(node.left, low, node.key), height(node.right, node.key, high)
            assert a == b, f'black heights {a} {b}'
            return a + (node.color is BLACK)
        assert self.root.color is BLACK
        return height(self.root, None, None)
    def __repr__(self): return f'Tree({dict(self)})'

t = Tree({'d': 4, 'b': 2, 'a': 1}); t['c'] = 3; t.setdefault('e', 5)
print(t, len(t), 'b' in t, t.get('z', 'none'), t.pop('a'), t.popitem(), list(reversed(t)), t == {'c': 3, 'd': 4, 'e': 5}, t.check())
for f in (lambda: t['zzz'], lambda: t.__delitem__('zzz'), lambda: t.pop('q'), lambda: t[5], lambda: hash(t)):
    try: f()
    except Exception as error: print(type(error).__name__, error)
numbers, seed = Tree(), 12345
model = {}
for step in range(160):
    seed = (seed * 1103515245 + 12345) % 2**31
    key = seed >> 16 & 63
    if seed % 3 and key in numbers: del numbers[key]; del model[key]
    else: numbers[key] = model[key] = step
    if step % 8 == 0: numbers.check()
print(len(numbers), numbers.check(), list(numbers.items()) == sorted(model.items()), numbers.rotations, list(numbers)[:8])
ordered = Tree((i, None) for i in range(64)); print(ordered.check(), ordered.rotations); ordered.clear(); print(len(ordered), ordered, ordered.check())
