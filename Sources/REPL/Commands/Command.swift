/// A `:command` of the prompt. One row says everything about it; to add a command, write its row in a
/// file of its own and name it in `Command.all`.
struct Command: Sendable {
  /// What stands after the command's name.
  enum Argument: Sendable {
    case none
    /// Python text, which may go on over several lines.
    case source
    case file
    case words(@Sendable () -> [String])

    var isSource: Bool {
      if case .source = self { return true }
      return false
    }
  }

  let name: String
  /// Whether output longer than the screen goes through the pager.
  var isPaged = false
  /// Short forms that win over other commands with the same beginning.
  var abbreviations: [String] = []
  /// What follows the name, as the list of commands shows it.
  var usage = ""
  /// One line for the list.
  let summary: String
  /// The rest of the command's page: what it does in full.
  let details: String
  /// What to type, and what comes of it.
  let example: String
  var argument = Argument.none
  /// What may stand before the argument.
  var options: [CommandOption] = []
  let action: @Sendable (Session, String) -> Void
}

extension Command {
  /// Every command, in the order of the list.
  static let all: [Command] = [
    .help, .quit, .mode, .dis, .code, .tokens, .ast, .symtable, .stages, .cfg, .diff, .opcode,
    .trace, .profile, .coverage, .taint, .taintOf,
    .time, .step, .vars, .reset, .load, .save, .edit, .paste, .history, .set, .show,
  ]

  struct NotFound: Error {
    let message: String
  }

  /// The command that a line names, and its argument.
  /// - Parameter line: the input after its colon.
  static func find(_ line: String) -> Result<(command: Command, argument: String), NotFound> {
    let word = line.prefix { !$0.isWhitespace }
    let argument = line.dropFirst(word.count).trimmingArgument()
    let name = String(word)
    if let exact = all.first(where: { $0.name == name || $0.abbreviations.contains(name) }) {
      return .success((exact, argument))
    }
    let candidates = name.isEmpty ? [] : all.filter { $0.name.hasPrefix(name) }
    switch candidates.count {
    case 1:
      return .success((candidates[0], argument))
    case 0:
      var message = "no command :\(name)"
      if let nearest = nearest(to: name) { message += ", did you mean :\(nearest)?" }
      return .failure(NotFound(message: message + " (:help lists them)\n"))
    default:
      let names = candidates.map { ":" + $0.name }.joined(separator: " or ")
      return .failure(NotFound(message: ":\(name) could be \(names)\n"))
    }
  }

  /// The command whose name is most like a mistyped one, if any is like it at all.
  private static func nearest(to name: String) -> String? {
    guard !name.isEmpty else { return nil }
    let ranked = all.map { ($0.name, editDistance(name, $0.name)) }.min { $0.1 < $1.1 }
    guard let (nearest, distance) = ranked else { return nil }
    return distance <= min(name.count, max(2, name.count / 3 + 1)) ? nearest : nil
  }

  /// How many letters to insert, drop, change, or swap with their neighbour.
  static func editDistance(_ a: String, _ b: String) -> Int {
    let a = Array(a), b = Array(b)
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in 0..<b.count {
        let cost = a[i] == b[j] ? 0 : 1
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + cost)
        if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}

extension Substring {
  /// Without the blanks before it and the white space after it. Lines keep their indentation.
  fileprivate func trimmingArgument() -> String {
    var text = self
    while let first = text.first, first == " " || first == "\n" { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
