import Primitives

extension SyntaxError {
  /// Words the message anew where the line looks like Python 2's `print` or `exec`.
  mutating func improveMessage() {
    // Only for the class SyntaxError itself.
    guard kind == .syntaxError, let text,
      let better = SyntaxError.missingParentheses(in: text)
    else { return }
    firstMessage = message
    message = better
  }

  /// What a SyntaxError says whose line looks like Python 2's `print` or `exec`; nil for other lines.
  /// CPython: Objects/exceptions.c, `_report_missing_parentheses`.
  public static func missingParentheses(in line: PythonString) -> String? {
    let text = line.utf8
    if text.contains(UInt8(ascii: "(")) { return nil }
    if let message = missingParentheses(text, from: 0) { return message }
    return text.firstIndex(of: UInt8(ascii: ":")).flatMap {
      missingParentheses(text, from: $0 + 1)
    }
  }

  private static func missingParentheses(_ text: [UInt8], from start: Int) -> String? {
    let rest = text[start...].drop { $0 == 32 || $0 >= 9 && $0 <= 13 }
    if rest.starts(with: "exec ".utf8) { return "Missing parentheses in call to 'exec'" }
    guard rest.starts(with: "print ".utf8) else { return nil }
    var argument = rest.dropFirst(6).prefix { $0 != UInt8(ascii: ";") }
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
    argument = argument.drop(while: isBlank)
    while let last = argument.last, isBlank(last) { argument.removeLast() }
    let ending = argument.last == UInt8(ascii: ",") ? " end=\" \"" : ""
    return "Missing parentheses in call to 'print'. Did you mean print("
      + String(decoding: argument, as: UTF8.self) + ending + ")?"
  }
}
