import Glibc
import Primitives

/// Why a source cannot be decoded, in the codec's words.
struct SourceDecodingError: Error {
  let message: String
}

/// Decodes sources that are not UTF-8. What is not built in is left to the C library's `iconv`.
enum SourceDecoder {
  /// - Returns: UTF-8.
  static func decode(
    _ text: ArraySlice<UInt8>, encoding name: String
  ) throws(SourceDecodingError) -> [UInt8] {
    if let encoding = TextEncoding(name: name) {
      do throws(TextCodingError) {
        let codePoints = try text.withUnsafeBufferPointer { bytes throws(TextCodingError) in
          try encoding.decode(bytes)
        }
        var result: [UInt8] = []
        result.reserveCapacity(codePoints.count)
        for codePoint in codePoints { UTF8Text.append(codePoint, to: &result) }
        return result
      } catch {
        throw SourceDecodingError(message: message(error, in: text))
      }
    }
    let key = String(name.lowercased().map { $0 == "_" ? "-" : $0 })
    guard let iconvName = iconvNames[key] else {
      throw SourceDecodingError(message: "unknown encoding: \(name)")
    }
    return try convert(text, from: iconvName)
  }

  static func message(_ error: TextCodingError, in text: ArraySlice<UInt8>) -> String {
    let place: String
    if error.end - error.start == 1 {
      let byte = String(text[text.startIndex + error.start], radix: 16)
      place = "byte 0x\(byte.count < 2 ? "0" : "")\(byte) in position \(error.start)"
    } else {
      place = "bytes in position \(error.start)-\(error.end - 1)"
    }
    return "'\(error.encoding)' codec can't decode \(place): \(error.reason)"
  }

  private static func convert(
    _ text: ArraySlice<UInt8>, from name: String
  ) throws(SourceDecodingError) -> [UInt8] {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      throw SourceDecodingError(message: "unknown encoding: \(name)")
    }
    defer { iconv_close(converter) }
    var input = text.map { CChar(bitPattern: $0) }
    // No encoding in the table needs more than three bytes of UTF-8 for one of its own.
    var output = [CChar](repeating: 0, count: input.count * 3 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let result = input.withUnsafeMutableBufferPointer { inputBuffer in
      output.withUnsafeMutableBufferPointer { outputBuffer in
        var from = inputBuffer.baseAddress
        var to = outputBuffer.baseAddress
        return iconv(converter, &from, &inputLeft, &to, &outputLeft)
      }
    }
    if result == -1 {
      let position = input.count - inputLeft
      let byte = String(text[text.startIndex + position], radix: 16)
      throw SourceDecodingError(
        message: "'charmap' codec can't decode byte 0x\(byte) in position \(position): "
          + "character maps to <undefined>")
    }
    return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
  }

  /// Python's names for encodings, and iconv's.
  private static let iconvNames: [String: String] = {
    var names = [
      "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "mac-roman": "MACINTOSH", "macroman": "MACINTOSH",
      "hp-roman8": "HP-ROMAN8", "gbk": "GBK", "gb2312": "GB2312", "gb18030": "GB18030",
      "big5": "BIG5", "shift-jis": "SHIFT_JIS", "sjis": "SHIFT_JIS", "euc-jp": "EUC-JP",
      "eucjp": "EUC-JP", "euc-kr": "EUC-KR", "cp932": "CP932", "cp949": "CP949", "cp866": "CP866",
      "cp437": "CP437", "cp850": "CP850", "cp852": "CP852", "cp855": "CP855", "cp857": "CP857",
      "windows-1252": "CP1252", "utf-7": "UTF-7", "ptcp154": "PTCP154", "tis-620": "TIS-620",
    ]
    for number in 1250...1258 {
      names["cp\(number)"] = "CP\(number)"
      names["windows-\(number)"] = "CP\(number)"
    }
    for part in 2...16 where part != 12 {
      for spelling in ["iso-8859-\(part)", "iso8859-\(part)"] {
        names[spelling] = "ISO-8859-\(part)"
      }
    }
    return names
  }()
}
