/// A parsed format specification: `[[fill]align][sign][#][0][width][grouping][.precision][type]`.
/// CPython: Python/formatter_unicode.c, `parse_internal_render_format_spec`.
public struct FormatSpec: Sendable, Equatable {
  public enum Alignment: UInt8, Sendable {
    case left = 0x3C, right = 0x3E, afterSign = 0x3D, center = 0x5E
  }

  public enum Grouping: UInt8, Sendable {
    case comma = 0x2C, underscore = 0x5F
  }

  public var fill: UInt32 = 0x20
  public var alignment: Alignment
  /// The sign's character, nil if none was asked for.
  public var sign: UInt8?
  public var isAlternate = false
  public var width = 0
  public var grouping: Grouping?
  public var precision: Int?
  /// The type's character, or the default's; 0 for none.
  public var type: UInt32

  public init(alignment: Alignment, type: UInt32 = 0) {
    self.alignment = alignment
    self.type = type
  }

  /// Parses a specification.
  /// - Parameters:
  ///   - alignment: the type's own: right for numbers, left for str.
  ///   - type: the type's default: 'd' for int, 's' for str, 0 for float and complex.
  public init(
    parsing text: [UInt32], alignment: Alignment, type: UInt32
  ) throws(FormatError) {
    self.init(alignment: alignment, type: type)
    var cursor = Cursor(text: text)
    var hasFill = false, hasAlignment = true
    if let found = FormatSpec.alignment(cursor.second) {
      fill = cursor.first
      hasFill = true
      self.alignment = found
      cursor.index += 2
    } else if let found = FormatSpec.alignment(cursor.first) {
      self.alignment = found
      cursor.index += 1
    } else {
      hasAlignment = false
    }
    switch cursor.first {
    case " ", "+", "-":
      sign = UInt8(cursor.first)
      cursor.index += 1
    default: break
    }
    isAlternate = cursor.take("#")
    if !hasFill && cursor.take("0") {
      fill = 0x30
      if !hasAlignment { self.alignment = .afterSign }
    }
    width = try cursor.takeInteger() ?? 0
    if cursor.take(",") { grouping = .comma }
    if cursor.take("_") {
      if grouping != nil { throw FormatError("Cannot specify both ',' and '_'.") }
      grouping = .underscore
    }
    if grouping == .underscore, cursor.take(",") {
      throw FormatError("Cannot specify both ',' and '_'.")
    }
    if cursor.take(".") {
      precision = try cursor.takeInteger()
      if precision == nil { throw FormatError("Format specifier missing precision") }
    }
    if cursor.remaining > 1 { throw FormatError("Invalid format specifier") }
    if cursor.remaining == 1 { self.type = cursor.first }
    try checkGrouping()
  }

  /// Where the parser stands. Beyond the end it sees characters that none is equal to.
  private struct Cursor {
    let text: [UInt32]
    var index = 0

    var first: UInt32 { index < text.count ? text[index] : .max }
    var second: UInt32 { index + 1 < text.count ? text[index + 1] : .max }
    var remaining: Int { text.count - index }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard first == character.value else { return false }
      index += 1
      return true
    }

    /// Reads figures, those of other scripts too; nil if there are none.
    mutating func takeInteger() throws(FormatError) -> Int? {
      var value: Int?
      while index < text.count, let digit = CodePoint.decimalValue(text[index]) {
        if value ?? 0 > (Int.max - digit) / 10 {
          throw FormatError("Too many decimal digits in format string")
        }
        value = (value ?? 0) * 10 + digit
        index += 1
      }
      return value
    }
  }

  private static func alignment(_ character: UInt32) -> Alignment? {
    switch character {
    case "<": .left
    case ">": .right
    case "=": .afterSign
    case "^": .center
    default: nil
    }
  }

  private func checkGrouping() throws(FormatError) {
    guard let grouping else { return }
    switch type {
    case "d", "e", "f", "g", "E", "G", "%", "F", 0: return
    case "b", "o", "x", "X":
      if grouping == .underscore { return }
    default: break
    }
    throw FormatError(
      "Cannot specify '\(Unicode.Scalar(grouping.rawValue))' with \(FormatError.quoted(type)).")
  }

  /// How much padding stands on either side of `count` characters.
  public func padding(around count: Int) -> (left: Int, right: Int) {
    let padding = max(width - count, 0)
    switch alignment {
    case .left: return (0, padding)
    case .right, .afterSign: return (padding, 0)
    case .center: return (padding / 2, padding - padding / 2)
    }
  }
}

/// A ValueError (OverflowError where it says so) about a format specification, with CPython's text.
public struct FormatError: Error, Equatable, Sendable {
  public let message: String
  public var isOverflow = false

  init(_ message: String, isOverflow: Bool = false) {
    self.message = message
    self.isOverflow = isOverflow
  }

  /// "Unknown format code 'y' for object of type 'int'".
  public static func unknownType(_ type: UInt32, for typeName: String) -> FormatError {
    FormatError("Unknown format code \(quoted(type)) for object of type '\(typeName)'")
  }

  /// A character in quotes, by its number if it is not printable ASCII.
  static func quoted(_ character: UInt32) -> String {
    if character > 32 && character < 128, let scalar = Unicode.Scalar(character) {
      return "'\(Character(scalar))'"
    }
    return "'\\x" + String(character, radix: 16) + "'"
  }
}

extension UInt32 {
  /// Lets a character literal stand for its number in a pattern.
  @inline(__always)
  static func ~= (pattern: Unicode.Scalar, value: UInt32) -> Bool { pattern.value == value }
}
