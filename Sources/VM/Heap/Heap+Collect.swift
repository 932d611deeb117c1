import Glibc

@_silgen_name("getcontext")
private func getContext(_ context: UnsafeMutableRawPointer) -> Int32

/// What one collection has found so far: the mark bits and the objects still to look into.
struct Marker {
  let base: UInt64
  let used: UInt64
  let bitmap: UnsafeMutablePointer<UInt64>
  let heap: UnsafeMutablePointer<Heap>
  let valueFields: UnsafeMutablePointer<UInt8>
  let shapes: UnsafeMutablePointer<Shape>
  var top: UnsafeMutablePointer<UInt64>
  var bottom: UnsafeMutablePointer<UInt64>
  var end: UnsafeMutablePointer<UInt64>
  /// The shape whose class was marked last: neighbours are often of one class.
  var lastShape: UInt32 = 0

  /// - Parameter valueFields: by kind, how many values follow the header of an object without a case of its own.
  init(
    _ heap: UnsafeMutablePointer<Heap>, valueFields: UnsafeMutablePointer<UInt8>,
    shapes: UnsafeMutablePointer<Shape>
  ) {
    self.heap = heap
    self.valueFields = valueFields
    self.shapes = shapes
    base = UInt64(heap.pointee.base)
    used = UInt64(heap.pointee.used)
    bitmap = heap.pointee.marked
    bottom = heap.pointee.markStack
    top = bottom
    end = bottom + heap.pointee.markCapacity
  }

  @inline(never) private mutating func grow() {
    let count = end - bottom
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: count * 2)
    larger.update(from: bottom, count: count)
    bottom.deallocate()
    top = larger + (top - bottom)
    bottom = larger
    end = larger + count * 2
    heap.pointee.markStack = bottom
    heap.pointee.markCapacity = count * 2
  }

  /// Marks an object; anything that is not an address in the heap is passed over.
  @inline(__always) mutating func mark(_ value: Value) {
    if value.bits & 7 != 0 { return }
    let offset = value.bits &- base
    if offset >= used { return }
    let bit = offset >> 4
    let word = Int(bit >> 6)
    let mask = UInt64(1) << (bit & 63)
    let old = bitmap[word]
    if old & mask != 0 { return }
    bitmap[word] = old | mask
    if top == end { grow() }
    top.pointee = value.bits
    top += 1
  }

  @inline(__always) func isMarked(_ value: Value) -> Bool {
    let offset = value.bits &- base
    if offset >= used { return true }
    let bit = offset >> 4
    return bitmap[Int(bit >> 6)] & (UInt64(1) << (bit & 63)) != 0
  }

  /// Marks a storage cell (`slots`, `strBuffer`) without looking into it: its owner does.
  /// - Parameter storage: the address behind the cell's header word.
  @inline(__always) mutating func markStorage(_ storage: UnsafeRawPointer) {
    let offset = UInt64(UInt(bitPattern: storage)) &- 8 &- base
    if offset >= used { return }
    let bit = offset >> 4
    bitmap[Int(bit >> 6)] |= UInt64(1) << (bit & 63)
  }

  @inline(__always) mutating func mark(_ values: UnsafeMutablePointer<Value>, count: Int) {
    var index = 0
    while index < count {
      mark(values[index])
      index &+= 1
    }
  }

  /// Follows references until nothing new is found.
  mutating func drain() {
    while top > bottom {
      top -= 1
      trace(Value(bits: top.pointee))
    }
  }

  @inline(__always) mutating func trace(_ value: Value) {
    switch value.header.pointee.kind {
    case .tuple:
      let tuple = value.as(TupleObject.self)
      mark(tuple.items, count: tuple.pointee.count)
    case .instance:
      let instance = value.as(InstanceObject.self)
      mark(instance.pointee.dict)
      mark(instance.slots, count: Int(instance.pointee.header.aux))
    case .list:
      let list = value.as(ListObject.self)
      markStorage(list.pointee.items)
      mark(list.pointee.items, count: list.pointee.count)
    case .dict: traceDict(value.as(DictObject.self))
    case .set, .frozenset: traceSet(value.as(SetObject.self))
    case .str:
      if value.header.pointee.flags.contains(.external) {
        mark(value.as(StrObject.self).storedBuffer)
      }
    case .bytearray: markStorage(value.as(ByteArrayObject.self).pointee.items)
    case .slots: traceStorage(value)
    case .exception:
      mark(
        (value.raw + 8).assumingMemoryBound(to: Value.self),
        count: 6 + Int(value.header.pointee.aux))
    case .frame:
      let frame = value.as(FrameObject.self)
      mark((value.raw + 8).assumingMemoryBound(to: Value.self), count: 6)
      mark(frame.locals, count: frame.pointee.count)
    case .type: traceType(value.as(TypeObject.self))
    case .code: traceCode(value.as(CodeBlock.self))
    case .generator, .coroutine, .asyncGenerator: traceGenerator(value)
    case .nativeInstance: traceNativeInstance(value)
    case let kind:
      mark(
        (value.raw + 8).assumingMemoryBound(to: Value.self),
        count: Int(valueFields[Int(kind.rawValue)]))
    }
    if value.header.pointee.flags.contains(.hasInstanceDict) { traceInstanceDict(value) }
    // An object keeps its class. Storage cells have their size where others have the shape.
    let shape = value.header.pointee.shape
    if shape >= 256, shape != lastShape,
      value.header.pointee.kind.rawValue < Kind.slots.rawValue
    {
      lastShape = shape
      mark(shapes[Int(shape)].type)
    }
  }

  @inline(__always) private mutating func traceDict(_ dict: UnsafeMutablePointer<DictObject>) {
    if dict.pointee.capacity == 0 { return }
    markStorage(dict.pointee.entries)
    let entries = dict.pointee.entries
    var index = 0
    let count = Int(dict.pointee.used)
    while index < count {
      mark(entries[index].key)
      mark(entries[index].value)
      index &+= 1
    }
  }

  private mutating func traceSet(_ set: UnsafeMutablePointer<SetObject>) {
    if set.pointee.mask < 0 { return }
    markStorage(set.pointee.table)
    for index in 0...set.pointee.mask { mark(set.pointee.table[index].key) }
  }

  /// A storage cell reached from native code only: its owner may be half made, so every word is looked at.
  private mutating func traceStorage(_ value: Value) {
    let words = Int(value.header.pointee.shape) / 8
    for index in 0..<words {
      markConservatively((value.raw + 8 + index * 8).load(as: UInt.self))
    }
  }

  // MARK: Conservative scanning

  /// Marks the object that `word` points at or into, if it is such an address.
  @inline(__always) mutating func markConservatively(_ word: UInt) {
    if let object = heap.pointee.object(containing: word) { mark(Value(bits: UInt64(object))) }
  }

  mutating func scanConservatively(from low: UInt, to high: UInt) {
    var address = low & ~7
    while address < high {
      markConservatively(UnsafePointer<UInt>(bitPattern: address).unsafelyUnwrapped.pointee)
      address += 8
    }
  }

  /// Scans the native stack from here up to `top`, registers included: `getcontext` stores those that a callee saves.
  @inline(never) mutating func scanNativeStack(to top: UInt) {
    withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 16) { buffer in
      let context = buffer.baseAddress.unsafelyUnwrapped
      _ = getContext(context)
      scanConservatively(from: UInt(bitPattern: context), to: top)
    }
  }
}

