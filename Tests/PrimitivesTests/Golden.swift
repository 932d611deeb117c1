import Foundation
import Testing

/// The answers of CPython 3.9 that the tests compare with, a case a line, fields split by tabs.
/// Scripts/generate-primitives-golden.py writes them.
enum Golden {
  static var directory: String {
    ProcessInfo.processInfo.environment["PRIMITIVES_GOLDEN"]
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Golden"
  }

  static func cases(_ file: String) throws -> [[Substring]] {
    let text = try String(contentsOfFile: directory + "/" + file, encoding: .utf8)
    return text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }

  /// Compares each case's last field with our answer; shows the first differences.
  static func check(
    _ file: String, at location: SourceLocation = #_sourceLocation,
    _ answer: ([Substring]) throws -> String
  ) throws {
    var failures = 0
    let cases = try cases(file)
    #expect(!cases.isEmpty, sourceLocation: location)
    for fields in cases {
      let ours = try answer(fields)
      if ours != fields.last! {
        failures += 1
        if failures <= 10 {
          let line = fields.map { $0.count > 200 ? $0.prefix(200) + "…" : $0 }
          Issue.record(
            "\(line.joined(separator: " ")): got \(ours.prefix(300))", sourceLocation: location)
        }
      }
    }
    #expect(failures == 0, "\(failures) of \(cases.count) cases", sourceLocation: location)
  }

  /// Bytes from hexadecimal.
  static func bytes(_ hex: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    var high: UInt8?
    for byte in hex.utf8 {
      let digit = byte <= 0x39 ? byte - 0x30 : byte - 0x61 + 10
      if let upper = high {
        bytes.append(upper << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return bytes
  }

  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The code points of hexadecimal UTF-8, in which surrogates may stand.
  static func codePoints(_ hex: some StringProtocol) -> [UInt32] {
    let bytes = bytes(hex)
    var result: [UInt32] = []
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var codePoint = UInt32(length == 1 ? lead : lead & (0x7F >> UInt8(length)))
      for byte in bytes[(index + 1)..<(index + length)] {
        codePoint = codePoint << 6 | UInt32(byte & 0x3F)
      }
      result.append(codePoint)
      index += length
    }
    return result
  }

  /// Hexadecimal UTF-8 of code points.
  static func hex(_ codePoints: [UInt32]) -> String {
    var bytes: [UInt8] = []
    for codePoint in codePoints {
      switch codePoint {
      case ..<0x80: bytes.append(UInt8(codePoint))
      case ..<0x800: bytes += [UInt8(0xC0 | codePoint >> 6), UInt8(0x80 | codePoint & 0x3F)]
      case ..<0x10000:
        bytes += [
          UInt8(0xE0 | codePoint >> 12), UInt8(0x80 | codePoint >> 6 & 0x3F),
          UInt8(0x80 | codePoint & 0x3F),
        ]
      default:
        bytes += [
          UInt8(0xF0 | codePoint >> 18), UInt8(0x80 | codePoint >> 12 & 0x3F),
          UInt8(0x80 | codePoint >> 6 & 0x3F), UInt8(0x80 | codePoint & 0x3F),
        ]
      }
    }
    return hex(bytes)
  }
}
