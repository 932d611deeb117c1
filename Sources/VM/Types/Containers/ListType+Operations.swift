// What lists do, on the layout pointer and the machine.

typealias ListRef = UnsafeMutablePointer<ListObject>
typealias TupleRef = UnsafeMutablePointer<TupleObject>

extension UnsafeMutablePointer where Pointee == ListObject {
  @inline(__always) var count: Int { pointee.count }

  func removeAll() {
    pointee.count = 0
    pointee.capacity = 0
    pointee.items = UnsafeMutablePointer<Value>(bitPattern: 8).unsafelyUnwrapped
  }

  func remove(at index: Int) {
    let items = pointee.items
    let count = pointee.count &- 1
    (items + index).update(from: items + index + 1, count: count &- index)
    pointee.count = count
  }
}

extension UnsafeMutablePointer where Pointee == Value {
  func reverse(count: Int) {
    var low = 0
    var high = count &- 1
    while low < high {
      let item = self[low]
      self[low] = self[high]
      self[high] = item
      low &+= 1
      high &-= 1
    }
  }

  /// Fills `total` places, a multiple of `count`, with copies of the first `count` items at `source` (which may be `self`).
  func fill(_ total: Int, repeating source: UnsafeMutablePointer<Value>, count: Int) {
    if count == 1 {
      let item = source.pointee
      for index in 0..<total { self[index] = item }
      return
    }
    if self != source { update(from: source, count: count) }
    var done = count
    while done < total {
      let more = Swift.min(done, total - done)
      (self + done).update(from: self, count: more)
      done += more
    }
  }
}

extension Machine {
  // MARK: Arguments

  /// The size of `count` items repeated; MemoryError when there is no room for so many values.
  func repeatedCount(_ count: Int, _ times: Int) throws(Raised) -> Int {
    let (total, overflow) = count.multipliedReportingOverflow(by: times)
    if overflow { throw memoryError() }
    try reserve(total, of: 8)
    return total
  }

  /// A sequence to read by index: a list or tuple as it is, another iterable as a new list.
  /// - Parameter message: TypeError's text for what cannot be iterated.
  func fastSequence(_ value: Value, _ message: @autoclosure () -> String) throws(Raised) -> Value {
    if value.isExact(.list) || value.isExact(.tuple) { return value }
    let iterator: Value
    do throws(Raised) {
      iterator = try self.iterator(value)
    } catch {
      if clear(.typeError) { throw typeError(message()) }
      throw error
    }
    let list = newList()
    try exhaust(iterator, into: list)
    return Value(list)
  }

  /// Items and count of an exact list or tuple.
  @inline(__always) func fastItems(_ sequence: Value) -> (UnsafeMutablePointer<Value>, Int) {
    if sequence.isExact(.list) {
      let list = sequence.as(ListObject.self)
      return (list.pointee.items, list.count)
    }
    let tuple = sequence.as(TupleObject.self)
    return (tuple.items, tuple.pointee.count)
  }

  /// Appends what an iterator still has.
  func exhaust(_ iterator: Value, into list: ListRef) throws(Raised) {
    while true {
      let item = try next(iterator)
      if item.isNull { return }
      append(list, item)
    }
  }

  // MARK: Making lists and their iterators

  func newIndexIterator(_ kind: Kind, _ container: Value, at index: Int = 0) -> Value {
    let iterator = allocate(IndexIteratorObject.self, kind)
    iterator.pointee.container = container
    iterator.pointee.index = index
    return Value(iterator)
  }

  func newList(_ items: UnsafeMutablePointer<Value>, count: Int) throws(Raised) -> Value {
    try reserve(count, of: 8)
    let list = newList(capacity: count)
    list.pointee.items.update(from: items, count: count)
    list.pointee.count = count
    return Value(list)
  }

  /// LIST_TO_TUPLE.
  func listToTuple(_ list: Value) -> Value {
    let list = list.as(ListObject.self)
    return Value(newTuple(list.pointee.items, count: list.count))
  }

  // MARK: Repr and comparison

