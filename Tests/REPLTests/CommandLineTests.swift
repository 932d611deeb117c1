import Compiler
import Testing

/// The command line, by CPython's rules. What is expected here was taken from CPython 3.9.18.
@Suite("Command line")
struct CommandLineTests {
  @Test("-c runs a command and ends the options")
  func command() {
    let result = Program.run(["-c", "import sys; print(sys.argv)", "-q", "--", "x"])
    #expect(result.output == "['-c', '-q', '--', 'x']\n")
    #expect(result.status == 0)
    #expect(Program.run(["-cprint(1)"]).output == "1\n")
    #expect(Program.run(["-Bqc", "print(2)"]).output == "2\n")
    #expect(Program.run(["-c", ""]).status == 0)
  }

  @Test("a file runs with its arguments; tracebacks name it in full")
  func file() {
    let folder = ScratchFolder()
    folder.write("import sys\nprint(sys.argv[1:], __name__, __file__)\n1/0\n", to: "a.py")
    let path = folder.path("a.py")
    let result = Program.run([path, "-c", "y"])
    #expect(result.output == "['-c', 'y'] __main__ \(path)\n")
    #expect(
      result.errors == """
        Traceback (most recent call last):
          File "\(path)", line 3, in <module>
            1/0
        ZeroDivisionError: division by zero

        """)
    #expect(result.status == 1)
  }

  @Test("a relative file name is taken from the current folder, which __file__ begins with")
  func relativeFile() {
    let folder = ScratchFolder()
    folder.write("print(__file__)\n", to: "b.py")
    // From wherever the tests run, up to the root and down again.
    let path = String(repeating: "../", count: 40) + folder.path("b.py").dropFirst()
    let output = Program.run([path]).output
    #expect(output.hasPrefix("/") && output.hasSuffix("/\(path)\n"))
  }

  @Test("-x skips the first line")
  func skippedLine() {
    let folder = ScratchFolder()
    folder.write("@echo off & python -x %0\nprint(1)\n", to: "a.py")
    #expect(Program.run(["-x", folder.path("a.py")]).output == "1\n")
  }

  @Test("standard input is a program when it is no terminal")
  func standardInput() {
    let program = "import sys\nprint(sys.argv)\nif 1:\n  print(2)\nprint(3)\n"
    #expect(Program.run([], input: program).output == "['']\n2\n3\n")
    #expect(Program.run(["-", "a", "-b"], input: program).output == "['-', 'a', '-b']\n2\n3\n")
    let broken = Program.run([], input: "print(1)\nx=(\n")
    #expect(broken.output == "")
    #expect(broken.errors.hasSuffix("SyntaxError: unexpected EOF while parsing\n"))
    #expect(broken.status == 1)
  }

  @Test(
    "exit statuses",
    arguments: [
      ("pass", 0, ""),
      ("x", 1, "NameError: name 'x' is not defined\n"),
      ("x = (", 1, "SyntaxError: unexpected EOF while parsing\n"),
      ("import sys; sys.exit(7)", 7, ""),
      ("import sys; sys.exit()", 0, ""),
      ("import sys; sys.exit('bye')", 1, "bye\n"),
    ])
  func statuses(source: String, status: Int32, errors: String) {
    let result = Program.run(["-c", source])
    #expect(result.status == status)
    #expect(result.errors.hasSuffix(errors))
    #expect(errors != "" || result.errors == "")
  }

  @Test("an uncaught KeyboardInterrupt is a death by SIGINT")
  func interruption() {
    let folder = ScratchFolder()
    folder.write("print('going', flush=True)\nwhile True: pass\n", to: "loop.py")
    let process = RunningProgram([folder.path("loop.py")])
    process.waitForOutput("going\n")
    process.interrupt()
    let result = process.finish()
    #expect(result.status == 130)
    #expect(result.errors.hasSuffix("KeyboardInterrupt\n"))
  }

  @Test(
    "misuse: status 2 and CPython's words",
    arguments: [
      (["-Z"], "Unknown option: -Z\n"),
      (["-OZ"], "Unknown option: -Z\n"),
      (["--foo"], "unknown option --foo\n"),
      (["-c"], "Argument expected for the -c option\n"),
      (["-m"], "Argument expected for the -m option\n"),
      (["-W"], "Argument expected for the -W option\n"),
      (["-J"], "-J is reserved for Jython\n"),
      (
        ["--check-hash-based-pycs", "x"],
        "--check-hash-based-pycs must be one of 'default', 'always', or 'never'\n"
      ),
    ])
  func misuse(arguments: [String], message: String) {
    let result = Program.run(arguments)
    #expect(result.status == 2)
    #expect(
      result.errors == message + """
        usage: \(Program.path) [option] ... [-c cmd | -m mod | file | -] [arg] ...
        Try `pyvm -h' for more information.

        """)
  }

  @Test("files that can't be run")
  func missingFiles() {
    let folder = ScratchFolder()
    let missing = Program.run([folder.path("no.py")])
    #expect(missing.status == 2)
    #expect(
      missing.errors
        == "\(Program.path): can't open file '\(folder.path("no.py"))': "
        + "[Errno 2] No such file or directory\n")
    let directory = Program.run([folder.root])
    #expect(directory.status == 1)
    #expect(
      directory.errors
        == "\(Program.path): can't find '__main__' module in '\(folder.root)'\n")
    let module = Program.run(["-m", "nonexistent"])
    #expect(module.status == 1)
    #expect(module.errors == "\(Program.path): No module named nonexistent\n")
  }

  @Test("options that CPython takes are taken")
  func acceptedOptions() {
    let options = [
      "-B", "-b", "-d", "-E", "-I", "-s", "-S", "-u", "-q", "-Wignore", "-W", "error", "-X",
      "dev", "-Xutf8", "--check-hash-based-pycs", "always",
    ]
    let result = Program.run(options + ["-c", "print(1)"])
    #expect(result.output == "1\n")
    #expect(result.status == 0)
  }

  @Test("-O drops asserts, -OO docstrings too; so does PYTHONOPTIMIZE")
  func optimization() {
    let source = "def f(): 'doc'\nassert f.__doc__, 'none'\nprint(f.__doc__, __debug__)"
    #expect(Program.run(["-c", source]).output == "doc True\n")
    #expect(Program.run(["-O", "-c", source]).output == "doc False\n")
    #expect(Program.run(["-OO", "-c", source]).output == "None False\n")
    let environment = ["PYTHONOPTIMIZE": "2"]
    #expect(Program.run(["-c", source], environment: environment).output == "None False\n")
    #expect(Program.run(["-E", "-c", source], environment: environment).output == "doc True\n")
  }

  @Test("the version and the help")
  func versionAndHelp() {
    for option in ["-V", "--version", "-VV"] {
      #expect(Program.run([option]).output.hasPrefix("Python 3.9."))
    }
    for option in ["-h", "--help", "-?"] {
      let result = Program.run([option])
      #expect(result.output.hasPrefix("usage: \(Program.path) [option] ..."))
      #expect(result.status == 0)
    }
    // An error that comes later in the options wins.
    #expect(Program.run(["-V", "-Z"]).status == 2)
  }

  @Test("-i opens the prompt after the program, with its names")
  func inspect() {
    let after = Program.run(["-i", "-c", "x = 41"], input: "x + 1\n")
    #expect(after.output == "42\n")
    #expect(after.errors == "pyvm> pyvm> \n")
    #expect(after.status == 0)
    let failed = Program.run(["-ic", "x = 41; y"], input: "x\n")
    #expect(failed.output == "41\n")
    #expect(failed.errors.contains("NameError"))
    let leaving = Program.run(["-ic", "import sys; sys.exit(3)"], input: "5\n")
    #expect(leaving.output == "5\n")
    #expect(leaving.errors.contains("SystemExit: 3\n"))
    #expect(leaving.status == 0)
  }

  @Test("-i reads a prompt's input from a pipe, commands too")
  func interactivePipe() {
    let input = "def f(x):\n  return x\n\nf(7)\n:mode eval\n1+1\n:mode exec\n2+2\n"
    let result = Program.run(["-iq"], input: input)
    #expect(result.output == "7\nmode: eval\n2\nmode: exec\n")
    let leaving = Program.run(["-iq"], input: "import sys\nsys.exit(4)\n5\n")
    #expect(leaving.output == "")
    #expect(leaving.status == 4)
  }

  @Test("-m runs the tools that are built in")
  func tools() {
    let result = Program.run(["-m", "dis"], input: "x\n")
    #expect(
      result.output == """
          1           0 LOAD_NAME                0 (x)
                      2 POP_TOP
                      4 LOAD_CONST               0 (None)
                      6 RETURN_VALUE

        """)
  }

  @Test("a compiled file runs, whatever its name; a damaged one is refused in CPython's words")
  func compiledProgram() throws {
    let folder = ScratchFolder()
    folder.write("print(__name__, 6 * 7)\n", to: "a.py")
    #expect(Program.run(["-m", "py_compile", folder.path("a.py")]).status == 0)
    let bytes = try FileAccess.read(Array(folder.path("__pycache__/a.cpython-39.pyc").utf8))
    for (name, count, output, error) in [
      ("b.pyc", bytes.count, "__main__ 42\n", ""), ("b", bytes.count, "__main__ 42\n", ""),
      ("c.pyc", 2, "", "RuntimeError: Bad magic number in .pyc file\n"),
      ("d.pyc", 12, "", "EOFError: EOF read where not expected\n"),
      ("e.pyc", bytes.count - 4, "", "RuntimeError: Bad code object in .pyc file\n"),
    ] {
      try FileAccess.writeAtomically(
        Array(bytes.prefix(count)), to: Array(folder.path(name).utf8), mode: 0o644)
      let result = Program.run([folder.path(name)])
      #expect(result.output == output, "\(name)")
      #expect(result.errors == error, "\(name)")
    }
  }

  @Test("--check-hash-based-pycs says whether imports compare hashes (PEP 552)")
  func hashChecks() {
    let folder = ScratchFolder()
    for (mode, policy, expected) in [
      ("checked-hash", "default", "2"), ("checked-hash", "always", "2"),
      ("checked-hash", "never", "1"), ("unchecked-hash", "default", "1"),
      ("unchecked-hash", "always", "2"), ("unchecked-hash", "never", "1"),
    ] {
      folder.write("x = 1\n", to: "changed.py")
      let file = folder.path("changed.py")
      let compiling = Program.run(
        ["-m", "compileall", "-qf", "--invalidation-mode", mode, file])
      #expect(compiling.status == 0)
      folder.write("x = 2\n", to: "changed.py")
      let code =
        "import sys; sys.path.insert(0, '\(folder.root)'); import changed; print(changed.x)"
      let result = Program.run(["--check-hash-based-pycs", policy, "-c", code])
      #expect(result.output == "\(expected)\n", "\(mode) \(policy) \(result.errors)")
    }
  }

  @Test("-X pycache_prefix keeps compiled files in a tree of their own, for the tools too")
  func cachePrefix() {
    let folder = ScratchFolder()
    folder.write("x = 1\n", to: "a.py")
    let cache = folder.path("cache")
    let path = folder.path("a.py")
    #expect(
      Program.run(["-X", "pycache_prefix=\(cache)", "-m", "compileall", "-q", path]).status == 0)
    let compiled = cache + path.dropLast(3) + ".cpython-39.pyc"
    #expect(FileAccess.status(of: Array(compiled.utf8))?.isRegular == true)
    #expect(FileAccess.status(of: Array(folder.path("__pycache__").utf8)) == nil)
  }

  @Test("a pipe that nobody reads ends a program quietly or with BrokenPipeError, not by a signal")
  func closedPipe() {
    let folder = ScratchFolder()
    folder.write("for i in range(100000): print(i)\n", to: "many.py")
    let process = RunningProgram([folder.path("many.py")])
    process.waitForOutput("0\n")
    process.closeOutput()
    #expect(process.finish().status < 128)
  }

  @Test(
    "what was written to files that are open at the end is in them",
    arguments: ["open(path, 'w').write('abc')", "f = open(path, 'wb'); f.write(b'abc')"])
  func openFiles(program: String) {
    let folder = ScratchFolder()
    let result = Program.run(["-c", "path = '\(folder.path("out"))'\n\(program)"])
    #expect(result.status == 0)
    #expect(folder.read("out") == "abc")
  }
}
