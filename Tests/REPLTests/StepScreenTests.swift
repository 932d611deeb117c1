import Testing

/// `:step` on terminals: the panes of a wide one, read off the screen, the lines of others, and the prompt.
@Suite("Stepping on a terminal", .serialized)
struct StepScreenTests {
  private func started(
    columns: Int = 110, rows: Int = 30, environment: [String: String] = [:]
  ) -> PseudoTerminal {
    let terminal = PseudoTerminal(columns: columns, rows: rows, environment: environment)
    terminal.waitForPrompt()
    for line in ["def f(n):", "total = 0", "for i in range(n):", "total += i", "print('at', i)"] {
      terminal.send(line)
      terminal.wait { $0.currentLine.hasSuffix(line) }
      terminal.send("\r")
      terminal.wait { $0.currentLine.isFreshPrompt }
    }
    terminal.enter("")
    return terminal
  }

  /// Types a command of the stepper and waits for a text on the screen.
  private func step(
    _ terminal: PseudoTerminal, _ command: String, until text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    terminal.send(command + "\r")
    terminal.wait(sourceLocation: sourceLocation) {
      $0.text.contains(text) && $0.currentLine == "(step)"
    }
  }

  @Test("a wide terminal shows code, source, stack and variables; the rows below scroll")
  func panes() {
    let terminal = started()
    step(terminal, ":step f(3)", until: "--> f(3)")
    var lines = terminal.screen.lines
    #expect(lines[0] == "<module>  line 1 of <stdin>")
    #expect(lines[1].hasPrefix("── source ──") && lines[1].contains("── stack, its top first ──"))
    #expect(lines.contains { $0.hasPrefix("  1 -->       0 LOAD_NAME      0 (f)    ") })
    #expect(lines.contains { $0.hasPrefix("── output ──") })
    #expect(lines[2].hasSuffix("  (empty)"))
    step(terminal, "s", until: "   2 -->     total = 0")
    lines = terminal.screen.lines
    #expect(lines[0] == "<module> › f  line 2 of <stdin>")
    #expect(lines.contains { $0.contains("code of f ─") })
    #expect(lines.contains { $0.hasSuffix("  n = 3") })
    step(terminal, "s 4", until: "at 0")
    step(terminal, "n 3", until: "at 1")
    #expect(terminal.screen.style(of: "1", after: "i     = ") == "1;4")
    step(terminal, "p total + 40", until: "\n41\n")
    step(terminal, "back s", until: "   5 -->         print('at', i)")
    // As many lines as there are rows below, and more.
    for number in 1...7 {
      step(terminal, "p \(number) * 111", until: "\n\(number)\(number)\(number)")
    }
    #expect(terminal.screen.lines[0] == "<module> › f  line 5 of <stdin>")
    terminal.send("c\r")
    terminal.waitForPrompt()
    #expect(terminal.screen.text.hasSuffix("pyvm> :step f(3)\nat 0\nat 1\nat 1\nat 2\npyvm>"))
  }