  func listRepr(_ value: Value) throws(Raised) -> Value {
    let list = value.as(ListObject.self)
    if list.count == 0 { return newStr("[]") }
    if list.pointee.header.flags.contains(.inRepr) { return newStr("[...]") }
    list.pointee.header.flags.insert(.inRepr)
    defer { list.pointee.header.flags.remove(.inRepr) }
    var text = StrBuilder(capacity: list.count * 4)
    text.append("[")
    var index = 0
    while index < list.count {
      if index > 0 { text.append(", ") }
      text.append(str: try repr(list.pointee.items[index]))
      index += 1
    }
    text.append("]")
    return text.finish(self)
  }

  func compareLists(_ a: ListRef, _ b: ListRef, _ comparison: Comparison)
    throws(Raised) -> Value
  {
    if a.count != b.count {
      if comparison == .eq { return .false }
      if comparison == .ne { return .true }
    }
    var index = 0
    while index < a.count && index < b.count {
      let left = a.pointee.items[index]
      let right = b.pointee.items[index]
      if try !areEqual(left, right) {
        // A comparison may have shortened the lists.
        if index >= a.count || index >= b.count { break }
        if comparison == .eq { return .false }
        if comparison == .ne { return .true }
        return try compare(left, right, comparison)
      }
      index &+= 1
    }
    return Value(comparison.holds(order: a.count - b.count))
  }

  // MARK: Searching

  func listCount(_ list: ListRef, _ value: Value) throws(Raised) -> Value {
    var count = 0
    var index = 0
    while index < list.count {
      if try areEqual(list.pointee.items[index], value) { count &+= 1 }
      index &+= 1
    }
    return Value(smallInt: count)
  }

  func listIndex(_ list: ListRef, _ value: Value, _ start: Int, _ stop: Int)
    throws(Raised) -> Value
  {
    var index = start < 0 ? max(0, start &+ list.count) : start
    let end = stop < 0 ? max(0, stop &+ list.count) : stop
    while index < end && index < list.count {
      if try areEqual(list.pointee.items[index], value) { return Value(smallInt: index) }
      index &+= 1
    }
    throw valueError("\(try reprText(value)) is not in list")
  }

  // MARK: Changing

  func insert(_ list: ListRef, at position: Int, _ value: Value) {
    let count = list.count
    var index = position
    if index < 0 { index = max(0, index &+ count) }
    if index > count { index = count }
    if count == list.pointee.capacity {
      grow(list, forAtLeast: count &+ 1)
      if count == list.pointee.capacity { return }
    }
    let place = list.pointee.items + index
    (place + 1).update(from: place, count: count &- index)
    place.pointee = value
    list.pointee.count = count &+ 1
  }

  func pop(_ list: ListRef, at position: Int = -1) throws(Raised) -> Value {
    let count = list.count
    if count == 0 { throw error(.indexError, "pop from empty list") }
    let index = position < 0 ? position &+ count : position
    guard index >= 0, index < count else { throw error(.indexError, "pop index out of range") }
    let value = list.pointee.items[index]
    if index == count &- 1 {
      list.pointee.count = index
    } else {
      list.remove(at: index)
    }
    shrinkIfSparse(list)
    return value
  }

  /// Gives memory back when a large list has become much shorter.
  @inline(__always) func shrinkIfSparse(_ list: ListRef) {
    if list.pointee.capacity > 1024 && list.count < list.pointee.capacity &>> 2 { shrink(list) }
  }

  @inline(never) private func shrink(_ list: ListRef) {
    let capacity = list.count + list.count / 2 + 6
    let items = allocateStorage(capacity &* 8).assumingMemoryBound(to: Value.self)
    items.update(from: list.pointee.items, count: list.count)
    list.pointee.items = items
    list.pointee.capacity = capacity
  }

  // MARK: Subscripts

  @inline(__always) func listSubscript(_ list: ListRef, _ key: Value) throws(Raised)
    -> Value
  {
    if key.isSmallInt {
      var index = key.smallInt
      if index < 0 { index &+= list.count }
      if index >= 0 && index < list.count { return list.pointee.items[index] }
    }
    return try listSubscriptSlow(list, key)
  }

  @inline(never) private func listSubscriptSlow(_ list: ListRef, _ key: Value) throws(Raised)
    -> Value
  {
    if key.isExact(.slice) {
      let slice = try unpackSlice(key)
      return try listSlice(list, clampSlice(slice, to: list.count))
    }
    guard hasIndex(key) else {
      throw typeError("list indices must be integers or slices, not \(typeName(key))")
    }
    var index = try self.index(key)
    if index < 0 { index &+= list.count }
    guard index >= 0, index < list.count else {
      throw error(.indexError, "list index out of range")
    }
    return list.pointee.items[index]
  }

