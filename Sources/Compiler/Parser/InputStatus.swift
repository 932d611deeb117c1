/// What an interactive prompt does with the lines that it has so far.
public enum InputStatus {
  /// Ready to be compiled and run.
  case complete
  /// The statement goes on in the next line.
  case incomplete
  /// No further line could make it right.
  case invalid(SyntaxError)
}

/// Tells whether a prompt should compile its input, ask for another line, or report an error.
///
/// In mode `single`, as CPython's `codeop` does: the source is tried as it is and with one and two
/// newlines added, and an error that stays the same is an error. A compound statement so ends with
/// an empty line. Modes `exec` and `eval` take any number of lines; a compound statement at the end
/// ends with an empty line there too.
public func inputStatus(source: [UInt8], mode: CompileMode) -> InputStatus {
  if isBlank(source) { return mode == .eval ? .incomplete : .complete }
  let asIs = attempt(source, mode)
  if asIs == nil {
    return mode != .single && endsInOpenBlock(source, mode) ? .incomplete : .complete
  }
  let withNewline = attempt(source + [10], mode)
  let withTwo = attempt(source + [10, 10], mode)
  guard let withNewline, let withTwo, isSame(withNewline, withTwo) else { return .incomplete }
  return .invalid(withNewline)
}

/// Nothing but white space and comments.
private func isBlank(_ source: [UInt8]) -> Bool {
  source.split(separator: 10).allSatisfy { line in
    let content = line.first { $0 != 32 && ($0 < 9 || $0 > 13) }
    return content == nil || content == UInt8(ascii: "#")
  }
}

private func attempt(_ source: [UInt8], _ mode: CompileMode) -> SyntaxError? {
  var options = CompileOptions(mode: mode, dontImplyDedent: true)
  options.isText = true
  do {
    _ = try parse(source: source, options: options)
    return nil
  } catch {
    return error
  }
}

/// Whether the last statement is compound and no empty line ends it.
private func endsInOpenBlock(_ source: [UInt8], _ mode: CompileMode) -> Bool {
  if mode == .eval || source.last == 10 { return false }
  var options = CompileOptions(mode: mode)
  options.isText = true
  guard let (tree, _) = try? parse(source: source, options: options),
    case .module(let body) = tree.root, let last = body.last
  else { return false }
  switch last.kind {
  case .functionDef, .asyncFunctionDef, .classDef, .for, .asyncFor, .while, .if, .with, .asyncWith,
    .try:
    return true
  default: return false
  }
}

private func isSame(_ a: SyntaxError, _ b: SyntaxError) -> Bool {
  a.kind == b.kind && a.message == b.message && a.lineNumber == b.lineNumber
    && a.offset == b.offset && a.text == b.text
}
