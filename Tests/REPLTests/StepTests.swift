import Testing

/// `:step`, driven through pipes: what each stop shows, and where the program stops.
@Suite("Stepping")
struct StepTests {
  /// What the stepper writes when it is given a source and commands.
  /// - Parameter setup: what is typed before.
  private func stepped(
    _ source: String, after setup: String = "", _ commands: String...
  ) -> String {
    let setup = setup.isEmpty ? "" : setup + "\n\n"
    let input = setup + ":step \(source)\n" + commands.map { $0 + "\n" }.joined()
    let result = Program.run(["-iq"], input: input)
    return result.output
  }

  /// The lines that tell where the program stops: those with an arrow, without what they compute.
  private func stops(_ output: String) -> [String] {
    output.split(separator: "\n").filter { $0.contains("-->") }.map { line in
      let words = line.drop { $0 != ">" }.split(separator: " ").dropFirst()
      let instruction = words.first == ">>" ? words.dropFirst() : words
      return instruction.prefix(2).joined(separator: " ")
    }
  }

  private let adder = """
    def add(a, b):
        c = a + b
        return c
    """

  @Test("a stop shows the instruction, the stack, the variables")
  func block() {
    #expect(
      stepped("add(2, 40)", after: adder, "s", "si", "si", "p a * 10", "fin", "c") == """
        <module>, line 1: add(2, 40)
          1 -->       0 LOAD_NAME                0 (add)      → add
          stack  []
          locals add=<function add>
        add, line 2: c = a + b
          2 -->       0 LOAD_FAST                0 (a)        → a
          stack  []
          locals a=2, b=40
            -->       2 LOAD_FAST                1 (b)        → b
          stack  [2]
          locals a=2, b=40
            -->       4 BINARY_ADD                            → a + b
          stack  [2, 40]
          locals a=2, b=40
        20
        <module>, line 1: add(2, 40)
            -->       8 PRINT_EXPR                            sys.displayhook(add(2, 40))
          stack  [42]
          locals add=<function add>
        42

        """)
  }

  @Test("si goes into calls, ni over them; n and s do so by lines; an empty line repeats")
  func overAndInto() {
    let into = stops(stepped("add(2, 40)", after: adder, "", "", "", "si", "q"))
    #expect(
      into == ["0 LOAD_NAME", "2 LOAD_CONST", "4 LOAD_CONST", "6 CALL_FUNCTION", "0 LOAD_FAST"])
    let over = stops(stepped("add(2, 40)", after: adder, "si 3", "ni", "q"))
    #expect(over == ["0 LOAD_NAME", "6 CALL_FUNCTION", "8 PRINT_EXPR"])
    let lines = stops(stepped("add(add(1, 2), 3)", after: adder, "s", "", "", "", "", "q"))
    #expect(
      lines == [
        "0 LOAD_NAME", "0 LOAD_FAST", "8 LOAD_FAST", "10 LOAD_CONST", "0 LOAD_FAST", "8 LOAD_FAST",
      ])
    let linesOver = stops(
      stepped(
        "f()", after: adder + "\n\ndef f():\n  x = add(1, 2)\n  return x", "s", "n", "n", "q"))
    #expect(linesOver == ["0 LOAD_NAME", "0 LOAD_GLOBAL", "10 LOAD_FAST", "4 PRINT_EXPR"])
  }

  @Test("breakpoints: lines, offsets, names; c counts them; they can be taken away")
  func breakpoints() {
    let loop = "def f(n):\n    for i in range(n):\n        n + i\n    return n"
    let output = stepped(
      "f(9)", after: loop, "b f", "c", "b 3", "b @12", "b 99", "b @3", "b", "c", "c", "c 3", "p i",
      "d 2", "b -3", "d 7", "b", "d all", "b", "c")
    #expect(output.contains("breakpoint 1: function f\nbreakpoint 1\nf, line 2"))
    #expect(output.contains("breakpoint 2: line 3 of <stdin>\nbreakpoint 3: @12 in f\n"))
    #expect(output.contains("1  function f\n2  line 3 of <stdin>\n3  @12 in f\n"))
    #expect(
      stops(output) == [
        "0 LOAD_NAME", "0 LOAD_GLOBAL", "12 LOAD_FAST", "12 LOAD_FAST", "12 LOAD_FAST",
      ])
    #expect(output.hasSuffix("\n4\n1  function f\nno breakpoints\n9\n"))
  }

  @Test("back takes back instructions: through calls, of loops, and what they did to objects")
  func back() {
    let code = """
      def f(items):
          for i in 'abc':
              items.append(i)
          return items
      """
    let output = stepped(
      "f([])", after: code, "s", "b 4", "c", "p items", "back s", "p items", "back 4", "p items",
      "back s 2", "p items", "p 1", "back 1000", "c", "d all", "c")
    let shown = output.split(separator: "\n").filter { "[1".contains($0.prefix(1)) }
    #expect(
      shown == [
        "['a', 'b', 'c']", "['a', 'b']", "['a', 'b']", "[]", "1", "['a', 'b', 'c']",
      ])
    #expect(output.contains("\nthis is the beginning\n<module>, line 1: f([])\n"))
  }

  @Test(
    "a call by native code is left before instructions are taken back, and then taken back whole")
  func backOutOfNative() {
    let output = stepped(
      "sorted([2, 1], key=lambda v: -v)", "b <lambda>", "c 2", "p v", "back", "d all", "fin",
      "back",
      "ni", "c")
    #expect(
      stops(output) == [
        "0 LOAD_NAME", "0 LOAD_FAST", "18 PRINT_EXPR", "16 CALL_FUNCTION_KW", "18 PRINT_EXPR",
      ])
    #expect(output.hasSuffix("[2, 1]\n"))
  }

  @Test("generators are entered and left where they yield")
  func generators() {
    let code = "def g():\n    x = yield 1\n    yield x"
    let output = stepped("[i for i in g()]", after: code, "b g", "c", "fin", "s", "s", "s", "q")
    #expect(output.contains("breakpoint 1\ng, line 2: x = yield 1"))
    #expect(
      stops(output) == [
        "0 LOAD_CONST", "0 LOAD_CONST", "6 STORE_FAST", "4 FOR_ITER", "4 STORE_FAST", "6 LOAD_FAST",
      ])
    #expect(output.contains("\n<listcomp>, line 1: [i for i in g()]\n"))
  }

  @Test("what was raised on the way to another line is told there; what was over further in is not")
  func passedExceptions() {
    let code = """
      class M:
          def __enter__(self): return self
          def __exit__(self, *a): return True
      def inner():
          try: [][0]
          except IndexError: pass
      def f():
          with M():
              inner()
              {}['k']
          return 1
      """
    let output = stepped(
      "f()", after: code.replacing("\ndef", with: "\n\ndef"), "b f", "c", "n", "n", "n", "c")
    #expect(
      output.contains(
        """
        ! KeyError('k') at 18 in f, line 4
        f, line 5: return 1
        """), "\(output)")
    #expect(!output.contains("IndexError"), "\(output)")
  }

  @Test("an exception is told, with where it was raised and where the program goes on")
  func exceptions() {
    let code = """
      def bad(n):
          return 1 // n
      def f():
          try:
              bad(0)
          except ZeroDivisionError as e:
              return 'caught'
      """
    let output = stepped(
      "f()", after: code.replacing("\ndef f", with: "\n\ndef f"), "b bad", "c", "si 3", "c")
    #expect(
      output.contains(
        """
        ! ZeroDivisionError('integer division or modulo by zero') at 4 in bad, line 2, out to f, line 3
        f, line 4: except ZeroDivisionError as e:
        """))
    #expect(output.contains("  blocks EXCEPT_HANDLER at 0\n"))
    #expect(output.hasSuffix("'caught'\n"))
    let uncaught = Program.run(["-iq"], input: ":step 1/0\nc\nc\nprint('on')\n")
    #expect(uncaught.errors.contains("ZeroDivisionError: division by zero"))
    #expect(uncaught.output.hasSuffix("on\n"))
  }

  @Test("an exception that nothing catches stops the program; it can be taken back")
  func uncaughtExceptions() {
    let code = "def bad(n):\n    m = n - 1\n    return 1 // m"
    let output = stepped("bad(1)", after: code, "c", "p m", "back", "set m = 1", "c")
    #expect(
      output.contains(
        """
        ! ZeroDivisionError('integer division or modulo by zero') at 12 in bad, line 3
        nothing catches it: back takes back, all else ends the program
        bad, line 3: return 1 // m
        """))
    #expect(output.contains("\n0\n    -->      12 BINARY_FLOOR_DIVIDE"))
    let mended = stepped("bad(1)", after: code, "c", "back s", "set m = 1", "c")
    #expect(mended.hasSuffix("\n1\n"))
    let quit = Program.run(["-iq"], input: ":step {}['x']\nc\nq\n1\n")
    #expect(!quit.errors.contains("Traceback") && quit.output.hasSuffix("\n1\n"))
    let left = Program.run(["-iq"], input: ":step exit(3)\nc\n")
    #expect(left.status == 3)
  }

  @Test(
    "over and out are about the frame that is shown; p sees its variables in nested scopes, too")
  func selectedFrames() {
    let code = """
      def inner(a):
          return a + 1
      def outer(b):
          c = inner(b)
          return c
      """
    let setup = code.replacing("\ndef outer", with: "\n\ndef outer")
    let out = stops(stepped("outer(5)", after: setup, "b inner", "c", "up", "fin", "q"))
    #expect(out.last == "6 PRINT_EXPR")
    let values = stepped(
      "outer(5)", after: setup, "b inner", "c", "p [a * i for i in range(3)]", "up",
      "p sorted([2, 1], key=lambda v: b - v)", "q")
    #expect(values.contains("\n[0, 5, 10]\n") && values.hasSuffix("\n[2, 1]\n"))
  }

  @Test("blocks and cells as CPython has them")
  func blocksAndCells() {
    let code = """
      def f():
          n = 1
          def g():
              return n
          try:
              with open('/dev/null') as file:
                  return g()
          finally:
              n = 2
      """
    let output = stepped("f()", after: code, "b g", "c", "up", "p n", "c")
    #expect(output.contains("  cells  n=1\n"))
    #expect(output.contains("  blocks SETUP_FINALLY to 78 at 0, SETUP_FINALLY to 54 at 1\n"))
  }

  @Test("set changes variables, cells, globals and values of the stack")
  func set() {
    let code = """
      def f(a):
          def g():
              return a
          return a + g() + extra
      """
    let output = stepped(
      "f(1)", after: "extra = 0\n" + code, "s", "b 4", "c", "set a = 10", "set extra = 1000",
      "set nothing =",
      "set x == 3", "si", "si", "set stack[0] = 200", "set stack[-1] = 3", "set stack[5] = 1",
      "p extra", "p stack", "d all", "c")
    #expect(output.hasSuffix("1210\n"))
  }

  @Test("mistakes are told in a line and end nothing")
  func mistakes() {
    let result = Program.run(
      ["-iq"],
      input:
        ":step 1\nxyz\np\np 1 +\np missing\nset\nsi x\nb 7\nd 1\nup\nback\nd x\np 41 + 1\nq\n2\n"
    )
    let errors = result.errors.replacing("(step) ", with: "")
    for message in [
      "no command xyz; h lists them, p EXPR evaluates\n", "p takes an expression\n",
      "SyntaxError: ", "NameError: name 'missing' is not defined\n", "si takes a number of times\n",
      "<stdin> has lines 1 to ", "no breakpoint 1\n", "no frame is outside\n",
      "this is the beginning\n", "d takes a breakpoint's number, or all\n",
    ] {
      #expect(errors.contains(message), "\(message)")
    }
    #expect(result.output.hasSuffix("42\n2\n"))
  }

  @Test("files, compiled or not, and code that CPython compiled")
  func files() {
    let folder = ScratchFolder()
    folder.write("x = 5\nprint(x)\n", to: "m.py")
    let source = Program.run(["-iq"], input: ":step \(folder.path("m.py"))\ns\nc\n")
    #expect(source.output.contains("<module>, line 2: print(x)\n"))
    #expect(source.output.hasSuffix("5\n"))
    // What CPython 3.9's py_compile made of: def double(x): return x * 2; print(double(21))
    let bytes =
      "610d0d0a01000000994d627f0bda6942e300000000000000000000000000000000030000004000000073180000"
      + "006400640184005a00650165006402830183010100640353002904630100000000000000000000000100000002"
      + "0000004300000073080000007c0064011400530029024ee902000000a9002901da017872020000007202000000"
      + "fa076d6164652e7079da06646f75626c6501000000730200000000017205000000e9150000004e290272050000"
      + "00da057072696e747202000000720200000072020000007204000000da083c6d6f64756c653e01000000730200"
      + "00000802"
    let path = folder.path("made.pyc")
    _ = Program.run(["-c", "open('\(path)', 'wb').write(bytes.fromhex('\(bytes)'))"])
    let compiled = Program.run(
      ["-iq"], input: ":step \(path)\nb double\nc\nsi 2\nset stack[0] = 50\nc\n")
    #expect(
      stops(compiled.output)
        == ["0 LOAD_CONST", "0 LOAD_FAST", "4 BINARY_MULTIPLY", "4 BINARY_MULTIPLY"])
    #expect(compiled.output.hasSuffix("\n100\n"))
    folder.write("def f(x):\r\n\tif x:\treturn 1 # t\r\nf(0)\r\n", to: "tabs.py")
    let tabs = Program.run(
      ["-iq"], input: ":step \(folder.path("tabs.py"))\ns\ns\ns\nq\n")
    #expect(
      tabs.output.contains("\n  1 -->       0 LOAD_CONST               0 (code f)   → <code f>\n"))
    #expect(tabs.output.contains("\nf, line 2: if x:   return 1 # t\n"))
    let missing = Program.run(["-iq"], input: ":step nothing.py\n:step nothing.pyc\n1\n")
    #expect(missing.errors.contains("can't open file 'nothing.py'"))
    #expect(missing.errors.contains("can't open file 'nothing.pyc'"))
    #expect(missing.output == "1\n")
  }

  @Test("without an argument the last input is run again; the end of the input ends the program")
  func withoutArgument() {
    #expect(Program.run(["-iq"], input: ":step\n").errors.contains("no input yet"))
    let result = Program.run(["-iq"], input: "x = 1\n:step\nsi\n")
    #expect(stops(result.output) == ["0 LOAD_CONST", "2 STORE_NAME"])
    #expect(result.status == 0)
  }

  @Test("statements on one line are one line")
  func statements() {
    #expect(
      stops(stepped("a = 1; b = 2", "n", "q")) == ["0 LOAD_CONST"])
  }
}
