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
    var rest = text[...]
    var hasFill = false, hasAlignment = false
    if rest.count >= 2, let found = FormatSpec.alignment(rest[rest.startIndex + 1]) {
      fill = rest.first!
      (hasFill, hasAlignment) = (true, true)
      self.alignment = found
      rest.removeFirst(2)
    } else if let found = rest.first.flatMap(FormatSpec.alignment) {
      hasAlignment = true
      self.alignment = found
      rest.removeFirst()
    }
    if let first = rest.first, first == 0x20 || first == 0x2B || first == 0x2D {
      sign = UInt8(first)
      rest.removeFirst()
    }
    if rest.first == 0x23 {
      isAlternate = true
      rest.removeFirst()
    }
    if !hasFill && rest.first == 0x30 {
      fill = 0x30
      if !hasAlignment { self.alignment = .afterSign }
      rest.removeFirst()
    }
    width = try FormatSpec.readInteger(&rest) ?? 0
    try readGrouping(&rest)
    if rest.first == 0x2E {
      rest.removeFirst()
      precision = try FormatSpec.readInteger(&rest)
      if precision == nil { throw FormatError("Format specifier missing precision") }
    }
    if rest.count > 1 { throw FormatError("Invalid format specifier") }
    if let last = rest.first { self.type = last }
    try checkGrouping()
  }

  private static func alignment(_ character: UInt32) -> Alignment? {
    UInt8(exactly: character).flatMap(Alignment.init)
  }

  /// Reads figures, those of other scripts too; nil if there are none.
  private static func readInteger(
    _ text: inout ArraySlice<UInt32>
  ) throws(FormatError) -> Int? {
    var value: Int?
    while let digit = text.first.flatMap(CodePoint.decimalValue) {
      if value ?? 0 > (Int.max - digit) / 10 {
        throw FormatError("Too many decimal digits in format string")
      }
      value = (value ?? 0) * 10 + digit
      text.removeFirst()
    }
    return value
  }

  private mutating func readGrouping(
    _ text: inout ArraySlice<UInt32>
  ) throws(FormatError) {
    if text.first == 0x2C {
      grouping = .comma
      text.removeFirst()
    }
    if text.first == 0x5F {
      if grouping != nil { throw FormatError("Cannot specify both ',' and '_'.") }
      grouping = .underscore
      text.removeFirst()
    }
    if text.first == 0x2C && grouping == .underscore {
      throw FormatError("Cannot specify both ',' and '_'.")
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
