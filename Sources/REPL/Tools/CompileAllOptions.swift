import Glibc

/// The command line of `compileall`.
struct CompileAllOptions {
  /// How many folders deep; `nil`: all.
  var recursion: Int?
  var isForced = false
  /// 1: errors only, 2: nothing.
  var quiet = 0
  /// Writes FILE.pyc beside FILE.py.
  var isLegacy = false
  var displayFolder: String?
  var strippedFolder: String?
  var prependedFolder: String?
  var excluded: String?
  var list: String?
  var workers = 1
  var invalidation: InvalidationMode?
  /// -1 stands for the level of the command line's `-O`.
  var optimizationLevels: [Int] = []
  var linkLimit: String?
  var linksDuplicates = false
  var destinations: [String] = []

  enum Stop: Error {
    case help
    case usage(String)

    var exitStatus: Int32 {
      if case .help = self { return 0 }
      return 2
    }
  }

  static let usage = """
    usage: compileall.py [-h] [-l] [-r RECURSION] [-f] [-q] [-b] [-d DESTDIR]
                         [-s STRIPDIR] [-p PREPENDDIR] [-x REGEXP] [-i FILE]
                         [-j WORKERS]
                         [--invalidation-mode {checked-hash,timestamp,unchecked-hash}]
                         [-o OPT_LEVELS] [-e DIR] [--hardlink-dupes]
                         [FILE|DIR ...]
    """

  static let help =
    usage + """


      Compiles Python sources to .pyc files in __pycache__ folders.

        FILE|DIR          files, and folders with all that is in them
        -l                only the folder itself, not those inside
        -r RECURSION      how many folders deep (goes before -l)
        -f                also what is up to date
        -q                only error messages; -qq: not even these
        -b                FILE.pyc beside FILE.py instead of in __pycache__
        -d DESTDIR        the folder to put before the paths kept in code objects
        -s STRIPDIR       the part to take off these paths (not with -d)
        -p PREPENDDIR     what to put before the rest of these paths (not with -d)
        -x REGEXP         skips files whose path matches (an expression of Python's re)
        -i FILE           a list of more files and folders; "-": standard input
        -j WORKERS        how many threads compile; 0: one a processor
        --invalidation-mode {checked-hash,timestamp,unchecked-hash}
                          how a .pyc tells that its source changed
        -o OPT_LEVELS     the level of optimization, as -O; may be given again
        -e DIR            ignores links that lead out of DIR
        --hardlink-dupes  makes equal files of several levels one file with links
        -h, --help        this text

      """

  init(_ arguments: [String]) throws(Stop) {
    var onlyFolder = false
    var depth: Int?
    var reader = ArgumentReader(arguments)
    while let argument = try reader.next() {
      switch argument {
      case .positional(let text): destinations.append(text)
      case .option("-h"), .option("--help"): throw .help
      case .option("-l"): onlyFolder = true
      case .option("-r"): depth = try reader.number("-r")
      case .option("-f"): isForced = true
      case .option("-q"): quiet += 1
      case .option("-b"): isLegacy = true
      case .option("-d"): displayFolder = try reader.value("-d")
      case .option("-s"): strippedFolder = try reader.value("-s")
      case .option("-p"): prependedFolder = try reader.value("-p")
      case .option("-x"): excluded = try reader.value("-x")
      case .option("-i"): list = try reader.value("-i")
      case .option("-j"), .option("--workers"): workers = try reader.number("-j/--workers")
      case .option("-o"): optimizationLevels.append(try reader.number("-o"))
      case .option("-e"): linkLimit = try reader.value("-e")
      case .option("--hardlink-dupes"): linksDuplicates = true
      case .option("--invalidation-mode"):
        let text = try reader.value("--invalidation-mode")
        guard let mode = InvalidationMode(rawValue: text) else {
          throw .usage(
            "argument --invalidation-mode: invalid choice: '\(text)' "
              + "(choose from 'checked-hash', 'timestamp', 'unchecked-hash')")
        }
        invalidation = mode
      case .option(let text): reader.unrecognized.append(text)
      }
    }
    if !reader.unrecognized.isEmpty {
      let list = reader.unrecognized.joined(separator: " ")
      throw .usage("unrecognized arguments: \(list)")
    }
    recursion = depth ?? (onlyFolder ? 0 : nil)
    if linkLimit == "" { linkLimit = nil }
    if optimizationLevels.count <= 1, linksDuplicates {
      throw .usage(
        "Hardlinking of duplicated bytecode makes sense only for more than one optimization level.")
    }
    if displayFolder != nil, strippedFolder != nil || prependedFolder != nil {
      throw .usage("-d cannot be used in combination with -s or -p")
    }
    if workers < 0 { throw .usage("workers must be greater or equal to 0") }
  }
}

