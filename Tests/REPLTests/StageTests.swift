import Glibc
import Testing

/// The commands that show what the compiler makes, on terminals of several kinds and in pipes.
@Suite("Stages", .serialized)
struct StageTests {
  /// What the screen shows after commands, without the line they were typed in.
  private func screen(
    after lines: [String], columns: Int = 100, rows: Int = 60, environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Screen {
    let terminal = PseudoTerminal(columns: columns, rows: rows, environment: environment)
    terminal.waitForPrompt()
    for line in lines { terminal.enter(line, sourceLocation: sourceLocation) }
    return terminal.screen
  }

  /// What a command prints into a pipe.
  private func piped(_ lines: String..., environment: [String: String] = [:]) -> String {
    Program.run(["-iq"], input: lines.map { $0 + "\n" }.joined(), environment: environment).output
  }

  @Test("jumps are arrows on a terminal, those of loops nest")
  func arrows() {
    let text = screen(after: [":dis while a: b if c else d", ""]).text
    #expect(
      text.contains(
        """

          1  ╭───>    0 LOAD_NAME                0 (a)
            ╭┼────    2 POP_JUMP_IF_FALSE       18
            ││        4 LOAD_NAME                1 (c)
            ││╭───    6 POP_JUMP_IF_FALSE       12
            │││       8 LOAD_NAME                2 (b)
            │││╭──   10 JUMP_FORWARD             2 (to 14)
            ││╰┼─>   12 LOAD_NAME                3 (d)
            ││ ╰─>   14 PRINT_EXPR
            │╰────   16 JUMP_ABSOLUTE            0
            ╰────>   18 LOAD_CONST               0 (None)
                     20 RETURN_VALUE

        """), "\(text)")
  }

  @Test(
    "colours are there on a terminal, unless NO_COLOR is set; FORCE_COLOR brings them into a pipe")
  func colors() {
    let colored = screen(after: [":dis x + 'y'"])
    #expect(colored.style(of: "LOAD_CONST") == "1;34")
    #expect(colored.style(of: "'y')") == "32")
    let plain = screen(after: [":dis x + 'y'"], environment: ["NO_COLOR": "1"])
    #expect(plain.style(of: "LOAD_CONST") == "")
    #expect(piped(":dis x", environment: ["FORCE_COLOR": "1"]).contains("\u{1b}[1;34mLOAD_NAME"))
    #expect(!piped(":dis x").contains("\u{1b}"))
  }

  @Test("a dumb terminal gets dis' own marks")
  func dumb() {
    let terminal = PseudoTerminal(columns: 80, rows: 30, environment: ["TERM": "dumb"])
    terminal.waitForPrompt()
    terminal.send(":dis x if y else z\r")
    terminal.wait(for: "RETURN_VALUE")
    #expect(terminal.screen.text.contains("        >>    8 LOAD_NAME"))
  }

  @Test("in a pipe, and with --plain, :dis is what dis prints")
  func plain() {
    let expected = """
        1           0 LOAD_NAME                0 (y)
                    2 POP_JUMP_IF_FALSE        8
                    4 LOAD_NAME                1 (x)
                    6 JUMP_FORWARD             2 (to 10)
              >>    8 LOAD_NAME                2 (z)
              >>   10 PRINT_EXPR
                   12 LOAD_CONST               0 (None)
                   14 RETURN_VALUE

      """
    #expect(piped(":dis x if y else z") == expected)
    #expect(screen(after: [":dis --plain x if y else z"]).text.contains(expected))
  }

