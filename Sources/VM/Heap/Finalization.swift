import Glibc

// Finalisers (`__del__`, PEP 442) and what weak references need of the collector. CPython: Modules/gcmodule.c,
// `finalize_garbage` and `handle_weakrefs`; see Documentation/Decisions/0009.
//
// Objects with a finaliser are listed when they are made. A collection that finds such an object dead keeps it, and all
// that it refers to, for one more round, in which its finaliser runs; it is then an object like any other.

/// What the collector must know about objects that tell when they die. Holds words, not values: no object lives because
/// of this.
struct FinalizationState {
  /// Objects whose finaliser has not run, in order of creation.
  var candidates: [UInt64] = []
  /// By weakly referenced object, the first of its references (`WeakRef`).
  var weakReferences: [UInt64: UInt64] = [:]
  /// Memoryviews of bytearrays: see `requireResizable`.
  var views: [UInt64] = []
  /// Heap list: objects whose finaliser is due, and weak references whose callback is.
  var due: Value = .null
  var isRunning = false
  /// See `Machine.watchStores`.
  var watchesStores = false
  /// What programs have let go of, see Dropping.swift.
  var dropping = DroppingState()
  /// What is still alive is finalised: sources are not read any more.
  var isEnding = false
  /// What expressions hold, see Temporaries.swift.
  var temporaries = TemporaryState()
}

extension Machine {
  func makeFinalization() {
    support.finalization.due = Value(newList())
    addRoot(support.finalization.due)
    support.finalization.dropping.startTime = processorTime
  }

  /// A new object has a finaliser: of a class with `__del__`, or a generator that may have to leave a block.
  @inline(never) func noteFinalizer(_ object: Value) {
    object.header.pointee.flags.insert(.needsFinalizer)
    noteLastingFinalizers()
    if !object.isKind(.generator) && !object.isKind(.coroutine) && !object.isKind(.asyncGenerator) {
      watchStores()
      noteFresh(object)
      resumeWatchingTemporaries()
    }
    support.finalization.candidates.append(object.bits)
    // The object probably ends with the frame that asked for it.
    if pointee.frame > pointee.frameBase { pointee.frame.pointee.flags.insert(.finalizes) }
  }

  /// From now on any object that is dropped may be one to finalise.
  func noteLastingFinalizers() {
    pointee.hasFinalizers = true
    pointee.hasWatchedObjects = true
    pointee.hasLastingFinalizers = true
  }

  /// From now on STORE_FAST looks at what it replaces.
  func watchStores() {
    if support.finalization.watchesStores { return }
    support.finalization.watchesStores = true
    pointee.heap.forEachPreparedCode { watchStores($0, $1) }
  }

  func watchStores(_ instructions: UnsafeMutablePointer<Instruction>, _ count: Int) {
    for index in 0..<count {
      switch instructions[index].operation {
      case .storeFast, .storeFastLoadFast, .storeFastStoreFast:
        instructions[index].operation = .storeFastWatched
      default: break
      }
    }
  }

  // MARK: During a collection

  /// Everything reachable is marked: whether any object that tells when it dies, or a weak reference, is not.
  func isAnythingDying(_ marker: Marker) -> Bool {
    let finalization = support.finalization
    for bits in finalization.candidates where !marker.isMarked(Value(bits: bits)) {
      if !isFinishedGenerator(Value(bits: bits)) { return true }
    }
    // References that are gone themselves have to leave their lists.
    for (referent, first) in finalization.weakReferences {
      if !marker.isMarked(Value(bits: referent)) { return true }
      var next = first
      while next != 0 {
        let reference = WeakRef(Value(bits: next))
        if !marker.isMarked(reference.value) { return true }
        next = reference.next
      }
    }
    return false
  }

  /// Everything reachable is marked: keeps the objects whose finalisers are due, and forgets the referents that die.
  /// - Parameter isEager: reference counting is imitated: what is in a cycle, or belongs to an object whose turn it is,
  ///   stays for later.
  func findDying(_ marker: inout Marker, isEager: Bool, _ result: inout [UInt64]) {
    var due: [UInt64] = []
    var kept: [UInt64] = []
    for bits in support.finalization.candidates {
      if marker.isMarked(Value(bits: bits)) {
        kept.append(bits)
      } else if !isFinishedGenerator(Value(bits: bits)) {
        due.append(bits)
      }
    }
    if isEager {
      for bits in due {
        marker.trace(Value(bits: bits))
        marker.drain()
      }
      let later = due.filter { marker.isMarked(Value(bits: $0)) }
      if !later.isEmpty {
        due.removeAll { marker.isMarked(Value(bits: $0)) }
        // In order of creation.
        let all = Set(kept + later)
        kept = support.finalization.candidates.filter { all.contains($0) }
      }
    }
    support.finalization.candidates = kept
    let turns = releaseOrder(&marker, due)
    for bits in due { marker.mark(Value(bits: bits)) }
    marker.drain()
    // With the number of the object that dies, by which they are put in order.
    var found = due.enumerated().map { (turns[$1] ?? turns.count + $0, $1) }
    support.finalization.views.removeAll { !marker.isMarked(Value(bits: $0)) }
    for (referent, first) in support.finalization.weakReferences {
      let isAlive = marker.isMarked(Value(bits: referent))
      var live: [UInt64] = []
      var next = first
      while next != 0 {
        let reference = WeakRef(Value(bits: next))
        next = reference.next
        guard marker.isMarked(reference.value) else { continue }
        if isAlive {
          live.append(reference.value.bits)
        } else {
          reference.clear()
          if reference.hasCallback {
            found.append((turns[referent] ?? Int.max, reference.value.bits))
          }
        }
      }
      // The rest, in the same order.
      for index in live.indices {
        WeakRef(Value(bits: live[index])).next = index + 1 < live.count ? live[index + 1] : 0
      }
      support.finalization.weakReferences[referent] = live.first
    }
    if !turns.isEmpty {
      // A stable sort: callbacks of one object keep their order.
      let order = found.indices.sorted { (found[$0].0, $0) < (found[$1].0, $1) }
      result = order.map { found[$0].1 }
    } else {
      result = found.map { $0.1 }
    }
  }