  @Test("q leaves the screen as it was, and so does an exception, which stays to be read")
  func leaving() {
    let terminal = started()
    step(terminal, ":step f(3)", until: "--> f(3)")
    terminal.send("q\r")
    terminal.waitForPrompt()
    #expect(terminal.screen.text.hasSuffix("  ...\npyvm> :step f(3)\npyvm>"))
    step(terminal, ":step f('x')", until: "--> f('x')")
    step(terminal, "c", until: "nothing catches it")
    terminal.send("c\r")
    terminal.waitForPrompt()
    #expect(
      terminal.screen.text.hasSuffix(
        "TypeError: 'str' object cannot be interpreted as an integer\npyvm>"))
    #expect(terminal.screen.text.contains("\nTraceback (most recent call last):\n"))
    terminal.enter("1 + 1")
    #expect(terminal.screen.text.hasSuffix("pyvm> 1 + 1\n2\npyvm>"))
  }

  @Test("long answers have the whole screen until Enter")
  func longAnswers() {
    let terminal = started()
    step(terminal, ":step f(3)", until: "--> f(3)")
    terminal.send("h\r")
    terminal.wait { $0.currentLine == "Enter goes back" && $0.lines[0].hasPrefix("Enter  ") }
    #expect(terminal.screen.text.contains("\nq, Ctrl-D  ends the program\n"))
    terminal.resize(columns: 120, rows: 32)
    terminal.wait { $0.currentLine == "Enter goes back" && $0.lines[0].hasPrefix("Enter  ") }
    terminal.send("\r")
    terminal.wait { $0.currentLine == "(step)" && $0.lines[1].hasPrefix("── source") }
    step(terminal, "w", until: "> <module>, line 1: f(3)")
    #expect(terminal.screen.lines[1].hasPrefix("── source"))
    step(terminal, "b f", until: "breakpoint 1")
    step(terminal, "c", until: "   2 -->     total = 0")
    terminal.send("l\r")
    terminal.wait { $0.currentLine == "Enter goes back" && $0.lines[0] == "f, line 2: total = 0" }
    terminal.send("\u{3}")
    terminal.wait { $0.currentLine == "(step)" && $0.lines[1].hasPrefix("── source") }
    terminal.send("q\r")
    terminal.waitForPrompt()
  }

  @Test("a window that becomes tiny goes on being usable, and comes back")
  func tinyWindow() {
    let terminal = started()
    step(terminal, ":step f(3)", until: "--> f(3)")
    for (columns, rows, line) in [(60, 15, 2), (20, 8, 3), (9, 4, 4)] {
      terminal.resize(columns: columns, rows: rows)
      terminal.wait { $0.currentLine == "(step)" }
      terminal.send("s")
      terminal.wait { $0.currentLine == "(step) s" }
      terminal.send("\r")
      terminal.wait {
        $0.currentLine == "(step)"
          && (rows < 7 || $0.lines[0].contains("f") && $0.text.contains("\(line) -->"))
      }
    }
    terminal.resize(columns: 110, rows: 30)
    terminal.wait { $0.currentLine == "(step)" && $0.lines[0].hasPrefix("<module> › f  line ") }
    terminal.send("c\r")
    terminal.waitForPrompt()
    #expect(terminal.screen.text.hasSuffix("\nat 0\nat 1\nat 2\npyvm>"))
  }

  @Test("another size draws everything anew")
  func resize() {
    let terminal = started()
    step(terminal, ":step f(3)", until: "--> f(3)")
    terminal.resize(columns: 130, rows: 40)
    terminal.wait {
      $0.lines[0] == "<module>  line 1 of <stdin>" && $0.lines[29].hasPrefix("── output ──")
        && $0.currentLine == "(step)" && $0.lines[29].count == 129
    }
    terminal.send("\u{c}")
    terminal.wait { $0.lines[1].hasPrefix("── source ──") && $0.currentLine == "(step)" }
    terminal.send("q\r")
    terminal.waitForPrompt()
  }

  @Test("Ctrl-C stops a program that runs on, and drops a line that is typed")
  func interrupt() {
    let terminal = started()
    terminal.enter("x = 0")
    terminal.send(":step while True: x += 1\r")
    terminal.wait { $0.currentLine == "  ..." }
    step(terminal, "", until: "--> while True")
    terminal.send("c\r")
    terminal.wait { $0.row > 0 && $0.currentLine == "" }
    terminal.send("\u{3}")
    terminal.wait { $0.text.contains("interrupted") && $0.currentLine == "(step)" }
    step(terminal, "p x >= 0", until: "\nTrue\n")
    terminal.send("p 12\u{3}")
    terminal.wait { $0.currentLine == "(step)" }
    terminal.send("q\r")
    terminal.waitForPrompt()
  }

  @Test("the prompt has a history and completions of its own")
  func prompt() {
    let terminal = started()
    step(terminal, ":step f(3)", until: "--> f(3)")
    step(terminal, "p 5 + 5", until: "\n10\n")
    terminal.send("\u{1b}[A")
    terminal.wait { $0.currentLine == "(step) p 5 + 5" }
    terminal.send("\u{1b}[A")
    terminal.send("\u{15}ba\t")
    terminal.wait { $0.currentLine == "(step) back" }
    terminal.send("\u{15}q\r")
    terminal.waitForPrompt()
    terminal.send("\u{1b}[A")
    terminal.wait { $0.currentLine == "pyvm> :step f(3)" }
  }

  @Test("a narrow terminal, and one without colour, gets lines and no colour")
  func narrow() {
    let terminal = started(columns: 80, rows: 30)
    step(terminal, ":step f(3)", until: "\n  stack  []\n")
    #expect(terminal.screen.text.contains("\n<module>, line 1: f(3)\n"))
    #expect(terminal.screen.style(of: "LOAD_NAME") == "1;34")
    let plain = started(environment: ["NO_COLOR": "1"])
    step(plain, ":step f(3)", until: "--> f(3)")
    #expect(plain.screen.style(of: "LOAD_NAME") == "")
    let dumb = PseudoTerminal(columns: 120, rows: 30, environment: ["TERM": "dumb"])
    dumb.waitForPrompt()
    step(dumb, ":step 1 + x", until: "  stack  []")
  }

  @Test("wide characters and long values keep the panes in their columns")
  func wideCharacters() {
    let terminal = started()
    terminal.enter("名前 = '日本語' * 40")
    step(terminal, ":step (名前, list(range(10000)))", until: "--> (名前")
    step(terminal, "si", until: "LOAD_NAME")
    step(terminal, "si 3", until: "<class 'range'>")
    #expect(terminal.screen.lines.allSatisfy { $0.count <= 110 })
    #expect(terminal.screen.lines[1].contains("── stack, its top first ──"))
    terminal.send("c\r")
    terminal.wait { $0.transcript.contains("9998, 9999])") && $0.currentLine == "pyvm>" }
  }
}
