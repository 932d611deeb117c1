import VM

/// `p` and `set`: what the program's variables are, and other values for them.
extension Stepper {
  /// Writes the value of an expression, or the last line of what Python says of its exception.
  func evaluate(_ source: String, in frame: ExecutionPoint) {
    do throws(PythonError) {
      let text = try Interrupts.whileEvaluating { () throws(PythonError) in
        try frame.evaluate(source).text
      }
      session.machine.flush()
      session.write(text + "\n")
    } catch {
      session.machine.flush()
      session.writeError(lastLine(of: error))
    }
  }

  /// - Returns: whether it was done.
  func set(_ text: String, in point: ExecutionPoint, selected: Int) -> Bool {
    let frame = point.frame(selected)
    guard let assignment = Assignment(text) else {
      session.writeError("set takes NAME = EXPR or stack[N] = EXPR\n")
      return false
    }
    do throws(PythonError) {
      if let number = assignment.stackNumber {
        return try setOperand(number, assignment.value, in: frame)
      }
      var statement = text
      // In a function a name that is none of its own is a global one.
      if frame.code.flags.contains(.optimized), assignment.target.isIdentifier,
        !(frame.locals + frame.cells).contains(where: { $0.name == assignment.target })
      {
        statement = "global \(assignment.target); \(text)"
      }
      try Interrupts.whileEvaluating { () throws(PythonError) in try frame.execute(statement) }
      session.machine.flush()
      return true
    } catch {
      session.machine.flush()
      session.writeError(lastLine(of: error))
      return false
    }
  }

  private func setOperand(
    _ number: Int, _ source: String, in frame: ExecutionPoint
  ) throws(PythonError) -> Bool {
    let count = frame.operands.count
    let place = number < 0 ? count + number : number
    guard 0..<count ~= place else {
      session.writeError("the stack has \(count) value\(count == 1 ? "" : "s")\n")
      return false
    }
    let value = try Interrupts.whileEvaluating { () throws(PythonError) in
      try frame.evaluate(source)
    }
    if frame.setOperand(place, to: value) { return true }
    session.writeError(
      "stack[\(number)] stays: \(value.typeName) can't stand for \(frame.operands[place].typeName)"
        + " here\n")
    return false
  }

  private func lastLine(of error: PythonError) -> String {
    (error.text.split(separator: "\n").last.map(String.init) ?? error.typeName) + "\n"
  }
}

/// `TARGET = VALUE`.
private struct Assignment {
  let target: String
  let value: String
  /// Of `stack[N]`.
  var stackNumber: Int?

  init?(_ text: String) {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    target = String(text[..<sign]).trimmingWhitespace()
    value = String(text[text.index(after: sign)...]).trimmingWhitespace()
    if target.isEmpty || value.isEmpty || value.hasPrefix("=") { return nil }
    if target.hasPrefix("stack["), target.hasSuffix("]") {
      stackNumber = Int(target.dropFirst(6).dropLast())
    }
  }
}

extension String {
  fileprivate var isIdentifier: Bool { isDottedName && !contains(".") }
}

extension ExecutionPoint {
  /// This frame, or one of those that wait for it.
  func frame(_ number: Int) -> ExecutionPoint {
    number == 0 ? self : callers[number - 1]
  }
}
