import Primitives

extension SourceText {
  /// Decodes a source.
  /// - Parameter isText: whether it comes from a `str`: it is UTF-8 then, whatever it declares.
  public static func decode(
    _ source: [UInt8], isText: Bool, addsNewline: Bool
  ) throws(SyntaxError) -> SourceText {
    if source.contains(0) {
      throw SyntaxError(
        .valueError, "source code string cannot contain null bytes", hasLocation: false)
    }
    return source.withUnsafeBufferPointer {
      SourceText(utf8: $0, addsNewline: addsNewline, hasEncoding: isText)
    }
  }
}
