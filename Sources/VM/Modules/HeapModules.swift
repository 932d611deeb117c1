// `_heapq` and `_bisect`. CPython: Modules/_heapqmodule.c, Modules/_bisectmodule.c. Comparisons happen in CPython's order.

extension NativeModule {
  static let heapq = NativeModule(
    "_heapq",
    functions: [
      NativeMethod("heappush(heap, item, /)", .function) { vm, a throws(Raised) in
        let heap = try vm.heap(a[0])
        vm.append(heap, a[1])
        try vm.siftDown(heap, 0, heap.pointee.count - 1, isMax: false)
        return .none
      },
      NativeMethod("heappop(heap, /)", .function) { vm, a throws(Raised) in
        try vm.heapPop(vm.heap(a[0]), isMax: false)
      },
      NativeMethod("_heappop_max(heap, /)", .function) { vm, a throws(Raised) in
        try vm.heapPop(vm.heap(a[0]), isMax: true)
      },
      NativeMethod("heapreplace(heap, item, /)", .function) { vm, a throws(Raised) in
        try vm.heapReplace(vm.heap(a[0]), a[1], isMax: false)
      },
      NativeMethod("_heapreplace_max(heap, item, /)", .function) { vm, a throws(Raised) in
        try vm.heapReplace(vm.heap(a[0]), a[1], isMax: true)
      },
      NativeMethod("heappushpop(heap, item, /)", .function) { vm, a throws(Raised) in
        let heap = try vm.heap(a[0])
        if heap.pointee.count == 0 { return a[1] }
        if try !vm.isLess(heap.pointee.items[0], a[1]) { return a[1] }
        if heap.pointee.count == 0 { throw vm.error(.indexError, "index out of range") }
        return try vm.heapReplace(heap, a[1], isMax: false)
      },
      NativeMethod("heapify(heap, /)", .function) { vm, a throws(Raised) in
        try vm.heapify(vm.heap(a[0]), isMax: false)
        return .none
      },
      NativeMethod("_heapify_max(heap, /)", .function) { vm, a throws(Raised) in
        try vm.heapify(vm.heap(a[0]), isMax: true)
        return .none
      },
    ])

  static let bisect = NativeModule(
    "_bisect",
    functions: [
      NativeMethod("bisect_right(a, x, lo=0, hi=None)", .function) { vm, a throws(Raised) in
        vm.newInt(try vm.bisect(a, isRight: true))
      },
      NativeMethod("bisect_left(a, x, lo=0, hi=None)", .function) { vm, a throws(Raised) in
        vm.newInt(try vm.bisect(a, isRight: false))
      },
      NativeMethod("insort_right(a, x, lo=0, hi=None)", .function) { vm, a throws(Raised) in
        try vm.insertSorted(a[0], vm.bisect(a, isRight: true), a[1])
        return .none
      },
      NativeMethod("insort_left(a, x, lo=0, hi=None)", .function) { vm, a throws(Raised) in
        try vm.insertSorted(a[0], vm.bisect(a, isRight: false), a[1])
        return .none
      },
    ])
}

extension Machine {
  fileprivate func heap(_ value: Value) throws(Raised) -> UnsafeMutablePointer<ListObject> {
    guard value.isKind(.list) else {
      throw typeError("heap argument must be a list")
    }
    return value.as(ListObject.self)
  }

  private func isBefore(_ a: Value, _ b: Value, _ isMax: Bool) throws(Raised) -> Bool {
    if a.isSmallInt, b.isSmallInt {
      return isMax ? b.smallInt < a.smallInt : a.smallInt < b.smallInt
    }
    return isMax ? try isLess(b, a) : try isLess(a, b)
  }

  private func checkSize(_ heap: UnsafeMutablePointer<ListObject>, _ count: Int) throws(Raised) {
    if heap.pointee.count != count {
      throw error(.runtimeError, "list changed size during iteration")
    }
  }

