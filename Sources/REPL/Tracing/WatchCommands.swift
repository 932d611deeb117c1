import Compiler
import VM

/// `:trace`, `:profile`, `:coverage`: what code does while it runs.
extension Command {
  static let trace: Command = Command(
    name: "trace", usage: "[-v] [--all] on|off|SOURCE",
    summary: "a line for each instruction that runs",
    details: """
      Runs a source and writes a line for each instruction: how many frames are running, the code and
      its line, the offset, the instruction, what it takes from the stack → what it leaves there. A
      call's line stands before the lines of what it calls; what came back follows in a line with ←. A
      line with ! tells of an exception that came to a frame. Values are cut, and nothing of the program's
      own runs to show them. pyvm --trace FILE does all this for a program.
      :trace on does so with all further input, until :trace off.
      """,
    example: """
      pyvm> x = 20
      pyvm> :trace x + 1
       1 <module>:1       0 LOAD_NAME            0 (x)            → 20
       1 <module>:1       2 LOAD_CONST           0 (1)            → 1
       1 <module>:1       4 BINARY_ADD                            20, 1 → 21
      ...
      """,
    argument: .source,
    options: [
      CommandOption(name: "-v", summary: "the whole stack and the open blocks before each"),
      CommandOption(name: "--all", summary: "pyvm's library too, where it is written in Python"),
    ]
  ) { session, argument in
    guard let arguments = session.arguments(argument, of: .trace) else { return }
    let tracer = session.makeTracer(
      Tracer.Options(showsStacks: arguments.has("-v"), showsLibrary: arguments.has("--all")))
    switch arguments.rest {
    case "":
      session.write("trace: \(session.tracer == nil ? "off" : "on")\n")
    case "on":
      session.tracer = tracer
    case "off":
      session.tracer = nil
    case let source:
      let previous = session.tracer
      session.tracer = tracer
      session.run(source)
      session.tracer = previous
    }
  }

  static let profile: Command = Command(
    name: "profile", usage: "[--all] [--json] [SOURCE]",
    summary: "counts the instructions that run: by opcode, line, function",
    details: """
      Runs a source, or the last input again, and counts its instructions. The most frequent rows of
      each table are shown. :cfg then tells how often each block ran.
      """,
    example: """
      pyvm> :profile sum(i * i for i in range(100))
      328350
      817 instructions
      ...
      """,
    argument: .source,
    options: [
      CommandOption(name: "--all", summary: "pyvm's library too, and every row"),
      CommandOption(name: "--json", summary: "all rows as JSON, for programs"),
    ]
  ) { session, argument in
    guard let arguments = session.arguments(argument, of: .profile),
      session.runCounted(arguments.rest) != nil
    else { return }
    let codes = session.lastCounts?.codes ?? []
    let profile = Profile(codes.filter { arguments.has("--all") || !$0.isLibrary })
    if arguments.has("--json") { return session.write(profile.json) }
    let lines = profile.drawn(limit: arguments.has("--all") ? Int.max : 15)
    session.write(session.canvas.text(of: lines))
  }

  static let coverage: Command = Command(
    name: "coverage", usage: "[--json] [SOURCE|FILE.py]",
    summary: "which lines run, and how often",
    details: """
      Runs a source, a file, or the last input again, and shows it with the number of times that each
      line ran in its margin: the most that one of its instructions did. A line with code that never
      ran has an exclamation mark. What the source binds stays bound. :cfg then tells how often each
      block ran.
      """,
    example: """
      pyvm> :coverage for i in range(3):
        ...     if i > 5:
        ...         print(i)
        ...
          4  for i in range(3):
          3      if i > 5:
          !          print(i)
      2 of 3 lines ran (66.7%)
      """,
    argument: .source,
    options: [CommandOption(name: "--json", summary: "the counts as JSON, for programs")]
  ) { session, argument in
    guard let arguments = session.arguments(argument, of: .coverage) else { return }
    let rest = arguments.rest
    let isFile = rest.hasSuffix(".py") && !rest.contains("\n")
    guard let pieces = session.runCounted(rest, isFile: isFile) else { return }
    let counter = session.lastCounts
    let coverage = Coverage(
      units: pieces.map { piece in
        Coverage.unit(
          of: piece.code, source: Session.lines(of: piece.source),
          counts: { counter?.counts(of: $0) })
      })
    if arguments.has("--json") { return session.write(coverage.json) }
    session.write(session.canvas.text(of: coverage.drawn()))
  }
}