extension Heap {
  /// The start of the live cell that `address` points into, or `nil`.
  @inline(__always) func object(containing address: UInt) -> UInt? {
    let offset = address &- base
    if offset >= used { return nil }
    let block = Int(offset >> 16)
    let info = blocks + block
    switch info.pointee.state {
    case .cells:
      let inside = offset & 0xffff
      let index = UInt((UInt64(inside) &* UInt64(info.pointee.reciprocal)) >> 32)
      let start = index &* UInt(info.pointee.cell)
      if start + UInt(info.pointee.cell) > UInt(Heap.blockSize) { return nil }
      if UInt32(start) >= info.pointee.cursor {
        let bit = (UInt(block) << 16 + start) >> 4
        if allocated[Int(bit >> 6)] & (1 << UInt64(bit & 63)) == 0 { return nil }
      }
      return base + UInt(block) << 16 + start
    case .large, .largeRest:
      let start = Int(info.pointee.start)
      guard blocks[start].state == .large, start + Int(blocks[start].span) > block else {
        return nil
      }
      return base + UInt(start) << 16
    case .free, .freeLarge: return nil
    }
  }

  /// Readies the tables for marking: no mark set, the extent of each block's current run known.
  mutating func prepareToMark() {
    noteCursors()
    memset(marked, 0, blockCount * Heap.bitmapWords * 8)
  }

  /// Notes in each block how far its cells are in use.
  func noteCursors() {
    for index in 0..<Heap.classCount {
      let current = classes[index]
      if current.block >= 0 {
        blocks[current.block].cursor = UInt32(
          current.cur - base - UInt(current.block * Heap.blockSize))
      }
    }
  }

  /// Frees what is not marked: whole blocks at once, the cells of others when allocation comes to them.
  /// - Parameter finalize: called for each dead object of the finalised size classes.
  mutating func sweep(finalize: (Value) -> Void) {
    for index in 0..<Heap.classCount {
      classes[index].cur = 0
      classes[index].end = 0
      classes[index].block = -1
      classes[index].head = -1
      classes[index].nextSweep = -1
    }
    var live = 0
    var block = blockCount - 1
    while block >= 0 {
      let info = blocks + block
      switch info.pointee.state {
      case .cells:
        if info.pointee.sizeClass >= Heap.finalizedClass { finalizeDead(block, finalize) }
        if isStressed { poisonDead(block) }
        live += sweepCells(block)
      case .large:
        if marked[block * Heap.bitmapWords] & 1 == 0 {
          info.pointee.state = .freeLarge
          info.pointee.isTouched = true
          if isStressed {
            memset(address(ofBlock: block), 0xDD, Int(info.pointee.span) * Heap.blockSize)
          }
        } else {
          live += Int(info.pointee.span) * Heap.blockSize
        }
      case .free, .largeRest, .freeLarge: break
      }
      block -= 1
    }
    liveBytes = live
    mergeFreeSpans()
    swap(&marked, &allocated)
    // Garbage of two thirds of what lives: more would be faster, but then peaks pass CPython's by more than half.
    budget =
      isStressed
      ? minimumBudget : min(max(minimumBudget, live / 16 * 11), max(1 << 20, Int(available) / 2))
    collections += 1
    pendingFlags[PendingFlag.collection.rawValue] = 0
  }

