import Compiler
import Glibc

// Taking instructions back. Before each instruction that is observed, the recorder stores the running frame, the frames
// below it, and the objects that the instruction may change: those that its operands lead to; what it assigns to a class;
// and before an import, which modules there are. What native code does to other objects, to classes, to files and to the
// machine's own tables (interned strings) stays.
//
// Objects don't move, and what was stored is a root for the collector, so that storing back what an object held is all that
// undoing takes. What was dropped lives on as long as an instruction may be taken back that knew it: finalisers wait.

/// What the instructions executed last have changed.
final class Recorder {
  /// Words of both journals together, at most: 64 MB.
  private static let mostWords = 8 << 20
  /// Objects stored for one instruction, at most, and bytes of one object.
  private static let mostObjects = 400
  private static let mostBytes = 1 << 16

  private struct Entry {
    /// Which run of the interpreter loop it belongs to, and how many loops were under it.
    var loop: Int
    var loopDepth: Int
    var frame: UnsafeMutablePointer<UInt64>
    /// Objects as `store(_:_:)` leaves them.
    var objects: [UnsafeMutablePointer<UInt64>] = []
    var handled: Value
    var classAttribute: ClassAttribute?
  }

  /// What STORE_ATTR or DELETE_ATTR changes in a class: its tables lie outside the heap, so the name gets its value again.
  private struct ClassAttribute {
    let type: Value
    let name: Value
    /// Null: it had none.
    let value: Value
  }

  /// Entries and their memory, given back as a whole.
  private final class Journal {
    static let chunkWords = 1 << 15
    var entries: [Entry] = []
    var chunks: [(start: UnsafeMutablePointer<UInt64>, capacity: Int, used: Int)] = []
    var words = 0

    func allocate(_ count: Int) -> UnsafeMutablePointer<UInt64> {
      words += count
      if let last = chunks.indices.last, chunks[last].used + count <= chunks[last].capacity {
        let place = chunks[last].start + chunks[last].used
        chunks[last].used += count
        return place
      }
      let capacity = max(Journal.chunkWords, count)
      let start = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
      chunks.append((start, capacity, count))
      return start
    }

    deinit { for chunk in chunks { chunk.start.deallocate() } }
  }

  private var older = Journal()
  private var newer = Journal()
  /// The stored frames below and at the current one, from the outermost; those of waiting frames are shared by entries.
  private var chain: [UnsafeMutablePointer<UInt64>] = []

  var count: Int { older.entries.count + newer.entries.count }

  /// Memory that the collector looks at.
  func scan(_ marker: inout Marker) {
    for journal in [older, newer] {
      for chunk in journal.chunks {
        let start = UInt(bitPattern: chunk.start)
        marker.scanConservatively(from: start, to: start + UInt(chunk.used * 8))
      }
      for entry in journal.entries {
        marker.mark(entry.handled)
        guard let attribute = entry.classAttribute else { continue }
        marker.mark(attribute.type)
        marker.mark(attribute.name)
        marker.mark(attribute.value)
      }
    }
  }

  // MARK: Recording

  /// Stores what `instruction`, the next one of the current frame, may change.
  func record(_ vm: Machine, _ instruction: UnsafeMutablePointer<Instruction>) {
    if newer.words > Recorder.mostWords / 2 {
      older = newer
      newer = Journal()
      chain = []
    }
    let depth = vm.pointee.frame - vm.pointee.frameBase
    // The frame stored last has moved on since, or waits for a new one; those below have not moved.
    if chain.count > depth { chain.removeLast(chain.count - depth) }
    if !chain.isEmpty { chain.removeLast() }
    for number in chain.count..<depth {
      let frame = vm.pointee.frameBase + number + 1
      let end = number + 1 == depth ? vm.pointee.top : (frame + 1).pointee.base
      chain.append(store(frame, to: end, parent: chain.last))
    }
    var entry = Entry(
      loop: vm.pointee.loopNumber, loopDepth: vm.pointee.loopDepth, frame: chain[depth - 1],
      handled: vm.pointee.handledException)
    storeObjects(vm, instruction, &entry)
    newer.entries.append(entry)
  }

  /// A frame as: parent, number of values, the record, the values.
  private func store(
    _ frame: UnsafeMutablePointer<FrameRecord>, to end: UnsafeMutablePointer<Value>,
    parent: UnsafeMutablePointer<UInt64>?
  ) -> UnsafeMutablePointer<UInt64> {
    let recordWords = MemoryLayout<FrameRecord>.stride / 8
    let count = max(0, end - frame.pointee.base)
    let place = newer.allocate(3 + recordWords + count)
    place[0] = UInt64(UInt(bitPattern: parent))
    place[1] = UInt64(UInt(bitPattern: frame))
    place[2] = UInt64(count)
    memcpy(place + 3, frame, recordWords * 8)
    memcpy(place + 3 + recordWords, frame.pointee.base, count * 8)
    return place
  }

