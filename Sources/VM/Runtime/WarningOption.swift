import Compiler

/// What `-W` or PYTHONWARNINGS asks for: `action:message:category:module:line`, each part optional.
public struct WarningOption: Sendable {
  /// What becomes of a warning.
  public enum Action: String, CaseIterable, Sendable {
    case `default`, always, ignore, module, once, error
  }

  /// Why an option counts for nothing, in CPython's words.
  public struct Refusal: Error {
    /// What follows "Invalid -W option ignored: ".
    public let reason: String
  }

  /// What becomes of the warnings that the other parts describe.
  public let action: Action
  /// What the message begins with.
  let message: String
  let category: ExceptionClass
  let module: String
  /// 0 for all lines.
  let line: Int

  /// Reads an option. CPython: `warnings._setoption`.
  public init(_ option: String) throws(Refusal) {
    var parts = option.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 5 { throw Refusal(reason: "too many fields (max 5): '\(option)'") }
    while parts.count < 5 { parts.append("") }
    parts = parts.map(\.trimmed)
    let prefix = parts[0].isEmpty ? "default" : parts[0] == "all" ? "always" : parts[0]
    guard let action = Action.allCases.first(where: { $0.rawValue.hasPrefix(prefix) }) else {
      throw Refusal(reason: "invalid action: '\(parts[0])'")
    }
    self.action = action
    message = parts[1]
    category = try Self.category(named: parts[2])
    module = parts[3]
    if parts[4].isEmpty {
      line = 0
    } else {
      guard let number = Int(parts[4]), number >= 0 else {
        throw Refusal(reason: "invalid lineno '\(parts[4])'")
      }
      line = number
    }
  }

  private static func category(named name: String) throws(Refusal) -> ExceptionClass {
    if name.isEmpty { return .warning }
    if let dot = name.lastIndex(of: ".") {
      throw Refusal(reason: "invalid module name: '\(name[..<dot])'")
    }
    guard let found = ExceptionClass.allCases.first(where: { $0.row.name.description == name })
    else { throw Refusal(reason: "unknown warning category: '\(name)'") }
    guard found.derives(from: .warning) else {
      throw Refusal(reason: "invalid warning category: '\(name)'")
    }
    return found
  }

  /// Whether the option speaks of a warning of the compiler's in a module.
  public func concerns(_ warning: SyntaxWarningRecord, module name: String) -> Bool {
    let type: ExceptionClass =
      warning.category == .syntaxWarning ? .syntaxWarning : .deprecationWarning
    return type.derives(from: category) && (line == 0 || line == warning.lineNumber)
      && (module.isEmpty || module == name)
      && warning.message.lowercased().hasPrefix(message.lowercased())
  }
}

extension ExceptionClass {
  fileprivate func derives(from base: ExceptionClass) -> Bool {
    self == base || row.base?.derives(from: base) == true
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
