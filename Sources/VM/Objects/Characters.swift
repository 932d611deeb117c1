import Glibc

/// The characters of a str, or some of them, at a fixed place: what the text algorithms work on.
struct Characters: BitwiseCopyable {
  let base: UnsafeRawPointer
  let count: Int
  /// Bytes per character: 1, 2 or 4.
  let width: Int

  @inline(__always) init(_ base: UnsafeRawPointer, count: Int, width: Int) {
    self.base = base
    self.count = count
    self.width = width
  }

  @inline(__always) subscript(index: Int) -> UInt32 {
    switch width {
    case 1: return UInt32(base.load(fromByteOffset: index, as: UInt8.self))
    case 2: return UInt32(base.load(fromByteOffset: index &* 2, as: UInt16.self))
    default: return base.load(fromByteOffset: index &* 4, as: UInt32.self)
    }
  }

  @inline(__always) func units<Unit>(_ type: Unit.Type) -> UnsafePointer<Unit> {
    base.assumingMemoryBound(to: type)
  }

  func slice(_ range: Range<Int>) -> Characters {
    Characters(base + range.lowerBound &* width, count: range.count, width: width)
  }

  /// All bits that any character has; for choosing a width as good as the maximum.
  var maximum: UInt32 {
    switch width {
    case 1: return Characters.union(units(UInt8.self), count)
    case 2: return Characters.union(units(UInt16.self), count)
    default: return Characters.union(units(UInt32.self), count)
    }
  }

  private static func union<Unit: FixedWidthInteger>(_ units: UnsafePointer<Unit>, _ count: Int)
    -> UInt32
  {
    var union: Unit = 0
    var index = 0
    while index < count {
      union |= units[index]
      index &+= 1
    }
    return UInt32(truncatingIfNeeded: union)
  }

  /// Writes the characters `newWidth` bytes wide; all fit.
  func copy(to target: UnsafeMutableRawPointer, width newWidth: Int) {
    switch (width, newWidth) {
    case (1, 2): Characters.convert(units(UInt8.self), target, UInt16.self, count)
    case (1, 4): Characters.convert(units(UInt8.self), target, UInt32.self, count)
    case (2, 4): Characters.convert(units(UInt16.self), target, UInt32.self, count)
    case (2, 1): Characters.convert(units(UInt16.self), target, UInt8.self, count)
    case (4, 1): Characters.convert(units(UInt32.self), target, UInt8.self, count)
    case (4, 2): Characters.convert(units(UInt32.self), target, UInt16.self, count)
    default: memcpy(target, base, count &* width)
    }
  }

  private static func convert<From: FixedWidthInteger, To: FixedWidthInteger>(
    _ source: UnsafePointer<From>, _ target: UnsafeMutableRawPointer, _ type: To.Type, _ count: Int
  ) {
    let target = target.assumingMemoryBound(to: type)
    var index = 0
    while index < count {
      target[index] = To(truncatingIfNeeded: source[index])
      index &+= 1
    }
  }

  /// -1, 0 or 1, by code points.
  func order(_ other: Characters) -> Int {
    let common = min(count, other.count)
    if width == 1 && other.width == 1 {
      let order = memcmp(base, other.base, common)
      if order != 0 { return order < 0 ? -1 : 1 }
    } else {
      var index = 0
      while index < common {
        let a = self[index]
        let b = other[index]
        if a != b { return a < b ? -1 : 1 }
        index &+= 1
      }
    }
    return count == other.count ? 0 : count < other.count ? -1 : 1
  }

  /// Whether `part` stands at `position`, which leaves room for it.
  func matches(_ part: Characters, at position: Int) -> Bool {
    if width == part.width {
      return memcmp(base + position &* width, part.base, part.count &* width) == 0
    }
    var index = 0
    while index < part.count {
      if self[position &+ index] != part[index] { return false }
      index &+= 1
    }
    return true
  }
}

extension UnsafeMutablePointer where Pointee == StrObject {
  @inline(__always) var characters: Characters {
    Characters(data, count: pointee.count, width: width)
  }

  @inline(__always) var isASCII: Bool { pointee.header.flags.contains(.ascii) }

  /// No character is larger.
  @inline(__always) var widestPossible: UInt32 {
    if isASCII { return 0x7F }
    return width == 1 ? 0xFF : width == 2 ? 0xFFFF : 0x10FFFF
  }
}

extension Machine {
  /// A str of characters that lie anywhere, in the least width that fits them.
  func newStr(_ characters: Characters) -> Value {
    if characters.count == 0 { return pointee.emptyStr }
    if characters.count == 1 { return character(characters[0]) }
    let most = characters.maximum
    let width = most > 0xFFFF ? 4 : most > 0xFF ? 2 : 1
    let string = newStr(count: characters.count, width: width)
    characters.copy(to: string.data, width: width)
    if most < 128 { string.pointee.header.flags.insert(.ascii) }
    return Value(string)
  }

  func newStr(codePoints: UnsafeBufferPointer<UInt32>) -> Value {
    guard let base = codePoints.baseAddress else { return pointee.emptyStr }
    return newStr(Characters(base, count: codePoints.count, width: 4))
  }

  /// The characters `range` of a str.
  func substring(_ str: StrRef, _ range: Range<Int>) -> Value {
    let count = range.count
    if count == str.count && Value(str).isExact(.str) { return Value(str) }
    if count == 0 { return pointee.emptyStr }
    if str.isASCII {
      if count == 1 { return character(UInt32(str.data1[range.lowerBound])) }
      let result = newStr(count: count, width: 1)
      copyBytes(result.data, str.data + range.lowerBound, count)
      result.pointee.header.flags.insert(.ascii)
      return Value(result)
    }
    return newStr(str.characters.slice(range))
  }

  /// Gives a str that was filled with unknown characters its least width and its flag.
  func canonical(_ str: StrRef) -> Value {
    if str.count <= 1 { return newStr(str.characters) }
    let most = str.characters.maximum
    if most < 128 && str.width == 1 {
      str.pointee.header.flags.insert(.ascii)
      return Value(str)
    }
    if str.width == 1 || most > 0xFFFF || (most > 0xFF && str.width == 2) { return Value(str) }
    return newStr(str.characters)
  }

  /// The str itself, or for an instance of a subclass its text as an exact str.
  @inline(__always) func exactStr(_ value: Value) -> Value {
    if value.isExact(.str) { return value }
    return newStr(value.as(StrObject.self).characters)
  }
}
