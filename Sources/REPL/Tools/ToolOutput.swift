import Compiler
import Glibc

/// Text for standard output or standard error, written in few system calls.
struct ToolOutput {
  private(set) var bytes: [UInt8] = []
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  mutating func print(_ text: String, terminator: String = "\n") {
    bytes += Array(text.utf8)
    bytes += Array(terminator.utf8)
    if bytes.count > 1 << 16 { flush() }
  }

  /// Lone surrogates cannot be written as UTF-8; they become backslash escapes.
  mutating func print(_ text: PythonString, terminator: String = "\n") {
    bytes += backslashReplaced(text)
    bytes += Array(terminator.utf8)
    if bytes.count > 1 << 16 { flush() }
  }

  mutating func append(_ other: ToolOutput) {
    bytes += other.bytes
    if bytes.count > 1 << 16 { flush() }
  }

  mutating func flush() {
    _ = FileAccess.write(bytes, to: descriptor)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// The text in UTF-8, with `\udcXX` for surrogates: Python's error handler "backslashreplace".
func backslashReplaced(_ text: PythonString) -> [UInt8] {
  let utf8 = text.utf8
  // A surrogate is ED A0…BF xx.
  guard utf8.contains(0xED) else { return utf8 }
  var result: [UInt8] = []
  var index = 0
  while index < utf8.count {
    if utf8[index] == 0xED, index + 2 < utf8.count, utf8[index + 1] >= 0xA0 {
      let codePoint = 0xD000 | Int(utf8[index + 1] & 0x3F) << 6 | Int(utf8[index + 2] & 0x3F)
      result += Array("\\u\(String(codePoint, radix: 16))".utf8)
      index += 3
    } else {
      result.append(utf8[index])
      index += 1
    }
  }
  return result
}
