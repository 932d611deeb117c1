import Glibc

/// Memory for Python objects: one reserved arena of 64 KB blocks, cells of one size in a block, collected by
/// non-moving mark and sweep (`Heap+Collect.swift`).
///
/// Allocation bumps a pointer through a run of free cells. Two flat bitmaps, one bit per 16 bytes, say where
/// cells start: `marked` (found live by the current collection) and `allocated` (live at the last one). After a
/// collection the two change places, which is all that sweeping a block costs.
///
/// Invariants, checked by `checkInvariants` in stress mode:
/// - a cell below `cur` in a block's current run, or with its `allocated` bit set, holds an object whose first
///   word is a valid header; other cells hold garbage;
/// - every `SizeClass` run `cur..<end` is free and inside one block of that class.
struct Heap {
  static let blockSize = 65536
  /// Where pages of 2 MB begin: a small heap would round up its memory by too much.
  static let smallPagesSize: UInt = 12 << 20
  static let granule = 16
  /// Words of a bitmap that describe one block.
  static let bitmapWords = blockSize / granule / 64
  /// Size classes: 1...32 are 16...512 bytes, the rest `bigSizes`; the same again, from 64, for finalised objects.
  static let classCount = 128
  static let finalizedClass = 64

  struct SizeClass {
    var cur: UInt
    var end: UInt
    var cell: UInt
    var block: Int
    var head: Int
    var nextSweep: Int
  }

  enum BlockState: UInt8 { case free, cells, large, largeRest, freeLarge }

  struct Block {
    var state: BlockState
    var sizeClass: UInt8
    var cell: UInt32
    var reciprocal: UInt32
    /// Cells below this offset are in use though `allocated` does not say so yet.
    var cursor: UInt32
    var next: Int32
    var span: Int32
    var start: Int32
    /// A free span whose pages may hold memory: it was used since they were last given back.
    var isTouched = false
  }

  var base: UInt = 0
  var used: UInt = 0
  var capacity: UInt = 0
  var classes: UnsafeMutablePointer<SizeClass>
  var marked: UnsafeMutablePointer<UInt64>
  var allocated: UnsafeMutablePointer<UInt64>
  var blocks: UnsafeMutablePointer<Block>
  var freeBlocks: UnsafeMutablePointer<Int32>
  var freeCount = 0
  /// Blocks in the spans that large objects have left.
  var freeLargeCount = 0
  var blockCount = 0
  /// No free span starts below this block.
  var firstFreeLarge = 0
  /// Memory taken outside the arena because nothing fitted (`allocateOutside`); never given back.
  var outside: [(start: UInt, end: UInt)] = []
  /// Bytes that may still be handed out before a collection is due.
  var budget: Int
  var minimumBudget = 2 << 20
  var liveBytes = 0
  var collections = 0
  var isStressed = false
  /// Of the machine: see `PendingFlag`.
  let pendingFlags: UnsafeMutablePointer<UInt8>
  var markStack: UnsafeMutablePointer<UInt64>
  var markCapacity = 1 << 14
  let sizeTable: UnsafeMutablePointer<UInt8>

  static let bigSizes = [
    640, 768, 896, 1024, 1280, 1536, 1792, 2048, 2560, 3072, 3632, 4096, 5104, 6544, 8192, 10912,
    13104, 16384, 21840, 32768,
  ]

  init(pendingFlags: UnsafeMutablePointer<UInt8>) {
    self.pendingFlags = pendingFlags
    // More than the machine has would only be swapped; under `ulimit -v` the process needs room besides.
    var bytes = min(64 << 30, AddressSpace.physicalMemory)
    if let rest = AddressSpace.rest { bytes = min(bytes, rest / 8 * 5) }
    bytes &= ~(UInt(Heap.blockSize) - 1)
    var reserved: UInt? = nil
    while reserved == nil && bytes >= 16 << 20 {
      reserved = Heap.reserve(bytes, alignment: UInt(Heap.blockSize))
      if reserved == nil { bytes = bytes / 4 * 3 & ~(UInt(Heap.blockSize) - 1) }
    }
    guard let arena = reserved else { fatalError("pyvm: no address space for the heap") }
    base = arena
    capacity = bytes
    // A big heap takes pages of 2 MB where the kernel has them: fewer faults, fewer misses of the address cache.
    madvise(
      UnsafeMutableRawPointer(bitPattern: arena + Heap.smallPagesSize),
      Int(bytes - Heap.smallPagesSize),
      MADV_HUGEPAGE)
    let blockLimit = Int(bytes) / Heap.blockSize
    func table<T>(_ type: T.Type, _ count: Int) -> UnsafeMutablePointer<T> {
      let size = UInt(count * MemoryLayout<T>.stride)
      guard let address = Heap.reserve(size) else {
        fatalError("pyvm: no address space for the heap")
      }
      return UnsafeMutablePointer(bitPattern: address).unsafelyUnwrapped
    }
    marked = table(UInt64.self, blockLimit * Heap.bitmapWords)
    allocated = table(UInt64.self, blockLimit * Heap.bitmapWords)
    blocks = table(Block.self, blockLimit)
    freeBlocks = table(Int32.self, blockLimit)
    markStack = .allocate(capacity: markCapacity)
    budget = minimumBudget
    classes = .allocate(capacity: Heap.classCount)
    for index in 0..<Heap.classCount {
      let plain = index & 63
      let cell =
        plain <= 32 ? plain * 16 : plain - 33 < Heap.bigSizes.count ? Heap.bigSizes[plain - 33] : 0
      classes[index] = SizeClass(
        cur: 0, end: 0, cell: UInt(cell), block: -1, head: -1, nextSweep: -1)
    }
    sizeTable = .allocate(capacity: 257)
    for index in 0...256 {
      let size = index * 128
      sizeTable[index] = UInt8(33 + (Heap.bigSizes.firstIndex { $0 >= size } ?? 0))
    }
  }

