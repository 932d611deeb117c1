import Glibc

/// `list.sort`: a stable, adaptive merge sort. CPython: Objects/listobject.c and listsort.txt.
///
/// Programs can watch the comparisons (`__lt__`, errors half way), so their order and number are CPython's: runs found from
/// the left, short ones extended by binary insertion, merged with galloping.
///
/// While it is sorted, the list is empty and points at `sortMarker`; what Python code does to it meanwhile shows.

extension Machine {
  /// Where an empty list's items point while they are being sorted.
  private var sortMarker: UnsafeMutablePointer<Value> {
    UnsafeMutablePointer<Value>(bitPattern: 16).unsafelyUnwrapped
  }

  /// Sorts a list in place.
  /// - Parameter key: a function of one argument, or null.
  func sort(_ list: ListRef, key: Value = .null, reverse: Bool = false) throws(Raised) {
    let count = list.count
    let capacity = list.pointee.capacity
    let items = list.pointee.items
    list.pointee.count = 0
    list.pointee.capacity = 0
    list.pointee.items = sortMarker
    var isModified = false
    // The items in whatever order they are when an error ends the sort.
    func restore() {
      isModified = list.pointee.items != sortMarker
      list.pointee.items = items
      list.pointee.count = count
      list.pointee.capacity = capacity
    }
    do throws(Raised) {
      if key.isNull {
        try sort(keys: items, values: nil, count: count, reverse: reverse)
      } else {
        let keys = allocateStorage(max(count, 1) &* 8).assumingMemoryBound(to: Value.self)
        keys.initialize(repeating: .null, count: count)
        for index in 0..<count {
          try poll()
          keys[index] = try call(key, items[index])
        }
        try sort(keys: keys, values: items, count: count, reverse: reverse)
      }
    } catch {
      restore()
      throw error
    }
    restore()
    if isModified { throw valueError("list modified during sort") }
  }

  private func sort(
    keys: UnsafeMutablePointer<Value>, values: UnsafeMutablePointer<Value>?, count: Int,
    reverse: Bool
  ) throws(Raised) {
    if count < 2 { return }
    // Reversing before and after keeps equal items in their order.
    if reverse {
      keys.reverse(count: count)
      values?.reverse(count: count)
    }
    defer {
      if reverse {
        if let values { values.reverse(count: count) } else { keys.reverse(count: count) }
      }
    }
    switch sortOrder(of: keys, count: count) {
    case .smallInts:
      var sorter = Sorter(self, keys, values, count, order: SmallIntOrder(vm: self))
      try sorter.sort()
    case .floats:
      var sorter = Sorter(self, keys, values, count, order: FloatOrder(vm: self))
      try sorter.sort()
    case .latin1:
      var sorter = Sorter(self, keys, values, count, order: Latin1Order(vm: self))
      try sorter.sort()
    case .tuples:
      var sorter = Sorter(self, keys, values, count, order: TupleOrder(vm: self))
      try sorter.sort()
    case .any:
      var sorter = Sorter(self, keys, values, count, order: AnyOrder(vm: self))
      try sorter.sort()
    }
  }

  private enum KnownOrder { case smallInts, floats, latin1, tuples, any }

  /// How keys that are all of one builtin type can be compared without asking the type.
  private func sortOrder(of keys: UnsafeMutablePointer<Value>, count: Int) -> KnownOrder {
    let first = keys[0]
    if first.isSmallInt {
      for index in 1..<count where !keys[index].isSmallInt { return .any }
      return .smallInts
    }
    if first.isFlonum || first.isExact(.float) {
      for index in 1..<count where !keys[index].isFlonum && !keys[index].isExact(.float) {
        return .any
      }
      return .floats
    }
    if first.isExact(.str) {
      for index in 0..<count {
        guard keys[index].isExact(.str), keys[index].as(StrObject.self).width == 1 else {
          return .any
        }
      }
      return .latin1
    }
    if first.isExact(.tuple) {
      for index in 1..<count where !keys[index].isExact(.tuple) { return .any }
      return .tuples
    }
    return .any
  }
}

/// "Less than" for the keys of one sort.
protocol SortOrder {
  func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool
}

// The orders of known types check the types again and fall back on the general comparison, which never happens: an order
// that cannot throw makes Swift 6.3.1 compile the merge of small int keys and their values wrongly (it reports an error
// where there is none). Tests/Scripts/sort/sort.py shows it.

struct SmallIntOrder: SortOrder {
  let vm: Machine

  /// The tag bit is the same in both.
  @inline(__always) func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    if a.bits & b.bits & 1 != 0 { return Int64(bitPattern: a.bits) < Int64(bitPattern: b.bits) }
    return try vm.isLess(a, b)
  }
}

struct FloatOrder: SortOrder {
  let vm: Machine

  @inline(__always) func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    if a.isFlonum && b.isFlonum {
      if arePositiveFlonums(a, b) { return Int64(bitPattern: a.bits) < Int64(bitPattern: b.bits) }
      return a.flonum < b.flonum
    }
    guard let left = vm.floatValue(a), let right = vm.floatValue(b) else {
      return try vm.isLess(a, b)
    }
    return left < right
  }
}

struct Latin1Order: SortOrder {
  let vm: Machine

  @inline(__always) func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    guard a.isExact(.str), b.isExact(.str) else { return try vm.isLess(a, b) }
    let left = a.as(StrObject.self)
    let right = b.as(StrObject.self)
    let common = min(left.count, right.count)
    // Most texts differ in their first eight characters.
    let shift = common < 8 ? UInt64(64 &- common &* 8) : 0
    let x = left.firstEight
    let y = right.firstEight
    if common < 8 {
      if common > 0 && x &>> shift != y &>> shift { return x &>> shift < y &>> shift }
      return left.count < right.count
    }
    if x != y { return x < y }
    let order = memcmp(left.data, right.data, common)
    return order != 0 ? order < 0 : left.count < right.count
  }
}

struct TupleOrder: SortOrder {
  let vm: Machine

  @inline(__always) func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    let left = a.as(TupleObject.self)
    let right = b.as(TupleObject.self)
    let count = min(left.pointee.count, right.pointee.count)
    var index = 0
    while index < count {
      let x = left.items[index]
      let y = right.items[index]
      if try !vm.areEqual(x, y) {
        if x.bits & y.bits & 1 != 0 { return Int64(bitPattern: x.bits) < Int64(bitPattern: y.bits) }
        return try vm.isLess(x, y)
      }
      index &+= 1
    }
    return left.pointee.count < right.pointee.count
  }
}

struct AnyOrder: SortOrder {
  let vm: Machine

  @inline(__always) func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    try vm.poll()
    return try vm.isLess(a, b)
  }
}
