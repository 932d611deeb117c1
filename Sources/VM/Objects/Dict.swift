import Glibc

/// A dict: compact and ordered as CPython's. `entries` holds what was inserted, in order, with holes where keys were
/// deleted; behind it in the same storage cell, `index` maps hash slots to entries (-1 free, -2 deleted). A slot of 32
/// bits holds the entry's number in its low `logSize` bits and above it as many of the hash's bits as fit (its tag): a
/// probe then passes a collision without a look at the entry, which in a big dict is a cache miss.
/// CPython: Objects/dictobject.c, whose probing order this is (sets and tests depend on nothing else).
struct DictObject {
  var header: ObjectHeader
  /// Keys present.
  var live: Int32
  /// Entries in use, holes included.
  var used: Int32
  /// Identifies the set of keys and their places for inline caches; 0 until a cache asks. See `Machine.version(of:)`.
  var version: UInt32
  var logSize: UInt8
  /// Entries there is room for; 0: no storage yet.
  var capacity: Int32
  /// Index slots that `popitem` used up without leaving a hole among the entries.
  var lost: Int32
  var entries: UnsafeMutablePointer<DictEntry>
  var index: UnsafeMutableRawPointer
}

struct DictEntry: BitwiseCopyable {
  var hash: Int
  /// Null: a hole.
  var key: Value
  var value: Value
}

typealias DictRef = UnsafeMutablePointer<DictObject>

extension UnsafeMutablePointer where Pointee == DictObject {
  @inline(__always) var count: Int { Int(pointee.live) }
  @inline(__always) var mask: Int { (1 &<< Int(pointee.logSize)) &- 1 }

  /// What a slot holds: an entry's number with its tag, or a mark below 0.
  @inline(__always) private func indexContent(_ slot: Int) -> Int {
    let log = pointee.logSize
    if log <= 7 { return Int(pointee.index.assumingMemoryBound(to: Int8.self)[slot]) }
    if log <= 15 { return Int(pointee.index.assumingMemoryBound(to: Int16.self)[slot]) }
    return Int(pointee.index.assumingMemoryBound(to: Int32.self)[slot])
  }

  @inline(__always) func indexEntry(_ slot: Int) -> Int {
    let content = indexContent(slot)
    return content < 0 ? content : content & mask
  }

  /// The tag of keys with `hash` in a table of this size.
  @inline(__always) private func tag(_ hash: Int) -> Int {
    pointee.logSize <= 15 ? 0 : hash & 0x7fff_ffff & ~mask
  }

  /// The number of the entry that `slot` leads to if its key may have a hash with this tag; otherwise something below 0,
  /// -1 only for a free slot.
  @inline(__always) func candidate(_ slot: Int, _ hash: Int) -> Int {
    let content = indexContent(slot)
    if content < 0 { return content }
    return content & ~mask == tag(hash) ? content & mask : -2
  }

  /// - Parameter hash: that of the entry's key; without meaning where `entry` is a mark below 0.
  @inline(__always) func setIndexEntry(_ slot: Int, _ entry: Int, hash: Int) {
    let log = pointee.logSize
    if log <= 7 {
      pointee.index.assumingMemoryBound(to: Int8.self)[slot] = Int8(truncatingIfNeeded: entry)
    } else if log <= 15 {
      pointee.index.assumingMemoryBound(to: Int16.self)[slot] = Int16(truncatingIfNeeded: entry)
    } else {
      let value = entry < 0 ? entry : entry | (hash & 0x7fff_ffff & ~mask)
      pointee.index.assumingMemoryBound(to: Int32.self)[slot] = Int32(truncatingIfNeeded: value)
    }
  }