  private static func reserve(_ bytes: UInt, alignment: UInt = 4096) -> UInt? {
    let size = Int(bytes + alignment)
    let address = mmap(
      nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard address != MAP_FAILED, let address else { return nil }
    return (UInt(bitPattern: address) + alignment - 1) & ~(alignment - 1)
  }

  // MARK: Allocation

  /// Returns a cell for an object of `size` bytes, a constant of at most 512.
  @inline(__always) mutating func allocate(fixed size: Int, finalized: Bool = false)
    -> UnsafeMutableRawPointer
  {
    let rounded = (size &+ 15) & ~15
    return take((rounded &>> 4) &+ (finalized ? Heap.finalizedClass : 0), UInt(bitPattern: rounded))
  }

  /// Returns a cell of at least `size` bytes.
  @inline(__always) mutating func allocate(variable size: Int) -> UnsafeMutableRawPointer {
    if size <= 512 {
      let index = (size &+ 15) &>> 4
      return take(index, UInt(bitPattern: index &<< 4))
    }
    return allocateBig(size)
  }

  @inline(__always) private mutating func take(_ index: Int, _ size: UInt)
    -> UnsafeMutableRawPointer
  {
    let sizeClass = classes + index
    let cell = sizeClass.pointee.cur
    let next = cell &+ size
    if next <= sizeClass.pointee.end {
      sizeClass.pointee.cur = next
      return UnsafeMutableRawPointer(bitPattern: cell).unsafelyUnwrapped
    }
    return refill(index)
  }

  /// The bytes that can still be handed out, counting neither garbage nor the tables.
  var available: UInt { capacity - used + UInt((freeCount + freeLargeCount) * Heap.blockSize) }

  /// Whether one piece of `size` bytes can be had.
  func hasRoom(for size: Int) -> Bool {
    if UInt(size) + UInt(Heap.blockSize) <= capacity - used || size <= 32768 { return true }
    let span = (size + Heap.blockSize - 1) / Heap.blockSize
    var block = 0
    while block < blockCount {
      switch blocks[block].state {
      case .freeLarge:
        if Int(blocks[block].span) >= span { return true }
        block += Int(blocks[block].span)
      case .large: block += Int(blocks[block].span)
      default: block += 1
      }
    }
    return false
  }

  @inline(never) private mutating func allocateBig(_ size: Int) -> UnsafeMutableRawPointer {
    if size <= 32768 {
      let index = Int(sizeTable[(size + 127) >> 7])
      return take(index, classes[index].cell)
    }
    let span = (size + Heap.blockSize - 1) / Heap.blockSize
    budget -= span * Heap.blockSize
    if budget < 0 { pendingFlags[PendingFlag.collection.rawValue] = 1 }
    if let block = reuseLarge(span) { return address(ofBlock: block) }
    guard capacity - used >= UInt(span * Heap.blockSize) else { return allocateOutside(size) }
    let block = blockCount
    blockCount += span
    used = UInt(blockCount * Heap.blockSize)
    claim(block, span)
    return address(ofBlock: block)
  }

  /// First fit among free spans; a span much too large is split.
  private mutating func reuseLarge(_ span: Int) -> Int? {
    var block = firstFreeLarge
    var isFirst = true
    while block < blockCount {
      let info = blocks[block]
      if info.state == .freeLarge {
        let size = Int(info.span)
        if size >= span {
          if size > span {
            blocks[block + span] = Block(
              state: .freeLarge, sizeClass: 0, cell: 0, reciprocal: 0, cursor: 0, next: -1,
              span: Int32(size - span), start: Int32(block + span), isTouched: info.isTouched)
          }
          claim(block, span)
          if isFirst { firstFreeLarge = block + span }
          freeLargeCount -= span
          return block
        }
        if isFirst {
          firstFreeLarge = block
          isFirst = false
        }
        block += size
      } else {
        block += info.state == .large ? Int(info.span) : 1
      }
    }
    if isFirst { firstFreeLarge = blockCount }
    return nil
  }

  private mutating func claim(_ block: Int, _ span: Int) {
    for index in 0..<span {
      blocks[block + index] = Block(
        state: index == 0 ? .large : .largeRest, sizeClass: 0, cell: 0, reciprocal: 0,
        cursor: .max, next: -1, span: Int32(span), start: Int32(block))
    }
  }

  @inline(__always) func address(ofBlock block: Int) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(bitPattern: base &+ UInt(block * Heap.blockSize)).unsafelyUnwrapped
  }

