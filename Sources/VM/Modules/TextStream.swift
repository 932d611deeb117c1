import Glibc
import Primitives

// The standard streams: `_io.TextIOWrapper` over `_io.BufferedWriter` and `_io.BufferedReader`, as far as stdin, stdout and stderr
// need them. CPython: Modules/_io/textio.c, bufferedio.c.

/// A stream's fields (`NativeObject`).
enum StreamField {
  /// A small int: 0, 1 or 2; the buffers are `MachineSupport`'s.
  static let descriptor = 0
  static let name = 1
  static let mode = 2
  static let encoding = 3
  static let errors = 4
  /// Text streams: the bytes stream under it.
  static let buffer = 5
  static let isClosed = 6
}

/// What the machine knows of its standard streams.
struct StandardStreams {
  var textType: TypeRef
  var readerType: TypeRef
  var writerType: TypeRef
}

extension Machine {
  func makeStandardStreams(_ sys: DictRef) {
    let types = StandardStreams(
      textType: makeTextStreamType(),
      readerType: makeNativeType(
        "BufferedReader", module: "_io", isWeaklyReferenceable: true,
        methods: NativeMethod.ofByteReaders,
        properties: NativeProperty.ofStreams, slots: Self.fillStreamSlots),
      writerType: makeNativeType(
        "BufferedWriter", module: "_io", isWeaklyReferenceable: true,
        methods: NativeMethod.ofByteWriters,
        properties: NativeProperty.ofStreams, slots: Self.fillStreamSlots))
    support.streams = types
    let isPlainLocale = Self.localeIsC
    support.standardOutput.isUnbuffered = support.options.isUnbuffered
    // Only the text layer's buffer is dropped by -u on CPython's side; for a program the two look alike.
    for (descriptor, attribute) in ["stdin", "stdout", "stderr"].enumerated() {
      let raw = newNativeObject(descriptor == 0 ? types.readerType : types.writerType)
      let text = newNativeObject(types.textType)
      for stream in [raw, text] {
        stream.fields[StreamField.descriptor] = Value(smallInt: descriptor)
        stream.fields[StreamField.name] = newStr("<\(attribute)>")
        stream.fields[StreamField.isClosed] = .false
      }
      raw.fields[StreamField.mode] = newStr(descriptor == 0 ? "rb" : "wb")
      text.fields[StreamField.mode] = newStr(descriptor == 0 ? "r" : "w")
      text.fields[StreamField.encoding] = intern("utf-8")
      text.fields[StreamField.errors] = intern(
        descriptor == 2 ? "backslashreplace" : isPlainLocale ? "surrogateescape" : "strict")
      text.fields[StreamField.buffer] = Value(raw)
      // A descriptor that is not open makes the stream None.
      let value: Value = fcntl(Int32(descriptor), F_GETFD) == -1 ? .none : Value(text)
      set(sys, name: intern(attribute), value)
      set(sys, name: intern("__\(attribute)__"), value)
    }
  }

