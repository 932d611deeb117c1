import Glibc
import Testing

/// `:trace`, `:profile`, `:coverage` and `pyvm --trace`.
@Suite("Watching", .serialized)
struct WatchTests {
  /// What commands print into a pipe.
  private func piped(_ lines: String...) -> String {
    Program.run(["-iq"], input: lines.map { $0 + "\n" }.joined()).output
  }

  /// What `--trace` writes of a program.
  private func traced(_ source: String, options: [String] = ["--trace"]) -> Program.Result {
    let folder = ScratchFolder()
    folder.write(source, to: "p.py")
    return Program.run(options + [folder.path("p.py")])
  }

  // MARK: --trace

  @Test("--trace writes to standard error, the program to standard output")
  func commandLine() {
    let result = traced("x = 20\nprint(x + 1)\n")
    #expect(result.output == "21\n")
    #expect(result.status == 0)
    #expect(
      result.errors == """
         1 <module>:1       0 LOAD_CONST           0 (20)           → 20
         1 <module>:1       2 STORE_NAME           0 (x)            20
         1 <module>:2       4 LOAD_NAME            1 (print)        → <built-in function print>
         1 <module>:2       6 LOAD_NAME            0 (x)            → 20
         1 <module>:2       8 LOAD_CONST           1 (1)            → 1
         1 <module>:2      10 BINARY_ADD                            20, 1 → 21
         1 <module>:2      12 CALL_FUNCTION        1                <built-in function print>, 21 → None
         1 <module>:2      14 POP_TOP                               None
         1 <module>:2      16 LOAD_CONST           2 (None)         → None
         1 <module>:2      18 RETURN_VALUE                          None

        """, "\(result.errors)")
  }

  @Test("with -v each instruction has the stack and the open blocks before it")
  func stacks() {
    let errors = traced(
      "try:\n    x = 1 + len('ab')\nfinally:\n    pass\n", options: ["--trace", "-v"]
    ).errors
    #expect(
      errors.contains(
        """
                stack  [1, <built-in function len>, 'ab']
                blocks SETUP_FINALLY to 18 at 0
         1 <module>:2       8 CALL_FUNCTION        1                <built-in function len>, 'ab' → 2

        """), "\(errors)")
  }

  @Test("library code in Python is left out, unless it is asked for")
  func library() {
    let source = "import string\nstring.capwords('a b')\n"
    #expect(!traced(source).errors.contains("\n 2 "))
    #expect(traced(source, options: ["--trace-all"]).errors.contains("\n 2 "))
  }

  @Test("looking at values runs nothing of the program's")
  func reprs() {
    let result = traced(
      """
      class Broken:
          def __repr__(self): raise ValueError('no')
      class Loud:
          def __repr__(self): print('called'); return 'loud'
      values = [Broken(), Loud()]
      e = KeyError(values)
      """)
    #expect(result.output == "")
    #expect(result.errors.contains("→ [<Broken object>, <Loud object>]"), "\(result.errors)")
    #expect(result.errors.contains("→ KeyError([<Broken object>, <Lo"), "\(result.errors)")
  }

  @Test("of huge values only the beginning is looked at")
  func hugeValues() {
    let start = time(nil)
    let errors = traced(
      """
      big = [0] * 3_000_000
      text = 'ä' * 3_000_000
      number = 1 << 3_000_000
      nested = []
      nested.append(nested)
      many = {n: n for n in range(9)}
      for i in range(300):
          big; text; number; nested; many
      long = '\(String(repeating: "y", count: 2000))'
      """
    ).errors
    #expect(errors.split(separator: "\n").allSatisfy { $0.count < 160 })
    #expect(errors.contains("→ [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, …"))
    #expect(errors.contains("→ 'ääääääääääääääääääääääääääääää…"))
    #expect(errors.contains("→ <int of 3000064 bits>"))
    #expect(errors.contains("→ [[...]]"))
    #expect(errors.contains("→ {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, …"))
    #expect(time(nil) - start < 8)
  }

  @Test("generators, exceptions and coroutines: their lines stand where they run")
  func frames() {
    let errors = traced(
      """
      def g():
          got = yield 1
      it = g()
      next(it)
      try: it.send('s')
      except StopIteration: pass
      async def co(): return 5
      try: co().send(None)
      except StopIteration as e: v = e.value
      """
    ).errors
    #expect(
      errors.contains(
        """
         2 g:2              2 YIELD_VALUE                           1
         1 <module>:4         ← 1

        """), "\(errors)")
    #expect(errors.contains(" 2 g:2              4 STORE_FAST           0 (got)          's'\n"))
    #expect(errors.contains(" 1 <module>:5         ! StopIteration()\n"), "\(errors)")
    #expect(errors.contains(" 1 <module>:8         ! StopIteration(5)\n"), "\(errors)")
    #expect(errors.contains(" STORE_NAME           8 (v)            5\n"), "\(errors)")
  }

  @Test("deep recursion is traced in linear time, its end as well")
  func recursion() {
    let result = traced(
      """
      def f(n): return f(n + 1)
      try: f(0)
      except RecursionError: print('deep')
      """)
    #expect(result.output == "deep\n")
    #expect(result.errors.contains("! RecursionError('maximum recursion dept"))
  }

  // MARK: At the prompt

  @Test(":trace on counts for further input and :load, until :trace off")
  func traceOn() {
    let folder = ScratchFolder()
    folder.write("z = 5\n", to: "f.py")
    let text = piped(
      ":trace", ":trace on", "x = 1", ":trace", ":load \(folder.path("f.py"))", ":trace off",
      "x", ":trace")
    #expect(
      text == """
        trace: off
         1 <module>:1       0 LOAD_CONST           0 (1)            → 1
         1 <module>:1       2 STORE_NAME           0 (x)            1
         1 <module>:1       4 LOAD_CONST           1 (None)         → None
         1 <module>:1       6 RETURN_VALUE                          None
        trace: on
         1 <module>:1       0 LOAD_CONST           0 (5)            → 5
         1 <module>:1       2 STORE_NAME           0 (z)            5
         1 <module>:1       4 LOAD_CONST           1 (None)         → None
         1 <module>:1       6 RETURN_VALUE                          None
        1
        trace: off

        """, "\(text)")
  }

  @Test("a traced input that is interrupted ends as any other; the next begins anew")
  func interrupt() {
    // Ctrl-C throws away what the terminal has not shown yet, were it in the middle of a colour.
    let terminal = PseudoTerminal(columns: 100, rows: 20, environment: ["NO_COLOR": "1"])
    terminal.waitForPrompt()
    terminal.send(":trace while True: pass\r")
    terminal.send("\r")
    terminal.wait(for: "JUMP_ABSOLUTE")
    terminal.send("\u{3}")
    terminal.wait(for: "KeyboardInterrupt")
    terminal.waitForPrompt()
    terminal.enter(":trace 6")
    #expect(
      terminal.screen.text.contains(
        """
        pyvm> :trace 6
         1 <module>:1       0 LOAD_CONST           0 (6)            → 6
        6
         1 <module>:1       2 PRINT_EXPR                            6
        """), "\(terminal.screen.text)")
  }

  @Test("on a terminal the lines have colours")
  func colors() {
    let terminal = PseudoTerminal(columns: 100, rows: 20)
    terminal.waitForPrompt()
    terminal.enter(":trace 'a' + x")
    #expect(terminal.screen.style(of: "LOAD_CONST") == "1;34")
    #expect(terminal.screen.text.contains("! NameError(\"name 'x' is not defined\")"))
    terminal.enter(":coverage 1 if 2 > x else 3")
    #expect(terminal.screen.text.contains("1 of 1 line ran (100.0%)"), "\(terminal.screen.text)")
  }

  @Test("after a run :cfg tells how often each block ran")
  func blockCounts() {
    let text = piped(
      "def f(n):\n    for i in range(n):\n        if i > 7: print(i)\n", ":profile f(10)", ":cfg f")
    #expect(text.contains("×11"), "\(text)")
    #expect(text.contains("×10"), "\(text)")
    #expect(text.contains("×2"), "\(text)")
    #expect(!piped("def f(): pass\n", ":cfg f").contains("×"))
  }

  @Test(":profile --json has every row")
  func profileJSON() {
    let text = piped(":profile --json x = 1")
    #expect(text.hasPrefix("{\"instructions\":4,\"opcodes\":[{"), "\(text)")
    #expect(text.contains("{\"name\":\"LOAD_CONST\",\"count\":2}"), "\(text)")
    #expect(text.contains("{\"name\":\"<stdin>:1 <module>\",\"count\":4}"), "\(text)")
  }

  @Test(":coverage of a file marks the lines that never ran")
  func coverage() {
    let folder = ScratchFolder()
    folder.write(
      """
      def f(n):
          if n > 3:
              return 'big'
          return 'small'

      for i in range(3):
          f(i)

      """, to: "c.py")
    let text = piped(":coverage \(folder.path("c.py"))")
    #expect(
      text == """
            1  def f(n):
            3      if n > 3:
            !          return 'big'
            3      return 'small'

            4  for i in range(3):
            3      f(i)
        5 of 6 lines ran (83.3%)

        """, "\(text)")
    #expect(
      piped(":coverage --json \(folder.path("c.py"))").hasPrefix(
        "{\"lines\":6,\"covered\":5,\"units\":[[{\"line\":1,\"count\":1}"))
    #expect(
      Program.run(["-iq"], input: ":coverage /nonexistent/x.py\n").errors.contains(
        "can't open file '/nonexistent/x.py'"))
  }
}
