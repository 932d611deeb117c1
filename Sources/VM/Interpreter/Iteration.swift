/// Stepping iterators: FOR_ITER, and native code that takes items one by one. The builtin iterators that programs use most are
/// stepped here, without a call through their type's slot.
extension Machine {
  /// The next item for FOR_ITER, or null at the end.
  @inline(never) func iterate(_ iterator: Value) throws(Raised) -> Value {
    if pointee.pending != 0 { try loopSafepoint() }
    do throws(Raised) {
      return try stepInline(iterator)
    } catch {
      if !pendingIs(.stopIteration) { throw error }
      // What the trace function raises is dropped with it.
      if pointee.tracing.isActive { tellStop() }
      pointee.exception = .null
      return .null
    }
  }

  /// The next item of a list's or tuple's iterator; null at the end and for other iterators: then `iterate` decides.
  @inline(__always) func quickItem(_ iterator: Value) -> Value {
    let walk = iterator.as(IndexIteratorObject.self)
    if iterator.isExact(.listIterator) {
      if walk.pointee.container.isNull { return .null }
      let list = walk.pointee.container.as(ListObject.self)
      let index = walk.pointee.index
      if index >= list.pointee.count { return .null }
      walk.pointee.index = index &+ 1
      return list.pointee.items[index]
    }
    if iterator.isExact(.tupleIterator) {
      if walk.pointee.container.isNull { return .null }
      let tuple = walk.pointee.container.as(TupleObject.self)
      let index = walk.pointee.index
      if index >= tuple.pointee.count { return .null }
      walk.pointee.index = index &+ 1
      return tuple.items[index]
    }
    return .null
  }

  /// The iterator's next item, or null at its end.
  @inline(__always) func next(_ iterator: Value) throws(Raised) -> Value {
    try poll()
    return try step(iterator)
  }

  @inline(never) func step(_ iterator: Value) throws(Raised) -> Value {
    do throws(Raised) {
      return try stepInline(iterator)
    } catch {
      if clear(.stopIteration) { return .null }
      throw error
    }
  }

  @inline(__always) private func stepInline(_ iterator: Value) throws(Raised) -> Value {
    if iterator.isObject && iterator.header.pointee.shape < UInt32(Kind.allCases.count) {
      switch iterator.header.pointee.kind {
      case .rangeIterator: return nextOfRange(iterator.as(RangeIteratorObject.self))
      case .listIterator: return nextOfList(iterator.as(IndexIteratorObject.self))
      case .tupleIterator: return nextOfTuple(iterator.as(IndexIteratorObject.self))
      case .strIterator: return nextOfStr(iterator.as(IndexIteratorObject.self))
      case .dictKeyIterator: return try nextEntry(iterator)?.key ?? .null
      case .dictValueIterator: return try nextEntry(iterator)?.value ?? .null
      case .dictItemIterator:
        guard let entry = try nextEntry(iterator) else { return .null }
        return newPair(entry.key, entry.value)
      case .listReverseIterator:
        let reverse = iterator.as(IndexIteratorObject.self)
        if reverse.pointee.container.isNull { return .null }
        let list = reverse.pointee.container.as(ListObject.self)
        let index = reverse.pointee.index
        if UInt(bitPattern: index) < UInt(bitPattern: list.count) {
          reverse.pointee.index = index &- 1
          return list.pointee.items[index]
        }
        reverse.pointee.container = .null
        return .null
      case .bytesIterator:
        let walk = iterator.as(IndexIteratorObject.self)
        if walk.pointee.container.isNull { break }
        let bytes = walk.pointee.container.as(BytesObject.self)
        let index = walk.pointee.index
        if index >= bytes.pointee.count { break }
        walk.pointee.index = index &+ 1
        return Value(smallInt: Int(bytes.data[index]))
      case .generator:
        // What it returns, only next() and `yield from` want to know.
        return try resume(iterator.as(GeneratorObject.self), sending: .none)
      case .setIterator: return try nextOfSet(iterator.as(SetIteratorObject.self))
      case .enumerate: return try nextOfEnumerate(iterator.as(PairIteratorObject.self))
      case .zip: return try nextOfZip(iterator.as(PairIteratorObject.self))
      case .map: return try nextOfMap(iterator.as(PairIteratorObject.self))
      case .filter: return try nextOfFilter(iterator.as(PairIteratorObject.self))
      default: break
      }
    }
    guard let next = slots(of: iterator).pointee.next else {
      throw typeError("'\(typeName(iterator))' object is not an iterator")
    }
    return try next(self, iterator)
  }