  /// The collection is over: what was found is run at the next safepoint.
  func scheduleFinalizers(_ due: [UInt64]) {
    if due.isEmpty { return }
    let list = support.finalization.due.as(ListObject.self)
    for bits in due { append(list, Value(bits: bits)) }
    setPending(.finalizers)
  }

  private func isFinishedGenerator(_ object: Value) -> Bool {
    switch object.header.pointee.kind {
    case .generator:
      return object.as(GeneratorObject.self).pointee.state != .suspended
    case .coroutine, .asyncGenerator:
      return object.as(GeneratorObject.self).pointee.state == .finished
    default: return false
    }
  }

  // MARK: Running

  /// Runs the finalisers and callbacks that are due. Their exceptions are shown and dropped.
  func runFinalizers() {
    if support.finalization.isRunning { return }
    support.finalization.isRunning = true
    let exception = pointee.exception
    let handled = pointee.handledException
    let base = pointee.top
    base[0] = exception
    base[1] = handled
    pointee.top = base + 2
    let list = support.finalization.due.as(ListObject.self)
    var index = 0
    while index < list.pointee.count {
      let object = list.pointee.items[index]
      list.pointee.items[index] = .null
      index += 1
      pointee.exception = .null
      pointee.handledException = .null
      finalize(object)
      // What it refers to may follow.
      support.finalization.dropping.released.append(object.bits)
    }
    list.pointee.count = 0
    pointee.top = base
    pointee.exception = exception
    pointee.handledException = handled
    support.finalization.isRunning = false
    // What they let go of, themselves first, is found by another collection; it may have finalisers, too.
    if !support.finalization.dropping.isSettling { setPending(.collection) }
  }

  private func finalize(_ object: Value) {
    do throws(Raised) {
      switch object.header.pointee.kind {
      case .generator, .coroutine, .asyncGenerator: finalizeGenerator(object)
      default:
        if WeakRef.isReference(object) {
          let callback = WeakRef(object).takeCallback()
          do throws(Raised) { _ = try call(callback, object) } catch { writeUnraisable(callback) }
          return
        }
        object.header.pointee.flags.remove(.needsFinalizer)
        let function = lookUp(typeOf(object), pointee.names.__del__)
        if function.isNull { return }
        let method = try lookUpSpecial(object, pointee.names.__del__)
        if method.isNull { return }
        do throws(Raised) { _ = try call(method) } catch { writeUnraisable(function) }
      }
    } catch {
      writeUnraisable(object)
    }
  }

  /// Whether the interpreter loop itself, the only one, calls the native function `row` right now: no other native code then
  /// holds values.
  private func isCalledByLoop(_ row: UnsafeMutablePointer<NativeRow>) -> Bool {
    guard pointee.loopDepth > 0, pointee.frame > pointee.frameBase else { return false }
    let call = pointee.frame.pointee.ip - 1
    let count = Int(call.pointee.argument)
    guard count <= 1,
      call.pointee.operation == .callFunction || call.pointee.operation == .callMethod
    else { return false }
    // `callNativeOnTop` has filled up the arguments, and the function stands below them; a call that had to be bound by
    // the function's signature has copied them.
    let slots = pointee.top - Int(row.pointee.slotCount)
    return [slots - 1, slots - 1 - count].contains { place in
      let callee = place.pointee
      return callee.isExact(.builtinFunction)
        && callee.as(BuiltinFunctionObject.self).pointee.native == row
    }
  }

  /// `gc.collect()`: collections until nothing has to be finalised any more.
  /// - Parameter count: is told how many objects a counting collector would have found.
  func collectAll(count: ((Int) -> Void)? = nil) throws(Raised) {
    var isExact = pointee.loopDepth == 0
    let function = pointee.modules.value(at: intern("gc"))
    if function.isKind(.module) {
      let collector = function.as(ModuleObject.self).pointee.dict.as(DictObject.self).value(
        at: intern("collect"))
      if collector.isExact(.builtinFunction) {
        isExact = isExact || isCalledByLoop(collector.as(BuiltinFunctionObject.self).pointee.native)
      }
    }
    pointee.callResult = .null
    for round in 0..<10 {
      // What is finalised is found again.
      collect(isExact: isExact, count: round == 0 ? count : nil)
      if !take(.finalizers) { return }
      runFinalizers()
    }
  }

  /// At exit: every finaliser that has not run.
  func finalizeAtExit() {
    do throws(Raised) {
      let module = pointee.modules.value(at: intern("weakref"))
      if module.isKind(.module) {
        _ = try callMethod(getAttribute(module, intern("finalize")), intern("_exit"))
      }
      try collectAll()
    } catch {
      writeUnraisable(.null)
    }
    support.finalization.isEnding = true
    for _ in 0..<10 {
      let candidates = support.finalization.candidates
      support.finalization.candidates = []
      if candidates.isEmpty { return }
      let list = support.finalization.due.as(ListObject.self)
      for bits in candidates { append(list, Value(bits: bits)) }
      runFinalizers()
    }
  }
}
