import Glibc
import Primitives

/// A source ready to be split: UTF-8, every newline a `\n`, and two NUL bytes after the end, so that
/// looking one byte ahead needs no check.
public final class SourceText {
  /// The text.
  public let bytes: UnsafePointer<UInt8>
  /// Its bytes, without the two NULs.
  public let count: Int
  /// Whether CPython's tokenizer knows an encoding: it then counts error columns in characters.
  public let hasEncoding: Bool
  /// Whether all of it is UTF-8. CPython notices only in names and literals.
  public let isValidUTF8: Bool
  /// Whether a newline had to be added at the end.
  public let isNewlineAdded: Bool
  /// What the codec of the source's encoding warned of.
  public let codecWarning: SyntaxWarningRecord?

  /// Copies UTF-8 text, translating newlines.
  /// - Parameters:
  ///   - addsNewline: whether the last line gets the newline that it lacks (mode `exec`).
  ///   - isChecked: whether the text is known to be UTF-8.
  ///   - isFile: whether CPython would read the text line by line.
  public init(
    utf8 text: UnsafeBufferPointer<UInt8>, addsNewline: Bool, hasEncoding: Bool = false,
    isChecked: Bool = true, isFile: Bool = false
  ) {
    isValidUTF8 = isChecked || UTF8Text.firstError(text) == nil
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count + 3)
    var length = 0
    if let base = text.baseAddress, text.count > 0 {
      if memchr(base, 13, text.count) == nil {
        memcpy(buffer, base, text.count)
        length = text.count
      } else {
        length = SourceText.translateNewlines(base, count: text.count, into: buffer)
      }
    }
    // CPython adds one after a final "\r\n" too, except when it reads lines.
    let hasNewline =
      length > 0 && buffer[length - 1] == 10
      && (isFile || !text.suffix(2).elementsEqual([13, 10]))
    isNewlineAdded = addsNewline && !hasNewline
    if isNewlineAdded {
      buffer[length] = 10
      length += 1
    }
    buffer[length] = 0
    buffer[length + 1] = 0
    bytes = UnsafePointer(buffer)
    count = length
    self.hasEncoding = hasEncoding
    codecWarning = nil
  }

  /// Takes UTF-8 that was decoded from another encoding. CPython translates newlines before it decodes,
  /// and reads up to the first NUL.
  init(decoded text: [UInt8], isNewlineAdded: Bool, codecWarning: SyntaxWarningRecord?) {
    count = text.firstIndex(of: 0) ?? text.count
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: count + 2)
    _ = UnsafeMutableBufferPointer(start: buffer, count: count).initialize(from: text.prefix(count))
    buffer[count] = 0
    buffer[count + 1] = 0
    bytes = UnsafePointer(buffer)
    hasEncoding = true
    isValidUTF8 = true
    self.isNewlineAdded = isNewlineAdded
    self.codecWarning = codecWarning
  }

  deinit { bytes.deallocate() }

  private static func translateNewlines(
    _ base: UnsafePointer<UInt8>, count: Int, into buffer: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var length = 0
    var index = 0
    while index < count {
      var byte = base[index]
      if byte == 13 {
        byte = 10
        if index + 1 < count && base[index + 1] == 10 { index += 1 }
      }
      buffer[length] = byte
      length += 1
      index += 1
    }
    return length
  }
}
