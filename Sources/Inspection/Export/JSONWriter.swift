import Compiler

/// Writes JSON without blanks, in ASCII.
public struct JSONWriter {
  /// What is written so far.
  public private(set) var text = ""
  private var needsComma = false

  /// A writer that has nothing written.
  public init() {}

  /// An array, its elements written by `body`.
  public mutating func list<Element>(
    _ items: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    text += "["
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      body(&self, item)
    }
    text += "]"
    needsComma = true
  }

  /// An object, its fields written by `body`.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    text += "{"
    needsComma = false
    body(&self)
    text += "}"
    needsComma = true
  }

  /// The name of a field, whose value is written next.
  public mutating func key(_ name: String) {
    if needsComma { text += "," }
    text += "\"\(name)\":"
  }

  /// A field with a number, or null.
  public mutating func field(_ name: String, _ value: Int?) {
    key(name)
    text += value.map { String($0) } ?? "null"
    needsComma = true
  }

  /// A field with a truth value.
  public mutating func field(_ name: String, _ value: Bool) {
    key(name)
    text += value ? "true" : "false"
    needsComma = true
  }

  /// A field with a string, or null.
  public mutating func field(_ name: String, _ value: PythonString?) {
    key(name)
    if let value { append(value) } else { text += "null" }
    needsComma = true
  }

  /// A field with an array of strings.
  public mutating func field(_ name: String, _ values: [PythonString]) {
    key(name)
    list(values) { $0.append($1) }
  }

  /// Lone surrogates, which Python strings may hold, are written as JSON writes them.
  private mutating func append(_ string: PythonString) {
    text += "\""
    for codePoint in CodePoints(string.utf8) {
      switch codePoint {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x0A: text += "\\n"
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(UInt8(codePoint)))
      case 0x10000...:
        let offset = codePoint - 0x10000
        append(unit: 0xD800 + offset >> 10)
        append(unit: 0xDC00 + offset & 0x3FF)
      default: append(unit: codePoint)
      }
    }
    text += "\""
  }

  private mutating func append(unit: UInt32) {
    let digits = String(unit, radix: 16)
    text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

/// The code points of UTF-8 that may hold surrogates.
private struct CodePoints: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> UInt32? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    let count = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var codePoint = count == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(count))
    for byte in bytes[(position + 1)...].prefix(count - 1) {
      codePoint = codePoint << 6 | UInt32(byte) & 0x3F
    }
    position += count
    return codePoint
  }
}
