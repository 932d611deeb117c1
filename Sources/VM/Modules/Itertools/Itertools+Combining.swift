// product, permutations, combinations. Fields of each: pools or pool, indices (a list of small ints), the last result (null
// before the first), and for permutations the cycles. A result is made by changing a copy of the last one.

private enum CombiningField {
  static let pool = 0
  static let indices = 1
  /// 0: not begun, 1: under way, 2: at the end.
  static let state = 2
  static let cycles = 3
  static let length = 4
}

extension UnsafeMutablePointer where Pointee == ListObject {
  fileprivate func int(_ index: Int) -> Int { pointee.items[index].smallInt }
  fileprivate func setInt(_ index: Int, _ value: Int) {
    pointee.items[index] = Value(smallInt: value)
  }
}

extension Machine {
  private func intList(_ values: some Sequence<Int>) -> Value {
    let list = newList()
    for value in values { append(list, Value(smallInt: value)) }
    return Value(list)
  }

  /// The tuple of the pool's items at the indices.
  private func pick(_ me: Value, _ count: Int) -> Value {
    let pool = me.nativeField(CombiningField.pool).as(TupleObject.self)
    let indices = me.nativeField(CombiningField.indices).as(ListObject.self)
    let result = newTuple(count: count)
    for index in 0..<count { result.items[index] = pool.items[indices.int(index)] }
    return Value(result)
  }

  func makeProductType() -> TypeRef {
    makeIteratorType(
      "product",
      new: NativeMethod("__new__(cls, /, *iterables, repeat=1)", .constructor) {
        vm, a throws(Raised) in
        let times = a[2].isNull ? 1 : try vm.index(a[2], overflow: .overflowError)
        if times < 0 { throw vm.valueError("repeat argument cannot be negative") }
        let given = a[1].as(TupleObject.self)
        let single = vm.newList()
        if times > 0 {
          for index in 0..<given.pointee.count {
            vm.append(single, Value(try vm.tuple(from: given.items[index])))
          }
        }
        let (total, overflow) = single.pointee.count.multipliedReportingOverflow(by: times)
        if overflow { throw vm.error(.overflowError, "repeat argument too large") }
        try vm.reserve(total, of: 16)
        let pools = vm.newTuple(count: total)
        var isEmpty = false
        for index in 0..<total {
          pools.items[index] = single.pointee.items[index % single.pointee.count]
          if pools.items[index].as(TupleObject.self).pointee.count == 0 { isEmpty = true }
        }
        return vm.newIterator(
          a[0], Value(pools), vm.intList(repeatElement(0, count: total)),
          Value(smallInt: isEmpty ? 2 : 0))
      }
    ) { vm, me throws(Raised) in
      let pools = me.nativeField(CombiningField.pool).as(TupleObject.self)
      let indices = me.nativeField(CombiningField.indices).as(ListObject.self)
      let count = pools.pointee.count
      switch me.nativeField(CombiningField.state).smallInt {
      case 2: return .null
      case 0: me.setNativeField(CombiningField.state, Value(smallInt: 1))
      default:
        var position = count - 1
        while position >= 0 {
          let next = indices.int(position) + 1
          if next < pools.items[position].as(TupleObject.self).pointee.count {
            indices.setInt(position, next)
            break
          }
          indices.setInt(position, 0)
          position -= 1
        }
        if position < 0 {
          me.setNativeField(CombiningField.state, Value(smallInt: 2))
          return .null
        }
      }
      let result = vm.newTuple(count: count)
      for index in 0..<count {
        result.items[index] = pools.items[index].as(TupleObject.self).items[indices.int(index)]
      }
      return Value(result)
    }
  }