  /// FOR_ITER with UNPACK_SEQUENCE 2 behind it. Iterators that would make a tuple only to have it taken apart again put
  /// the pair on the stack at once, its first half on top.
  /// - Returns: whether `sp[0]`, `sp[1]` hold a pair; otherwise `sp[0]` is the next item, null at the end.
  @inline(never) func stepPair(_ iterator: Value, _ sp: StackPointer) throws(Raised) -> Bool {
    if pointee.pending != 0 { try loopSafepoint() }
    if iterator.isExact(.dictItemIterator) {
      guard let entry = try nextEntry(iterator) else {
        sp[0] = .null
        return false
      }
      sp[0] = entry.value
      sp[1] = entry.key
      return true
    }
    if iterator.isExact(.enumerate) {
      let enumerate = iterator.as(PairIteratorObject.self)
      let index = enumerate.pointee.second
      if index.isSmallInt {
        let item = try stepInner(enumerate.pointee.first)
        if item.isNull {
          sp[0] = .null
          return false
        }
        enumerate.pointee.second = try addInts(index, Value(smallInt: 1))
        sp[0] = item
        sp[1] = index
        return true
      }
    } else if iterator.isExact(.zip) {
      let iterators = iterator.as(PairIteratorObject.self).pointee.first.as(TupleObject.self)
      if iterators.pointee.count == 2 {
        let first = try stepInner(iterators.items[0])
        // Where it is safe while the second half is fetched.
        sp[0] = first
        if first.isNull { return false }
        pointee.top = sp.slot(1)
        let second = try stepInner(iterators.items[1])
        if second.isNull {
          sp[0] = .null
          return false
        }
        sp[0] = second
        sp[1] = first
        return true
      }
    }
    sp[0] = try iterate(iterator)
    return false
  }

  /// One step of an iterator inside another; StopIteration ends both.
  @inline(__always) private func stepInner(_ iterator: Value) throws(Raised) -> Value {
    do throws(Raised) {
      return try step(iterator)
    } catch {
      if clear(.stopIteration) { return .null }
      throw error
    }
  }

  // MARK: One kind each

  @inline(__always) func nextOfRange(_ range: UnsafeMutablePointer<RangeIteratorObject>) -> Value {
    if range.pointee.remaining == 0 { return .null }
    range.pointee.remaining &-= 1
    let item = range.pointee.next
    range.pointee.next = item &+ range.pointee.step
    return newInt(item)
  }

  @inline(__always) func nextOfList(_ iterator: UnsafeMutablePointer<IndexIteratorObject>) -> Value
  {
    if iterator.pointee.container.isNull { return .null }
    let list = iterator.pointee.container.as(ListObject.self)
    let index = iterator.pointee.index
    if index < list.count {
      iterator.pointee.index = index &+ 1
      return list.pointee.items[index]
    }
    noteLost(iterator.pointee.container)
    iterator.pointee.container = .null
    return .null
  }

  @inline(__always) func nextOfTuple(_ iterator: UnsafeMutablePointer<IndexIteratorObject>) -> Value
  {
    if iterator.pointee.container.isNull { return .null }
    let tuple = iterator.pointee.container.as(TupleObject.self)
    let index = iterator.pointee.index
    if index < tuple.pointee.count {
      iterator.pointee.index = index &+ 1
      return tuple.items[index]
    }
    noteLost(iterator.pointee.container)
    iterator.pointee.container = .null
    return .null
  }

  @inline(__always) func nextOfStr(_ iterator: UnsafeMutablePointer<IndexIteratorObject>) -> Value {
    if iterator.pointee.container.isNull { return .null }
    let str = iterator.pointee.container.as(StrObject.self)
    let index = iterator.pointee.index
    if index < str.count {
      iterator.pointee.index = index &+ 1
      return character(str.character(at: index))
    }
    iterator.pointee.container = .null
    return .null
  }

  @inline(__always) func nextOfSet(_ iterator: UnsafeMutablePointer<SetIteratorObject>)
    throws(Raised) -> Value
  {
    if iterator.pointee.set.isNull { return .null }
    let set = iterator.pointee.set.as(SetObject.self)
    if set.count != iterator.pointee.used {
      iterator.pointee.used = -1
      throw error(.runtimeError, "Set changed size during iteration")
    }
    if let entry = set.next(&iterator.pointee.position) {
      iterator.pointee.remaining &-= 1
      return entry.key
    }
    iterator.pointee.set = .null
    return .null
  }

  func nextOfEnumerate(_ enumerate: UnsafeMutablePointer<PairIteratorObject>) throws(Raised)
    -> Value
  {
    let item = try next(enumerate.pointee.first)
    if item.isNull { return .null }
    let index = enumerate.pointee.second
    enumerate.pointee.second = try addInts(index, Value(smallInt: 1))
    return newPair(index, item)
  }

  func nextOfZip(_ zip: UnsafeMutablePointer<PairIteratorObject>) throws(Raised) -> Value {
    let iterators = zip.pointee.first.as(TupleObject.self)
    let count = iterators.pointee.count
    if count == 0 { return .null }
    let result = newTuple(count: count)
    for index in 0..<count {
      let item = try next(iterators.items[index])
      if item.isNull { return .null }
      result.items[index] = item
    }
    return Value(result)
  }

  func nextOfMap(_ map: UnsafeMutablePointer<PairIteratorObject>) throws(Raised) -> Value {
    let iterators = map.pointee.first.as(TupleObject.self)
    let count = iterators.pointee.count
    let base = try push(count + 1)
    defer { pointee.top = base }
    base[0] = map.pointee.second
    var index = 0
    while index < count {
      let item = try next(iterators.items[index])
      if item.isNull { return .null }
      index &+= 1
      base[index] = item
    }
    return try callOnTop(base, count)
  }

  func nextOfFilter(_ filter: UnsafeMutablePointer<PairIteratorObject>) throws(Raised) -> Value {
    let function = filter.pointee.second
    let isTruth = function.isNone || function == Value(type(.bool))
    while true {
      let item = try next(filter.pointee.first)
      if item.isNull { return .null }
      if try isTrue(isTruth ? item : try call(function, item)) { return item }
    }
  }
}
