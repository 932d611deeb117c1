import Compiler
import Inspection
import Testing

@Suite struct MeaningTests {
  /// What the instructions of a source's innermost code do beside pushing, one a line.
  private func actions(_ source: String, mode: CompileMode = .exec) throws -> [String] {
    let graph = ControlFlowGraph(try #require(allCode(in: source, mode: mode).last))
    return graph.meanings().compactMap { $0?.action }.filter { $0 != "return None" }
  }

  @Test(
    "statements are read back as they were written",
    arguments: [
      "x = a + b * c", "x = (a + b) * c", "x = a - (b - c)", "x = a ** -b ** c", "x = (-a) ** b",
      "x = not a", "x = a < b", "x = (a < b) == c", "x = a is not b", "x = a not in b",
      "x = a.b.c[d]", "x = a[b:c]", "x = a[:, b]", "x = a[::2]", "a.b = c", "a[b] = c", "del a.b",
      "del a[b]", "del a", "x = f(a, *b, k=c, **d)", "x = f(*a)", "x = f(k=a)", "x = a.b(c)",
      "x = [a, *b]", "x = (*a, b)", "x = {*a, b}", "x = {a: b, **c}", "x = {'k': a, 'l': b}",
      "x = f'{a!r:>{b}} {{}} {c}'", "x = a and b", "x = a or b or c", "x = a and (b or c)",
      "x = a if b else c", "x = -a", "x = (a, b)[0]", "x = (1).real", "x = 'a b'", "a += b",
      "a.b -= c", "a[b] *= c", "x = a < b < c", "x = [1, 2, 3]", "x = ~a | b & c ^ d << e",
      "x = f(a)(b)", "x = a @ b // c % d / e", "x = a and b or c", "x = (a or b) and c",
      "x = a if b and c else d",
      "x = a if b or c else d", "x = a if b else c if d else e", "x = f(a if b else c) if d else e",
      "x = (a if b else c) or d", "x = a or (b if c else d)", "x = not a and b or c",
      "x = a and (b or c) and d", "x = [a or b, c and d or e]", "x = a and b or c and d",
      "x = (a or b) and (c or d)", "x = a if not b else c", "x = a if b and (c or d) else e",
      "x = a or b if c else d and e", "x = a and b and c or d or e", "x = f(a, b and c).d or e",
      "x = a < b < c < d", "x = d if a < b < c else e", "x = not a < b < c", "x = a < b < c and d",
      "x = d or a < b < c", "x = d if a in b is c or e else a", "x = a < (b or c) < d",
      "x = d if not a < b < c else e",
    ])
  func statements(source: String) throws {
    #expect(try actions(source).last == source)
  }

  @Test("jumps, returns and exceptions tell what they do")
  func control() throws {
    #expect(
      try actions("def f(a):\n  while a: a = g(a)\n  return a")
        == ["if not a: goto 14", "a = g(a)", "goto 0", "return a"])
    #expect(
      try actions("def f(a):\n  for x in a: yield x") == [
        "at the end goto 16", "x = next(iter(a))", "drop yield x", "goto 4",
      ])
    #expect(try actions("def f():\n  raise E(1) from e") == ["raise E(1) from e"])
    #expect(
      try actions("try: f()\nexcept E as e: g(e)").contains("if not exception matches E: goto 54"))
    #expect(try actions("async def f(a):\n  x = await a") == ["x = await a"])
    #expect(try actions("def f(a):\n  x = yield from a") == ["x = yield from a"])
    #expect(try actions("from m import a as b") == ["b = m.a", "drop import m"])
    #expect(try actions("import m.n") == ["m = import m.n"])
    #expect(
      try actions("a, *b, c = d") == [
        "→ d[0], list(d[1:-1]), d[-1]", "a = d[0]", "b = list(d[1:-1])", "c = d[-1]",
      ])
    #expect(
      try actions("[x + 1 for x in a]") == [
        "result = []", "at the end goto 18", "x = next(.0)", "result.append(x + 1)", "goto 4",
        "return result",
      ])
    #expect(try actions("x", mode: .single) == ["sys.displayhook(x)"])
  }

  @Test("where two ways meet and no word of Python fits, both values are there")
  func joins() throws {
    #expect(try actions("x = a if (b if c else d) else e").last == "x = φ(a, e)")
  }

  @Test("the whole library can be read")
  func library() throws {
    for (path, text) in librarySources() {
      for code in try allCode(in: text) {
        let graph = ControlFlowGraph(code)
        for (index, meaning) in graph.meanings().enumerated() {
          #expect(
            (meaning != nil) == (graph.depths[index] != nil), "\(path): \(code.name): \(index)")
          if let result = meaning?.result, result.contains("?") {
            // Nothing that a compiler made takes more than there is.
            let isInSource = text.contains("?")
            #expect(isInSource, "\(path): \(code.name) at \(2 * index): \(result)")
          }
        }
      }
    }
  }
}
