import Testing

/// The bytes that hexadecimal digits stand for.
func hexadecimal(_ text: some StringProtocol) -> [UInt8] {
  func value(_ digit: UInt8) -> UInt8 {
    digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
  }
  let digits = Array(text.utf8)
  return stride(from: 0, to: digits.count, by: 2).map {
    value(digits[$0]) << 4 | value(digits[$0 + 1])
  }
}

/// Expects two texts to be equal; a failure shows the first line that differs.
func expectEqualLines(
  _ text: [UInt8], _ expected: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
) {
  if text == expected { return }
  let newline = UInt8(ascii: "\n")
  let lines = text.split(separator: newline, omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: newline, omittingEmptySubsequences: false)
  for (index, (line, other)) in zip(lines, expectedLines).enumerated() where line != other {
    Issue.record(
      """
      line \(index + 1) is:
      \(String(decoding: line, as: UTF8.self))
      expected:
      \(String(decoding: other, as: UTF8.self))
      """, sourceLocation: sourceLocation)
    return
  }
  Issue.record(
    "\(lines.count) lines, expected \(expectedLines.count)", sourceLocation: sourceLocation)
}