  /// The arena is full, between two safepoints: takes memory elsewhere and sees to it that MemoryError is raised at the
  /// next one. The collector looks at all of that memory as it does at the native stack.
  private mutating func allocateOutside(_ size: Int) -> UnsafeMutableRawPointer {
    raiseMemoryError()
    guard let start = Heap.reserve(UInt(size)) else {
      fatalError("pyvm: no memory is left, not even to say so")
    }
    outside.append((start, start + UInt(size)))
    return UnsafeMutableRawPointer(bitPattern: start).unsafelyUnwrapped
  }

  /// MemoryError at the next safepoint.
  func raiseMemoryError() {
    pendingFlags[PendingFlag.memoryRanOut.rawValue] = 1
  }

  /// The current run is used up: finds the next one in the block, the next block to sweep, or a fresh block.
  @inline(never) private mutating func refill(_ index: Int) -> UnsafeMutableRawPointer {
    let sizeClass = classes + index
    let cell = sizeClass.pointee.cell
    if budget < 0 { pendingFlags[PendingFlag.collection.rawValue] = 1 }
    while true {
      var block = sizeClass.pointee.block
      var offset: UInt = 0
      if block >= 0 {
        offset = sizeClass.pointee.end &- (base + UInt(block * Heap.blockSize))
      } else if sizeClass.pointee.nextSweep >= 0 {
        block = sizeClass.pointee.nextSweep
        sizeClass.pointee.nextSweep = Int(blocks[block].next)
      } else {
        block = freshBlock(index, cell)
      }
      if let (start, end) = nextRun(block, offset, cell) {
        let origin = base + UInt(block * Heap.blockSize)
        sizeClass.pointee.block = block
        sizeClass.pointee.cur = origin + start + cell
        sizeClass.pointee.end = origin + end
        budget -= Int(end - start)
        return UnsafeMutableRawPointer(bitPattern: origin + start).unsafelyUnwrapped
      }
      blocks[block].cursor = .max
      sizeClass.pointee.block = -1
      sizeClass.pointee.cur = 0
      sizeClass.pointee.end = 0
    }
  }

  private mutating func freshBlock(_ index: Int, _ cell: UInt) -> Int {
    let block: Int
    if freeCount > 0 {
      freeCount -= 1
      block = Int(freeBlocks[freeCount])
      memset(allocated + block * Heap.bitmapWords, 0, Heap.bitmapWords * 8)
    } else {
      block = lastBlock()
    }
    let reciprocal = UInt32((UInt64(1 << 32) + UInt64(cell) - 1) / UInt64(cell))
    blocks[block] = Block(
      state: .cells, sizeClass: UInt8(index), cell: UInt32(cell), reciprocal: reciprocal, cursor: 0,
      next: Int32(classes[index].head), span: 1, start: Int32(block))
    classes[index].head = block
    return block
  }

  /// A block for cells when none is free: a new one, or part of what large objects left.
  private mutating func lastBlock() -> Int {
    if used < capacity {
      blockCount += 1
      used = UInt(blockCount * Heap.blockSize)
      return blockCount - 1
    }
    guard let block = reuseLarge(1) else {
      fatalError("pyvm: no memory is left, not even to say so")
    }
    memset(allocated + block * Heap.bitmapWords, 0, Heap.bitmapWords * 8)
    return block
  }

  /// The first run of free cells of `block` at or behind `offset`, as offsets in the block.
  private func nextRun(_ block: Int, _ offset: UInt, _ cell: UInt) -> (UInt, UInt)? {
    let bitmap = allocated + block * Heap.bitmapWords
    let limit = (UInt(Heap.blockSize) / cell) * cell
    var start = offset
    while start < limit {
      let bit = start >> 4
      if bitmap[Int(bit >> 6)] & (1 << UInt64(bit & 63)) != 0 {
        start += cell
        continue
      }
      var index = Int(bit >> 6)
      var word = bitmap[index] & ~((1 << UInt64(bit & 63)) &- 1)
      while word == 0 {
        index += 1
        if index >= Heap.bitmapWords { return (start, limit) }
        word = bitmap[index]
      }
      let end = (UInt(index) << 6 + UInt(word.trailingZeroBitCount)) << 4
      return (start, min(end, limit))
    }
    return nil
  }
}
