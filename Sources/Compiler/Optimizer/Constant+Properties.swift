import Glibc

// What Python says of constant values: truth, length, type names.

extension Constant {
  /// Python's `bool(value)`.
  var isTrue: Bool {
    switch self {
    case .none, .false: false
    case .true, .ellipsis, .code, .foreign: true
    case .int(let value): value != 0
    case .bigInt: true
    case .float(let value): value != 0
    case .complex(let real, let imaginary): real != 0 || imaginary != 0
    case .string(let text): !text.utf8.isEmpty
    case .bytes(let bytes): !bytes.isEmpty
    case .tuple(let items), .frozenSet(let items): !items.isEmpty
    }
  }

  /// None, True, False and Ellipsis.
  var isSingleton: Bool {
    switch self {
    case .none, .false, .true, .ellipsis: true
    default: false
    }
  }

  /// `type(value).__name__`
  var typeName: String {
    switch self {
    case .none: "NoneType"
    case .false, .true: "bool"
    case .ellipsis: "ellipsis"
    case .int, .bigInt: "int"
    case .float: "float"
    case .complex: "complex"
    case .string: "str"
    case .bytes: "bytes"
    case .tuple: "tuple"
    case .frozenSet: "frozenset"
    case .code: "code"
    case .foreign: "object"
    }
  }

  /// An integer's value, True and False included, where it fits.
  var smallInteger: Int? {
    switch self {
    case .int(let value): value
    case .true: 1
    case .false: 0
    default: nil
    }
  }

  /// An integer's value, True and False included.
  var integer: BigInteger? {
    if case .bigInt(let value) = self { return value }
    return smallInteger.map { BigInteger($0) }
  }

  init(_ value: BigInteger) {
    if let small = value.asInt { self = .int(small) } else { self = .bigInt(value) }
  }

  init(_ value: Bool) { self = value ? .true : .false }

  /// Items of a tuple or set, bytes, or characters; `nil` for what has no length.
  var length: Int? {
    switch self {
    case .string(let text): text.characterCount
    case .bytes(let bytes): bytes.count
    case .tuple(let items), .frozenSet(let items): items.count
    default: nil
    }
  }
}

extension PythonString {
  /// The number of code points.
  var characterCount: Int {
    var count = 0
    for byte in utf8 where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The code point at `index`, which must be inside the text.
  func character(at index: Int) -> PythonString {
    var start = 0
    var seen = -1
    for (offset, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      seen += 1
      if seen == index { start = offset }
      if seen == index + 1 { return PythonString(utf8: Array(utf8[start..<offset])) }
    }
    return PythonString(utf8: Array(utf8[start...]))
  }
}