  /// Returns the bytes that stay live in the block.
  private mutating func sweepCells(_ block: Int) -> Int {
    let info = blocks + block
    var count = 0
    for word in 0..<Heap.bitmapWords {
      count += marked[block * Heap.bitmapWords + word].nonzeroBitCount
    }
    if count == 0 {
      info.pointee.state = .free
      freeBlocks[freeCount] = Int32(block)
      freeCount += 1
      return 0
    }
    info.pointee.cursor = 0
    let sizeClass = Int(info.pointee.sizeClass)
    info.pointee.next = Int32(classes[sizeClass].head)
    classes[sizeClass].head = block
    classes[sizeClass].nextSweep = block
    return count * Int(info.pointee.cell)
  }

  private func isLive(_ block: Int, _ offset: Int, in bitmap: UnsafeMutablePointer<UInt64>) -> Bool
  {
    let bit = offset >> 4
    return bitmap[block * Heap.bitmapWords + bit >> 6] & (UInt64(1) << UInt64(bit & 63)) != 0
  }

  /// Calls `body` with the instructions of each code object that has run.
  func forEachPreparedCode(
    _ body: (_ instructions: UnsafeMutablePointer<Instruction>, _ count: Int) -> Void
  ) {
    forEachFinalized { value in
      guard value.header.pointee.kind == .code else { return }
      let code = value.as(CodeBlock.self)
      if let instructions = code.pointee.instructions {
        body(instructions, Int(code.pointee.instructionCount))
      }
    }
  }

  /// Calls `body` with each object of the finalised size classes: types and code objects. Dead ones may be among them.
  func forEachFinalized(_ body: (Value) -> Void) {
    for block in 0..<blockCount
    where blocks[block].state == .cells && blocks[block].sizeClass >= Heap.finalizedClass {
      let info = blocks[block]
      let origin = address(ofBlock: block)
      let current = classes[Int(info.sizeClass)]
      var offset = 0
      while offset + Int(info.cell) <= Heap.blockSize {
        var isInUse = UInt32(offset) < info.cursor || isLive(block, offset, in: allocated)
        if current.block == block, UInt(bitPattern: origin) + UInt(offset) < current.cur {
          isInUse = true
        }
        if isInUse { body(Value(raw: origin + offset)) }
        offset += Int(info.cell)
      }
    }
  }

  private func finalizeDead(_ block: Int, _ finalize: (Value) -> Void) {
    let info = blocks[block]
    let origin = address(ofBlock: block)
    var offset = 0
    while offset + Int(info.cell) <= Heap.blockSize {
      let wasLive =
        UInt32(offset) < info.cursor || isLive(block, offset, in: allocated)
      if wasLive && !isLive(block, offset, in: marked) { finalize(Value(raw: origin + offset)) }
      offset += Int(info.cell)
    }
  }

  /// Stress mode: fills dead cells, so that a dangling value shows at once.
  private func poisonDead(_ block: Int) {
    let info = blocks[block]
    let origin = address(ofBlock: block)
    var offset = 0
    while offset + Int(info.cell) <= Heap.blockSize {
      if !isLive(block, offset, in: marked) { memset(origin + offset, 0xDD, Int(info.cell)) }
      offset += Int(info.cell)
    }
  }

  /// Joins neighbouring free spans and gives their pages back, but for a reserve at the low end, where allocation looks
  /// first: pages that are given back and touched again cost more than all the rest of a large allocation.
  private mutating func mergeFreeSpans() {
    freeLargeCount = 0
    var block = 0
    var reserve = max(2 * minimumBudget, liveBytes / 4)
    firstFreeLarge = blockCount
    while block < blockCount {
      switch blocks[block].state {
      case .freeLarge:
        var span = Int(blocks[block].span)
        while block + span < blockCount, blocks[block + span].state == .freeLarge {
          if blocks[block + span].isTouched { blocks[block].isTouched = true }
          span += Int(blocks[block + span].span)
        }
        blocks[block].span = Int32(span)
        firstFreeLarge = min(firstFreeLarge, block)
        let bytes = span * Heap.blockSize
        if blocks[block].isTouched && !isStressed {
          let kept = min(bytes, reserve)
          reserve -= kept
          if kept < bytes { madvise(address(ofBlock: block) + kept, bytes - kept, MADV_DONTNEED) }
          blocks[block].isTouched = kept > 0
        }
        freeLargeCount += span
        block += span
      case .large: block += Int(blocks[block].span)
      default: block += 1
      }
    }
  }
}
