import Glibc
import Primitives

typealias StrRef = UnsafeMutablePointer<StrObject>

extension UnsafeMutablePointer where Pointee == StrObject {
  @inline(__always) var count: Int { pointee.count }

  /// Where an external string keeps its buffer.
  @inline(__always) var storedBuffer: Value {
    (UnsafeMutableRawPointer(self) + StrObject.dataOffset).load(as: Value.self)
  }

  @inline(__always) var hash: Int {
    let hash = pointee.hash
    return hash != 0 ? hash : computeHash()
  }

  @inline(never) func computeHash() -> Int {
    let hash = StringHash.hash(UnsafeRawPointer(data), count: pointee.count * width)
    pointee.hash = hash
    return hash
  }

  /// The first eight characters of a one-byte-wide str, the first in the highest byte. What lies behind a shorter text is
  /// undefined; an object's cell has room for it.
  @inline(__always) var firstEight: UInt64 {
    UInt64(bigEndian: data.loadUnaligned(as: UInt64.self))
  }

  @inline(__always) func equals(_ other: StrRef) -> Bool {
    if pointee.count != other.pointee.count || pointee.header.aux != other.pointee.header.aux {
      return false
    }
    if width == 1 && pointee.count &- 1 < 8 {
      if pointee.count == 0 { return true }
      return (firstEight ^ other.firstEight) &>> UInt64(64 &- pointee.count &* 8) == 0
    }
    return memcmp(data, other.data, pointee.count &* width) == 0
  }

  /// The text as a Swift String; a lone surrogate becomes U+FFFD. For messages and names.
  var description: String {
    if width == 1, pointee.header.flags.contains(.ascii) {
      return String(decoding: UnsafeBufferPointer(start: data1, count: count), as: UTF8.self)
    }
    var scalars = String.UnicodeScalarView()
    for index in 0..<count {
      scalars.append(Unicode.Scalar(character(at: index)) ?? "\u{FFFD}")
    }
    return String(scalars)
  }

  /// The characters, for the algorithms of `Primitives`.
  var view: TextView { TextView(data, count: count, width: width) }

  /// The text as WTF-8: lone surrogates as three bytes.
  var utf8: [UInt8] {
    if width == 1, pointee.header.flags.contains(.ascii) {
      return Array(UnsafeBufferPointer(start: data1, count: count))
    }
    let text = view
    let size = UTF8Text.encodedCount(text)
    return Array(unsafeUninitializedCapacity: size) { buffer, initializedCount in
      if let start = buffer.baseAddress { UTF8Text.encode(text, into: start) }
      initializedCount = size
    }
  }

  var pythonString: PythonString { PythonString(utf8: utf8) }
}

extension [UInt8] {
  /// Appends a code point, surrogates included, in UTF-8's scheme.
  mutating func appendUTF8(_ c: UInt32) {
    if c < 0x80 {
      append(UInt8(c))
    } else if c < 0x800 {
      append(UInt8(0xC0 | c >> 6))
      append(UInt8(0x80 | c & 0x3F))
    } else if c < 0x10000 {
      append(UInt8(0xE0 | c >> 12))
      append(UInt8(0x80 | c >> 6 & 0x3F))
      append(UInt8(0x80 | c & 0x3F))
    } else {
      append(UInt8(0xF0 | c >> 18))
      append(UInt8(0x80 | c >> 12 & 0x3F))
      append(UInt8(0x80 | c >> 6 & 0x3F))
      append(UInt8(0x80 | c & 0x3F))
    }
  }
}

extension Machine {
  /// An uninitialised str of `count` characters of `width` bytes. The caller fills it, gives it the least width that
  /// its characters need, and sets the flag `ascii` if all are below 128 (`finishStr` does the latter).
  /// For sizes that a program chooses, call `reserve` first.
  @inline(__always) func newStr(count: Int, width: Int) -> StrRef {
    let string = pointee.heap.allocate(variable: StrObject.dataOffset &+ count &* width)
      .assumingMemoryBound(to: StrObject.self)
    string.pointee.header = ObjectHeader(.str, aux: UInt16(truncatingIfNeeded: width))
    string.pointee.hash = 0
    string.pointee.count = count
    return string
  }

  /// A one-byte-wide str from Latin-1 bytes.
  func newStr(latin1 bytes: UnsafePointer<UInt8>, count: Int) -> Value {
    if count == 1 { return character(UInt32(bytes[0])) }
    if count == 0 { return pointee.emptyStr }
    let string = newStr(count: count, width: 1)
    memcpy(string.data, bytes, count)
    var high: UInt8 = 0
    for index in 0..<count { high |= bytes[index] }
    if high < 128 { string.pointee.header.flags.insert(.ascii) }
    return Value(string)
  }

  /// A str from bytes that are known to be ASCII.
  func newStr(ascii bytes: UnsafePointer<UInt8>, count: Int) -> Value {
    if count == 1 { return character(UInt32(bytes[0])) }
    if count == 0 { return pointee.emptyStr }
    let string = newStr(count: count, width: 1)
    memcpy(string.data, bytes, count)
    string.pointee.header.flags.insert(.ascii)
    return Value(string)
  }