  /// Moves the item at `position` towards the root until its parent is not behind it.
  fileprivate func siftDown(
    _ heap: UnsafeMutablePointer<ListObject>, _ start: Int, _ position: Int, isMax: Bool
  ) throws(Raised) {
    let count = heap.pointee.count
    if position >= count { throw error(.indexError, "index out of range") }
    var position = position
    while position > start {
      let parent = (position - 1) >> 1
      let isMoved = try isBefore(
        heap.pointee.items[position], heap.pointee.items[parent], isMax)
      try checkSize(heap, count)
      if !isMoved { break }
      let item = heap.pointee.items[parent]
      heap.pointee.items[parent] = heap.pointee.items[position]
      heap.pointee.items[position] = item
      position = parent
    }
  }

  /// Moves the item at `position` down to a leaf along the smaller children, then up to its place.
  private func siftUp(_ heap: UnsafeMutablePointer<ListObject>, _ start: Int, isMax: Bool)
    throws(Raised)
  {
    let count = heap.pointee.count
    if start >= count { throw error(.indexError, "index out of range") }
    var position = start
    while position < count >> 1 {
      var child = 2 * position + 1
      if child + 1 < count {
        let isLeft = try isBefore(
          heap.pointee.items[child], heap.pointee.items[child + 1], isMax)
        try checkSize(heap, count)
        if !isLeft { child += 1 }
      }
      let item = heap.pointee.items[child]
      heap.pointee.items[child] = heap.pointee.items[position]
      heap.pointee.items[position] = item
      position = child
    }
    try siftDown(heap, start, position, isMax: isMax)
  }

  fileprivate func heapPop(_ heap: UnsafeMutablePointer<ListObject>, isMax: Bool) throws(Raised)
    -> Value
  {
    let count = heap.pointee.count
    if count == 0 { throw error(.indexError, "index out of range") }
    let last = heap.pointee.items[count - 1]
    heap.pointee.count = count - 1
    if count == 1 { return last }
    let first = heap.pointee.items[0]
    heap.pointee.items[0] = last
    try siftUp(heap, 0, isMax: isMax)
    return first
  }

  fileprivate func heapReplace(
    _ heap: UnsafeMutablePointer<ListObject>, _ item: Value, isMax: Bool
  ) throws(Raised) -> Value {
    if heap.pointee.count == 0 { throw error(.indexError, "index out of range") }
    let first = heap.pointee.items[0]
    heap.pointee.items[0] = item
    try siftUp(heap, 0, isMax: isMax)
    return first
  }

  fileprivate func heapify(_ heap: UnsafeMutablePointer<ListObject>, isMax: Bool) throws(Raised) {
    var position = heap.pointee.count / 2 - 1
    while position >= 0 {
      try siftUp(heap, position, isMax: isMax)
      position -= 1
    }
  }

  // MARK: bisect

  fileprivate func bisect(_ a: Arguments, isRight: Bool) throws(Raised) -> Int {
    var low = a[2].isNull ? 0 : try index(a[2], overflow: .overflowError)
    if low < 0 { throw valueError("lo must be non-negative") }
    var high =
      a[3].isNull || a[3].isNone ? try length(a[0]) : try index(a[3], overflow: .overflowError)
    while low < high {
      // The sum might not fit.
      let middle = low + (high - low) / 2
      let item: Value
      if a[0].isExact(.list), middle < a[0].as(ListObject.self).pointee.count {
        item = a[0].as(ListObject.self).pointee.items[middle]
      } else {
        item = try subscript_(a[0], newInt(middle))
      }
      if isRight ? try isLess(a[1], item) : try !isLess(item, a[1]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  fileprivate func insertSorted(_ sequence: Value, _ index: Int, _ item: Value) throws(Raised) {
    if sequence.isExact(.list) {
      insert(sequence.as(ListObject.self), at: index, item)
    } else {
      _ = try callMethod(sequence, intern("insert"), newInt(index), item)
    }
  }
}
