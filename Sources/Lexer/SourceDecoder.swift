import Glibc
import Primitives

/// Why a source cannot be decoded, in the codec's words.
struct SourceDecodingError: Error {
  let message: String
}

/// Decodes sources that are not UTF-8. East Asian encodings are left to the C library's `iconv`.
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
    if key == "charmap" { return try decode(text, encoding: "latin-1") }
    if binaryCodecs.contains(key) {
      throw SourceDecodingError(
        message: "'\(name)' is not a text encoding; use codecs.decode() to handle arbitrary codecs")
    }
    guard let codec = multibyteCodecs.first(where: { $0.names.contains(key) }) else {
      throw SourceDecodingError(message: "unknown encoding: \(name)")
    }
    return try convert(text, from: codec)
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
    _ text: ArraySlice<UInt8>, from codec: MultibyteCodec
  ) throws(SourceDecodingError) -> [UInt8] {
    guard let converter = iconv_open("UTF-8", codec.iconvName), Int(bitPattern: converter) != -1
    else { throw SourceDecodingError(message: "unknown encoding: \(codec.names[0])") }
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
      let error = TextCodingError(
        encoding: codec.pythonName, start: position, end: position + 1,
        reason: codec.names[0] == "utf-7"
          ? "unexpected special character" : "illegal multibyte sequence")
      throw SourceDecodingError(message: message(error, in: text))
    }
    return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
  }

  /// Codecs that turn bytes into bytes, or text into text.
  private static let binaryCodecs: Set<String> = [
    "base64", "base-64", "base64-codec", "bz2", "bz2-codec", "hex", "hex-codec", "quopri",
    "quopri-codec", "quotedprintable", "quoted-printable", "rot13", "rot-13", "uu", "uu-codec",
    "zip", "zlib", "zlib-codec",
  ]

  /// An encoding that iconv knows.
  private struct MultibyteCodec {
    /// Python's names, in small letters with hyphens.
    let names: [String]
    /// What its errors call it.
    let pythonName: StaticString
    let iconvName: String

    init(_ names: String, _ pythonName: StaticString, _ iconvName: String) {
      self.names = names.split(separator: " ").map(String.init)
      self.pythonName = pythonName
      self.iconvName = iconvName
    }
  }

  /// CPython: Lib/encodings/aliases.py.
  private static let multibyteCodecs = [
    MultibyteCodec("big5 big5-tw csbig5", "big5", "BIG5"),
    MultibyteCodec("big5hkscs big5-hkscs hkscs", "big5hkscs", "BIG5-HKSCS"),
    MultibyteCodec("cp932 932 ms932 mskanji ms-kanji", "cp932", "CP932"),
    MultibyteCodec("cp949 949 ms949 uhc", "cp949", "CP949"),
    MultibyteCodec("cp950 950 ms950", "cp950", "CP950"),
    MultibyteCodec(
      "euc-jis-2004 jisx0213 eucjis2004 euc-jis2004", "euc_jis_2004", "EUC-JISX0213"),
    MultibyteCodec("euc-jisx0213 eucjisx0213", "euc_jisx0213", "EUC-JISX0213"),
    MultibyteCodec("euc-jp eucjp ujis u-jis", "euc_jp", "EUC-JP"),
    MultibyteCodec(
      "euc-kr euckr korean ksc5601 ks-c-5601 ks-c-5601-1987 ksx1001 ks-x-1001", "euc_kr", "EUC-KR"),
    MultibyteCodec("gb18030 gb18030-2000", "gb18030", "GB18030"),
    MultibyteCodec(
      "gb2312 chinese csiso58gb231280 euc-cn euccn eucgb2312-cn gb2312-1980 gb2312-80 iso-ir-58",
      "gb2312", "GB2312"),
    MultibyteCodec("gbk 936 cp936 ms936", "gbk", "GBK"),
    MultibyteCodec(
      "iso2022-jp csiso2022jp iso2022jp iso-2022-jp", "iso2022_jp", "ISO-2022-JP"),
    MultibyteCodec("iso2022-jp-2 iso2022jp-2 iso-2022-jp-2", "iso2022_jp_2", "ISO-2022-JP-2"),
    MultibyteCodec("iso2022-jp-3 iso2022jp-3 iso-2022-jp-3", "iso2022_jp_3", "ISO-2022-JP-3"),
    MultibyteCodec(
      "iso2022-kr csiso2022kr iso2022kr iso-2022-kr", "iso2022_kr", "ISO-2022-KR"),
    MultibyteCodec("johab cp1361 ms1361", "johab", "JOHAB"),
    MultibyteCodec("shift-jis csshiftjis shiftjis sjis s-jis", "shift_jis", "SHIFT_JIS"),
    MultibyteCodec(
      "shift-jis-2004 shiftjis2004 sjis-2004 s-jis-2004", "shift_jis_2004", "SHIFT_JISX0213"),
    MultibyteCodec(
      "shift-jisx0213 shiftjisx0213 sjisx0213 s-jisx0213", "shift_jisx0213", "SHIFT_JISX0213"),
    MultibyteCodec("utf-7 u7 utf7 unicode-1-1-utf-7", "utf7", "UTF-7"),
  ]
}