  private func storeObjects(
    _ vm: Machine, _ instruction: UnsafeMutablePointer<Instruction>, _ entry: inout Entry
  ) {
    let frame = vm.pointee.frame
    let code = frame.pointee.code.as(CodeBlock.self)
    let index = instruction - code.pointee.instructions.unsafelyUnwrapped
    guard let opcode = Opcode(rawValue: code.source.code[index * 2]), !opcode.changesNothing else {
      return
    }
    var pending: [Value] = [frame.pointee.extra, frame.pointee.object]
    var operand = frame.pointee.base + code.slotCount
    while operand < vm.pointee.top {
      pending.append(operand.pointee)
      operand += 1
    }
    switch opcode {
    case .storeName, .deleteName: pending.append(frame.pointee.namespace)
    case .storeGlobal, .deleteGlobal: pending.append(frame.pointee.globals)
    case .storeDeref, .deleteDeref:
      pending.append(frame.pointee.base[Int(instruction.pointee.argument)])
    case .importName: pending.append(Value(vm.pointee.modules))
    case .storeAttr, .deleteAttr:
      entry.classAttribute = classAttribute(vm, of: vm.pointee.top[-1], instruction)
    default: break
    }
    // A namespace is stored itself; what its names hold does not change by it.
    let isShallow =
      opcode == .storeName || opcode == .storeGlobal || opcode == .deleteName
      || opcode == .deleteGlobal || opcode == .storeDeref || opcode == .deleteDeref
      || opcode == .importName
    var seen = Set<UInt64>()
    var next = 0
    while next < pending.count, entry.objects.count < Recorder.mostObjects {
      let object = pending[next]
      next += 1
      guard object.isObject, seen.insert(object.bits).inserted else { continue }
      if object.isKind(.module) {
        pending.append(object.as(ModuleObject.self).pointee.dict)
        continue
      }
      if object.isChangeable, let place = store(object, vm) {
        entry.objects.append(place)
      }
      if isShallow || !vm.mayLead(object) { continue }
      _ = vm.visitReferents(of: object) { child in
        if child.isObject { pending.append(child) }
        return pending.count < Recorder.mostObjects * 4
      }
    }
  }

  /// Nil where the object is no class, or its metaclass does something else with the name.
  private func classAttribute(
    _ vm: Machine, of object: Value, _ instruction: UnsafeMutablePointer<Instruction>
  ) -> ClassAttribute? {
    guard object.isKind(.type) else { return nil }
    let type = object.as(TypeObject.self)
    let name = vm.name(vm.pointee.frame, instruction)
    let inMetaclass = vm.lookUp(vm.typeOf(object), name)
    let isPlain = inMetaclass.isNull || vm.slots(of: inMetaclass).pointee.descriptorSet == nil
    guard type.pointee.flags.contains(.heapType), isPlain else { return nil }
    return ClassAttribute(
      type: object, name: name, value: type.pointee.dict.as(DictObject.self).value(at: name))
  }

  private func restore(_ attribute: ClassAttribute, _ vm: Machine) {
    do throws(Raised) {
      try vm.setTypeAttribute(
        attribute.type.as(TypeObject.self), attribute.name, attribute.value)
    } catch {
      // The instruction had failed: there is nothing to remove.
      _ = vm.takeException()
    }
  }

  /// An object as: address, bytes of its cell, the address of its storage (0 for none), bytes of that; then both, in whole
  /// words.
  private func store(_ object: Value, _ vm: Machine) -> UnsafeMutablePointer<UInt64>? {
    let cell = vm.pointee.heap.cellSize(of: object)
    let storage = object.storage
    // A storage cell's size stands in its header.
    let size = storage.map { Int(($0 - 8).load(as: ObjectHeader.self).shape) } ?? 0
    guard cell + size <= Recorder.mostBytes else { return nil }
    let sizeWords = (size + 7) / 8
    let place = newer.allocate(4 + cell / 8 + sizeWords)
    place[0] = object.bits
    place[1] = UInt64(cell)
    place[2] = UInt64(UInt(bitPattern: storage))
    place[3] = UInt64(size)
    memcpy(place + 4, object.raw, cell)
    if let storage { memcpy(place + 4 + cell / 8, storage, size) }
    return place
  }

  // MARK: Rewinding

  /// How many instructions could be taken back now: those of the running loop. Native code that it is called from cannot be
  /// left.
  func available(_ vm: Machine) -> Int { walk(vm, .max).taken }

  private func walk(_ vm: Machine, _ wanted: Int) -> (taken: Int, entries: Int) {
    var taken = 0
    var passed = 0
    var entries = 0
    for journal in [newer, older] {
      for entry in journal.entries.reversed() {
        if taken == wanted { return (taken, entries) }
        passed += 1
        if entry.loop == vm.pointee.loopNumber {
          taken += 1
          entries = passed
        } else if entry.loopDepth <= vm.pointee.loopDepth {
          return (taken, entries)
        }
      }
    }
    return (taken, entries)
  }

