import Glibc

/// A set or frozenset: an open-addressed table in CPython's order, since programs see the order of iteration.
/// CPython: Objects/setobject.c. Nine neighbours of a slot are looked at before the next jump; deleted slots are not used
/// again until the table is rebuilt.
struct SetObject {
  var header: ObjectHeader
  /// frozenset: the hash, or -1 while it is not computed. set: the slot where `pop` goes on looking.
  var hash: Int
  /// Keys present.
  var used: Int
  /// Slots used, deleted ones included.
  var fill: Int
  /// Table size - 1; -1: no table yet, which stands for CPython's 8 slots inside the object.
  var mask: Int
  var table: UnsafeMutablePointer<SetEntry>
}

struct SetEntry: BitwiseCopyable {
  /// Null: never used; `SetEntry.dummy`: deleted.
  var key: Value
  /// -1 in deleted entries; no key has that hash.
  var hash: Int

  /// Not a value that Python can see.
  @inline(__always) static var dummy: Value { Value(bits: 0x74) }

  @inline(__always) var isLive: Bool { !key.isNull && key.bits != SetEntry.dummy.bits }
}

typealias SetRef = UnsafeMutablePointer<SetObject>

extension UnsafeMutablePointer where Pointee == SetObject {
  @inline(__always) var count: Int { pointee.used }

  /// The table's size - 1, that of CPython's inline table included.
  @inline(__always) var mask: Int { pointee.mask < 0 ? 7 : pointee.mask }

  /// The next live entry at or behind `position`, which moves behind it; nil at the end. The set may change in between.
  @inline(__always) func next(_ position: inout Int) -> SetEntry? {
    while position <= pointee.mask {
      let entry = pointee.table[position]
      position &+= 1
      if entry.isLive { return entry }
    }
    return nil
  }

  /// Whether the small int is in the set, where the first look tells; nil where a search must.
  @inline(__always) func containsAtOnce(_ key: Value) -> Bool? {
    if pointee.mask < 0 { return false }
    // The ints that are their own hash.
    let hash = key.smallInt
    if hash.magnitude >= 0x1fff_ffff_ffff_ffff || hash == -1 { return nil }
    let found = pointee.table[hash & pointee.mask].key
    if found == key { return true }
    return found.isNull ? false : nil
  }

  func removeAll() {
    pointee.used = 0
    pointee.fill = 0
    pointee.mask = -1
    pointee.table = UnsafeMutablePointer<SetEntry>(bitPattern: 8).unsafelyUnwrapped
  }

  /// Takes over the contents of `other`, which is not used any more.
  func take(_ other: SetRef) {
    pointee.used = other.pointee.used
    pointee.fill = other.pointee.fill
    pointee.mask = other.pointee.mask
    pointee.table = other.pointee.table
    if pointee.header.kind == .frozenset { pointee.hash = -1 }
  }

  @inline(__always) func remove(at slot: Int) {
    pointee.table[slot] = SetEntry(key: SetEntry.dummy, hash: -1)
    pointee.used &-= 1
  }

  /// Puts a key that is known to be absent into a table without deleted slots; the counts are the caller's business.
  @inline(__always) fileprivate func insertClean(_ key: Value, _ hash: Int) {
    let table = pointee.table
    let mask = pointee.mask
    var start = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
      let last = start &+ 9 <= mask ? start &+ 9 : start
      var slot = start
      while slot <= last {
        if table[slot].key.isNull {
          table[slot] = SetEntry(key: key, hash: hash)
          return
        }
        slot &+= 1
      }
      perturb = perturb &>> 5
      start = (start &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
  }
}

extension Machine {
  func newSet(_ kind: Kind = .set) -> SetRef {
    let set = allocate(SetObject.self, kind)
    set.pointee.hash = kind == .frozenset ? -1 : 0
    set.removeAll()
    return set
  }

  /// A set with the items of any iterable.
  func newSet(_ kind: Kind = .set, from iterable: Value) throws(Raised) -> SetRef {
    let set = newSet(kind)
    try setUpdate(set, iterable)
    return set
  }

  /// The frozenset that a code object's constants hold. CPython's compiler makes such a set twice, the second time in the
  /// order of the first; our compiler has done the first step unless the order depends on hashes of texts.
  func newFrozenSet(_ items: TupleRef) -> Value {
    var set = newSet(.frozenset)
    do throws(Raised) {
      try setUpdate(set, Value(items))
      if containsText(items) {
        let first = set
        set = newSet(.frozenset)
        var position = 0
        while let entry = first.next(&position) { try add(set, entry.key, hash: entry.hash) }
      }
    } catch {
      // Constants are hashable.
      pointee.exception = .null
    }
    return Value(set)
  }

  private func containsText(_ items: TupleRef) -> Bool {
    for index in 0..<items.pointee.count {
      let item = items.items[index]
      if item.isExact(.str) || item.isExact(.bytes) { return true }
      if item.isExact(.tuple), containsText(item.as(TupleObject.self)) { return true }
    }
    return false
  }

  private func makeTable(_ set: SetRef, size: Int) {
    let bytes = size &* MemoryLayout<SetEntry>.stride
    let storage = allocateStorage(bytes)
    memset(storage, 0, bytes)
    set.pointee.table = storage.assumingMemoryBound(to: SetEntry.self)
    set.pointee.mask = size &- 1
  }

  /// Rebuilds the table without deleted slots, large enough for more than `count` keys.
  func resize(_ set: SetRef, forMoreThan count: Int) {
    var size = 8
    while size <= count { size <<= 1 }
    // The inline table stays as it is when nothing was deleted from it.
    if size == 8 && set.mask == 7 && set.pointee.fill == set.pointee.used {
      if set.pointee.mask < 0 { makeTable(set, size: 8) }
      return
    }
    let oldTable = set.pointee.table
    let oldMask = set.pointee.mask
    makeTable(set, size: size)
    var position = 0
    while position <= oldMask {
      let entry = oldTable[position]
      if entry.isLive { set.insertClean(entry.key, entry.hash) }
      position &+= 1
    }
    set.pointee.fill = set.pointee.used
  }