  /// The place of a key that only identity or equal text can match: a small int or a str, in a dict where that is
  /// known to be enough. Returns the entry's number or -1.
  /// - Parameter isInt: keys are compared by identity alone.
  @inline(__always) private func probe<T: FixedWidthInteger & SignedInteger>(
    _ type: T.Type, _ key: Value, _ hash: Int, _ slotFound: inout Int,
    _ matches: (Value, Int) -> Bool
  ) -> Int {
    let index = pointee.index.assumingMemoryBound(to: T.self)
    let mask = self.mask
    let entries = pointee.entries
    let isTagged = T.bitWidth == 32
    let tag = hash & 0x7fff_ffff & ~mask
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
      let content = Int(truncatingIfNeeded: index[slot])
      if content >= 0, !isTagged || content & ~mask == tag {
        let number = isTagged ? content & mask : content
        let entry = entries + number
        if entry.pointee.key.bits == key.bits || matches(entry.pointee.key, entry.pointee.hash) {
          slotFound = slot
          return number
        }
      } else if content == -1 {
        return -1
      }
      perturb = perturb &>> 5
      slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
  }

  @inline(__always) private func find(
    _ key: Value, _ hash: Int, _ slot: inout Int, _ matches: (Value, Int) -> Bool
  ) -> Int {
    if pointee.capacity == 0 { return -1 }
    let log = pointee.logSize
    if log <= 7 { return probe(Int8.self, key, hash, &slot, matches) }
    if log <= 15 { return probe(Int16.self, key, hash, &slot, matches) }
    return probe(Int32.self, key, hash, &slot, matches)
  }

  /// Finds a str key. A key of another type that claims equality with a str is the business of `Machine.find`.
  /// - Returns: the entry's number, or -1; -2 when a key of another type with this hash stands in the way.
  @inline(__always) func find(str key: Value, hash: Int, slot: inout Int) -> Int {
    let string = key.as(StrObject.self)
    let isInterned = string.pointee.header.flags.contains(.interned)
    var isUncertain = false
    let found = find(key, hash, &slot) { other, otherHash in
      if otherHash != hash { return false }
      guard other.isExact(.str) else {
        isUncertain = true
        return true
      }
      if isInterned && other.header.pointee.flags.contains(.interned) { return false }
      return string.equals(other.as(StrObject.self))
    }
    return isUncertain ? -2 : found
  }

  /// Finds a small int. Returns -2 when a key of another type with this hash stands in the way.
  @inline(__always) func find(int key: Value, hash: Int, slot: inout Int) -> Int {
    var isUncertain = false
    let found = find(key, hash, &slot) { other, otherHash in
      if otherHash != hash || other.isSmallInt { return false }
      isUncertain = true
      return true
    }
    return isUncertain ? -2 : found
  }

  /// The value at an interned name, or null. For namespaces: no Python code can run.
  @inline(__always) func value(at name: Value) -> Value {
    var slot = 0
    let entry = find(str: name, hash: name.as(StrObject.self).hash, slot: &slot)
    return entry < 0 ? .null : pointee.entries[entry].value
  }

