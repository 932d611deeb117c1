import Glibc

// Looking at the heap as a whole: for `gc.get_objects` and the like, and for counting what a collection finds.

extension Heap {
  /// The bytes of an object's cell.
  func cellSize(of object: Value) -> Int {
    let block = Int((UInt(object.bits) &- base) >> 16)
    guard block < blockCount else { return Int.max / 2 }
    let info = blocks[block]
    return info.state == .cells ? Int(info.cell) : Int(info.span) * Heap.blockSize
  }

  /// Calls `body` for each object, dead ones that no collection has found included. During a collection,
  /// `prepareToMark` must have run.
  func forEachObject(_ body: (Value) -> Void) {
    for block in 0..<blockCount {
      let info = blocks[block]
      let origin = address(ofBlock: block)
      switch info.state {
      case .cells:
        var offset = 0
        while offset + Int(info.cell) <= Heap.blockSize {
          let bit = offset >> 4
          let isAllocated =
            allocated[block * Heap.bitmapWords + bit >> 6] & (UInt64(1) << UInt64(bit & 63)) != 0
          if isAllocated || UInt32(offset) < info.cursor { body(Value(raw: origin + offset)) }
          offset += Int(info.cell)
        }
      case .large: body(Value(raw: origin))
      default: break
      }
    }
  }
}

extension Marker {
  /// Calls `body` with each object that has no mark. What lives is passed over quickly where it has been seen by a collection
  /// before, as most has.
  func forEachUnmarked(_ body: (Value) -> Void) {
    let heap = heap.pointee
    for block in 0..<heap.blockCount {
      let info = heap.blocks[block]
      let origin = heap.address(ofBlock: block)
      switch info.state {
      case .cells:
        var offset = 0
        // Cells of the current run have no bit yet.
        while offset < Int(info.cursor), offset + Int(info.cell) <= Heap.blockSize {
          let value = Value(raw: origin + offset)
          if !isMarked(value) { body(value) }
          offset += Int(info.cell)
        }
        var word = offset >> 10
        while word < Heap.bitmapWords {
          let place = block * Heap.bitmapWords + word
          var dead = heap.allocated[place] & ~bitmap[place]
          while dead != 0 {
            let bit = word << 6 + dead.trailingZeroBitCount
            dead &= dead - 1
            if bit << 4 >= offset { body(Value(raw: origin + bit << 4)) }
          }
          word += 1
        }
      case .large:
        let value = Value(raw: origin)
        if !isMarked(value) { body(value) }
      default: break
      }
    }
  }

  /// The objects that `value` refers to, without those that are marked already; marks nothing.
  mutating func unmarkedReferents(of value: Value, _ body: (Value) -> Void) {
    let start = top - bottom
    lastShape = 0
    trace(value)
    lastShape = 0
    let count = (top - bottom) - start
    for index in start..<start + count {
      let found = bottom[index]
      let bit = (found &- base) >> 4
      bitmap[Int(bit >> 6)] &= ~(UInt64(1) << (bit & 63))
      body(Value(bits: found))
    }
    top = bottom + start
  }
}

extension Value {
  /// Whether CPython's collector would know of the object: it may refer to others.
  var isTrackedByCollector: Bool {
    guard isObject else { return false }
    switch header.pointee.kind {
    case .free, .int, .float, .complex, .str, .bytes, .bytearray, .slots, .strBuffer, .range,
      .slice,
      .code, .rangeIterator, .longRangeIterator, .object:
      return header.pointee.flags.contains(.hasInstanceDict)
    case .dict:
      let dict = self.as(DictObject.self)
      if !isExact(.dict) { return true }
      return DictEntries(dict).contains { $0.value.isContainer || $0.key.isContainer }
    case .tuple: return !isExact(.tuple) || self.as(TupleObject.self).pointee.count > 0
    default: return true
    }
  }

  /// The same after a collection, which forgets tuples and dicts that hold nothing to look into.
  /// - Parameter depth: of tuples in tuples; the innermost count as known.
  func staysTracked(depth: Int = 100) -> Bool {
    if isExact(.dict), depth > 0 {
      return DictEntries(self.as(DictObject.self)).contains {
        $0.value.isKind(.dict) || $0.value.staysTracked(depth: depth - 1)
          || $0.key.staysTracked(depth: depth - 1)
      }
    }
    guard isExact(.tuple), depth > 0 else { return isTrackedByCollector }
    let tuple = self.as(TupleObject.self)
    return (0..<tuple.pointee.count).contains {
      tuple.items[$0].isKind(.dict) || tuple.items[$0].staysTracked(depth: depth - 1)
    }
  }

  /// As `isTrackedByCollector`, without a look at what is inside.
  private var isContainer: Bool {
    isKind(.dict) || isKind(.tuple) || isTrackedByCollector
  }
}

extension Machine {
  /// The dead objects that CPython's collector would have to find: those in cycles, and what only they refer to.
  /// Others it frees when their last reference goes. Everything alive is marked.
  func deadInCycles(_ marker: inout Marker) -> [UInt64] {
    let words = pointee.heap.blockCount * Heap.bitmapWords
    let saved = UnsafeMutablePointer<UInt64>.allocate(capacity: max(words, 1))
    saved.update(from: marker.bitmap, count: words)
    defer {
      marker.bitmap.update(from: saved, count: words)
      saved.deallocate()
    }
    var references: [UInt64: Int] = [:]
    marker.forEachUnmarked { object in
      if object.isTrackedByCollector { references[object.bits] = 0 }
    }
    if references.isEmpty { return [] }
    for bits in Array(references.keys) {
      marker.unmarkedReferents(of: Value(bits: bits)) { references[$0.bits]? += 1 }
    }
    // What nothing dead refers to was freed by reference counting, and so on.
    var free = references.filter { $0.value == 0 }.map(\.key)
    while let bits = free.popLast() {
      references[bits] = nil
      marker.unmarkedReferents(of: Value(bits: bits)) { child in
        guard let count = references[child.bits] else { return }
        references[child.bits] = count - 1
        if count == 1 { free.append(child.bits) }
      }
    }
    return Array(references.keys)
  }

  /// How many objects CPython has in the place of this one.
  func countedObjects(_ object: Value) -> Int { hasTrackedDict(object) ? 2 : 1 }

  /// CPython keeps an instance's attributes in a dict, which counts by itself.
  private func hasTrackedDict(_ object: Value) -> Bool {
    guard object.isKind(.instance) else { return false }
    let instance = object.as(InstanceObject.self)
    let shape = pointee.shapes[Int(instance.pointee.header.shape)]
    guard instance.pointee.dict.isNull, let keys = shape.keys else { return false }
    for index in 0..<Int(shape.count)
    where !keys[index].isNull && instance.slots[index].isTrackedByCollector { return true }
    return false
  }
}
