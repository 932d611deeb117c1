/// A number laid out by a format specification: padding, sign and prefix, padding, figures, padding.
///
/// Kept in parts, because only the fill character can be other than ASCII and the caller decides how
/// wide the characters of its string are.
public struct FormattedText: Sendable {
  public var fill: UInt32 = 0x20
  public var leftPadding = 0
  /// Sign and prefix, ASCII.
  public var head: [UInt8] = []
  public var innerPadding = 0
  /// ASCII, but for `character`.
  public var body: [UInt8] = []
  /// The one character of format code 'c', which stands before the (empty) body.
  public var character: UInt32?
  public var rightPadding = 0

  public init() {}

  public var count: Int {
    leftPadding + head.count + innerPadding + (character == nil ? 0 : 1) + body.count
      + rightPadding
  }

  /// The largest character in use, for choosing a string's width.
  public var maximum: UInt32 {
    let usesFill = leftPadding + innerPadding + rightPadding > 0
    return max(usesFill ? fill : 0x20, character ?? 0)
  }

  /// Appends the text as WTF-8.
  public func append(to bytes: inout [UInt8]) {
    forEach { UTF8Text.append($0, to: &bytes) }
  }

  /// Writes the text as integers wide enough for `maximum`.
  /// - Parameter destination: room for `count` integers.
  @inlinable
  public func write<Unit: FixedWidthInteger & UnsignedInteger>(
    into destination: UnsafeMutablePointer<Unit>
  ) {
    var position = 0
    forEach {
      destination[position] = Unit(truncatingIfNeeded: $0)
      position += 1
    }
  }

  @inlinable
  func forEach(_ body: (UInt32) -> Void) {
    for _ in 0..<leftPadding { body(fill) }
    for byte in head { body(UInt32(byte)) }
    for _ in 0..<innerPadding { body(fill) }
    if let character { body(character) }
    for byte in self.body { body(UInt32(byte)) }
    for _ in 0..<rightPadding { body(fill) }
  }
}
