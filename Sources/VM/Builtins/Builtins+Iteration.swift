import Primitives

extension NativeMethod {
  /// all any iter len max min next sorted sum.
  static let iterationBuiltins: [NativeMethod] = [
    NativeMethod(
      "all(iterable, /)", .function
    ) { vm, a throws(Raised) in
      let iterator = try vm.iterator(a[0])
      while true {
        let item = try vm.next(iterator)
        if item.isNull { return .true }
        if try !vm.isTrue(item) { return .false }
      }
    },
    NativeMethod(
      "any(iterable, /)", .function
    ) { vm, a throws(Raised) in
      let iterator = try vm.iterator(a[0])
      while true {
        let item = try vm.next(iterator)
        if item.isNull { return .false }
        if try vm.isTrue(item) { return .true }
      }
    },
    NativeMethod(
      "iter(iterable_or_callable, sentinel=None, /)", .function
    ) { vm, a throws(Raised) in
      if a[1].isNull { return try vm.iterator(a[0]) }
      guard vm.slots(of: a[0]).pointee.call != nil else {
        throw vm.typeError("iter(v, w): v must be callable")
      }
      return vm.newCallableIterator(a[0], a[1])
    },
    NativeMethod(
      "len(obj, /)", .function
    ) { vm, a throws(Raised) in vm.newInt(try vm.length(a[0])) },
    NativeMethod(
      "max(*args, default=None, key=None)", .function
    ) { vm, a throws(Raised) in try vm.extreme(a, name: "max", .gt) },
    NativeMethod(
      "min(*args, default=None, key=None)", .function
    ) { vm, a throws(Raised) in try vm.extreme(a, name: "min", .lt) },
    NativeMethod(
      "next(iterator, default=None, /)", .function
    ) { vm, a throws(Raised) in
      guard let next = vm.slots(of: a[0]).pointee.next else {
        throw vm.typeError("'\(vm.typeName(a[0]))' object is not an iterator")
      }
      let item: Value
      do throws(Raised) {
        // Not by vm.next(), for which a StopIteration is only the end: here its value counts.
        try vm.poll()
        item = try next(vm, a[0])
      } catch {
        if !a[1].isNull, vm.clear(.stopIteration) { return a[1] }
        throw error
      }
      if !item.isNull { return item }
      if !a[1].isNull { return a[1] }
      throw vm.raise(.stopIteration)
    },
    NativeMethod(
      "sorted(*args, **kwargs)", .function
    ) { vm, a throws(Raised) in
      let given = a[0].as(TupleObject.self)
      guard given.pointee.count == 1 else {
        throw vm.typeError("sorted expected 1 argument, got \(given.pointee.count)")
      }
      let list = Value(try vm.list(from: given.items[0]))
      let sort = try vm.getAttribute(list, "sort")
      // CPython's `sorted` calls that: a level of its own.
      try vm.enterRecursion(Machine.whileCalling)
      defer { vm.leaveRecursion() }
      _ = try vm.call(sort, tuple: vm.pointee.emptyTuple, keywords: a[1])
      return list
    },
    NativeMethod(
      "sum(iterable, /, start=0)", .function
    ) { vm, a throws(Raised) in try vm.sum(a[0], start: a.get(1, default: Value(smallInt: 0))) },
  ]
}

extension Machine {
  /// `max` and `min`: `better` is the comparison that makes a later item replace the best so far.
  fileprivate func extreme(_ a: Arguments, name: String, _ better: Comparison) throws(Raised)
    -> Value
  {
    let args = a[0].as(TupleObject.self)
    let count = args.pointee.count
    if count == 0 { throw typeError("\(name) expected at least 1 argument, got 0") }
    let source = count == 1 ? args.items[0] : a[0]
    if count > 1, !a[1].isNull {
      throw typeError("Cannot specify a default for \(name)() with multiple positional arguments")
    }
    let key = a[2].isNull || a[2].isNone ? Value.null : a[2]
    let iterator = try self.iterator(source)
    var best = Value.null
    var bestKey = Value.null
    while true {
      let item = try next(iterator)
      if item.isNull { break }
      let itemKey = key.isNull ? item : try call(key, item)
      if best.isNull {
        best = item
        bestKey = itemKey
        continue
      }
      let replaces: Bool
      if itemKey.isSmallInt, bestKey.isSmallInt {
        replaces =
          better == .gt
          ? itemKey.smallInt > bestKey.smallInt : itemKey.smallInt < bestKey.smallInt
      } else {
        replaces = try isTrue(compare(itemKey, bestKey, better))
      }
      if replaces {
        best = item
        bestKey = itemKey
      }
    }
    if !best.isNull { return best }
    if !a[1].isNull { return a[1] }
    throw valueError("\(name)() arg is an empty sequence")
  }

  /// `sum`: machine ints, then floats, are added without making an object for each partial sum.
  func sum(_ iterable: Value, start: Value) throws(Raised) -> Value {
    let iterator = try self.iterator(iterable)
    for (kind, text): (Kind, String) in [
      (.str, "strings [use ''.join(seq) instead]"), (.bytes, "bytes [use b''.join(seq) instead]"),
      (.bytearray, "bytearray [use b''.join(seq) instead]"),
    ] where start.isKind(kind) {
      throw typeError("sum() can't sum \(text)")
    }
    var total = start
    var item = Value.null
    if start.isSmallInt {
      var sum = start.smallInt
      while true {
        item = try next(iterator)
        if item.isNull { return newInt(sum) }
        let addend: Int
        if item.isSmallInt {
          addend = item.smallInt
        } else if item.isBool {
          addend = item.isTrue ? 1 : 0
        } else {
          break
        }
        let (result, overflow) = sum.addingReportingOverflow(addend)
        if overflow { break }
        sum = result
      }
      total = try binary(.add, newInt(sum), item)
    }
    if total.isFlonum || total.isExact(.float) {
      var sum = floatValue(total)!
      while true {
        item = try next(iterator)
        if item.isNull { return newFloat(sum) }
        if let addend = exactFloat(item) {
          sum += addend
        } else if let addend = item.isSmallInt
          ? item.smallInt : item.isBool ? (item.isTrue ? 1 : 0) : nil
        {
          sum += Double(addend)
        } else {
          break
        }
      }
      total = try binary(.add, newFloat(sum), item)
    }
    while true {
      item = try next(iterator)
      if item.isNull { return total }
      total = try binary(.add, total, item)
    }
  }

  private func exactFloat(_ value: Value) -> Double? {
    value.isFlonum || value.isExact(.float) ? floatValue(value) : nil
  }
}
