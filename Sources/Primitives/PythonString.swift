/// The text of a Python `str` outside the VM: UTF-8 in which lone surrogates may stand ("WTF-8").
///
/// Python strings may hold any code point from 0 to 0x10FFFF, surrogates included, which a Swift
/// String cannot. A surrogate is stored as the three bytes that UTF-8's scheme gives it; a pair of
/// surrogates stays a pair.
public struct PythonString: Hashable, Sendable {
  public var utf8: [UInt8]

  public init(utf8: [UInt8]) { self.utf8 = utf8 }
  public init(_ string: String) { utf8 = Array(string.utf8) }
}

extension PythonString: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension PythonString: CustomStringConvertible {
  /// The text as a Swift String; a lone surrogate becomes U+FFFD.
  public var description: String { String(decoding: utf8, as: UTF8.self) }
}