  /// Looks for a key. Comparing may run Python code, which may change the set: then the search restarts.
  /// - Parameter slot: where the key is, or where it would go (-1 when there is no table).
  @inline(__always) func find(_ set: SetRef, _ key: Value, _ hash: Int, _ slot: inout Int)
    throws(Raised) -> Bool
  {
    restart: while true {
      let mask = set.pointee.mask
      if mask < 0 {
        slot = -1
        return false
      }
      let table = set.pointee.table
      var start = hash & mask
      var perturb = UInt(bitPattern: hash)
      while true {
        let last = start &+ 9 <= mask ? start &+ 9 : start
        var number = start
        while number <= last {
          let entry = table[number]
          if entry.key.isNull {
            slot = number
            return false
          }
          if entry.hash == hash {
            if entry.key.bits == key.bits {
              slot = number
              return true
            }
            let isFound = try isSameKey(entry.key, key)
            if set.pointee.table != table || set.pointee.mask != mask
              || table[number].key.bits != entry.key.bits
            {
              continue restart
            }
            if isFound {
              slot = number
              return true
            }
          }
          number &+= 1
        }
        perturb = perturb &>> 5
        start = (start &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
      }
    }
  }

  @inline(never) private func isSameKey(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    try areEqual(a, b)
  }

  @inline(never) func contains(_ set: SetRef, _ key: Value, hash: Int) throws(Raised) -> Bool {
    var slot = 0
    return try find(set, key, hash, &slot)
  }

  @inline(__always) func contains(_ set: SetRef, _ key: Value) throws(Raised) -> Bool {
    try contains(set, key, hash: try hash(key))
  }

  /// SET_ADD and `set.add`.
  @inline(__always) func add(_ set: SetRef, _ key: Value) throws(Raised) {
    try add(set, key, hash: try hash(key))
  }

  @inline(never) func add(_ set: SetRef, _ key: Value, hash: Int) throws(Raised) {
    var slot = 0
    if try find(set, key, hash, &slot) { return }
    if slot < 0 {
      makeTable(set, size: 8)
      slot = hash & 7
    }
    let isFull = (set.pointee.fill &+ 1) &* 5 >= set.pointee.mask &* 3
    if isFull { try reserve(set.pointee.used &+ 1, of: 64) }
    set.pointee.table[slot] = SetEntry(key: key, hash: hash)
    set.pointee.fill &+= 1
    set.pointee.used &+= 1
    if isFull {
      let used = set.pointee.used
      resize(set, forMoreThan: used > 50000 ? used &* 2 : used &* 4)
    }
  }

  /// Removes a key. Returns whether it was there.
  func discard(_ set: SetRef, _ key: Value, hash: Int) throws(Raised) -> Bool {
    var slot = 0
    guard try find(set, key, hash, &slot) else { return false }
    noteLost(set.pointee.table[slot].key)
    set.remove(at: slot)
    return true
  }

  // MARK: Whole sets

  /// SET_UPDATE and `set.update`: adds the items of any iterable.
  func setUpdate(_ set: SetRef, _ iterable: Value) throws(Raised) {
    if iterable.isKind(.set) || iterable.isKind(.frozenset) {
      return try merge(set, iterable.as(SetObject.self))
    }
    if iterable.isExact(.dict) {
      let dict = iterable.as(DictObject.self)
      if (set.pointee.fill + dict.count) * 5 >= set.mask * 3 {
        try reserve(set.count + dict.count, of: 64)
        resize(set, forMoreThan: (set.count + dict.count) * 2)
      }
      var number = 0
      while number < Int(dict.pointee.used) {
        let entry = dict.pointee.entries[number]
        number += 1
        if !entry.key.isNull { try add(set, entry.key, hash: entry.hash) }
      }
      return
    }
    if iterable.isExact(.list) {
      let list = iterable.as(ListObject.self)
      var index = 0
      while index < list.count {
        try add(set, list.pointee.items[index])
        index &+= 1
      }
      return
    }
    if iterable.isExact(.tuple) {
      let tuple = iterable.as(TupleObject.self)
      for index in 0..<tuple.pointee.count { try add(set, tuple.items[index]) }
      return
    }
    let iterator = try iterator(iterable)
    while true {
      let item = try next(iterator)
      if item.isNull { return }
      try add(set, item)
    }
  }

  /// Adds all of `other`.
  func merge(_ set: SetRef, _ other: SetRef) throws(Raised) {
    if other == set || other.count == 0 { return }
    if (set.pointee.fill + other.count) * 5 >= set.mask * 3 {
      try reserve(set.count + other.count, of: 64)
      resize(set, forMoreThan: (set.count + other.count) * 2)
    }
    if set.pointee.fill == 0 {
      if set.pointee.mask < 0 { makeTable(set, size: 8) }
      if set.pointee.mask == other.pointee.mask && other.pointee.fill == other.count {
        set.pointee.table.update(from: other.pointee.table, count: set.pointee.mask + 1)
      } else {
        // Empty, but perhaps with room for more than CPython's inline table: nothing to compare with.
        var position = 0
        while let entry = other.next(&position) { set.insertClean(entry.key, entry.hash) }
      }
      set.pointee.fill = other.count
      set.pointee.used = other.count
      return
    }
    var position = 0
    while let entry = other.next(&position) { try add(set, entry.key, hash: entry.hash) }
  }
}
