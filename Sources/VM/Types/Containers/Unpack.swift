// Taking iterables apart. CPython: Python/ceval.c, `unpack_iterable`.

extension Machine {
  /// UNPACK_SEQUENCE: exactly `count` items of an iterable, the first at `target[0]`.
  func unpack(_ value: Value, count: Int, into target: UnsafeMutablePointer<Value>) throws(Raised) {
    if value.isExact(.tuple) {
      let tuple = value.as(TupleObject.self)
      try checkUnpackCount(tuple.pointee.count, count)
      target.update(from: tuple.items, count: count)
      return
    }
    if value.isExact(.list) {
      let list = value.as(ListObject.self)
      try checkUnpackCount(list.count, count)
      target.update(from: list.pointee.items, count: count)
      return
    }
    let iterator = try unpackIterator(value)
    // The items wait on the VM stack, where the collector sees them.
    let base = try push(count)
    defer { pointee.top = base }
    for index in 0..<count {
      let item = try next(iterator)
      if item.isNull {
        throw valueError("not enough values to unpack (expected \(count), got \(index))")
      }
      base[index] = item
    }
    if try !next(iterator).isNull {
      throw valueError("too many values to unpack (expected \(count))")
    }
    target.update(from: base, count: count)
  }

  private func checkUnpackCount(_ given: Int, _ expected: Int) throws(Raised) {
    if given == expected { return }
    if given > expected {
      throw valueError("too many values to unpack (expected \(expected))")
    }
    throw valueError("not enough values to unpack (expected \(expected), got \(given))")
  }

  /// UNPACK_EX: `before` items, a list of those in the middle, `after` items, the first at `target[0]`.
  func unpackEx(
    _ value: Value, before: Int, after: Int, into target: UnsafeMutablePointer<Value>
  ) throws(Raised) {
    let list: ListRef
    if value.isExact(.list) || value.isExact(.tuple) {
      list = try self.list(from: value)
    } else {
      list = newList()
      let iterator = try unpackIterator(value)
      try exhaust(iterator, into: list)
    }
    let count = list.count
    if count < before + after {
      throw valueError(
        "not enough values to unpack (expected at least \(before + after), got \(count))")
    }
    let items = list.pointee.items
    target.update(from: items, count: before)
    (target + (before + 1)).update(from: items + (count - after), count: after)
    let middle = count - before - after
    target[before] = try newList(items + before, count: middle)
  }

  private func unpackIterator(_ value: Value) throws(Raised) -> Value {
    do throws(Raised) {
      return try iterator(value)
    } catch {
      if slots(of: value).pointee.iter == nil, !isSequence(value), clear(.typeError) {
        throw typeError("cannot unpack non-iterable \(typeName(value)) object")
      }
      throw error
    }
  }
}
