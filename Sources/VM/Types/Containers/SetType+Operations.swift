// The algebra of sets, in CPython's order of insertion. CPython: Objects/setobject.c.

extension Value {
  @inline(__always) var isAnySet: Bool { isKind(.set) || isKind(.frozenset) }
}

extension Machine {
  /// The exact builtin kind that operations on `set` give.
  @inline(__always) private func resultKind(_ set: SetRef) -> Kind { set.pointee.header.kind }

  func copy(_ set: SetRef, as kind: Kind? = nil) throws(Raised) -> SetRef {
    let result = newSet(kind ?? resultKind(set))
    try merge(result, set)
    return result
  }

  func intersection(_ set: SetRef, _ other: Value) throws(Raised) -> SetRef {
    if Value(set) == other { return try copy(set) }
    let result = newSet(resultKind(set))
    if other.isAnySet {
      var larger = set
      var smaller = other.as(SetObject.self)
      if smaller.count > larger.count { swap(&larger, &smaller) }
      var position = 0
      while let entry = smaller.next(&position) {
        if try contains(larger, entry.key, hash: entry.hash) {
          try add(result, entry.key, hash: entry.hash)
        }
      }
      return result
    }
    let iterator = try iterator(other)
    while true {
      let key = try next(iterator)
      if key.isNull { return result }
      let hash = try hash(key)
      if try contains(set, key, hash: hash) { try add(result, key, hash: hash) }
    }
  }

  func difference(_ set: SetRef, _ other: Value) throws(Raised) -> SetRef {
    let size: Int
    if other.isAnySet {
      size = other.as(SetObject.self).count
    } else if other.isExact(.dict) {
      size = other.as(DictObject.self).count
    } else {
      size = .max
    }
    // A copy with the other's few keys taken out is cheaper than asking the other for each key.
    if size == .max || set.count >> 2 > size {
      let result = try copy(set)
      try subtract(result, other)
      return result
    }
    let result = newSet(resultKind(set))
    var position = 0
    while let entry = set.next(&position) {
      let isCommon: Bool
      if other.isAnySet {
        isCommon = try contains(other.as(SetObject.self), entry.key, hash: entry.hash)
      } else {
        var slot = 0
        isCommon = try find(other.as(DictObject.self), entry.key, entry.hash, &slot) >= 0
      }
      if !isCommon { try add(result, entry.key, hash: entry.hash) }
    }
    return result
  }

  /// `set -= other`, for any iterable.
  func subtract(_ set: SetRef, _ other: Value) throws(Raised) {
    if Value(set) == other { return set.removeAll() }
    if other.isAnySet {
      let keys = other.as(SetObject.self)
      var position = 0
      while let entry = keys.next(&position) {
        _ = try discard(set, entry.key, hash: entry.hash)
      }
    } else {
      let iterator = try iterator(other)
      while true {
        let key = try next(iterator)
        if key.isNull { break }
        _ = try discard(set, key, hash: try hash(key))
      }
    }
    // Many deleted slots slow searches down.
    if set.pointee.fill - set.count <= set.mask / 4 { return }
    resize(set, forMoreThan: set.count > 50000 ? set.count * 2 : set.count * 4)
  }

  /// `set ^= other`, for any iterable.
  func toggle(_ set: SetRef, _ other: Value) throws(Raised) {
    if Value(set) == other { return set.removeAll() }
    if other.isExact(.dict) {
      let dict = other.as(DictObject.self)
      var number = 0
      while number < Int(dict.pointee.used) {
        let entry = dict.pointee.entries[number]
        number += 1
        if !entry.key.isNull { try toggle(set, SetEntry(key: entry.key, hash: entry.hash)) }
      }
      return
    }
    let keys =
      other.isAnySet
      ? other.as(SetObject.self) : try newSet(resultKind(set), from: other)
    var position = 0
    while let entry = keys.next(&position) { try toggle(set, entry) }
  }

  private func toggle(_ set: SetRef, _ entry: SetEntry) throws(Raised) {
    if try !discard(set, entry.key, hash: entry.hash) {
      try add(set, entry.key, hash: entry.hash)
    }
  }

  func symmetricDifference(_ set: SetRef, _ other: Value) throws(Raised) -> SetRef {
    let result = try newSet(resultKind(set), from: other)
    try toggle(result, Value(set))
    return result
  }

