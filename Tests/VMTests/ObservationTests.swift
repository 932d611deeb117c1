import Testing

import Compiler
import VM

/// Watches a run, and takes instructions back at intervals. What it sees then must be what it saw before.
private final class Rewinder: Observer {
  /// What was seen before each instruction of the loop that runs: by loop.
  var seen: [Int: [String]] = [:]
  var differences: [String] = []
  var rewound = 0
  private var steps = 0
  private let interval: Int
  private var isAnew = false

  init(interval: Int) { self.interval = interval }

  func willExecute(_ point: ExecutionPoint) -> ObserverAnswer {
    if point.isLibrary { return .proceed }
    let loop = point.loop
    let state = describe(point)
    if isAnew {
      isAnew = false
      let known = seen[loop]?.last ?? "nothing"
      if known != state { differences.append("was \(known)\nis  \(state)") }
    } else {
      seen[loop, default: []].append(state)
    }
    steps += 1
    guard steps % interval == 0, rewound < 500 else { return .proceed }
    let count = min(
      steps / interval % 23 + 1, point.machine.recordedInstructions, seen[loop]!.count - 1)
    if count == 0 { return .proceed }
    seen[loop]!.removeLast(count)
    rewound += count
    isAnew = true
    return .rewind(count)
  }

  private func describe(_ point: ExecutionPoint) -> String {
    var text = "\(point.depth) \(point.code.name) \(point.offset) \(point.operands.map(\.text))"
    for place in [point] + point.callers {
      for variable in place.locals + place.cells {
        text += " \(variable.name)=\(variable.value?.text ?? "unbound")"
      }
    }
    return text
  }
}

private let programs: [String] = [
  """
  def f(n):
      total = []
      for i in range(n):
          total.append(i * i)
          if i % 2: total.pop(0)
      d = {}
      for x in total:
          d[x] = d.get(x, 0) + 1
          d.pop(x) if x % 3 == 0 else d.setdefault('k', []).append(x)
      s = set(total); s.add(5); s.discard(1); s |= {9}
      return total, d, sorted(s)
  result = f(9)
  """,
  """
  def gen(n):
      try:
          for i in range(n):
              got = yield i
              if got: yield got * 2
      finally:
          log.append('closed')
  log = []
  g = gen(5)
  for v in g:
      log.append(v)
      if v == 2: log.append(g.send(21))
  def outer():
      def inner():
          x = yield from gen(3)
          return x
      yield from inner()
  log += list(outer())
  result = log
  """,
  """
  class Account:
      made = 0
      def __init__(self, owner): self.owner = owner; self.entries = []; Account.made += 1
      def add(self, n):
          if n < 0: raise ValueError(n)
          self.entries.append(n)
          return self
      def __eq__(self, other): return self.owner == other.owner
      def __lt__(self, other): return len(self.entries) < len(other.entries)
      def __repr__(self): return f'<{self.owner} {self.entries}>'
      def __enter__(self): self.open = True; return self
      def __exit__(self, *error): self.open = False; return error[0] is ValueError
  a = Account('a').add(1).add(2)
  b = Account('b')
  with b: b.add(5); b.add(-1); b.add(7)
  try: a.add(-5)
  except ValueError as error: message = str(error)
  finally: a.last = 'done'
  del b.open
  result = [sorted([a, b]), Account.made, message, a == b, vars(a)]
  """,
  """
  def counter():
      n = 0
      def step(by=1):
          nonlocal n
          n += by
          return n
      return step
  c = counter()
  result = [c(), c(5), c(by=2)]
  def deep(n):
      if n == 0: raise KeyError('deep')
      try: return deep(n - 1)
      finally: result.append(n)
  try: deep(4)
  except KeyError as e: result.append(e.args)
  result.append(sorted([3, 1, 2], key=lambda x: -x))
  result.append([*map(lambda x: x + 1, [1, 2])])
  b = bytearray(b'abc'); b.append(100); b[0] = 65; del b[1]
  a, *rest = [i for i in range(5) if i != 2]
  x = {k: v for k, v in zip('abc', range(3))}
  x.update(d=4); del x['a']
  text = ''
  for w in 'one two three'.split(): text += w[0].upper() + w[1:]
  result += [b, a, rest, x, text]
  def spread(*args, **kwargs): return args, kwargs
  result.append(spread(*rest, **x))
  result.append(spread(1, *'ab', k=2))
  """,
  """
  class Counter:
      total = 0
      def hit(self):
          Counter.total += 1
          Counter.last = self
          return Counter.total
  c = Counter()
  got = [c.hit() for _ in range(6)]
  Counter.extra = 5; del Counter.extra
  import bisect, keyword
  from enum import Enum
  result = [got, Counter.total, hasattr(Counter, 'extra'), Counter.last is c,
            bisect.bisect([1, 2, 3], 2), keyword.iskeyword('if'), issubclass(Enum, object)]
  """,
]

