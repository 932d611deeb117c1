"""Vectors, polygons, convex hull, point location, line intersection, closest pair, quadtree, all with operators and checks."""
import math
from functools import total_ordering
@total_ordering
class Vec:
    __slots__ = ('x', 'y')
    def __init__(self, x, y):
        for v in (x, y):
            if not isinstance(v, (int, float)): raise TypeError(f'Vec of {type(v).__name__}')
        object.__setattr__(self, 'x', x); object.__setattr__(self, 'y', y)
    def __setattr__(self, *a): raise AttributeError('Vec is immutable')
    def __iter__(self): yield self.x; yield self.y
    def __repr__(self): return f'({self.x:g}, {self.y:g})'
    def __eq__(self, o): return tuple(self) == tuple(o) if isinstance(o, Vec) else NotImplemented
    def __lt__(self, o): return tuple(self) < tuple(o) if isinstance(o, Vec) else NotImplemented
    def __hash__(self): return hash(tuple(self))
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented
    def __sub__(self, o): return Vec(self.x - o.x, self.y - o.y) if isinstance(o, Vec) else NotImplemented
    def __mul__(self, k): return Vec(self.x * k, self.y * k) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __truediv__(self, k): return self * (1 / k)
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __xor__(self, o): return self.x * o.y - self.y * o.x
    def __neg__(self): return self * -1
    def __abs__(self): return math.hypot(*self)
    def __bool__(self): return any(self)
    def __round__(self, n=0): return Vec(round(self.x, n), round(self.y, n))
    def __format__(self, spec): return f'<{self.x:{spec}}|{self.y:{spec}}>'
    def turned(self, degrees): c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees)); return Vec(c * self.x - s * self.y, s * self.x + c * self.y)
class Polygon:
    def __init__(self, *points):
        if len(points) < 3: raise ValueError(f'a polygon of {len(points)} points')
        self.points = [p if isinstance(p, Vec) else Vec(*p) for p in points]
    def edges(self): return zip(self.points, self.points[1:] + self.points[:1])
    @property
    def area(self): return sum(a ^ b for a, b in self.edges()) / 2
    @property
    def perimeter(self): return sum(abs(b - a) for a, b in self.edges())
    @property
    def centroid(self): return sum(((a + b) * (a ^ b) for a, b in self.edges()), Vec(0, 0)) / (6 * self.area)
    @property
    def convex(self):
        turns = {((b - a) ^ (c - b)) > 0 for (a, b), (_, c) in zip(self.edges(), list(self.edges())[1:] + list(self.edges())[:1])}
        return len(turns) == 1
    def __contains__(self, p):
        inside = False
        for a, b in self.edges():
            if (b - a) ^ (p - a) == 0 and min(a, b) <= p <= max(a, b): return True
            if (a.y > p.y) != (b.y > p.y) and p.x < a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y): inside = not inside
        return inside
def hull(points):
    points = sorted(set(points))
    if len(points) < 3: return points
    def half(ps):
        out = []
        for p in ps:
            while len(out) > 1 and (out[-1] - out[-2]) ^ (p - out[-2]) <= 0: out.pop()
            out.append(p)
        return out[:-1]
    return half(points) + half(points[::-1])
def intersect(a, b, c, d):
    r, s = b - a, d - c; cross = r ^ s
    if cross == 0: raise ArithmeticError('parallel' if (c - a) ^ r else 'on one line')
    t, u = ((c - a) ^ s) / cross, ((c - a) ^ r) / cross
    return a + t * r if 0 <= t <= 1 and 0 <= u <= 1 else None
def closest(points):
    ps = sorted(points)
    def solve(ps):
        if len(ps) <= 3: return min(((abs(a - b), a, b) for i, a in enumerate(ps) for b in ps[i + 1:]), default=(math.inf, None, None))
        mid = len(ps) // 2; best = min(solve(ps[:mid]), solve(ps[mid:]), key=lambda t: t[0])
        strip = sorted((p for p in ps if abs(p.x - ps[mid].x) < best[0]), key=lambda p: p.y)
        for i, a in enumerate(strip):
            for b in strip[i + 1:i + 8]:
                if abs(a - b) < best[0]: best = (abs(a - b), *sorted((a, b)))
        return best
    return solve(ps)
