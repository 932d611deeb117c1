import Testing

/// `:taint` and `:taint?`, and the example of what they stand on.
@Suite("Marks", .serialized)
struct TaintCommandTests {
  private func piped(_ lines: String...) -> (output: String, errors: String) {
    let result = Program.run(["-iq"], input: lines.map { $0 + "\n" }.joined())
    return (result.output, result.errors)
  }

  @Test("characters are underlined where they stand: escapes, wide characters, several names")
  func characters() {
    let terminal = PseudoTerminal(columns: 80, rows: 30, environment: ["NO_COLOR": "1"])
    terminal.waitForPrompt()
    for line in ["a = '世'", "b = b'xy'", ":taint a b", ":taint? '\\n' + a + '|\\\\'"] {
      terminal.enter(line)
    }
    #expect(
      terminal.screen.text.contains("'\\n世|\\\\'\n   ~~       a\na\n  → BINARY_ADD (line 1)\n"),
      "\(terminal.screen.text)")
    terminal.enter(":taint? [b + b'-' + a.encode(), 5]")
    #expect(terminal.screen.text.contains("\n  [0] a, b\n"), "\(terminal.screen.text)")
    terminal.enter("x = 'p' * 100 + a + 'q'")
    terminal.enter(":taint? x")
    #expect(terminal.screen.text.contains("\n  [100]  a\n"), "\(terminal.screen.text)")
  }

  @Test("colours on a terminal, a page, and Ctrl-C while marks are followed")
  func terminal() {
    let terminal = PseudoTerminal(columns: 80, rows: 30)
    terminal.waitForPrompt()
    for line in ["n = 1", ":taint n"] { terminal.enter(line) }
    terminal.send("print('go' + 'ing'), all(iter(lambda: n + 1, 0))\r")
    terminal.wait(for: "going")
    terminal.send("\u{3}")
    terminal.wait(for: "KeyboardInterrupt")
    terminal.waitForPrompt()
    terminal.enter(":taint? n + 1")
    #expect(
      terminal.screen.text.contains("2\n  n\nn\n  → BINARY_ADD (line 1)\n"),
      "\(terminal.screen.text)")
    terminal.enter(":help taint")
    #expect(terminal.screen.text.contains("off"))
  }

  @Test("nothing of the program's runs to show values")
  func silence() {
    let (output, errors) = piped(
      "class C:", "    def __repr__(self): print('called')",
      "    def __hash__(self): print('called')",
      "    def __eq__(self, other): print('called')", "", "c = C()", "n = 1", ":taint n", "c.n = n",
      ":taint? c", ":taint", "x = [c, n]", ":taint? x")
    #expect(!output.contains("called"), "\(output)")
    #expect(output.contains("<C object>\n  .n n\nn\n"), "\(output)")
    #expect(!errors.contains("Traceback"), "\(errors)")
  }

  @Test(":reset and :taint off forget marks; files, and inputs that fail, keep them")
  func sessions() {
    let folder = ScratchFolder()
    folder.write("def double(v):\n    return v + v\n", to: "d.py")
    let text = piped(
      "n = 4", ":taint n as four", ":load \(folder.path("d.py"))", "x = double(n)", "1 / 0",
      "y = [x]",
      ":taint? y", ":reset", ":taint", "n = 4", ":taint? n"
    ).output
    #expect(
      text == """
        [8]
          [0] four
        four
          → BINARY_ADD (double, d.py line 2)
        nothing is marked

        """, "\(text)")
  }

  @Test(":trace, :profile and :coverage go together with marks")
  func together() {
    let text = piped("n = 4", ":taint n", ":profile x = n + 1", ":taint? x").output
    #expect(text.contains("BINARY_ADD"), "\(text)")
    #expect(text.hasSuffix("5\n  n\nn\n  → BINARY_ADD (line 1)\n"), "\(text)")
  }

  @Test("a program that was compiled before is followed as well")
  func compiled() {
    let folder = ScratchFolder()
    folder.write("def double(v):\n    return v + v\n", to: "twice.py")
    #expect(Program.run(["-m", "py_compile", folder.path("twice.py")]).status == 0)
    let text = piped(
      "import sys", "sys.path.insert(0, '\(folder.root)')", "n = 4", ":taint n", "import twice",
      "x = twice.double(n)", ":taint? x"
    ).output
    #expect(text == "8\n  n\nn\n  → BINARY_ADD (double, twice.py line 2)\n", "\(text)")
  }

  @Test("the example with pyvm.observe() finds the jumps that went one way")
  func example() {
    let result = Program.run([Transcript.root + "/Examples/branch_coverage.py"])
    #expect(
      result.output == """
        <listcomp>   line 37  FOR_ITER
        kind         line 28  POP_JUMP_IF_FALSE   only away
        kind         line 30  FOR_ITER
        kind         line 31  POP_JUMP_IF_FALSE

        """, "\(result.output)\(result.errors)")
  }
}