  /// Takes instructions back, those of native code's calls together with the call.
  /// - Returns: how many.
  func rewind(_ vm: Machine, _ wanted: Int) -> Int {
    let (taken, entries) = walk(vm, wanted)
    if taken == 0 { return 0 }
    var last: Entry?
    for _ in 0..<entries {
      if newer.entries.isEmpty {
        newer = older
        older = Journal()
      }
      let entry = newer.entries.removeLast()
      restoreObjects(entry)
      if let attribute = entry.classAttribute { restore(attribute, vm) }
      last = entry
    }
    guard let last else { return 0 }
    chain = []
    var place: UnsafeMutablePointer<UInt64>? = last.frame
    while let frame = place {
      chain.append(frame)
      place = UnsafeMutablePointer(bitPattern: UInt(frame[0]))
    }
    chain.reverse()
    for frame in chain { restore(frame, vm) }
    vm.pointee.handledException = last.handled
    vm.pointee.callResult = .null
    vm.pointee.exception = .null
    // Objects may have got their finalisers and weak references back.
    vm.pointee.hasFinalizers = true
    vm.pointee.hasWatchedObjects = true
    return taken
  }

  private func restore(_ place: UnsafeMutablePointer<UInt64>, _ vm: Machine) {
    let recordWords = MemoryLayout<FrameRecord>.stride / 8
    guard let frame = UnsafeMutablePointer<FrameRecord>(bitPattern: UInt(place[1])) else { return }
    memcpy(frame, place + 3, recordWords * 8)
    memcpy(frame.pointee.base, place + 3 + recordWords, Int(place[2]) * 8)
    vm.pointee.frame = frame
    vm.pointee.top = frame.pointee.base + Int(place[2])
  }

  private func restoreObjects(_ entry: Entry) {
    for place in entry.objects {
      let cell = Int(place[1])
      let size = Int(place[3])
      memcpy(Value(bits: place[0]).raw, place + 4, cell)
      if let storage = UnsafeMutableRawPointer(bitPattern: UInt(place[2])) {
        memcpy(storage, place + 4 + cell / 8, size)
      }
    }
  }
}

extension Machine {
  /// Whether instructions are recorded while an observer watches, so that they can be taken back.
  public var isRecording: Bool {
    get { support.observation.recorder != nil }
    nonmutating set {
      if newValue == isRecording { return }
      support.observation.recorder = newValue ? Recorder() : nil
    }
  }

  /// How many instructions `ObserverAnswer.rewind` can take back now. Each is known until 64 MB of newer ones are.
  public var recordedInstructions: Int {
    support.observation.recorder?.available(self) ?? 0
  }
}

extension Opcode {
  /// Changes nothing but the frame itself; Python code that it may call is recorded by itself.
  fileprivate var changesNothing: Bool {
    switch self {
    case .popTop, .rotTwo, .rotThree, .rotFour, .dupTop, .dupTopTwo, .nop, .loadConst, .loadFast,
      .storeFast, .deleteFast, .loadName, .loadGlobal, .loadDeref, .loadClosure, .loadClassderef,
      .loadAttr, .loadMethod, .jumpForward, .jumpAbsolute, .popJumpIfFalse, .popJumpIfTrue,
      .jumpIfFalseOrPop, .jumpIfTrueOrPop, .jumpIfNotExcMatch, .popBlock, .setupFinally,
      .extendedArg, .buildTuple, .buildList, .buildSet, .buildMap, .buildString, .buildSlice,
      .buildConstKeyMap, .makeFunction, .formatValue, .isOp, .containsOp, .compareOp,
      .binaryAdd, .binarySubtract, .binaryMultiply, .binaryTrueDivide, .binaryFloorDivide,
      .binaryModulo, .binaryPower, .binaryAnd, .binaryOr, .binaryXor, .binaryLshift,
      .binaryRshift, .binaryMatrixMultiply, .unaryNot, .unaryNegative,
      .unaryPositive, .unaryInvert, .getIter:
      return true
    default: return false
    }
  }
}

extension Value {
  /// Whether its cell or its storage may change. Classes are not stored: their tables lie outside the heap.
  fileprivate var isChangeable: Bool {
    switch header.pointee.kind {
    case .int, .float, .complex, .str, .bytes, .tuple, .frozenset, .range, .slice:
      return header.pointee.flags.contains(.hasInstanceDict)
    case .code, .type, .module, .builtinFunction, .slots, .strBuffer, .free, .object: return false
    default: return true
    }
  }

  /// Where a container keeps its items, outside its own cell; nil for none.
  fileprivate var storage: UnsafeMutableRawPointer? {
    switch header.pointee.kind {
    case .list:
      let list = self.as(ListObject.self)
      return list.pointee.capacity > 0 ? UnsafeMutableRawPointer(list.pointee.items) : nil
    case .dict:
      let dict = self.as(DictObject.self)
      return dict.pointee.capacity > 0 ? UnsafeMutableRawPointer(dict.pointee.entries) : nil
    case .set:
      let set = self.as(SetObject.self)
      return set.pointee.mask >= 0 ? UnsafeMutableRawPointer(set.pointee.table) : nil
    case .bytearray:
      let array = self.as(ByteArrayObject.self)
      return array.pointee.capacity > 0 ? UnsafeMutableRawPointer(array.pointee.items) : nil
    default: return nil
    }
  }
}
