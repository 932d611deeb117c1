import DataFlow
import Testing
import VM

/// Marks and the life of objects: what dies, whose address is used again, what a long run leaves.
@Suite struct TaintLifeTests {
  /// A machine with `n = 1000`, marked.
  private final class Run {
    let vm = Machine.make()
    let analysis: TaintAnalysis

    init(isMarked: Bool = true) {
      analysis = TaintAnalysis(machine: vm)
      #expect(vm.run(source: Array("n = 1000\n".utf8), filename: "<s>", mode: .exec) == .finished)
      if isMarked { #expect(analysis.mark(name: "n")) }
    }

    deinit { _ = vm.shutDown() }

    func run(_ program: String) {
      vm.observer = analysis
      let outcome = vm.run(source: Array(program.utf8), filename: "<program>", mode: .exec)
      vm.observer = nil
      analysis.runEnded()
      #expect(outcome == .finished, "\(program)")
    }

    func integer(_ name: String) -> Int? { vm.mainNamespace.entry(named: name)?.integer }
    func text(_ name: String) -> String? { vm.mainNamespace.entry(named: name)?.brief(limit: 500) }
    func labels(_ name: String) -> Set<String> {
      analysis.held(byName: name).reduce(into: []) { $0.formUnion($1.labels) }
    }
  }

  @Test("an address that is used again has no marks of the object that died there")
  func reuse() {
    let run = Run()
    run.run(
      """
      import gc
      addresses = set()
      for i in range(3000): addresses.add(id([n]))
      gc.collect()
      fresh = [[5] for i in range(6000)]
      again = [x for x in fresh if id(x) in addresses]
      count = len(again)
      """)
    #expect((run.integer("count") ?? 0) > 100)
    #expect(run.labels("again") == [])
    #expect(run.labels("fresh") == [])
  }

  @Test("what is marked dies as if it were not: weak references, finalisers")
  func deaths() {
    let program = """
      import gc, weakref
      log = []
      class D:
        def __init__(self, v): self.v = v
        def __del__(self): log.append('dead')
      class C: pass
      def f(d): return d.v + 1
      log.append(str(D(n).v))
      log.append(str(f(D(n))))
      d = D(n)
      del d
      log.append('deleted')
      a, b = (D(n), 5)
      a = None
      log.append('assigned')
      c = C()
      c.v = n
      w = weakref.ref(c)
      del c
      gc.collect()
      log.append(str(w() is None))
      x = [D(n)]
      x.append(x)
      del x
      gc.collect()
      log.append('cycle')
      """
    let marked = Run()
    marked.run(program)
    let unmarked = Run(isMarked: false)
    unmarked.run(program)
    #expect(marked.text("log") == unmarked.text("log"))
    #expect(marked.text("log")?.contains("'True'") == true)
  }

  @Test("an object that dies where an expression has used it up gives its marks before")
  func temporaries() {
    let run = Run()
    run.run(
      """
      import weakref
      class D:
        def __init__(self, v): self.v = v
        def __del__(self): pass
      def f(d): return d.v + 1
      a = D(n).v
      b = f(D(n))
      c, d = (D(5), n)
      e = D(5).v
      """)
    #expect(run.labels("a") == ["n"])
    #expect(run.labels("b") == ["n"])
    #expect(run.labels("d") == ["n"])
    #expect(run.labels("e") == [])
  }

  @Test("a long run leaves shadows of what is alive only")
  func growth() {
    let run = Run()
    run.run(
      """
      import gc
      from collections import deque
      class C: pass
      queue = deque()
      keep = {}
      for i in range(10000):
        c = C()
        c.v = [n, i]
        queue.append(c.v)
        if i > 10: queue.popleft()
        keep['k'] = (n, i)
        g = (k for k in c.v)
        next(g)
      r = queue[0][0]
      del c, g
      gc.collect()
      """)
    #expect(run.labels("r") == ["n"])
    #expect(run.labels("keep") == ["n"])
    #expect(run.analysis.shadowCount < 500, "\(run.analysis.shadowCount)")
  }

  @Test("collections in the middle of an instruction, and of a generator that waits")
  func collections() {
    let run = Run()
    run.run(
      """
      import gc
      def key(x):
        gc.collect()
        return x
      a = sorted([n, 5], key=key)
      b, c = a
      def g(x):
        for y in x:
          gc.collect()
          yield [y]
      d = [z[0] for z in g([5, n])]
      e, f = d
      def h(x):
        x = None
        gc.collect()
        return 7
      i = h([n])
      j = sum(y[0] for y in g((5, n)))
      """)
    #expect(run.labels("b") == [])
    #expect(run.labels("c") == ["n"])
    #expect(run.labels("e") == [])
    #expect(run.labels("f") == ["n"])
    #expect(run.labels("i") == [])
    #expect(run.labels("j") == ["n"])
  }

  @Test("a run that is stopped or fails leaves what was known before; the next one goes on")
  func interruptions() {
    let run = Run()
    run.vm.observer = run.analysis
    _ = run.vm.run(
      source: Array("x = [n]\ndef f(a):\n  return a / 0\nf(n)\n".utf8), filename: "<p>", mode: .exec
    )
    run.vm.observer = nil
    run.analysis.runEnded()
    run.run("y = x[0] + 1\n")
    #expect(run.labels("y") == ["n"])
    run.analysis.clear()
    run.run("z = y + n\n")
    #expect(run.labels("z") == [])
    #expect(run.analysis.shadowCount == 0)
  }

  @Test("large containers and many results for one instruction")
  func sizes() {
    let run = Run()
    run.run(
      """
      big = list(range(30000)) + [n]
      a = big[-1]
      b = big[5]
      c = sum(k for k in big)
      d = list(map(lambda v: v, big))[30000]
      e = dict.fromkeys(big, n)[7]
      """)
    #expect(run.labels("a") == ["n"])
    #expect(run.labels("b") == [])
    #expect(run.labels("c") == ["n"])
    #expect(run.labels("d") == ["n"])
    #expect(run.labels("e") == ["n"])
  }
}

/// The example of Documentation/DataFlow.md.
private final class Additions: Observer {
  var lines: [Int: Int] = [:]
  var seen: [[String]] = []
  var count = 0

  func willExecute(_ point: ExecutionPoint) -> ObserverAnswer {
    guard point.opcode == .binaryAdd else { return .proceed }
    lines[point.line, default: 0] += 1
    count += 1
    seen.append(point.operands.suffix(2).map { $0.brief(limit: 20) })
    return count < 1000 ? .proceed : .stop
  }
}

@Test("the example of an observer in the documentation")
func documentedObserver() {
  let vm = Machine.make()
  defer { _ = vm.shutDown() }
  let additions = Additions()
  vm.observer = additions
  _ = vm.run(source: Array("x = 1\nx = x + 2\n".utf8), filename: "<demo>", mode: .exec)
  #expect(additions.lines == [2: 1])
  #expect(additions.seen == [["1", "2"]])
  let endless = Array("while True: x = x + 1\n".utf8)
  #expect(vm.run(source: endless, filename: "<demo>", mode: .exec) == .stopped)
  vm.observer = nil
  #expect(additions.count == 1000)
}
