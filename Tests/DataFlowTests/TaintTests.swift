import DataFlow
import Testing
import VM

/// Programs that run with marked values: `s` is a str, `n` an int, `xs` a list, `d` a dict; `p` and others are not marked.
@Suite struct TaintTests {
  private static let setUp = """
    s = 'abc'
    t = 'xy'
    n = 1000
    m = 2000
    b = b'abc'
    xs = [1001, 1002]
    """

  /// The marks of a name's value after a program: of a text a letter for each character (`.` for none), of others the labels.
  private func marks(
    _ program: String, of name: String, marking names: [String] = ["s", "n"], branches: Bool = false
  ) -> String {
    let vm = Machine.make()
    defer { _ = vm.shutDown() }
    #expect(vm.run(source: Array(Self.setUp.utf8), filename: "<set-up>", mode: .exec) == .finished)
    let analysis = TaintAnalysis(machine: vm)
    analysis.followsBranches = branches
    for name in names { #expect(analysis.mark(name: name)) }
    vm.observer = analysis
    let outcome = vm.run(source: Array(program.utf8), filename: "<program>", mode: .exec)
    vm.observer = nil
    analysis.runEnded()
    if outcome != .finished { return "\(outcome)" }
    guard let marks = analysis.marks(ofName: name) else { return "unbound" }
    let whole = marks.whole?.labels.sorted().joined(separator: "+") ?? ""
    if let units = marks.units {
      return units.map { $0?.labels.sorted().joined() ?? (whole.isEmpty ? "." : "*") }.joined()
    }
    if !whole.isEmpty { return whole }
    let held = analysis.held(byName: name).reduce(into: Set<String>()) { $0.formUnion($1.labels) }
    return held.isEmpty ? "-" : "(" + held.sorted().joined(separator: "+") + ")"
  }

  @Test(
    "numbers, through operators and variables",
    arguments: [
      ("r = n + 1", "n"), ("r = 1 + 2", "-"), ("r = -n", "n"), ("r = n\nr = 5", "-"),
      ("r = n < 5", "n"),
      ("r = n + len(s)", "n+s"), ("r = 5\nr += n", "n"), ("r = not n", "n"),
      ("r = n if p else 1\n", "raised"),
      ("r = 1000", "-"), ("r = int(str(n)) * 2", "n"), ("r = float(n)", "n"), ("r = abs(n)", "n"),
      ("r = max(3, n)", "n"), ("r = max(3000, n)", "-"), ("a = b = n\nr = b", "n"),
      ("r = n and 5", "-"),
      ("r = n or 5", "n"), ("r = divmod(n, 7)[1]", "n"), ("r = sum([1, n])", "n"),
      ("del n\nn = 4\nr = n", "-"), ("r = n is n", "n"), ("r = n.real", "n"), ("r = ~n", "n"),
      ("r = -n + n", "n"), ("r = bool(n)", "n"), ("r = type(n)", "-"), ("r = id(n)", "-"),
      ("r = isinstance(n, int)", "-"), ("r = int.__add__(3, n)", "n"), ("r = (3).__add__(n)", "n"),
      ("import operator\nr = operator.add(3, n)", "n"), ("r = range(n)[5]", "n"),
      ("r = sum(i for i in range(n))", "n"), ("r = all([n])", "n"), ("(r := n)", "n"),
      ("r = complex(n, 1).imag", "n"), ("x = [0]\nx[0] += n\nr = x[0]", "n"),
    ])
  func numbers(program: String, expected: String) {
    #expect(marks(program, of: "r") == expected, "\(program)")
  }

  @Test(
    "texts, character by character",
    arguments: [
      ("r = 'p' + s + 'q'", ".sss."), ("r = ('p' + s)[0]", "-"), ("r = ('p' + s)[1]", "s"),
      ("r = ('pq' + s)[1:4]", ".ss"), ("r = (s + 'p')[::-1]", ".sss"), ("r = s[5:]", "-"),
      ("r = (s + 'p')[-1]", "-"), ("r = s * 2 + '.'", "ssssss."), ("r = ('p' + s).upper()", ".sss"),
      ("r = (' ' + s + ' ').strip()", "sss"), ("r = ('  p' + s).lstrip()", ".sss"),
      ("r = '-'.join(['p', s, 'q'])", "..sss.."), ("r = s.join('pq')", ".sss."),
      ("r = ('p,' + s).split(',')[0]", "-"), ("r = ('p,' + s).split(',')[1]", "sss"),
      ("r = f'<{s}>'", ".sss."), ("r = f'<{s:>5}>'", "...sss."), ("r = f'{n}!'", "nnnn."),
      ("r = '<%s>' % s", ".sss."), ("r = '%s=%d;' % ('k', n)", "..nnnn."),
      ("r = '%5s|' % s", "sssss."),
      ("r = '<{}|{}>'.format('p', s)", "...sss."), ("r = '{a}-{b}'.format(a=s, b=n)", "sss.nnnn"),
      ("r = ('pp' + s).replace('p', 'q')", "..sss"), ("r = 'a-b'.replace('-', s)", ".sss."),
      ("r = (s + 'p').encode()", "sss."), ("r = ('é' + s).encode()", "..sss"),
      ("r = ('é' + s).encode().decode()", ".sss"), ("r = ('p' + s).center(8)", "...sss.."),
      ("r = str('p' + s)", ".sss"), ("r = repr(s)", "sssss"),
      ("r = ('p' + s).partition('p')[2]", "sss"),
      ("r = ''.join(c for c in 'p' + s)", ".sss"), ("r = ''.join([c for c in 'p' + s])", ".sss"),
      ("r = ''\nfor c in 'p' + s: r = c + r", "sss."), ("a, *r = 'p' + s\nr = r[0]", "s"),
      ("a, b, c = s\nr = b + 'p'", "s."), ("r = 'p' + s\nr += t", ".sss.."),
      ("r = ('p' + s).find('a')", "s"),
      ("r = chr(n)", "n"), ("r = 'p'\nr += str(n)[0]", ".n"),
      ("r = bytearray(b'p')\nr += s.encode()", ".sss"),
      ("r = bytearray(b'pq')\nr[0] = n % 256", "n."), ("r = s.zfill(5)", "..sss"),
      ("r = ('pa' + s).removeprefix('pa')", "sss"),
      ("r = (b'pq' + s.encode())[1:4]", ".ss"), ("r = memoryview(s.encode())[0]", "s"),
      ("r = bytearray(s.encode())\nr[1:2] = b'zz'", "s..s"), ("r = s.encode().hex()", "ssssss"),
      ("r = int.from_bytes(s.encode(), 'big')", "s"), ("r = n.to_bytes(2, 'big')", "nn"),
      ("r = f'{s!r}'", ".sss."), ("r = f'{s}{5}{n}'", "sss.nnnn"), ("r = f'{{{s}}}'", ".sss."),
      ("r = ', '.join(str(c) for c in [5, n])", "...nnnn"),
      ("r = '{0[a]}'.format({'a': s})", "sss"),
      ("r = ('p\\n' + s).splitlines()[1]", "sss"), ("r = ('x=' + s + ';y=2').split(';')[1]", "-"),
      ("r = ('p ' + s).split()[1]", "sss"), ("r = [*('p' + s)][2]", "s"), ("r = 'p' in s", "s"),
      ("r = s == 'abc'", "s"), ("r = hash(s)", "s"), ("r = ('p' + s).swapcase()", ".sss"),
      ("r = (s + '\u{df}').upper()", "sssss"), ("r = '%(k)s!' % {'k': s}", "ssss"),
      ("class C(str): pass\nr = C(s) + 'p'", "sss."),
      ("import io\nr = io.StringIO(s).read()", "sss"),
      ("import io\nf = io.StringIO()\nf.write(s)\nr = f.getvalue()", "sss"),
      ("import struct\nr = struct.unpack('>H', struct.pack('>H', n))[0]", "n"),
    ])
  func texts(program: String, expected: String) {
    #expect(marks(program, of: "r") == expected, "\(program)")
  }

  @Test(
    "containers: the mark stays with the item",
    arguments: [
      ("x = [1, n]\nr = x[0]", "-"), ("x = [1, n]\nr = x[1]", "n"), ("x = (1, n)\nr = x[-1]", "n"),
      ("r = [1, n]", "(n)"), ("r = [1, 2]", "-"),
      ("x = []\nx.append(5)\nx.append(n)\nr = x[1]", "n"),
      ("x = []\nx.append(5)\nx.append(n)\nr = x[0]", "-"),
      ("x = [7, n, 8]\nx.insert(0, 9)\nr = x[2]", "n"),
      ("x = [7, n, 8]\nx.insert(0, 9)\nr = x[1]", "-"), ("x = [7, n]\nr = x.pop()", "n"),
      ("x = [7, n]\nx.pop()\nr = x", "-"),
      ("x = [7, n]\nx.pop(0)\nr = x[0]", "n"), ("x = [n, 5]\nx.sort()\nr = x[0]", "-"),
      ("x = [n, 5]\nx.sort()\nr = x[1]", "n"),
      ("r = sorted([n, 5])[1]", "n"), ("r = sorted([n, 5])[0]", "-"),
      ("x = {'a': n, 'b': 5}\nr = x['a']", "n"),
      ("x = {'a': n, 'b': 5}\nr = x['b']", "-"), ("x = {'a': n}\nr = x.get('a')", "n"),
      ("x = {}\nx['k'] = n\nr = x['k']", "n"),
      ("x = {}\nx['k'] = n\nx['k'] = 3\nr = x['k']", "-"), ("x = dict(a=n, b=6)\nr = x['a']", "n"),
      ("x = dict(a=n, b=6)\nr = x['b']", "-"),
      ("x = {n: 5}\nfor r in x: pass", "n"), ("for k, r in {'a': 5, 'b': n}.items(): pass", "n"),
      ("for k, v in {'a': n}.items(): r = k", "-"), ("r = [v for v in [5, n]][1]", "n"),
      ("r = [v for v in [5, n]][0]", "-"),
      ("a, r = 5, n", "n"), ("r, a = 5, n", "-"), ("a, *r = [5, 6, n]\nr = r[1]", "n"),
      ("*a, r = [5, 6, n]", "n"),
      ("r = ([5] + [n])[1]", "n"), ("r = ([5] + [n])[0]", "-"), ("x = [5, n] * 2\nr = x[3]", "n"),
      ("x = [4, n]\nr = x[1:][0]", "n"),
      ("x = [4]\nx.extend([6, n])\nr = x[2]", "n"), ("x = [4]\nx += [n]\nr = x[1]", "n"),
      ("x = [*[4, n]]\nr = x[1]", "n"),
      ("x = {**{'a': n}}\nr = x['a']", "n"), ("for i, r in enumerate([5, n]): pass", "n"),
      ("for r, v in enumerate([5, n]): pass", "-"),
      ("for a, r in zip([5], [n]): pass", "n"), ("for r, a in zip([5], [n]): pass", "-"),
      ("r = list(map(str, [n]))[0]", "n"),
      ("x = {5, n}\nr = max(x)", "n"), ("r = len([n])", "-"), ("r = n in [1000]", "n"),
      ("x = [n]\ny = x\nr = y[0]", "n"),
      ("x = [[n], [5]]\nr = x[0][0]", "n"), ("x = [[n], [5]]\nr = x[1][0]", "-"),
      ("x = [[n]]\nr = str(x)", "nnnnnnnn"),
      ("x = [5, 6]\nr = x[n - 1000]", "n"), ("x = [n]\ndel x[0]\nr = x", "-"),
      ("from collections import deque\nx = deque([5])\nx.append(n)\nr = x.pop()", "n"),
      ("x = [n, 4]\nx[0], x[1] = x[1], x[0]\nr = x[1]", "n"),
      ("x = [n, 4]\nx[0], x[1] = x[1], x[0]\nr = x[0]", "-"),
      ("r = list(reversed([5, n]))[0]", "n"), ("r = next(iter([n]))", "n"),
      ("t = (1, n)\nr = t[:][1]", "n"), ("r = [1, n][::-1][0]", "n"), ("r = [1, n][::-1][1]", "-"),
      ("x = [1, 2, 3]\nx[1:2] = [n, 5]\nr = x[1]", "n"),
      ("x = [1, 2, 3]\nx[1:2] = [n, 5]\nr = x[2]", "-"),
      ("x = [1, 2, n]\nx[0:1] = [7, 8, 9]\nr = x[4]", "n"), ("x = [n, 2]\ndel x[0]\nr = x[0]", "-"),
      ("x = [[0]] * 2\nx[0][0] = n\nr = x[1][0]", "n"),
      ("x = []\nx.append(x)\nx.append(n)\nr = x[0][0][1]", "n"),
      ("x = [5, n]\nx.reverse()\nr = x[0]", "n"), ("x = [5, n]\nx.remove(5)\nr = x[0]", "n"),
      ("x = [5, n]\nx.clear()\nx.append(7)\nr = x[0]", "-"),
      ("x = {'a': 1}\nx.update(b=n)\nr = x['b']", "n"),
      ("x = {'a': 1} | {'b': n}\nr = x['a']", "-"),
      ("r = {n: 5}[1000]", "-"), ("r = {5: 6}.get(n, 7)", "n"),
      ("x = {1, n} - {n}\nr = x.pop()", "-"),
      ("x = {'a': n, 'b': 2}\nr = list(x.values())[1]", "-"),
      (
        "import heapq\nh = []\nheapq.heappush(h, n)\nheapq.heappush(h, 5)\nr = heapq.heappop(h)",
        "-"
      ),
      ("import copy\nr = copy.deepcopy([5, n])[1]", "n"),
      ("from collections import OrderedDict\nr = OrderedDict(a=n, b=5)['b']", "-"),
      ("from collections import namedtuple\nr = namedtuple('P', 'x y')(5, n).y", "n"),
      ("from collections import namedtuple\nr = namedtuple('P', 'x y')(5, n).x", "-"),
      ("class C(dict): pass\nx = C()\nx['a'] = n\nr = x['a']", "n"),
      ("r = globals()['n']", "n"), ("globals()['q'] = n\nr = q", "n"),
      ("x = tuple([5, n])\nr = x[1]", "n"), ("r = dict(zip('ab', [5, n]))['b']", "n"),
    ])
  func containers(program: String, expected: String) {
    #expect(marks(program, of: "r") == expected, "\(program)")
  }

  @Test(
    "calls, classes, closures, generators, exceptions",
    arguments: [
      ("def f(a, b): return b\nr = f(5, n)", "n"), ("def f(a, b): return a\nr = f(5, n)", "-"),
      ("def f(a, b=3): return a + b\nr = f(b=n, a=1)", "n"),
      ("def f(*a): return a[1]\nr = f(5, n)", "n"), ("def f(*a): return a[0]\nr = f(5, n)", "-"),
      ("def f(**k): return k['x']\nr = f(x=n, y=5)", "n"),
      ("def f(**k): return k['y']\nr = f(x=n, y=5)", "-"), ("def f(a=n): return a\nr = f()", "n"),
      ("def f(a, b): return a\nr = f(*[n, 5])", "n"),
      ("def f(a, b): return b\nr = f(**{'a': n, 'b': 5})", "-"),
      ("f = lambda a: a + 1\nr = f(n)", "n"),
      ("def f(k): return k if k < 2 else f(k - 1) + k\nr = f(5)", "-"),
      ("def f():\n  global r\n  r = n\nf()", "n"),
      ("def f(a):\n  def g(): return a\n  return g\nr = f(n)()", "n"),
      ("def f(a, b):\n  def g(): return b\n  return g\nr = f(n, 5)()", "-"),
      ("def f():\n  a = 1\n  def g():\n    nonlocal a\n    a = n\n  g()\n  return a\nr = f()", "n"),
      ("def g():\n  yield 5\n  yield n\nr = list(g())[1]", "n"),
      ("def g():\n  yield 5\n  yield n\nr = list(g())[0]", "-"),
      ("def g(a):\n  yield a\nfor r in g(n): pass", "n"),
      ("def g():\n  x = yield\n  yield x\ni = g()\nnext(i)\nr = i.send(n)", "n"),
      ("def h(): yield n\ndef g(): yield from h()\nr = next(g())", "n"),
      (
        "def h():\n  yield 1\n  return n\ndef g():\n  x = yield from h()\n  yield x\nr = list(g())[1]",
        "n"
      ),
      ("class C:\n  def __init__(self, a): self.a = a; self.b = 5\nr = C(n).a", "n"),
      ("class C:\n  def __init__(self, a): self.a = a; self.b = 5\nr = C(n).b", "-"),
      ("class C: a = n\nr = C.a", "n"), ("class C: a = n\nr = C().a", "n"),
      ("class C: pass\nx = C()\nx.a = n\ny = x\nr = y.a", "n"),
      ("class C: pass\nx = C()\nx.a = n\nx.a = 5\nr = x.a", "-"),
      (
        "class C:\n  def __init__(self, v): self.v = v\n  def __add__(self, o): return self.v + o\nr = C(n) + 1",
        "n"
      ), ("class C:\n  @property\n  def p(self): return n\nr = C().p", "n"),
      ("class C:\n  def m(self, a): return a\nr = C().m(n)", "n"),
      ("class C:\n  def m(self, a): return 5\nr = C().m(n)", "-"),
      ("class C:\n  def __getitem__(self, k): return k\nr = C()[n]", "n"),
      ("class C: pass\nx = C()\nsetattr(x, 'a', n)\nr = getattr(x, 'a')", "n"),
      ("class C:\n  def __str__(self): return s + 'p'\nr = str(C())", "sss."),
      ("class C:\n  __slots__ = 'a'\nx = C()\nx.a = n\nr = x.a", "n"),
      ("try: raise ValueError(n)\nexcept ValueError as e: r = e.args[0]", "n"),
      ("try: raise ValueError(5)\nexcept ValueError as e: r = e.args[0]", "-"),
      (
        "try: int(s)\nexcept ValueError as e: r = 'x' + str(e)",
        ".sssssssssssssssssssssssssssssssssssssssssssss"
      ),
      ("def f():\n  try: return n\n  finally: pass\nr = f()", "n"),
      ("r = sorted([n, 5], key=lambda v: -v)[0]", "n"),
      ("r = list(map(lambda v: v + 1, [5, n]))[1]", "n"),
      ("r = list(map(lambda v: v + 1, [5, n]))[0]", "-"),
      ("from functools import reduce\nr = reduce(lambda a, b: a + b, [1, n])", "n"),
      ("import math\nr = math.sqrt(n)", "n"), ("with open('/dev/null') as f: r = n", "n"),
      (
        "async def c(a): return a\nasync def d(): return await c(n)\ntry: d().send(None)\nexcept StopIteration as e: r = e.value",
        "n"
      ),
      ("r = (lambda *a, k=2: a[0])(n, k=3)", "n"), ("r = [n for i in range(3)][2]", "n"),
      ("exec('r = n + 1')", "n"), ("r = eval('n')", "n"),
      // Code that went through a file, as CPython's does.
      (
        "import marshal\nexec(marshal.loads(marshal.dumps(compile('r = n + 1', 'f', 'exec'))))", "n"
      ),
      ("def f(*, k=n): return k\nr = f()", "n"), ("def f(a, /, b): return a\nr = f(n, 2)", "n"),
      ("def f(a): return locals()['a']\nr = f(n)", "n"),
      ("def f(*a): return g(*a)\ndef g(x, y): return y\nr = f(5, n)", "n"),
      ("fs = [lambda i=i: i for i in [5, n]]\nr = fs[0]()", "-"),
      ("from functools import partial\nr = partial(lambda a, b: b, n)(5)", "-"),
      ("class C: pass\nx = C()\nx.__dict__['a'] = n\nr = x.a", "n"),
      ("class C: pass\nx = C()\nx.a = n\nr = vars(x)['a']", "n"),
      (
        "class C:\n  def __setattr__(self, k, v): object.__setattr__(self, k, v)\nx = C()\nx.a = n\nr = x.a",
        "n"
      ),
      (
        "class C:\n  def __setattr__(self, k, v): super().__setattr__(k, v)\nx = C()\nx.a = n\nr = x.a",
        "n"
      ),
      ("class C:\n  def __getattr__(self, k): return n\nr = C().zzz", "n"),
      ("class C:\n  def __len__(self): return n\nr = len(C())", "n"),
      ("class C:\n  def __iter__(self): return iter([5, n])\na, r = C()", "n"),
      ("class C:\n  def __iter__(self): return iter([5, n])\nr = list(C())[0]", "-"),
      ("class C:\n  def __call__(self, a, b): return a\nr = C()(5, n)", "-"),
      ("class C:\n  def __eq__(self, o): return o\nr = C() == n", "n"),
      (
        "class C:\n  def __new__(cls, v):\n    o = super().__new__(cls)\n    o.v = v\n    return o\nr = C(n).v",
        "n"
      ),
      (
        "class M(type):\n  def __call__(cls, v): return v\nclass C(metaclass=M): pass\nr = C(n)",
        "n"
      ),
      (
        "class C:\n  def __enter__(self): return n\n  def __exit__(self, *a): pass\nwith C() as r: pass",
        "n"
      ),
      (
        "class C:\n  def __enter__(self): pass\n  def __exit__(self, t, e, b):\n    global r\n    r = e.args[0]\n    return True\nwith C(): raise ValueError(n)",
        "n"
      ),
      ("try: {}[n]\nexcept KeyError as e: r = e.args[0]", "n"),
      (
        "class E(Exception):\n  def __init__(self, v): self.v = v\ntry: raise E(n)\nexcept E as e: r = e.v",
        "n"
      ),
      (
        "try:\n  try: raise ValueError(n)\n  except ValueError as e: raise KeyError(5) from e\nexcept KeyError as e: r = e.__cause__.args[0]",
        "n"
      ),
      ("x = [n]\ntry: x[0] + 'a'\nexcept TypeError: r = 5", "-"),
      ("def f(a):\n  try: return a\n  finally: a = 5\nr = f(n)", "n"),
      (
        "def g():\n  try: yield 1\n  except ValueError as e: yield e.args[0]\ni = g()\nnext(i)\nr = i.throw(ValueError(n))",
        "n"
      ),
      (
        "def g():\n  r = yield\n  while True: r = yield r\ni = g()\nnext(i)\ni.send(n)\nr = i.send(5)",
        "-"
      ),
      ("def a(): yield n\ndef b():\n  yield from a()\n  yield 5\nr = [*b()][0]", "n"),
      ("def a(): yield n\ndef b():\n  yield from a()\n  yield 5\nr = [*b()][1]", "-"),
      (
        "async def g():\n  yield 5\n  yield n\nasync def f(): return [v async for v in g()]\ntry: f().send(None)\nexcept StopIteration as e: r = e.value[1]",
        "n"
      ),
      (
        "async def g():\n  yield 5\n  yield n\nasync def f(): return [v async for v in g()]\ntry: f().send(None)\nexcept StopIteration as e: r = e.value[0]",
        "-"
      ),
    ])
  func calls(program: String, expected: String) {
    #expect(marks(program, of: "r") == expected, "\(program)")
  }

  @Test(
    "branches count on request",
    arguments: [
      ("if n > 5: r = 1\nelse: r = 2", "-", "n"), ("r = 0\nif n > 5: r = 1", "-", "n"),
      ("r = 0\nif n < 5: r = 1", "-", "n"),
      ("if n > 5: pass\nr = 1", "-", "-"), ("r = 1 if n else 2", "-", "n"),
      ("def f(a):\n  if a > 5: return 1\n  return 2\nr = f(n)", "-", "n"),
      ("r = 0\nwhile r < n: r += 100", "-", "n"), ("r = 0\nfor c in s: r += 1", "-", "s"),
      ("r = []\nif n: r.append(5)", "-", "(n)"),
      ("def f(): return 7\nif n: r = f()", "-", "n"), ("r = n and 5", "-", "n"),
      ("try:\n  if n: raise ValueError\n  r = 1\nexcept ValueError: r = 2", "-", "n"),
      ("r = 0\nif n > 5:\n  if m: pass\nr = 1", "-", "-"),
      ("r = 0\nif n > 5:\n  r = 1\nr = 3", "-", "-"),
      ("def f():\n  global r\n  r = 4\nif n: f()", "-", "n"),
      ("r = {}\nif n: r['k'] = 5\nr = r['k']", "-", "n"),
      ("class C: pass\nx = C()\nif n: x.a = 5\nr = x.a", "-", "n"),
      ("r = [5 for i in range(3) if n > i][0]", "-", "n"),
      ("r = 0\nwhile True:\n  r += 1\n  if r * 100 > n: break", "-", "n"),
      ("def g():\n  if n: yield 5\nr = list(g())[0]", "-", "n"),
    ])
  func branches(program: String, without: String, with: String) {
    #expect(marks(program, of: "r") == without, "\(program)")
    #expect(marks(program, of: "r", branches: true) == with, "\(program)")
  }

  @Test("labels are told apart, and lead back through the instructions")
  func ways() throws {
    let vm = Machine.make()
    defer { _ = vm.shutDown() }
    _ = vm.run(source: Array(Self.setUp.utf8), filename: "<set-up>", mode: .exec)
    let analysis = TaintAnalysis(machine: vm)
    #expect(analysis.mark(name: "n", as: "number"))
    #expect(analysis.mark(name: "s"))
    #expect(!analysis.mark(name: "missing"))
    vm.observer = analysis
    let program = "def f(a):\n  return a * 2\nx = f(n) + 1\nu = s.upper() + str(x)\n"
    #expect(vm.run(source: Array(program.utf8), filename: "<p>", mode: .exec) == .finished)
    vm.observer = nil
    let marks = try #require(analysis.marks(ofName: "x"))
    #expect(marks.labels == ["number"])
    let steps = try #require(marks.whole).way.map { origin in
      origin.step.map { "\($0.line) \($0.function) \($0.opcode.name)" }
        ?? origin.labels.joined()
    }
    #expect(steps == ["number", "2 f BINARY_MULTIPLY", "3 <module> BINARY_ADD"])
    #expect(analysis.marks(ofName: "u")?.labels == ["number", "s"])
    #expect(analysis.markedNames.map(\.name) == ["s", "n", "x", "u"])
    analysis.clear()
    #expect(analysis.markedNames.isEmpty)
  }

  @Test("a container that is marked marks what is taken out of it")
  func containersByName() {
    #expect(marks("r = xs[0]", of: "r", marking: ["xs"]) == "xs")
    #expect(marks("r = sum(xs)", of: "r", marking: ["xs"]) == "xs")
    #expect(marks("r = len(xs)", of: "r", marking: ["xs"]) == "xs")
    #expect(marks("for r in xs: pass", of: "r", marking: ["xs"]) == "xs")
    #expect(marks("r = b[0]", of: "r", marking: ["b"]) == "b")
    #expect(marks("r = b'p' + b", of: "r", marking: ["b"]) == ".bbb")
  }

  @Test("long loops and deep recursion end, and stay marked")
  func long() {
    #expect(marks("r = n\nfor i in range(20000): r = (r * 3 + i) % 1000003", of: "r") == "n")
    #expect(marks("def f(k): return n if k == 0 else f(k - 1) + 1\nr = f(800)", of: "r") == "n")
    #expect(marks("r = ''\nfor i in range(300): r = r + s\nr = r[:4] + 'p'", of: "r") == "ssss.")
    #expect(marks("def f(): return f()\ntry: f()\nexcept RecursionError: r = n", of: "r") == "n")
  }
}