  /// A str from WTF-8 bytes, which are well formed.
  func newStr(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Value {
    var count = 0
    var highest: UInt8 = 0
    for byte in bytes {
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte > highest { highest = byte }
    }
    if highest < 0x80 {
      return newStr(latin1: bytes.baseAddress ?? UnsafePointer(bitPattern: 8)!, count: count)
    }
    let width = highest >= 0xF0 ? 4 : highest >= 0xC4 ? 2 : 1
    let string = newStr(count: count, width: width)
    var from = 0
    for index in 0..<count {
      let first = UInt32(bytes[from])
      var c = first
      var length = 1
      if first >= 0xF0 {
        length = 4
        c = first & 7
      } else if first >= 0xE0 {
        length = 3
        c = first & 15
      } else if first >= 0xC0 {
        length = 2
        c = first & 31
      }
      for offset in 1..<max(1, length) { c = c << 6 | UInt32(bytes[from + offset] & 0x3F) }
      from += length
      string.setCharacter(at: index, c)
    }
    return Value(string)
  }

  func newStr(_ string: PythonString) -> Value {
    string.utf8.withUnsafeBufferPointer { newStr(utf8: $0) }
  }

  func newStr(_ string: String) -> Value {
    var copy = string
    return copy.withUTF8 { newStr(utf8: $0) }
  }

  func newStr(_ string: StaticString) -> Value {
    newStr(utf8: UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount))
  }

  /// A str of one character. Those below 256 are made once.
  @inline(__always) func character(_ c: UInt32) -> Value {
    if c < 256 { return pointee.characters[Int(c)] }
    let string = newStr(count: 1, width: c < 0x10000 ? 2 : 4)
    string.setCharacter(at: 0, c)
    return Value(string)
  }

  /// The one object for the text of `string`: names are compared by address.
  func intern(_ value: Value) -> Value {
    let string = value.as(StrObject.self)
    if string.pointee.header.flags.contains(.interned) { return value }
    return pointee.interned.pointee.intern(string)
  }

  /// The text of a literal: found by the literal's address after the first time.
  func intern(_ string: StaticString) -> Value {
    let address = UInt(bitPattern: string.utf8Start)
    let index = Int(truncatingIfNeeded: (address ^ address &>> 9) & (Machine.literalCacheSize - 1))
    let entry = pointee.literals + index
    if entry.pointee.address == address && entry.pointee.count == string.utf8CodeUnitCount {
      return entry.pointee.text
    }
    let text = pointee.interned.pointee.find(
      UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount), in: self)
    entry.pointee = InternedLiteral(
      address: address, count: string.utf8CodeUnitCount, text: text)
    return text
  }

  func intern(_ string: String) -> Value { intern(newStr(string)) }
  func intern(_ string: PythonString) -> Value {
    string.utf8.withUnsafeBufferPointer { pointee.interned.pointee.find($0, in: self) }
  }
}

extension UnsafeMutablePointer where Pointee == StrObject {
  @inline(__always) func setCharacter(at index: Int, _ c: UInt32) {
    switch pointee.header.aux {
    case 1: data1[index] = UInt8(truncatingIfNeeded: c)
    case 2: data2[index] = UInt16(truncatingIfNeeded: c)
    default: data4[index] = c
    }
  }
}

/// A Swift literal that was interned; literals may share their ends.
struct InternedLiteral {
  var address: UInt
  var count: Int
  var text: Value
}

/// The interned strings: an open-addressed table of their addresses.
struct InternTable {
  var table: UnsafeMutablePointer<Value>
  var mask: Int
  var count = 0

  init() {
    mask = 4095
    table = .allocate(capacity: mask + 1)
    table.initialize(repeating: .null, count: mask + 1)
  }

  mutating func intern(_ string: StrRef) -> Value {
    let hash = string.hash
    var slot = hash & mask
    while !table[slot].isNull {
      let other = table[slot].as(StrObject.self)
      if other.pointee.hash == hash && other.equals(string) { return table[slot] }
      slot = (slot + 1) & mask
    }
    string.pointee.header.flags.insert(.interned)
    insert(Value(string), slot)
    return Value(string)
  }

  /// Finds or makes the interned string of a text; ASCII text that is there already costs no allocation.
  mutating func find(_ bytes: UnsafeBufferPointer<UInt8>, in vm: Machine) -> Value {
    guard bytes.allSatisfy({ $0 < 128 }), bytes.count > 0 else {
      return intern(vm.newStr(utf8: bytes).as(StrObject.self))
    }
    let start = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    let hash = StringHash.hash(start, count: bytes.count)
    var slot = hash & mask
    while !table[slot].isNull {
      let other = table[slot].as(StrObject.self)
      if other.pointee.hash == hash && other.pointee.count == bytes.count && other.width == 1
        && memcmp(other.data, start, bytes.count) == 0
      {
        return table[slot]
      }
      slot = (slot + 1) & mask
    }
    let string = vm.newStr(utf8: bytes)
    let object = string.as(StrObject.self)
    object.pointee.hash = hash
    object.pointee.header.flags.insert(.interned)
    insert(string, slot)
    return string
  }

  private mutating func insert(_ string: Value, _ slot: Int) {
    table[slot] = string
    count += 1
    if count * 2 > mask { grow() }
  }

  private mutating func grow() {
    let old = table
    let oldCount = mask + 1
    mask = oldCount * 2 - 1
    table = .allocate(capacity: mask + 1)
    table.initialize(repeating: .null, count: mask + 1)
    for index in 0..<oldCount where !old[index].isNull {
      var slot = old[index].as(StrObject.self).hash & mask
      while !table[slot].isNull { slot = (slot + 1) & mask }
      table[slot] = old[index]
    }
    old.deallocate()
  }
}