  /// The C or POSIX locale, or one that is put in their place: bytes that are not UTF-8 travel as lone surrogates (PEP 538).
  private static var localeIsC: Bool {
    for variable in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = getenv(variable), value[0] != 0 else { continue }
      let name = String(cString: value)
      return ["C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8"].contains(name)
    }
    return true
  }

  // MARK: Writing

  /// `stream.write(text)` for a standard text stream.
  func writeText(_ stream: Value, _ text: Value) throws(Raised) {
    try checkOpen(stream)
    let descriptor = stream.nativeField(StreamField.descriptor).smallInt
    guard descriptor != 0 else { throw unsupported("not writable") }
    let output = descriptor == 2 ? support.standardError : support.standardOutput
    let string = text.as(StrObject.self)
    if string.pointee.header.flags.contains(.ascii) {
      output.write(UnsafeBufferPointer(start: string.data1, count: string.count))
    } else {
      output.write(try encode(string, errors: stream.nativeField(StreamField.errors)))
    }
    try checkWritten(output)
  }

  func checkWritten(_ output: OutputBuffer) throws(Raised) {
    if output.error != 0 { throw osError(output.error) }
  }

  /// UTF-8 with the stream's error handler.
  private func encode(_ string: StrRef, errors: Value) throws(Raised) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(string.count * 2)
    let handler = errors.as(StrObject.self).description
    for index in 0..<string.count {
      let c = string.character(at: index)
      guard 0xd800...0xdfff ~= c else {
        bytes.appendUTF8(c)
        continue
      }
      switch handler {
      case "surrogateescape" where 0xdc80...0xdcff ~= c: bytes.append(UInt8(c & 0xff))
      case "backslashreplace": bytes += Array("\\u\(hexadecimal(c, 4))".utf8)
      case "ignore": break
      case "replace": bytes.append(UInt8(ascii: "?"))
      case "surrogatepass": bytes.appendUTF8(c)
      case "xmlcharrefreplace": bytes += Array("&#\(c);".utf8)
      default:
        var end = index + 1
        while end < string.count, 0xd800...0xdfff ~= string.character(at: end) { end += 1 }
        throw raise(
          .unicodeEncodeError, newStr("utf-8"), Value(string), newInt(index), newInt(end),
          newStr("surrogates not allowed"))
      }
    }
    return bytes
  }

  func unsupported(_ message: String) -> Raised {
    // io.UnsupportedOperation is an OSError and a ValueError.
    error(.osError, message)
  }

  func checkOpen(_ stream: Value) throws(Raised) {
    if stream.nativeField(StreamField.isClosed).isTrue {
      throw valueError("I/O operation on closed file.")
    }
  }

  func flushStream(_ stream: Value) throws(Raised) {
    let descriptor = stream.nativeField(StreamField.descriptor).smallInt
    if descriptor == 0 { return }
    let output = descriptor == 2 ? support.standardError : support.standardOutput
    output.flush()
    try checkWritten(output)
  }

  // MARK: Reading

  /// A line with its end, as UTF-8 text or bytes; empty at the end of input.
  /// - Parameter limit: at most so many bytes; negative: no limit.
  func readLine(limit: Int = -1) throws(Raised) -> [UInt8] {
    let input = support.standardInput
    var searched = 0
    while true {
      let available = input.available
      if let newline = available.dropFirst(searched).firstIndex(of: 10) {
        let count = newline - available.startIndex + 1
        return input.take(limit >= 0 ? min(limit, count) : count)
      }
      if limit >= 0, available.count >= limit { return input.take(limit) }
      searched = available.count
      if try !fillInput(input) { return input.take(input.available.count) }
    }
  }

  /// At most `count` bytes, or all that comes when negative.
  func readBytes(_ count: Int) throws(Raised) -> [UInt8] {
    let input = support.standardInput
    while count < 0 || input.available.count < count {
      if try !fillInput(input) { break }
    }
    let available = input.available.count
    return input.take(count < 0 ? available : min(count, available))
  }

  private func fillInput(_ input: InputBuffer) throws(Raised) -> Bool {
    while true {
      // An interrupt that comes from here on ends the wait: it cannot slip in between a look at the flag and the read.
      if !waitForEvent(on: input.descriptor) {
        try poll()
        continue
      }
      switch input.fill() {
      case .more: return true
      case .end: return false
      case .interrupted: try poll()
      case .failed(let number): throw osError(number)
      }
    }
  }

  /// Bytes of standard input as a str: UTF-8, with CR LF and CR as line ends.
  func decodeInput(_ bytes: [UInt8], _ stream: Value) throws(Raised) -> Value {
    var bytes = bytes
    if bytes.contains(13) {
      var translated: [UInt8] = []
      for (index, byte) in bytes.enumerated() {
        if byte == 13 {
          if index + 1 < bytes.count, bytes[index + 1] == 10 { continue }
          translated.append(10)
        } else {
          translated.append(byte)
        }
      }
      bytes = translated
    }
    var index = 0
    var escaped: [UInt8]? = nil
    let handler = stream.nativeField(StreamField.errors).as(StrObject.self).description
    while index < bytes.count {
      let length = UTF8Sequence.length(bytes, at: index)
      if length > 0 {
        escaped?.append(contentsOf: bytes[index..<(index + length)])
        index += length
        continue
      }
      if escaped == nil { escaped = Array(bytes[..<index]) }
      switch handler {
      case "surrogateescape": escaped?.appendUTF8(0xdc00 | UInt32(bytes[index]))
      case "replace": escaped?.appendUTF8(0xfffd)
      case "ignore": break
      case "backslashreplace":
        escaped?.append(contentsOf: "\\x\(hexadecimal(UInt32(bytes[index]), 2))".utf8)
      default:
        let reason =
          bytes[index] & 0xC0 == 0x80 || bytes[index] >= 0xF5 || bytes[index] < 0xC2
          ? "invalid start byte"
          : index + 1 >= bytes.count ? "unexpected end of data" : "invalid continuation byte"
        throw raise(
          .unicodeDecodeError, newStr("utf-8"), newBytes(bytes), newInt(index), newInt(index + 1),
          newStr(reason))
      }
      index += 1
    }
    return newStr(PythonString(utf8: escaped ?? bytes))
  }
}

enum UTF8Sequence {
  /// The length of the well-formed UTF-8 sequence at `index`, or 0.
  static func length(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + count <= bytes.count else { return 0 }
    for offset in 1..<count where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[index + 1]
    switch first {
    case 0xE0: return second >= 0xA0 ? count : 0
    case 0xED: return second < 0xA0 ? count : 0
    case 0xF0: return second >= 0x90 ? count : 0
    case 0xF4: return second < 0x90 ? count : 0
    default: return count
    }
  }
}
