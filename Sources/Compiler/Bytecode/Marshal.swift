/// The marshal format, version 4: how code objects and constants are stored in `.pyc` files.
/// `MarshalWriter` writes it and `MarshalReader` reads it. CPython: Python/marshal.c.
public enum Marshal {
  /// Nesting deeper than this is refused, in both directions.
  /// CPython: MAX_MARSHAL_STACK_DEPTH.
  public static let maximumDepth = 2000

  /// The bytes of `marshal.dumps(value, version)`.
  /// - Parameter referenced: the marked values that something refers to.
  public static func encode(
    _ value: Constant, version: Int = 4, referenced: Set<Int> = []
  ) throws(MarshalError) -> [UInt8] {
    var writer = MarshalWriter(version: version, referenced: referenced)
    try writer.write(value)
    return writer.bytes
  }

  /// The value of `marshal.loads(bytes)`; as there, bytes after the value do not matter.
  /// - Parameter keepsIdentity: whether values that are one object come as `marked` and `reference`.
  public static func decode(
    _ bytes: some Collection<UInt8>, keepsIdentity: Bool = false
  ) throws(MarshalError) -> Constant {
    var reader = MarshalReader(Array(bytes), keepsIdentity: keepsIdentity)
    return try reader.read()
  }
}

/// The byte that says what follows. CPython: the TYPE_* constants of Python/marshal.c.
enum MarshalType {
  static var null: UInt8 { UInt8(ascii: "0") }
  static var none: UInt8 { UInt8(ascii: "N") }
  static var `false`: UInt8 { UInt8(ascii: "F") }
  static var `true`: UInt8 { UInt8(ascii: "T") }
  static var stopIteration: UInt8 { UInt8(ascii: "S") }
  static var ellipsis: UInt8 { UInt8(ascii: ".") }
  static var int: UInt8 { UInt8(ascii: "i") }
  static var int64: UInt8 { UInt8(ascii: "I") }
  static var float: UInt8 { UInt8(ascii: "f") }
  static var binaryFloat: UInt8 { UInt8(ascii: "g") }
  static var complex: UInt8 { UInt8(ascii: "x") }
  static var binaryComplex: UInt8 { UInt8(ascii: "y") }
  static var long: UInt8 { UInt8(ascii: "l") }
  static var bytes: UInt8 { UInt8(ascii: "s") }
  static var interned: UInt8 { UInt8(ascii: "t") }
  static var reference: UInt8 { UInt8(ascii: "r") }
  static var tuple: UInt8 { UInt8(ascii: "(") }
  static var smallTuple: UInt8 { UInt8(ascii: ")") }
  static var list: UInt8 { UInt8(ascii: "[") }
  static var dict: UInt8 { UInt8(ascii: "{") }
  static var code: UInt8 { UInt8(ascii: "c") }
  static var unicode: UInt8 { UInt8(ascii: "u") }
  static var set: UInt8 { UInt8(ascii: "<") }
  static var frozenSet: UInt8 { UInt8(ascii: ">") }
  static var ascii: UInt8 { UInt8(ascii: "a") }
  static var asciiInterned: UInt8 { UInt8(ascii: "A") }
  static var shortAscii: UInt8 { UInt8(ascii: "z") }
  static var shortAsciiInterned: UInt8 { UInt8(ascii: "Z") }

  /// Set in the type byte of a value that later `reference`s may name.
  static var referenceFlag: UInt8 { 0x80 }
}

/// Why a value could not be written, or bytes not be read.
public struct MarshalError: Error, Sendable, CustomStringConvertible {
  /// The Python exception that `marshal` raises for it.
  public enum Kind: Sendable { case eofError, valueError, typeError, unicodeDecodeError }

  /// Which exception CPython's reader raises.
  public let kind: Kind
  /// CPython's text, where CPython finds the same fault.
  public let message: String
  /// Where in the bytes the faulty part begins; `nil` when writing.
  public let byteOffset: Int?
  /// Text that is not UTF-8: its bytes, those of them that are wrong, and why.
  public let undecodable: (bytes: [UInt8], wrong: Range<Int>, reason: String)?

  init(
    _ kind: Kind, _ message: String, at byteOffset: Int? = nil,
    undecodable: (bytes: [UInt8], wrong: Range<Int>, reason: String)? = nil
  ) {
    self.kind = kind
    self.message = message
    self.byteOffset = byteOffset
    self.undecodable = undecodable
  }

  /// The message, and where in the data it was found.
  public var description: String {
    guard let byteOffset else { return message }
    return "\(message), at byte \(byteOffset)"
  }
}