@Suite struct ObservationTests {
  @Test(arguments: programs.indices, [3, 7, 40])
  func takingBackRestoresWhatWas(program: Int, interval: Int) throws {
    let source = Array(programs[program].utf8)
    let plain = Machine.make()
    #expect(plain.run(source: source, filename: "<plain>", mode: .exec) == .finished)
    let expected = try plain.evaluate("result").get()
    let vm = Machine.make()
    let rewinder = Rewinder(interval: interval)
    vm.observer = rewinder
    vm.isRecording = true
    #expect(vm.run(source: source, filename: "<watched>", mode: .exec) == .finished)
    vm.observer = nil
    #expect(rewinder.differences == [])
    #expect(rewinder.rewound > 10)
    #expect(try vm.evaluate("result").get() == expected)
    #expect(try plain.evaluate("result").get() == expected)
    _ = plain.shutDown()
    _ = vm.shutDown()
  }

  private final class Stopper: Observer {
    var count = 0
    func willExecute(_ point: ExecutionPoint) -> ObserverAnswer {
      count += 1
      return count < 30 ? .proceed : .stop
    }
  }

  @Test func aStoppedRunEndsWhateverItCatches() {
    let vm = Machine.make()
    let stopper = Stopper()
    vm.observer = stopper
    let source = """
      while True:
          try:
              x = 1
          except BaseException: pass
          finally: y = 2
      """
    #expect(vm.run(source: Array(source.utf8), filename: "<endless>", mode: .exec) == .stopped)
    vm.observer = nil
    #expect(vm.run(source: Array("z = 3".utf8), filename: "<after>", mode: .exec) == .finished)
    _ = vm.shutDown()
  }

  private final class Asker: Observer {
    var answers: [String] = []
    func willExecute(_ point: ExecutionPoint) -> ObserverAnswer {
      if point.code.name.description == "f", point.opcode == .returnValue {
        answers.append((try? point.evaluate("a + b").text) ?? "error")
        answers.append(point.blocks.map(\.kind.rawValue).joined())
        try? point.execute("a = 'changed'")
        answers.append(
          point.locals.map { "\($0.name)=\($0.value?.text ?? "-")" }.joined(separator: " "))
        do throws(PythonError) {
          _ = try point.evaluate("missing")
        } catch {
          answers.append(error.typeName)
        }
      }
      return .proceed
    }
  }

  @Test func expressionsSeeTheFrame() {
    let vm = Machine.make()
    let asker = Asker()
    vm.observer = asker
    let source = "def f(a, b):\n  c = [a]\n  return c\nr = f(1, 2)\n"
    #expect(vm.run(source: Array(source.utf8), filename: "<frame>", mode: .exec) == .finished)
    vm.observer = nil
    #expect(asker.answers == ["3", "", "a='changed' b=2 c=[1]", "NameError"])
    _ = vm.shutDown()
  }

  /// Takes back the instruction that raises, and mends what made it raise.
  private final class Mender: Observer {
    var isMending = false
    var raised: [String] = []

    func willExecute(_ point: ExecutionPoint) -> ObserverAnswer {
      if isMending {
        isMending = false
        try? point.execute("b = 2")
        #expect(point.setOperand(1, to: try! point.evaluate("b")))
        #expect(!point.setOperand(0, to: try! point.evaluate("'text'")))
        #expect(!point.setOperand(2, to: try! point.evaluate("b")))
      }
      return .proceed
    }

    func didRaise(_ exception: ObservedValue, at point: ExecutionPoint) {
      raised.append("\(exception.typeName) \(point.offset)")
    }

    func answer(toExceptionAt point: ExecutionPoint) -> ObserverAnswer {
      isMending = true
      return .rewind(1)
    }
  }

  @Test func anExceptionCanBeTakenBack() throws {
    let vm = Machine.make()
    let mender = Mender()
    vm.observer = mender
    vm.isRecording = true
    let source = "def f(a, b):\n  return a // b\nr = [f(8, 0), 1]\n"
    #expect(vm.run(source: Array(source.utf8), filename: "<mended>", mode: .exec) == .finished)
    vm.observer = nil
    #expect(mender.raised == ["ZeroDivisionError 4"])
    #expect(try vm.evaluate("r").get() == "[4, 1]")
    _ = vm.shutDown()
  }
}