extension CompileAllOptions {
  /// What is compiled where nothing is named: the folders that modules come from, without those inside.
  /// Most options do not count then. CPython: `compile_path`.
  var forModulePath: CompileAllOptions {
    var result = self
    result.recursion = 0
    result.displayFolder = nil
    result.strippedFolder = nil
    result.prependedFolder = nil
    result.excluded = nil
    result.workers = 1
    result.optimizationLevels = [-1]
    if let current = getcwd(nil, 0) {
      result.destinations = [String(cString: current)]
      free(current)
    }
    if let path = getenv("PYTHONPATH") {
      result.destinations += String(cString: path).split(separator: ":").map(String.init)
    }
    return result
  }
}

/// Splits a command line as Python's argparse does: `-qf` is `-q -f`, `-r5` is `-r 5`,
/// `--name=value`, unambiguous beginnings of long names, and `--`.
struct ArgumentReader {
  enum Argument {
    case option(String)
    case positional(String)
  }

  var unrecognized: [String] = []
  private var rest: ArraySlice<String>
  /// What follows an option's letter in the same word, or its "=".
  private var attached: String?
  private var onlyPositionals = false

  private static let flags = "hlfqb"
  private static let valueLetters = "rdspxijoe"
  private static let longNames = [
    "--help", "--workers", "--invalidation-mode", "--hardlink-dupes",
  ]

  init(_ arguments: [String]) { rest = arguments[...] }

  mutating func next() throws(CompileAllOptions.Stop) -> Argument? {
    if let letters = attached {
      // Only flags leave letters behind.
      return takeLetter(letters)
    }
    guard let word = rest.popFirst() else { return nil }
    if onlyPositionals || !word.hasPrefix("-") || word == "-" { return .positional(word) }
    if word == "--" {
      onlyPositionals = true
      return try next()
    }
    if !word.hasPrefix("--") { return takeLetter(String(word.dropFirst())) }
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let matches = Self.longNames.filter { $0.hasPrefix(parts[0]) }
    guard let name = matches.first else { return .option(word) }
    if matches.count > 1 {
      throw .usage(
        "ambiguous option: \(word) could match \(matches.joined(separator: ", "))")
    }
    if parts.count == 2 {
      guard name != "--help", name != "--hardlink-dupes" else {
        throw .usage(
          "argument \(name == "--help" ? "-h/--help" : name): ignored explicit argument "
            + "'\(parts[1])'")
      }
      attached = String(parts[1])
    }
    return .option(name)
  }

  private mutating func takeLetter(_ letters: String) -> Argument {
    let letter = letters.first!
    let others = letters.dropFirst()
    attached = others.isEmpty ? nil : String(others)
    if !Self.flags.contains(letter), !Self.valueLetters.contains(letter) {
      attached = nil
      return .option("-" + letters)
    }
    return .option("-" + String(letter))
  }

  mutating func value(_ name: String) throws(CompileAllOptions.Stop) -> String {
    if let text = attached {
      attached = nil
      return text.hasPrefix("=") && !name.hasPrefix("--") ? String(text.dropFirst()) : text
    }
    guard let text = rest.first, !text.hasPrefix("-") || text == "-" || Int(text) != nil else {
      throw .usage("argument \(name): expected one argument")
    }
    rest = rest.dropFirst()
    return text
  }

  mutating func number(_ name: String) throws(CompileAllOptions.Stop) -> Int {
    let text = try value(name)
    guard let number = Int(text) else {
      throw .usage("argument \(name): invalid int value: '\(text)'")
    }
    return number
  }
}