class Quad:
    def __init__(self, low, high, size=3): self.low, self.high, self.size, self.points, self.kids = low, high, size, [], None
    def add(self, p):
        if not (self.low.x <= p.x < self.high.x and self.low.y <= p.y < self.high.y): return False
        if self.kids: return any(k.add(p) for k in self.kids)
        self.points.append(p)
        if len(self.points) > self.size:
            m = (self.low + self.high) / 2; xs, ys = (self.low.x, m.x, self.high.x), (self.low.y, m.y, self.high.y)
            self.kids = [Quad(Vec(xs[i], ys[j]), Vec(xs[i + 1], ys[j + 1]), self.size) for i in (0, 1) for j in (0, 1)]
            points, self.points = self.points, []
            for q in points: self.add(q)
        return True
    def within(self, low, high):
        if self.high.x <= low.x or self.low.x > high.x or self.high.y <= low.y or self.low.y > high.y: return
        for p in self.points:
            if low.x <= p.x <= high.x and low.y <= p.y <= high.y: yield p
        for k in self.kids or (): yield from k.within(low, high)
    def depth(self): return 1 + max((k.depth() for k in self.kids), default=0) if self.kids else 1
a, b = Vec(3, 4), Vec(1, -2)
print(a + b, a - b, 2 * a, a * .5, a / 2, a @ b, a ^ b, -a, abs(a), bool(Vec(0, 0)), a < b, max(a, b), {a: 1}[Vec(3, 4)], sorted([a, b]), f'{a:.2f}', round(a.turned(90), 6), a.turned(360) == a, [*a], sum([a, b], Vec(0, 0)))
square, arrow = Polygon((0, 0), (4, 0), (4, 4), (0, 4)), Polygon((0, 0), (4, 0), (1, 1), (0, 4))
for p in (square, arrow): print(p.area, round(p.perimeter, 4), round(p.centroid, 4), p.convex, [Vec(x, y) in p for x, y in ((1, 1), (2, 2), (0, 0), (5, 1), (4, 2))])
seed, points = 17, []
for _ in range(60): seed = (seed * 48271) % 2147483647; points.append(Vec(seed % 100, seed // 100 % 100))
h = hull(points); print(len(h), h, Polygon(*h).convex, round(Polygon(*h).area, 1), all(p in Polygon(*h) for p in points)); d, p, q = closest(points); print(round(d, 4), p, q, d == min(abs(x - y) for i, x in enumerate(points) for y in points[i + 1:]))
tree = Quad(Vec(0, 0), Vec(100, 100)); print(sum(map(tree.add, points)), tree.depth(), sorted(tree.within(Vec(10, 10), Vec(35, 35))) == sorted(p for p in points if 10 <= p.x <= 35 and 10 <= p.y <= 35), tree.add(Vec(100, 5)))
print(intersect(Vec(0, 0), Vec(4, 4), Vec(0, 4), Vec(4, 0)), intersect(Vec(0, 0), Vec(1, 1), Vec(3, 0), Vec(4, 9)), hull([Vec(0, 0), Vec(1, 1), Vec(2, 2)]), closest([a])[0])
for f in (lambda: Vec('a', 1), lambda: a + 1, lambda: a * 'x', lambda: a < 5, lambda: setattr(a, 'x', 9), lambda: Polygon((0, 0)), lambda: intersect(Vec(0, 0), Vec(1, 1), Vec(0, 1), Vec(1, 2)), lambda: intersect(Vec(0, 0), Vec(1, 1), Vec(2, 2), Vec(3, 3)), lambda: Polygon((0, 0), (1, 1), (2, 2)).centroid, lambda: a / 0, lambda: a @ 5, lambda: f'{a:q}'):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