  func isDisjoint(_ set: SetRef, _ other: Value) throws(Raised) -> Bool {
    if Value(set) == other { return set.count == 0 }
    if other.isAnySet {
      var larger = set
      var smaller = other.as(SetObject.self)
      if smaller.count > larger.count { swap(&larger, &smaller) }
      var position = 0
      while let entry = smaller.next(&position) {
        if try contains(larger, entry.key, hash: entry.hash) { return false }
      }
      return true
    }
    let iterator = try iterator(other)
    while true {
      let key = try next(iterator)
      if key.isNull { return true }
      if try contains(set, key) { return false }
    }
  }

  func isSubset(_ set: SetRef, of other: Value) throws(Raised) -> Bool {
    let whole = other.isAnySet ? other.as(SetObject.self) : try newSet(from: other)
    if set.count > whole.count { return false }
    var position = 0
    while let entry = set.next(&position) {
      if try !contains(whole, entry.key, hash: entry.hash) { return false }
    }
    return true
  }

  func isSuperset(_ set: SetRef, of other: Value) throws(Raised) -> Bool {
    let part = other.isAnySet ? other.as(SetObject.self) : try newSet(from: other)
    return try isSubset(part, of: Value(set))
  }

  func compareSets(_ a: SetRef, _ b: SetRef, _ comparison: Comparison) throws(Raised) -> Bool {
    switch comparison {
    case .eq, .ne:
      var isEqual = a.count == b.count
      if isEqual, a.pointee.header.kind == .frozenset, b.pointee.header.kind == .frozenset,
        a.pointee.hash != -1, b.pointee.hash != -1
      {
        isEqual = a.pointee.hash == b.pointee.hash
      }
      if isEqual { isEqual = try isSubset(a, of: Value(b)) }
      return isEqual == (comparison == .eq)
    case .le: return try isSubset(a, of: Value(b))
    case .ge: return try isSubset(b, of: Value(a))
    case .lt:
      if a.count >= b.count { return false }
      return try isSubset(a, of: Value(b))
    case .gt:
      if a.count <= b.count { return false }
      return try isSubset(b, of: Value(a))
    }
  }

  /// `key in set`; a set given as key stands for the frozenset that equals it.
  func containsOrFrozen(_ set: SetRef, _ key: Value) throws(Raised) -> Bool {
    let (key, hash) = try keyOrFrozen(key)
    return try contains(set, key, hash: hash)
  }

  func discardOrFrozen(_ set: SetRef, _ key: Value) throws(Raised) -> Bool {
    let (key, hash) = try keyOrFrozen(key)
    return try discard(set, key, hash: hash)
  }

  private func keyOrFrozen(_ key: Value) throws(Raised) -> (Value, Int) {
    do throws(Raised) {
      return (key, try hash(key))
    } catch {
      if key.isKind(.set), clear(.typeError) {
        let frozen = Value(try copy(key.as(SetObject.self), as: .frozenset))
        return (frozen, try hash(frozen))
      }
      throw error
    }
  }

  func frozenSetHash(_ set: SetRef) -> Int {
    if set.pointee.hash != -1 { return set.pointee.hash }
    var hash: UInt = 0
    var position = 0
    while let entry = set.next(&position) {
      let key = UInt(bitPattern: entry.hash)
      hash ^= ((key ^ 89_869_747) ^ (key &<< 16)) &* 3_644_798_167
    }
    hash ^= (UInt(set.count) &+ 1) &* 1_927_868_237
    hash ^= (hash &>> 11) ^ (hash &>> 25)
    hash = hash &* 69069 &+ 907_133_923
    if hash == .max { hash = 590_923_713 }
    set.pointee.hash = Int(bitPattern: hash)
    return set.pointee.hash
  }

  func setRepr(_ value: Value) throws(Raised) -> Value {
    let set = value.as(SetObject.self)
    let isPlain = value.isExact(.set)
    if set.pointee.header.flags.contains(.inRepr) { return newStr("\(typeName(value))(...)") }
    if set.count == 0 { return newStr("\(typeName(value))()") }
    set.pointee.header.flags.insert(.inRepr)
    defer { set.pointee.header.flags.remove(.inRepr) }
    let items = newList(capacity: set.count)
    var position = 0
    while let entry = set.next(&position) { append(items, entry.key) }
    var text = StrBuilder(capacity: items.count * 4)
    if !isPlain {
      text.append(typeName(value))
      text.append("(")
    }
    text.append("{")
    for index in 0..<items.count {
      if index > 0 { text.append(", ") }
      text.append(str: try repr(items.pointee.items[index]))
    }
    text.append(isPlain ? "}" : "})")
    return text.finish(self)
  }
}
