import Primitives

/// Which characters may stand in identifiers (PEP 3131).
public enum IdentifierRules {
  static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || CodePoint.isIdentifierStart(scalar.value)
  }

  static func isContinue(_ scalar: Unicode.Scalar) -> Bool {
    CodePoint.isIdentifierContinue(scalar.value)
  }

  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool { CodePoint.isPrintable(scalar.value) }

  /// Identifiers are compared in normal form KC.
  public static func normalized(_ text: UnsafeBufferPointer<UInt8>) -> PythonString {
    PythonString(utf8: Normalization.nfkc(utf8: Array(text)))
  }
}
