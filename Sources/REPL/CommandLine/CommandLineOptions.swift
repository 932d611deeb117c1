import VM

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
  var machine = MachineOptions()
  var showsHelp = false
  /// `-V`, as often as given.
  var showsVersion = 0
  /// `--trace`, and `--trace-all` with library code; `-v` adds the stacks.
  var traces = false
  var tracesLibrary = false
  /// `-x`
  var skipsFirstLine = false

  /// A command line that makes no sense, with what to say about it.
  /// `-X pycache_prefix=FOLDER`, which goes before PYTHONPYCACHEPREFIX.
  private var cachePrefix: String?

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
    case "--trace": traces = true
    case "--trace-all":
      traces = true
      tracesLibrary = true
    case "--check-hash-based-pycs":
      guard let value = rest.popFirst() else {
        throw Misuse(message: "Argument expected for the \(word) options")
      }
      guard ["always", "default", "never"].contains(value) else {
        throw Misuse(message: "\(word) must be one of 'default', 'always', or 'never'")
      }
      machine.hashCheck = value
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
      case "b": machine.bytesWarning += 1
      case "B": machine.writesNoBytecode = true
      case "d": machine.debug += 1
      case "E": machine.ignoresEnvironment = true
      case "h", "?": showsHelp = true
      case "i": machine.inspects = true
      case "I":
        machine.isIsolated = true
        machine.ignoresEnvironment = true
        machine.hasNoUserSite = true
      case "O": machine.optimizationLevel += 1
      case "q": machine.isQuiet = true
      case "s": machine.hasNoUserSite = true
      case "S": machine.hasNoSite = true
      case "u": machine.isUnbuffered = true
      case "v": machine.verbosity += 1
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
        case "W": machine.warningFilters.append(value)
        default:
          machine.extensions.append(value)
          if value.hasPrefix("pycache_prefix=") { cachePrefix = String(value.dropFirst(15)) }
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
    defer {
      if let cachePrefix { machine.cachePrefix = cachePrefix.isEmpty ? nil : cachePrefix }
    }
    guard !machine.ignoresEnvironment else { return }
    func level(_ name: String) -> Int {
      guard let value = environment(name), !value.isEmpty else { return 0 }
      // Anything but a number counts as 1.
      return max(Int(value) ?? 1, 0)
    }
    machine.optimizationLevel = max(
      machine.optimizationLevel, level("PYTHONOPTIMIZE"))
    machine.verbosity = max(machine.verbosity, level("PYTHONVERBOSE"))
    machine.debug = max(machine.debug, level("PYTHONDEBUG"))
    func isSet(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
    if isSet("PYTHONINSPECT") { machine.inspects = true }
    if isSet("PYTHONUNBUFFERED") { machine.isUnbuffered = true }
    if isSet("PYTHONDONTWRITEBYTECODE") { machine.writesNoBytecode = true }
    if isSet("PYTHONNOUSERSITE") { machine.hasNoUserSite = true }
    if let path = environment("PYTHONPATH"), !path.isEmpty {
      machine.searchPath = path.split(separator: ":", omittingEmptySubsequences: false)
        .map(String.init)
    }
    if let prefix = environment("PYTHONPYCACHEPREFIX"), !prefix.isEmpty {
      machine.cachePrefix = prefix
    }
    if let warnings = environment("PYTHONWARNINGS"), !warnings.isEmpty {
      machine.warningFilters =
        warnings.split(separator: ",").map(String.init) + machine.warningFilters
    }
  }
}