  func listSlice(_ list: ListRef, _ range: SliceRange) throws(Raised) -> Value {
    if range.count == 0 { return Value(newList()) }
    if range.step == 1 {
      return try newList(list.pointee.items + range.start, count: range.count)
    }
    try reserve(range.count, of: 8)
    let result = newList(capacity: range.count)
    var index = range.start
    for place in 0..<range.count {
      result.pointee.items[place] = list.pointee.items[index]
      index &+= range.step
    }
    result.pointee.count = range.count
    return Value(result)
  }

  /// Whether a value can be an index: an int or a thing with `__index__`.
  func hasIndex(_ value: Value) -> Bool {
    value.isSmallInt || value.isBool || value.isKind(.int) || slots(of: value).pointee.index != nil
  }

  func setListSubscript(_ list: ListRef, _ key: Value, _ value: Value) throws(Raised) {
    if key.isExact(.slice) {
      if value.isNull { return try deleteSlice(list, key) }
      return try assignSlice(list, key, value)
    }
    guard hasIndex(key) else {
      throw typeError("list indices must be integers or slices, not \(typeName(key))")
    }
    var index = try self.index(key)
    if index < 0 { index &+= list.count }
    guard index >= 0, index < list.count else {
      throw error(.indexError, "list assignment index out of range")
    }
    noteLost(list.pointee.items[index])
    if value.isNull {
      list.remove(at: index)
      shrinkIfSparse(list)
    } else {
      list.pointee.items[index] = value
    }
  }

  private func deleteSlice(_ list: ListRef, _ slice: Value) throws(Raised) {
    var range = clampSlice(try unpackSlice(slice), to: list.count)
    if range.count == 0 { return }
    if range.step < 0 {
      // The same places, upwards.
      range.start = range.start &+ (range.count &- 1) &* range.step
      range.step = 0 &- range.step
    }
    let items = list.pointee.items
    let count = list.count
    for number in 0..<range.count where pointee.hasFinalizers {
      // CPython frees a run from its end, others from their start.
      let place = range.step == 1 ? range.count &- 1 &- number : number
      noteLost(items[range.start &+ place &* range.step])
    }
    var target = range.start
    var source = range.start
    for number in 0..<range.count {
      source = range.start &+ number &* range.step &+ 1
      let end = number == range.count &- 1 ? count : source &+ range.step &- 1
      (items + target).update(from: items + source, count: end &- source)
      target &+= end &- source
    }
    list.pointee.count = count &- range.count
    shrinkIfSparse(list)
  }

  private func assignSlice(_ list: ListRef, _ slice: Value, _ value: Value) throws(Raised) {
    let parts = try unpackSlice(slice)
    let isPlain = parts.step == 1
    var source = try fastSequence(
      value, isPlain ? "can only assign an iterable" : "must assign iterable to extended slice")
    if source == Value(list) { source = try newList(list.pointee.items, count: list.count) }
    // Iterating may have changed the list.
    let range = clampSlice(parts, to: list.count)
    let (items, count) = fastItems(source)
    if isPlain { return try replace(list, range.start, range.count, with: items, count: count) }
    guard count == range.count else {
      throw valueError(
        "attempt to assign sequence of size \(count) to extended slice of size \(range.count)")
    }
    var index = range.start
    for number in 0..<count {
      noteLost(list.pointee.items[index])
      list.pointee.items[index] = items[number]
      index &+= range.step
    }
  }

  /// Puts `count` items in the place of `removed` ones.
  func replace(
    _ list: ListRef, _ start: Int, _ removed: Int, with items: UnsafeMutablePointer<Value>,
    count: Int
  ) throws(Raised) {
    let old = list.count
    let total = old &- removed &+ count
    if count > removed {
      try reserve(total, of: 8)
      if total > list.pointee.capacity { grow(list, forAtLeast: total) }
    }
    let place = list.pointee.items + start
    noteLost(place, removed, backwards: true)
    if count != removed {
      (place + count).update(from: place + removed, count: old &- start &- removed)
    }
    place.update(from: items, count: count)
    list.pointee.count = total
    if count < removed { shrinkIfSparse(list) }
  }
}
