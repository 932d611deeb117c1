/// The command line, read by Python's rules: `-c`, `-m`, `-` and the first word that is no option end
/// the options, short options combine (`-qic CODE`), and what follows belongs to the program.
/// CPython: Python/getopt.c and Python/initconfig.c.
/// Why not swift-argument-parser: Documentation/Decisions/0001-command-line.md.
struct CommandLineOptions {
  /// What to run.
  enum Program: Equatable {
    /// No program named: standard input, or a prompt where that is a terminal.
    case none
    case command(String)
    case module(String)
    case file(String)
    /// `-`
    case standardInput
  }

  var program = Program.none
  /// What follows the program.
  var programArguments: [String] = []
  var configuration = EngineConfiguration()
  var showsHelp = false
  /// `-V`, as often as given.
  var showsVersion = 0
  /// `-x`
  var skipsFirstLine = false

  /// A command line that makes no sense, with what to say about it.
  struct Misuse: Error {
    let message: String
  }

  /// - Parameter arguments: without the program's own name.
  init(_ arguments: [String]) throws(Misuse) {
    var words = arguments[...]
    while let word = words.first {
      if word == "-" {
        program = .standardInput
        words.removeFirst()
        break
      }
      guard word.utf8.first == UInt8(ascii: "-") else {
        program = .file(word)
        words.removeFirst()
        break
      }
      words.removeFirst()
      if word == "--" {
        if let file = words.popFirst() { program = file == "-" ? .standardInput : .file(file) }
        break
      }
      if word.hasPrefix("--") {
        try readLongOption(word, rest: &words)
      } else if try readShortOptions(word, rest: &words) {
        break
      }
    }
    programArguments = Array(words)
  }

  private mutating func readLongOption(
    _ word: String, rest: inout ArraySlice<String>
  ) throws(Misuse) {
    switch word {
    case "--help": showsHelp = true
    case "--version": showsVersion += 1
    case "--check-hash-based-pycs":
      guard let value = rest.popFirst() else {
        throw Misuse(message: "Argument expected for the \(word) options")
      }
      guard ["always", "default", "never"].contains(value) else {
        throw Misuse(message: "\(word) must be one of 'default', 'always', or 'never'")
      }
    default:
      throw Misuse(message: "unknown option \(word)")
    }
  }

  /// - Returns: whether the options end here.
  private mutating func readShortOptions(
    _ word: String, rest: inout ArraySlice<String>
  ) throws(Misuse) -> Bool {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      switch letter {
      case "b": configuration.bytesWarning += 1
      case "B": configuration.writesNoBytecode = true
      case "d": configuration.debug += 1
      case "E": configuration.ignoresEnvironment = true
      case "h", "?": showsHelp = true
      case "i": configuration.inspects = true
      case "I":
        configuration.isIsolated = true
        configuration.ignoresEnvironment = true
        configuration.hasNoUserSite = true
      case "O": configuration.optimizationLevel += 1
      case "q": configuration.isQuiet = true
      case "s": configuration.hasNoUserSite = true
      case "S": configuration.hasNoSite = true
      case "u": configuration.isUnbuffered = true
      case "v": configuration.verbosity += 1
      case "V": showsVersion += 1
      case "x": skipsFirstLine = true
      case "c", "m", "W", "X":
        // The rest of the word, or the next one.
        guard let value = letters.isEmpty ? rest.popFirst() : String(letters) else {
          throw Misuse(message: "Argument expected for the -\(letter) option")
        }
        switch letter {
        case "c": program = .command(value)
        case "m": program = .module(value)
        case "W": configuration.warnings.append(value)
        default: configuration.extensions.append(value)
        }
        if letter == "c" || letter == "m" { return true }
        letters = ""
      case "J":
        throw Misuse(message: "-J is reserved for Jython")
      default:
        throw Misuse(message: "Unknown option: -\(letter)")
      }
    }
    return false
  }

  /// Takes what the environment says about options, unless `-E` or `-I` forbids it.
  mutating func readEnvironment() {
    guard !configuration.ignoresEnvironment else { return }
    func level(_ name: String) -> Int {
      guard let value = environment(name), !value.isEmpty else { return 0 }
      // Anything but a number counts as 1.
      return max(Int(value) ?? 1, 0)
    }
    configuration.optimizationLevel = max(
      configuration.optimizationLevel, level("PYTHONOPTIMIZE"))
    configuration.verbosity = max(configuration.verbosity, level("PYTHONVERBOSE"))
    configuration.debug = max(configuration.debug, level("PYTHONDEBUG"))
    func isSet(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
    if isSet("PYTHONINSPECT") { configuration.inspects = true }
    if isSet("PYTHONUNBUFFERED") { configuration.isUnbuffered = true }
    if isSet("PYTHONDONTWRITEBYTECODE") { configuration.writesNoBytecode = true }
    if isSet("PYTHONNOUSERSITE") { configuration.hasNoUserSite = true }
    if let warnings = environment("PYTHONWARNINGS"), !warnings.isEmpty {
      configuration.warnings =
        warnings.split(separator: ",").map(String.init) + configuration.warnings
    }
  }
}