  /// The slot that holds entry `number`, whose key has `hash`.
  func slot(ofEntry number: Int, hash: Int) -> Int {
    let mask = self.mask
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    while indexEntry(slot) != number {
      perturb = perturb &>> 5
      slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
    return slot
  }

  /// Enters entry `number`, whose key has `hash` and is not yet known.
  @inline(__always) func addToIndex(_ number: Int, hash: Int) {
    let mask = self.mask
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    // A deleted key's place will do.
    while indexEntry(slot) >= 0 {
      perturb = perturb &>> 5
      slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
    setIndexEntry(slot, number, hash: hash)
  }

  /// Takes entry `number` out. The caller has found it at `slot`.
  func removeEntry(_ number: Int, slot: Int) {
    setIndexEntry(slot, -2, hash: 0)
    // The first entry's hash, once it is a hole, tells how many holes follow: see `firstEntry`.
    pointee.entries[number] = DictEntry(hash: 0, key: .null, value: .null)
    pointee.live -= 1
    pointee.version = 0
  }

  func removeAll() {
    pointee.live = 0
    pointee.used = 0
    pointee.capacity = 0
    pointee.lost = 0
    pointee.logSize = 0
    pointee.version = 0
  }
}

extension Machine {
  @inline(__always) func newDict() -> DictRef {
    let dict = allocate(DictObject.self, .dict)
    dict.pointee.live = 0
    dict.pointee.used = 0
    dict.pointee.version = 0
    dict.pointee.logSize = 0
    dict.pointee.capacity = 0
    dict.pointee.lost = 0
    dict.pointee.entries = UnsafeMutablePointer<DictEntry>(bitPattern: 8).unsafelyUnwrapped
    dict.pointee.index = UnsafeMutableRawPointer(bitPattern: 8).unsafelyUnwrapped
    return dict
  }

  /// A dict with room for `count` keys.
  func newDict(capacity count: Int) -> DictRef {
    let dict = newDict()
    if count > 0 { resize(dict, forAtLeast: count) }
    return dict
  }

  /// Gives `dict` storage for at least `count` keys and drops the holes.
  /// - Parameter holesInFront: so many new ones come before the first key; `count` includes them.
  func resize(_ dict: DictRef, forAtLeast count: Int, holesInFront: Int = 0) {
    var log = 3
    while (1 << log) * 2 / 3 < count { log += 1 }
    let size = 1 << log
    let capacity = size * 2 / 3
    let width = log <= 7 ? 1 : log <= 15 ? 2 : 4
    let entrySize = MemoryLayout<DictEntry>.stride
    let storage = allocateStorage(capacity * entrySize + size * width)
    let entries = storage.assumingMemoryBound(to: DictEntry.self)
    memset(storage + capacity * entrySize, 0xff, size * width)
    let old = dict.pointee.entries
    var used = holesInFront
    entries.initialize(
      repeating: DictEntry(hash: 0, key: .null, value: .null), count: holesInFront)
    if holesInFront > 0 { entries[0].hash = holesInFront }
    for number in 0..<Int(dict.pointee.used) where !old[number].key.isNull {
      entries[used] = old[number]
      used += 1
    }
    dict.pointee.entries = entries
    dict.pointee.index = storage + capacity * entrySize
    dict.pointee.capacity = Int32(capacity)
    dict.pointee.lost = 0
    dict.pointee.logSize = UInt8(log)
    dict.pointee.used = Int32(used)
    dict.pointee.version = 0
    for number in holesInFront..<used { dict.addToIndex(number, hash: entries[number].hash) }
  }

  /// Finds a key of any type; comparing may run Python code, which may change the dict: then the search restarts.
  /// - Returns: the entry's number, or -1.
  @inline(never) func findSlow(_ dict: DictRef, _ key: Value, _ hash: Int, _ slotFound: inout Int)
    throws(Raised) -> Int
  {
    restart: while true {
      if dict.pointee.capacity == 0 { return -1 }
      let mask = dict.mask
      let entries = dict.pointee.entries
      var slot = hash & mask
      var perturb = UInt(bitPattern: hash)
      while true {
        let number = dict.candidate(slot, hash)
        if number == -1 { return -1 }
        if number >= 0 {
          let entry = entries[number]
          if entry.key.bits == key.bits {
            slotFound = slot
            return number
          }
          if entry.hash == hash {
            let isEqual = try areEqual(entry.key, key)
            if dict.pointee.entries != entries || dict.pointee.capacity == 0
              || entries[number].key.bits != entry.key.bits
            {
              continue restart
            }
            if isEqual {
              slotFound = slot
              return number
            }
          }
        }
        perturb = perturb &>> 5
        slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
      }
    }
  }

  @inline(__always) func find(_ dict: DictRef, _ key: Value, _ hash: Int, _ slot: inout Int)
    throws(Raised) -> Int
  {
    var number = -2
    if key.isSmallInt {
      number = dict.find(int: key, hash: hash, slot: &slot)
    } else if key.isExact(.str) {
      number = dict.find(str: key, hash: hash, slot: &slot)
    }
    if number != -2 { return number }
    return try findSlow(dict, key, hash, &slot)
  }

  /// The value at `key`, or null. TypeError when the key is not hashable.
  @inline(__always) func get(_ dict: DictRef, _ key: Value) throws(Raised) -> Value {
    let hash = try hash(key)
    var slot = 0
    let number = try find(dict, key, hash, &slot)
    return number < 0 ? .null : dict.pointee.entries[number].value
  }

  @inline(__always) func set(_ dict: DictRef, _ key: Value, _ value: Value) throws(Raised) {
    try set(dict, key, hash: hash(key), value)
  }

  @inline(never) func set(_ dict: DictRef, _ key: Value, hash: Int, _ value: Value) throws(Raised) {
    var slot = 0
    let number = try find(dict, key, hash, &slot)
    if number >= 0 {
      let old = dict.pointee.entries[number].value
      dict.pointee.entries[number].value = value
      noteLost(old)
      return
    }
    if dict.pointee.used &+ dict.pointee.lost >= dict.pointee.capacity {
      try reserve(Int(dict.pointee.live), of: 4 * MemoryLayout<DictEntry>.stride)
    }
    insertNew(dict, key, hash: hash, value)
  }

  /// Adds a key that is known to be absent.
  func insertNew(_ dict: DictRef, _ key: Value, hash: Int, _ value: Value) {
    if dict.pointee.used &+ dict.pointee.lost >= dict.pointee.capacity {
      // CPython's GROWTH_RATE: used * 3.
      resize(dict, forAtLeast: max(5, Int(dict.pointee.live) * 2))
    }
    let number = Int(dict.pointee.used)
    dict.pointee.entries[number] = DictEntry(hash: hash, key: key, value: value)
    dict.addToIndex(number, hash: hash)
    dict.pointee.used &+= 1
    dict.pointee.live &+= 1
    dict.pointee.version = 0
  }

  /// Sets an interned name: for namespaces that the machine makes; no Python code can run.
  func set(_ dict: DictRef, name: Value, _ value: Value) {
    let hash = name.as(StrObject.self).hash
    var slot = 0
    let number = dict.find(str: name, hash: hash, slot: &slot)
    if number >= 0 {
      dict.pointee.entries[number].value = value
    } else {
      insertNew(dict, name, hash: hash, value)
    }
  }

  func set(_ dict: DictRef, _ name: StaticString, _ value: Value) {
    set(dict, name: intern(name), value)
  }

  /// Removes `key`. Returns its value, or null when it was absent.
  func remove(_ dict: DictRef, _ key: Value) throws(Raised) -> Value {
    let hash = try hash(key)
    var slot = 0
    let number = try find(dict, key, hash, &slot)
    if number < 0 { return .null }
    let value = dict.pointee.entries[number].value
    dict.removeEntry(number, slot: slot)
    return value
  }

  /// A number that stays the same as long as the dict's keys and their entry numbers do: what a cached entry number is
  /// good for. Values may change. Never 0; unique over all dicts.
  func version(of dict: DictRef) -> UInt32 {
    if dict.pointee.version == 0 {
      pointee.lastDictVersion &+= 1
      // After 2^32 changes the numbers would repeat: caching stops for good.
      if pointee.lastDictVersion == 0 { pointee.lastDictVersion = .max }
      if pointee.lastDictVersion == .max { return .max }
      dict.pointee.version = pointee.lastDictVersion
    }
    return dict.pointee.version
  }
}

/// Walks a dict's live entries by number; the dict may change meanwhile only if the caller checks for it.
struct DictEntries: Sequence, IteratorProtocol {
  let dict: DictRef
  var number = 0

  init(_ dict: DictRef) { self.dict = dict }

  mutating func next() -> DictEntry? {
    while number < Int(dict.pointee.used) {
      let entry = dict.pointee.entries[number]
      number += 1
      if !entry.key.isNull { return entry }
    }
    return nil
  }
}
