/// One sort: keys, the values that move with them (when a key function made the keys), and the runs still to be merged.
/// CPython: `MergeState` in Objects/listobject.c.
struct Sorter<Order: SortOrder> {
  /// Runs shorter than this are not worth galloping through.
  static var minimumGallop: Int { 7 }

  struct Run {
    var start: Int
    var count: Int
  }

  let vm: Machine
  let order: Order
  let keys: UnsafeMutablePointer<Value>
  /// Nil when the keys are what is sorted.
  let values: UnsafeMutablePointer<Value>?
  let count: Int
  var gallopThreshold = Sorter.minimumGallop
  /// The runs to be merged, from the left; their sizes grow so fast that 85 suffice for 2^64 items.
  var runs: UnsafeMutablePointer<Run>
  var runCount = 0
  /// Room for the shorter of two runs while they are merged.
  var spareKeys: UnsafeMutablePointer<Value>
  var spareValues: UnsafeMutablePointer<Value>?
  var spareCapacity = 0

  init(
    _ vm: Machine, _ keys: UnsafeMutablePointer<Value>, _ values: UnsafeMutablePointer<Value>?,
    _ count: Int, order: Order
  ) {
    self.vm = vm
    self.keys = keys
    self.values = values
    self.count = count
    self.order = order
    runs = UnsafeMutablePointer<Run>(bitPattern: 8).unsafelyUnwrapped
    spareKeys = keys
  }

  mutating func sort() throws(Raised) {
    runs = .allocate(capacity: 85)
    defer { runs.deallocate() }
    let minimum = Sorter.minimumRun(count)
    var start = 0
    while start < count {
      var length = try countRun(start)
      if length < minimum {
        let forced = min(minimum, count - start)
        try insertBinarily(start, start + forced, sorted: start + length)
        length = forced
      }
      runs[runCount] = Run(start: start, count: length)
      runCount += 1
      try mergeWhereNeeded()
      start += length
    }
    while runCount > 1 {
      var index = runCount - 2
      if index > 0 && runs[index - 1].count < runs[index + 1].count { index -= 1 }
      try merge(at: index)
    }
  }

  /// A run length such that `count` divided by it is a power of 2 or a little less.
  private static func minimumRun(_ count: Int) -> Int {
    var rest = count
    var lost = 0
    while rest >= 64 {
      lost |= rest & 1
      rest >>= 1
    }
    return rest + lost
  }

  /// The length of the run that starts at `start`; a strictly descending one is turned round.
  private func countRun(_ start: Int) throws(Raised) -> Int {
    var index = start + 1
    if index == count { return 1 }
    if try order.isLess(keys[index], keys[index - 1]) {
      index += 1
      while index < count {
        if try !order.isLess(keys[index], keys[index - 1]) { break }
        index += 1
      }
      (keys + start).reverse(count: index - start)
      if let values { (values + start).reverse(count: index - start) }
    } else {
      index += 1
      while index < count {
        if try order.isLess(keys[index], keys[index - 1]) { break }
        index += 1
      }
    }
    return index - start
  }

  /// Sorts `start..<end`, of which the part before `sorted` is in order already.
  private func insertBinarily(_ start: Int, _ end: Int, sorted: Int) throws(Raised) {
    var index = sorted == start ? start + 1 : sorted
    while index < end {
      let pivot = keys[index]
      var low = start
      var high = index
      repeat {
        let middle = low + (high - low) >> 1
        if try order.isLess(pivot, keys[middle]) { high = middle } else { low = middle + 1 }
      } while low < high
      (keys + low + 1).update(from: keys + low, count: index - low)
      keys[low] = pivot
      if let values {
        let value = values[index]
        (values + low + 1).update(from: values + low, count: index - low)
        values[low] = value
      }
      index += 1
    }
  }

  /// Merges runs until each is longer than the next two together, or than the next if it is the last but one.
  private mutating func mergeWhereNeeded() throws(Raised) {
    while runCount > 1 {
      var index = runCount - 2
      if (index > 0 && runs[index - 1].count <= runs[index].count + runs[index + 1].count)
        || (index > 1 && runs[index - 2].count <= runs[index - 1].count + runs[index].count)
      {
        if runs[index - 1].count < runs[index + 1].count { index -= 1 }
        try merge(at: index)
      } else if runs[index].count <= runs[index + 1].count {
        try merge(at: index)
      } else {
        return
      }
    }
  }

  private mutating func merge(at index: Int) throws(Raised) {
    try vm.poll()
    var a = runs[index]
    var b = runs[index + 1]
    runs[index].count = a.count + b.count
    if index == runCount - 3 { runs[index + 1] = runs[index + 2] }
    runCount -= 1
    // What of a is already in place, what of b is already in place.
    let skipped = try gallopRight(keys[b.start], keys + a.start, a.count, hint: 0)
    a.start += skipped
    a.count -= skipped
    if a.count == 0 { return }
    b.count = try gallopLeft(
      keys[a.start + a.count - 1], keys + b.start, b.count, hint: b.count - 1)
    if b.count <= 0 { return }
    if a.count <= b.count {
      try mergeLow(a, b)
    } else {
      try mergeHigh(a, b)
    }
  }

  mutating func reserveSpare(_ size: Int) {
    if size <= spareCapacity { return }
    spareKeys = vm.allocateStorage(size &* 8).assumingMemoryBound(to: Value.self)
    if values != nil {
      spareValues = vm.allocateStorage(size &* 8).assumingMemoryBound(to: Value.self)
    }
    spareCapacity = size
  }

  // MARK: Galloping

  /// Where `key` belongs in the `count` sorted keys at `run`, left of equal ones; the search starts at `hint` and takes
  /// steps of doubling size.
  func gallopLeft(_ key: Value, _ run: UnsafeMutablePointer<Value>, _ count: Int, hint: Int)
    throws(Raised) -> Int
  {
    var last = 0
    var offset = 1
    if try order.isLess(run[hint], key) {
      let most = count - hint
      while offset < most {
        if try !order.isLess(run[hint + offset], key) { break }
        last = offset
        offset = offset << 1 + 1
      }
      if offset > most { offset = most }
      last += hint
      offset += hint
    } else {
      let most = hint + 1
      while offset < most {
        if try order.isLess(run[hint - offset], key) { break }
        last = offset
        offset = offset << 1 + 1
      }
      if offset > most { offset = most }
      (last, offset) = (hint - offset, hint - last)
    }
    last += 1
    while last < offset {
      let middle = last + (offset - last) >> 1
      if try order.isLess(run[middle], key) { last = middle + 1 } else { offset = middle }
    }
    return offset
  }

  /// As `gallopLeft`, but right of equal keys.
  func gallopRight(_ key: Value, _ run: UnsafeMutablePointer<Value>, _ count: Int, hint: Int)
    throws(Raised) -> Int
  {
    var last = 0
    var offset = 1
    if try order.isLess(key, run[hint]) {
      let most = hint + 1
      while offset < most {
        if try !order.isLess(key, run[hint - offset]) { break }
        last = offset
        offset = offset << 1 + 1
      }
      if offset > most { offset = most }
      (last, offset) = (hint - offset, hint - last)
    } else {
      let most = count - hint
      while offset < most {
        if try order.isLess(key, run[hint + offset]) { break }
        last = offset
        offset = offset << 1 + 1
      }
      if offset > most { offset = most }
      last += hint
      offset += hint
    }
    last += 1
    while last < offset {
      let middle = last + (offset - last) >> 1
      if try order.isLess(key, run[middle]) { offset = middle } else { last = middle + 1 }
    }
    return offset
  }
}
