import Glibc

/// Text under construction in native code: append, then `finish`.
///
/// The characters lie in memory of the C library, as wide as the widest so far (1, 2 or 4 bytes), so that
/// finishing is one copy. The builder frees its memory when it goes out of scope, on errors too, and never
/// holds a `Value`.
struct StrBuilder: ~Copyable {
  private(set) var data: UnsafeMutableRawPointer
  private(set) var count = 0
  private(set) var width = 1
  /// In characters of the current width.
  private var capacity: Int
  /// The union of all characters' bits: below 128 only if every character is.
  private var union: UInt32 = 0
  /// There was no memory for something that was appended; what `finish` gives will not be seen.
  private var isShort = false

  init(capacity: Int = 32) {
    self.capacity = max(capacity, 16)
    data = malloc(self.capacity).unsafelyUnwrapped
  }

  deinit { free(data) }

  /// The text as a str; the builder may go on afterwards.
  func finish(_ vm: Machine) -> Value {
    if isShort || !vm.pointee.heap.hasRoom(for: count &* width &+ 64) {
      vm.pointee.heap.raiseMemoryError()
      return vm.pointee.emptyStr
    }
    if count == 0 { return vm.pointee.emptyStr }
    if count == 1 { return vm.character(character(at: 0)) }
    let string = vm.newStr(count: count, width: width)
    memcpy(string.data, data, count &* width)
    if union < 128 { string.pointee.header.flags.insert(.ascii) }
    return Value(string)
  }

  mutating func removeAll() {
    count = 0
    width = 1
    union = 0
  }

  func character(at index: Int) -> UInt32 {
    switch width {
    case 1: return UInt32(data.load(fromByteOffset: index, as: UInt8.self))
    case 2: return UInt32(data.load(fromByteOffset: index &* 2, as: UInt16.self))
    default: return data.load(fromByteOffset: index &* 4, as: UInt32.self)
    }
  }

  // MARK: Appending

  @inline(__always) mutating func append(character c: UInt32) {
    if width != 1 || c > 0xFF || count == capacity { return appendSlow(c) }
    data.storeBytes(of: UInt8(truncatingIfNeeded: c), toByteOffset: count, as: UInt8.self)
    count &+= 1
    union |= c
  }

  @inline(never) private mutating func appendSlow(_ c: UInt32) {
    guard reserve(1, upTo: c) else { return }
    store(c, at: count)
    count &+= 1
  }

  /// The same character several times. For counts that a program chooses, call `Machine.reserve` first.
  mutating func append(character c: UInt32, count repetitions: Int) {
    if repetitions <= 0 { return }
    guard reserve(repetitions, upTo: c) else { return }
    if width == 1 {
      memset(data + count, Int32(c), repetitions)
    } else {
      for index in count..<count &+ repetitions { store(c, at: index) }
    }
    count &+= repetitions
  }

  mutating func append(_ text: StaticString) {
    append(utf8: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @_disfavoredOverload mutating func append(_ text: String) {
    var copy = text
    copy.withUTF8 { append(utf8: $0) }
  }

  /// Well-formed UTF-8, or WTF-8.
  mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let first = UInt32(bytes[index])
      if first < 0x80 {
        append(character: first)
        index &+= 1
        continue
      }
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      var c = first & (0x7F &>> UInt32(length))
      for offset in 1..<length { c = c &<< 6 | UInt32(bytes[index &+ offset] & 0x3F) }
      append(character: c)
      index &+= length
    }
  }

  /// ASCII bytes.
  mutating func append(ascii bytes: UnsafePointer<UInt8>, count length: Int) {
    append(bytes, count: length, width: 1, upTo: 0x7F)
  }

  mutating func append(ascii bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { append(ascii: start, count: buffer.count) }
    }
  }

  /// A str object.
  mutating func append(str value: Value) {
    append(str: value.as(StrObject.self))
  }

  mutating func append(str: StrRef) {
    append(str.data, count: str.count, width: str.width, upTo: str.widestPossible)
  }

  /// The characters `range` of a str.
  mutating func append(str: StrRef, _ range: Range<Int>) {
    if range.isEmpty { return }
    let width = str.width
    let start = str.data + range.lowerBound &* width
    let most =
      str.isASCII ? 0x7F : Characters(start, count: range.count, width: width).maximum
    append(start, count: range.count, width: width, upTo: most)
  }

  /// Characters of any width, none above `most`.
  mutating func append(
    _ source: UnsafeRawPointer, count length: Int, width sourceWidth: Int, upTo most: UInt32
  ) {
    if length == 0 { return }
    guard reserve(length, upTo: most) else { return }
    let target = data + count &* width
    if width == sourceWidth {
      memcpy(target, source, length &* width)
    } else {
      Characters(source, count: length, width: sourceWidth).copy(to: target, width: width)
    }
    count &+= length
  }

  mutating func append(decimal number: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number.magnitude
      var start = 20
      repeat {
        start &-= 1
        digits[start] = UInt8(truncatingIfNeeded: 48 &+ rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 { append(character: 0x2D) }
      append(ascii: digits.baseAddress.unsafelyUnwrapped + start, count: 20 &- start)
    }
  }

  /// `count` hexadecimal figures.
  mutating func append(hexadecimal number: UInt32, digits: Int) {
    var shift = UInt32(digits &* 4)
    while shift > 0 {
      shift &-= 4
      let digit = number &>> shift & 15
      append(character: digit < 10 ? 48 &+ digit : 87 &+ digit)
    }
  }

  // MARK: Storage

  @inline(__always) private func store(_ c: UInt32, at index: Int) {
    switch width {
    case 1: data.storeBytes(of: UInt8(truncatingIfNeeded: c), toByteOffset: index, as: UInt8.self)
    case 2:
      data.storeBytes(
        of: UInt16(truncatingIfNeeded: c), toByteOffset: index &* 2, as: UInt16.self)
    default: data.storeBytes(of: c, toByteOffset: index &* 4, as: UInt32.self)
    }
  }

  /// Makes room for `more` characters, the largest of which is at most `most`, and notes their bits.
  /// - Returns: false when there is no memory: then what was to come is left out.
  private mutating func reserve(_ more: Int, upTo most: UInt32) -> Bool {
    union |= most
    let needed = count &+ more
    let newWidth = most > 0xFFFF ? 4 : most > 0xFF ? max(width, 2) : width
    if newWidth == width && needed <= capacity { return true }
    let newCapacity = needed <= capacity ? capacity : max(needed, capacity &* 2)
    if newWidth == width {
      guard let larger = realloc(data, newCapacity &* width) else { return runShort() }
      data = larger
    } else {
      guard let larger = malloc(newCapacity &* newWidth) else { return runShort() }
      Characters(data, count: count, width: width).copy(to: larger, width: newWidth)
      free(data)
      data = larger
      width = newWidth
    }
    capacity = newCapacity
    return true
  }

  private mutating func runShort() -> Bool {
    isShort = true
    return false
  }
}