  func makePermutationsType() -> TypeRef {
    makeIteratorType(
      "permutations",
      new: NativeMethod("__new__(cls, /, iterable, r=None)", .constructor) { vm, a throws(Raised) in
        let items = try vm.tuple(from: a[1])
        let n = items.pointee.count
        var r = n
        if !a[2].isNull, !a[2].isNone {
          guard a[2].isSmallInt || a[2].isBool || a[2].isKind(.int) else {
            throw vm.typeError("Expected int as r")
          }
          r = try vm.index(a[2], overflow: .overflowError)
          if r < 0 { throw vm.valueError("r must be non-negative") }
        }
        let isEmpty = r > n
        return vm.newIterator(
          a[0], Value(items), vm.intList(0..<n), Value(smallInt: isEmpty ? 2 : 0),
          vm.intList(isEmpty ? [] : (0..<r).map { n - $0 }), Value(smallInt: r))
      }
    ) { vm, me throws(Raised) in
      let r = me.nativeField(CombiningField.length).smallInt
      switch me.nativeField(CombiningField.state).smallInt {
      case 2: return .null
      case 0:
        me.setNativeField(CombiningField.state, Value(smallInt: 1))
        return vm.pick(me, r)
      default: break
      }
      let indices = me.nativeField(CombiningField.indices).as(ListObject.self)
      let cycles = me.nativeField(CombiningField.cycles).as(ListObject.self)
      let n = indices.pointee.count
      var position = r - 1
      while position >= 0 {
        let left = cycles.int(position) - 1
        if left == 0 {
          let moved = indices.pointee.items[position]
          for index in position..<(n - 1) {
            indices.pointee.items[index] = indices.pointee.items[index + 1]
          }
          indices.pointee.items[n - 1] = moved
          cycles.setInt(position, n - position)
        } else {
          cycles.setInt(position, left)
          let other = n - left
          let moved = indices.pointee.items[position]
          indices.pointee.items[position] = indices.pointee.items[other]
          indices.pointee.items[other] = moved
          return vm.pick(me, r)
        }
        position -= 1
      }
      me.setNativeField(CombiningField.state, Value(smallInt: 2))
      return .null
    }
  }

  func makeCombinationsType(withReplacement: Bool) -> TypeRef {
    makeIteratorType(
      withReplacement ? "combinations_with_replacement" : "combinations",
      new: NativeMethod("__new__(cls, /, iterable, r)", .constructor) { vm, a throws(Raised) in
        let items = try vm.tuple(from: a[1])
        let n = items.pointee.count
        let r = try vm.index(a[2], overflow: .overflowError)
        if r < 0 { throw vm.valueError("r must be non-negative") }
        let isEmpty = withReplacement ? n == 0 && r > 0 : r > n
        try vm.reserve(isEmpty ? 0 : r, of: 16)
        let indices =
          isEmpty
          ? vm.intList([])
          : withReplacement ? vm.intList(repeatElement(0, count: r)) : vm.intList(0..<r)
        return vm.newIterator(
          a[0], Value(items), indices, Value(smallInt: isEmpty ? 2 : 0), .null,
          Value(smallInt: r))
      }
    ) { vm, me throws(Raised) in
      let r = me.nativeField(CombiningField.length).smallInt
      switch me.nativeField(CombiningField.state).smallInt {
      case 2: return .null
      case 0:
        me.setNativeField(CombiningField.state, Value(smallInt: 1))
        return vm.pick(me, r)
      default: break
      }
      let n = me.nativeField(CombiningField.pool).as(TupleObject.self).pointee.count
      let indices = me.nativeField(CombiningField.indices).as(ListObject.self)
      var position = r - 1
      while position >= 0,
        indices.int(position) == (withReplacement ? n - 1 : position + n - r)
      {
        position -= 1
      }
      if position < 0 {
        me.setNativeField(CombiningField.state, Value(smallInt: 2))
        return .null
      }
      var value = indices.int(position) + 1
      for index in position..<r {
        indices.setInt(index, value)
        if !withReplacement { value += 1 }
      }
      return vm.pick(me, r)
    }
  }
}
