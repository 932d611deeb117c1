import Glibc

/// Identifiers of one tree, numbered in order of first appearance.
///
/// An open-addressing hash table over bytes: the parser looks a name up by its place in the source and
/// makes a string only at its first appearance.
public struct NameTable {
  private var strings: [PythonString] = []
  /// Pairs of (hash, index + 1); index 0 marks a free slot. The count is a power of two.
  private var slots: [Slot] = Array(repeating: Slot(hash: 0, number: 0), count: 256)

  private struct Slot {
    var hash: UInt32
    var number: UInt32
  }

  /// A table without names.
  public init() {}

  /// How many names there are.
  public var count: Int { strings.count }

  /// The text of a name.
  public subscript(name: Name) -> PythonString { strings[Int(name.index)] }

  /// Looks up a name, or enters it.
  public mutating func intern(_ string: PythonString) -> Name {
    string.utf8.withUnsafeBufferPointer { intern($0) }
  }

  /// Looks up a name by its bytes.
  public mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Name {
    let hash = NameTable.hash(bytes)
    let mask = slots.count - 1
    var index = Int(hash) & mask
    while true {
      let slot = slots[index]
      if slot.number == 0 { break }
      if slot.hash == hash && isEqual(strings[Int(slot.number) - 1], bytes) {
        return Name(index: slot.number - 1)
      }
      index = (index + 1) & mask
    }
    strings.append(PythonString(utf8: Array(bytes)))
    slots[index] = Slot(hash: hash, number: UInt32(strings.count))
    if strings.count * 2 > slots.count { grow() }
    return Name(index: UInt32(strings.count - 1))
  }

  private func isEqual(_ string: PythonString, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard string.utf8.count == bytes.count else { return false }
    guard let base = bytes.baseAddress else { return true }
    return string.utf8.withUnsafeBufferPointer {
      memcmp($0.baseAddress.unsafelyUnwrapped, base, bytes.count) == 0
    }
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    var larger = Array(repeating: Slot(hash: 0, number: 0), count: mask + 1)
    for slot in slots where slot.number != 0 {
      var index = Int(slot.hash) & mask
      while larger[index].number != 0 { index = (index + 1) & mask }
      larger[index] = slot
    }
    slots = larger
  }

  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