  @Test("-x, -S, -b and --stack go together")
  func options() {
    #expect(
      piped(":dis -xSb --stack x = a + b") == """
          1         x = a + b
                      0 65 00    0→1  LOAD_NAME                0 (a)      → a
                      2 65 01    1→2  LOAD_NAME                1 (b)      → b
                      4 17 00    2→1  BINARY_ADD                          → a + b
                      6 5a 02    1→0  STORE_NAME               2 (x)      x = a + b
                      8 64 00    0→1  LOAD_CONST               0 (None)   → None
                     10 53 00    1→0  RETURN_VALUE                        return None

        """)
  }

  @Test("-S finds the source of what was typed before, and of files")
  func sourceLines() {
    let folder = ScratchFolder()
    folder.write("# a file\ndef f(n):\n  return n * 2  # twice\n", to: "file.py")
    let text = piped(
      "def g():", "  x = 5  # five", "  return x", "", "x = 1", ":dis -S g",
      ":load \(folder.path("file.py"))",
      ":dis -S f")
    #expect(text.contains("  2           x = 5  # five\n              0 LOAD_CONST"))
    #expect(text.contains("  3           return n * 2  # twice\n              0 LOAD_FAST"))
  }

  @Test("options that do not exist are told; what only looks like one is Python")
  func wrongOptions() {
    let wrong = Program.run(["-iq"], input: ":dis --foo x\n:cfg --dot\n")
    #expect(wrong.errors.contains(":dis: no option --foo; there are -x, -S,"))
    #expect(wrong.errors.contains(":cfg: --dot needs a value: FILE\n"))
    #expect(piped(":dis -1 + x").contains("LOAD_CONST               0 (-1)"))
    #expect(piped(":dis -- -x").contains("UNARY_NEGATIVE"))
    #expect(piped(":ast -a x").contains("end_col_offset=1"))
  }

  @Test(
    "what has no bytecode is told", arguments: [":dis int", ":code int", ":cfg int", ":diff int x"])
  func nativeClass(command: String) {
    let result = Program.run(["-iq"], input: command + "\n")
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("int has no bytecode\n"))
  }

  @Test("--json can be read by Python")
  func json() {
    let json = piped(":dis --json def f(a): return a + '\\ud800é'", "")
    let result = Program.run(
      [
        "-c",
        "d = eval(input().replace('null', 'None').replace('true', 'True').replace('false', 'False'))\n"
          + "f = d[0]['nested'][0]\nprint(f['name'], [i['opname'] for i in f['instructions']], f['consts'])",
      ],
      input: json)
    #expect(
      result.output
        == "f ['LOAD_FAST', 'LOAD_CONST', 'BINARY_ADD', 'RETURN_VALUE'] ['None', \"'\\\\ud800é'\"]\n",
      "\(result.errors)")
  }

  @Test("stages stand side by side where there is room, and below each other where there is none")
  func stages() {
    let wide = screen(after: [":stages x"], columns: 160).lines
    #expect(
      wide.contains {
        $0.contains("── tokens ") && $0.contains("── ast ") && $0.contains("── symtable ")
      })
    let narrow = screen(after: [":stages x"], columns: 40).lines
    let heads = narrow.filter { $0.hasPrefix("── ") }.map { $0.split(separator: " ")[1] }
    #expect(heads == ["tokens", "ast", "symtable", "code", "dis"])
    #expect(piped(":stages x").contains("\n\n── dis ─"))
  }

  @Test(":cfg draws blocks; where there is no room for arrows, words do")
  func graph() {
    let lines = screen(after: [":cfg x if y else z"]).lines
    #expect(
      lines.contains("│    2 POP_JUMP_IF_FALSE        8         │ ───╮"),
      "\(lines.joined(separator: "\n"))")
    #expect(lines.contains { $0.hasPrefix("└────┬ true ─") && $0.contains("false → B2 ─┘") })
    let narrow = screen(after: [":cfg x if y else z"], columns: 30).lines
    #expect(narrow.allSatisfy { $0.count <= 30 })
    #expect(narrow.contains { $0.contains("→ B2") })
  }

  @Test(":cfg writes pictures for Graphviz, and says so where there is no Graphviz")
  func pictures() {
    let folder = ScratchFolder()
    _ = piped(":cfg --dot \(folder.path("g.dot")) x if y else z")
    #expect(folder.read("g.dot").hasPrefix("digraph {\n"))
    let without = Program.run(
      ["-iq"], input: ":cfg --svg \(folder.path("g.svg")) x\n", environment: ["PATH": folder.root])
    #expect(without.errors.contains("Graphviz is not installed"))
    // A stand-in, which writes what it gets.
    folder.write("#!/bin/sh\necho \"$1 $2\" >\"$3\"\n/bin/cat >>\"$3\"\n", to: "dot")
    chmod(folder.path("dot"), 0o755)
    _ = Program.run(
      ["-iq"], input: ":cfg --svg \(folder.path("g.svg")) x\n", environment: ["PATH": folder.root])
    #expect(folder.read("g.svg").hasPrefix("-Tsvg -o\ndigraph {"))
  }

  @Test(
    ":diff lays names, sources and compiled files side by side, on a narrow terminal with marks")
  func comparison() {
    let folder = ScratchFolder()
    folder.write("x = a\n", to: "a.py")
    _ = Program.run(["-m", "py_compile", folder.path("a.py")])
    let compiled = folder.path("__pycache__/a.cpython-39.pyc")
    let text = piped(":mode exec", ":diff \(compiled) 'x = b'")
    #expect(
      text.contains("0 LOAD_NAME            0 (a)    |   1    0 LOAD_NAME            0 (b)\n"),
      "\(text)")
    #expect(!text.dropFirst(90).contains("|"))
    let narrow = screen(after: [":diff x y"], columns: 50).text
    #expect(
      narrow.contains(
        "\n-   1    0 LOAD_NAME            0 (x)\n+   1    0 LOAD_NAME            0 (y)\n"),
      "\(narrow)")
    for operands in ["", "x", "--", "x --", "-- x", "x y z", "'x y"] {
      let errors = Program.run(["-iq"], input: ":diff \(operands)\n").errors
      #expect(errors.contains("usage: :diff A B"), "\(operands)")
    }
  }

  @Test(":opcode has a page for each instruction, and lists them")
  func opcodes() {
    #expect(piped(":opcode").split(separator: "\n").count == 119)
    let page = piped(":opcode for_iter")
    #expect(page.hasPrefix("FOR_ITER (93)\n"))
    #expect(
      page.contains(
        "    --> >>    4 FOR_ITER                12 (to 18)   → next(iter(a)), at the end goto 18\n"
      ), "\(page)")
    #expect(
      Program.run(["-iq"], input: ":opcode nonsense\n").errors.contains("no instruction nonsense"))
    #expect(piped(":opcode NOP").contains("The optimizer removes all of them"))
  }

  @Test("pyvm -m dis takes the options of :dis; without them it is CPython's")
  func tool() {
    let folder = ScratchFolder()
    folder.write("x = a + b\n", to: "a.py")
    let text = Program.run(["-m", "dis", "-xS", folder.path("a.py")]).output
    #expect(text.contains("  1         x = a + b\n              0 LOAD_NAME"))
    #expect(text.contains("BINARY_ADD                          → a + b\n"))
    #expect(
      Program.run(["-m", "dis", "--json", folder.path("a.py")]).output.hasPrefix("[{\"name\":"))
    #expect(Program.run(["-m", "dis", "--plain", folder.path("a.py")]).status == 2)
  }

  @Test("Tab completes options and instructions")
  func completion() {
    let terminal = PseudoTerminal(columns: 80, rows: 20)
    terminal.waitForPrompt()
    terminal.send(":dis --st\t")
    terminal.wait { $0.currentLine.hasPrefix("pyvm> :dis --stack") }
    terminal.send("\u{3}")
    terminal.waitForPrompt()
    terminal.send(":opcode POP_JUMP_IF_F\t")
    terminal.wait { $0.currentLine.hasPrefix("pyvm> :opcode POP_JUMP_IF_FALSE") }
  }

  @Test("what -x makes of random expressions has the value of the expressions")
  func expressions() {
    var number: UInt64 = 20_211_105
    func random(_ limit: UInt64) -> UInt64 {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (number >> 33) % limit
    }
    func expression(_ depth: Int) -> String {
      func part() -> String { expression(depth - 1) }
      switch depth == 0 ? 0 : random(9) {
      case 0: return ["a", "b", "c", "d", "e", "g"][Int(random(6))]
      case 1: return "(\(part()) and \(part()))"
      case 2: return "(\(part()) or \(part()))"
      case 3: return "(not \(part()))"
      case 4: return "(\(part()) if \(part()) else \(part()))"
      case 5: return "(\(part()) < \(part()))"
      case 6: return "(\(part()) < \(part()) > \(part()))"
      case 7: return "(\(part()) < \(part()) < \(part()) > \(part()))"
      default: return "f(\(part()), \(part()))"
      }
    }
    let sources = (0..<300).map { _ in "x = \(expression(4))" }
    let listings = Program.run(["-iq"], input: sources.map { ":dis -x \($0)\n" }.joined()).output
    let texts = listings.split(separator: "\n").compactMap { line -> String? in
      guard line.contains("STORE_NAME"), let start = line.firstRange(of: "x = ") else { return nil }
      return String(line[start.lowerBound...])
    }
    #expect(texts.count == sources.count)
    let pairs = zip(sources, texts).filter { !$1.contains("φ") && !$1.contains("…") }
    // Most of them have no way that words can't tell.
    #expect(pairs.count > 150)
    let program = """
      import sys
      class V:
        def __init__(self, n, t): self.n, self.t = n, t
        def __bool__(self): return self.t
        def __lt__(self, o): return V(f'({self.n}<{name(o)})', len(self.n) % 2 == 0)
        def __gt__(self, o): return V(f'({self.n}>{name(o)})', len(self.n) % 3 == 0)
      def name(v): return getattr(v, 'n', str(v))
      def value(source, bits):
        names = {n: V(n, bool(bits >> i & 1)) for i, n in enumerate('abcdeg')}
        names['f'] = lambda a, b: V(f'f({name(a)},{name(b)})', len(name(a)) % 2 == 1)
        exec(source, names)
        return name(names['x'])
      count = 0
      for line in sys.stdin.read().splitlines():
        one, other = line.split(';')
        for bits in range(0, 64, 5):
          if value(one, bits) != value(other, bits): print(line); break
        count += 1
      print(count)
      """
    let input = pairs.map { "\($0);\($1)\n" }.joined()
    let result = Program.run(["-c", program], input: input)
    #expect(result.output == "\(pairs.count)\n", "\(result.errors)")
  }
}
