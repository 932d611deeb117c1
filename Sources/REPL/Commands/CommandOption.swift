/// An option that a command takes before its argument: `-x`, `--dot FILE`. A table of them is all that a command needs to
/// write: reading them, their part of the command's page, and what Tab completes come from it.
struct CommandOption: Sendable {
  /// With its dashes.
  let name: String
  /// What the page calls the option's value; nil where it has none.
  var value: String?
  let summary: String

  /// `-x`: several may be written as one word, `-xS`.
  var isLetter: Bool { name.utf8.count == 2 && value == nil }

  /// The options one below the other, each with what it does.
  static func table(_ options: [CommandOption]) -> String {
    let heads = options.map { $0.name + ($0.value.map { " \($0)" } ?? "") }
    let width = (heads.map(\.count).max() ?? 0) + 2
    return zip(options, heads).map { option, head in
      "  \(head)\(String(repeating: " ", count: width - head.count))\(option.summary)\n"
    }.joined()
  }
}

/// What stands after a command's name: its options, and the rest.
struct CommandArguments {
  /// By name; an option without a value has an empty one.
  private var values: [String: String] = [:]
  private(set) var rest = ""

  struct UsageError: Error {
    let message: String
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  var names: Set<String> { Set(values.keys) }

  subscript(name: String) -> String? { values[name] }

  /// Reads the options at the beginning of a text. They end with the first word that is none, or with `--`, for a source
  /// that begins as an option does. A word with one dash that names no option begins the rest too: `-1 + 2` is Python.
  init(_ text: String, options: [CommandOption]) throws(UsageError) {
    let scalars = Array(text.unicodeScalars)
    let end = try read(scalars, from: 0, options)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[end...])
    rest = String(view)
  }

  /// Where the rest begins in a text that is still being typed.
  static func end(of options: [CommandOption], in text: [Unicode.Scalar], from start: Int) -> Int {
    guard !options.isEmpty else { return start }
    var arguments = CommandArguments()
    return (try? arguments.read(text, from: start, options)) ?? start
  }

  private init() {}

  private mutating func read(
    _ text: [Unicode.Scalar], from start: Int, _ options: [CommandOption]
  ) throws(UsageError) -> Int {
    var position = start
    while true {
      let wordStart = text[position...].firstIndex { !$0.isBlank } ?? text.count
      let wordEnd = text[wordStart...].firstIndex { $0.isBlank } ?? text.count
      let word = Self.string(text[wordStart..<wordEnd])
      if options.isEmpty || !word.hasPrefix("-") { return wordStart }
      if word == "--" { return text[wordEnd...].firstIndex { !$0.isBlank } ?? text.count }
      position = wordEnd
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      if let option = options.first(where: { $0.name == parts[0] }) {
        if option.value == nil {
          if parts.count > 1 { throw UsageError(message: "\(option.name) takes no value") }
          values[option.name] = ""
        } else if parts.count > 1 {
          values[option.name] = parts[1]
        } else {
          let valueStart = text[wordEnd...].firstIndex { !$0.isBlank } ?? text.count
          let valueEnd = text[valueStart...].firstIndex { $0.isBlank } ?? text.count
          let value = Self.string(text[valueStart..<valueEnd])
          if value.isEmpty {
            throw UsageError(message: "\(option.name) needs a value: \(option.value ?? "")")
          }
          values[option.name] = value
          position = valueEnd
        }
      } else if let letters = Self.letters(word, options) {
        for name in letters { values[name] = "" }
      } else if word.hasPrefix("--"), word.dropFirst(2).first?.isLetter == true {
        let names = options.map(\.name).joined(separator: ", ")
        throw UsageError(message: "no option \(word); there are \(names)")
      } else {
        return wordStart
      }
    }
  }

  /// The options without values that a word names: one, or several letters.
  static func names(_ word: String, in options: [CommandOption]) -> [String]? {
    if options.contains(where: { $0.name == word && $0.value == nil }) { return [word] }
    return word.hasPrefix("-") ? letters(word, options) : nil
  }

  /// `-xS` as `-x` and `-S`.
  private static func letters(_ word: String, _ options: [CommandOption]) -> [String]? {
    let names = word.dropFirst().map { "-\($0)" }
    let areKnown = names.allSatisfy { name in
      options.contains { $0.isLetter && $0.name == name }
    }
    return names.isEmpty || !areKnown ? nil : names
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { self == " " || self == "\n" || self == "\t" }
}

extension Session {
  /// Reads a command's options; nil, with a message, when they are wrong.
  func arguments(_ text: String, of command: Command) -> CommandArguments? {
    do throws(CommandArguments.UsageError) {
      return try CommandArguments(text, options: command.options)
    } catch {
      writeError(":\(command.name): \(error.message)\n")
      return nil
    }
  }
}
