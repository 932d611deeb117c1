/// A hash table from integer keys to small integers, for keys made of ids: it never hashes text.
/// Open addressing with linear probing, at most half full.
struct IntegerMap: ~Copyable {
  private struct Slot: BitwiseCopyable {
    var key: UInt64
    var value: Int32
  }

  /// Marks a free slot; no caller's key has all bits set.
  private static var freeKey: UInt64 { .max }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private(set) var count = 0

  init(minimumCapacity: Int = 16) {
    var capacity = 32
    while capacity < minimumCapacity * 2 { capacity *= 2 }
    mask = capacity - 1
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(key: Self.freeKey, value: 0), count: capacity)
  }

  deinit { slots.deallocate() }

  @inline(__always)
  private func firstProbe(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// The value stored for `key`, or -1.
  @inline(__always)
  func find(_ key: UInt64) -> Int32 {
    var index = firstProbe(key)
    while true {
      let slot = slots[index]
      if slot.key == key { return slot.value }
      if slot.key == Self.freeKey { return -1 }
      index = (index + 1) & mask
    }
  }

  /// Stores `value` for `key`, replacing what was there.
  mutating func insert(_ key: UInt64, _ value: Int32) {
    if (count + 1) * 2 > mask { grow() }
    var index = firstProbe(key)
    while slots[index].key != Self.freeKey {
      if slots[index].key == key {
        slots[index].value = value
        return
      }
      index = (index + 1) & mask
    }
    slots[index] = Slot(key: key, value: value)
    count += 1
  }

  private mutating func grow() {
    let old = slots
    let oldCapacity = mask + 1
    slots = .allocate(capacity: oldCapacity * 2)
    slots.initialize(repeating: Slot(key: Self.freeKey, value: 0), count: oldCapacity * 2)
    mask = oldCapacity * 2 - 1
    for position in 0..<oldCapacity where old[position].key != Self.freeKey {
      var index = firstProbe(old[position].key)
      while slots[index].key != Self.freeKey { index = (index + 1) & mask }
      slots[index] = old[position]
    }
    old.deallocate()
  }
}
