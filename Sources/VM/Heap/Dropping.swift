import Compiler
import Glibc

// What a program lets go of. CPython finalises an object with its last reference; pyvm counts none, so wherever a program
// drops a reference to an object that tells when it dies, or that leads to such an object, it collects at once: see
// Documentation/Decisions/0009. Programs without such objects pay a test of `hasFinalizers`.

/// What was let go of, and what looking after it has cost.
struct DroppingState {
  /// Objects that were dropped since the last collection, in the order in which CPython would free them. Words: they keep nothing
  /// alive. Only a collection frees cells, and it empties the list.
  var released: [UInt64] = []
  /// The newest object with a finaliser; see `noteFresh`.
  var fresh: Value = .null
  var freshCount = 0
  /// How many collections for the sake of fresh objects may still be in vain.
  var freshCredit = DroppingState.mostCredit
  /// Time spent in eager collections, in nanoseconds.
  var eagerTime = 0
  /// By the instruction that dropped something: how often that may still be in vain. Counted when eager collections have
  /// taken `freeTime`.
  var credits: [UnsafeMutablePointer<Instruction>: Int] = [:]
  var startTime = 0
  /// `collectEagerly` is at work: it looks itself for what finalisers let go of.
  var isSettling = false

  static let mostCredit = 32
  /// An instruction without credit gets another chance after so many drops.
  static let pause = 64
  static let freeTime = 20_000_000
  /// More objects than anybody drops and then wants to see die in order.
  static let mostReleased = 4096
}

extension Machine {
  // MARK: Where something is dropped

  /// A name was deleted, or set to None, that held `object`.
  @inline(__always) func noteDropped(_ object: Value) throws(Raised) {
    if pointee.hasFinalizers, object.isObject { try noteDroppedObject(object) }
  }

  @inline(never) private func noteDroppedObject(_ object: Value) throws(Raised) {
    guard isWorthALook() else { return }
    if leadsToWatched(object) ?? pointee.hasLastingFinalizers { try settle(dropped: object) }
  }

  /// An assignment has replaced `object`. What it leads to is looked for nearby only: variables and items are assigned too
  /// often.
  @inline(never) func noteReplaced(_ object: Value) throws(Raised) {
    guard isWorthALook() else { return }
    if leadsToWatched(object) ?? false { try settle(dropped: object) }
  }

  /// A name that held `old` holds `new` now.
  @inline(never) func noteStored(_ new: Value, over old: Value) throws(Raised) {
    guard isWorthALook() else { return }
    let isDropped = old.isObject && leadsToWatched(old) ?? pointee.hasLastingFinalizers
    try settle(dropped: isDropped ? old : .null, stored: new)
  }

  /// POP_TOP dropped `object`: most such objects are results that nobody wants. A statement ends here, too.
  @inline(never) func notePopped(_ object: Value) throws(Raised) {
    guard isWorthALook() else { return }
    let isDropped = object.isObject && leadsToWatched(object) ?? false
    try settle(dropped: isDropped ? object : .null)
  }

  /// Collects if anything that is watched may have died.
  /// - Parameters:
  ///   - object: null when nothing was dropped that is worth it. It may be gone after the first collection.
  ///   - name: what a name holds from now on.
  private func settle(dropped object: Value, stored name: Value = .null) throws(Raised) {
    if object.isObject { release(object) }
    let isFreshDue = pointee.hasFreshObject && takeFresh(storedAt: name)
    if !object.isObject && !isFreshDue { return }
    let count = support.finalization.candidates.count
    try collectEagerly()
    if isFreshDue {
      let isFruitful = support.finalization.candidates.count < count
      let credit = support.finalization.dropping.freshCredit + (isFruitful ? 4 : -1)
      support.finalization.dropping.freshCredit = min(credit, DroppingState.mostCredit)
    }
  }

  /// Native code has let go of `object`: it is seen to at the loop's next safepoint, right after the call.
  @inline(__always) func noteLost(_ object: Value) {
    if pointee.hasFinalizers, object.isObject { noteLostObject(object) }
  }

  @inline(never) private func noteLostObject(_ object: Value) {
    guard isWorthALook(), leadsToWatched(object) ?? false else { return }
    release(object)
    setPending(.dropped)
  }

  /// The same for a row of objects, freed one by one.
  /// - Parameter backwards: the last one first, as CPython frees a list's items.
  @inline(__always) func noteLost(
    _ objects: UnsafeMutablePointer<Value>, _ count: Int, backwards: Bool = false
  ) {
    if pointee.hasFinalizers { noteLostObjects(objects, count, backwards: backwards) }
  }

  @inline(never) private func noteLostObjects(
    _ objects: UnsafeMutablePointer<Value>, _ count: Int, backwards: Bool
  ) {
    for index in 0..<count { noteLost(objects[backwards ? count - 1 - index : index]) }
  }

  /// Native code has let go of something that leads anywhere.
  @inline(__always) func noteEmptied() {
    if pointee.hasLastingFinalizers { setPending(.dropped) }
  }

  /// A frame that has made objects with finalisers is left: they may end with it. CPython frees the variables in order, then the
  /// arguments, which its caller holds, from the last to the first.
  func noteFrameEnded(_ frame: UnsafeMutablePointer<FrameRecord>) {
    let code = frame.pointee.code.as(CodeBlock.self)
    let flags = CodeFlags(rawValue: code.pointee.flags)
    let positional = Int(code.pointee.argumentCount)
    let named = positional + Int(code.pointee.keywordOnlyCount)
    let rest = named + (flags.contains(.varArgs) ? 1 : 0)
    let arguments = rest + (flags.contains(.varKeywords) ? 1 : 0)
    let count = Int(code.pointee.localCount + code.pointee.cellCount)
    func release(_ places: Range<Int>, backwards: Bool = true) {
      for place in places {
        let value = frame.pointee.base[
          backwards ? places.upperBound - 1 - (place - places.lowerBound) : place]
        if value.isObject { self.release(value) }
      }
    }
    release(arguments..<max(arguments, count), backwards: false)
    // Keyword arguments lie above all others on the caller's stack.
    release(rest..<arguments)
    release(positional..<named)
    release(named..<rest)
    release(0..<positional)
  }

  func release(_ object: Value) {
    if support.finalization.dropping.released.count < DroppingState.mostReleased {
      support.finalization.dropping.released.append(object.bits)
    }
  }

  // MARK: Fresh objects

  /// An object with a finaliser was made. It may be of use within one expression only: when the statement ends, it is looked
  /// whether it lives.
  func noteFresh(_ object: Value) {
    pointee.hasFreshObject = true
    support.finalization.dropping.fresh = object
    support.finalization.dropping.freshCount += 1
  }

  /// Whether the fresh objects are worth a collection now. They are not fresh any more.
  private func takeFresh(storedAt name: Value) -> Bool {
    pointee.hasFreshObject = false
    let isStored =
      support.finalization.dropping.freshCount == 1 && name == support.finalization.dropping.fresh
    support.finalization.dropping.freshCount = 0
    support.finalization.dropping.fresh = .null
    return !isStored && support.finalization.dropping.freshCredit > 0
  }

  // MARK: What is worth a collection

  /// Whether an object is watched or leads to one that is, over a few steps. Nil: it leads too far to say.
  func leadsToWatched(_ object: Value) -> Bool? {
    if tellsDeath(object) { return true }
    let mostObjects = 24
    return withUnsafeTemporaryAllocation(of: Value.self, capacity: mostObjects) { known -> Bool? in
      known[0] = object
      var count = 1
      var next = 0
      var looks = 128
      var isFound = false
      while next < count {
        let isWhole = visitReferents(of: known[next]) { child in
          looks -= 1
          if looks < 0 { return false }
          guard child.isObject, mayLead(child) else { return true }
          if tellsDeath(child) {
            isFound = true
            return false
          }
          for index in 0..<count where known[index] == child { return true }
          if count == mostObjects { return false }
          known[count] = child
          count += 1
          return true
        }
        if isFound { return true }
        if !isWhole { return nil }
        next += 1
      }
      return false
    }
  }

  /// Whether an object has a finaliser or weak references, or is an open generator.
  func tellsDeath(_ object: Value) -> Bool {
    guard object.isObject else { return false }
    if !object.header.pointee.flags.isDisjoint(with: [.weaklyReferenced, .needsFinalizer]) {
      return true
    }
    switch object.header.pointee.kind {
    case .generator, .coroutine, .asyncGenerator:
      return object.as(GeneratorObject.self).pointee.flags.contains(.open)
    default: return false
    }
  }

  // MARK: Eager collections

  /// Something was dropped: finalises what died by it, unless such collections take too long altogether.
  /// - Parameter isExact: no native code but the running loop holds values; see `collect`. Where the loop itself calls this.
  @inline(never) func collectEagerly(isExact: Bool = true) throws(Raised) {
    setPending(.dropped, false)
    if !pointee.hasFinalizers || pointee.isCollecting || support.finalization.isRunning { return }
    let site = siteOfDrop()
    let count = support.finalization.candidates.count + support.finalization.weakReferences.count
    defer {
      if let site {
        let left = support.finalization.candidates.count + support.finalization.weakReferences.count
        noteOutcome(isFruitful: left < count, of: site)
      }
    }
    let wasSettling = support.finalization.dropping.isSettling
    support.finalization.dropping.isSettling = true
    defer { support.finalization.dropping.isSettling = wasSettling }
    // What is finalised may have held others.
    while !support.finalization.candidates.isEmpty || !support.finalization.weakReferences.isEmpty {
      let start = processorTime
      let elapsed = start - support.finalization.dropping.startTime
      if support.finalization.dropping.eagerTime > 300_000_000 + elapsed / 8 { return }
      // Nobody wants the last call's result any more.
      pointee.callResult = .null
      collect(isExact: isExact, isEager: true)
      support.finalization.dropping.released.removeAll(keepingCapacity: true)
      support.finalization.dropping.eagerTime += processorTime - start
      guard take(.finalizers) else { break }
      runFinalizers()
    }
    if pointee.pending != 0 { try loopSafepoint() }
  }

  /// The instruction that dropped something, once such drops have cost some time.
  private func siteOfDrop() -> UnsafeMutablePointer<Instruction>? {
    guard support.finalization.dropping.eagerTime > DroppingState.freeTime,
      pointee.frame > pointee.frameBase
    else { return nil }
    return pointee.frame.pointee.ip
  }

  /// Whether the instruction that drops something has found anything lately.
  private func isWorthALook() -> Bool {
    guard let site = siteOfDrop() else { return true }
    guard let credit = support.finalization.dropping.credits[site], credit <= 0 else { return true }
    if credit == -DroppingState.pause {
      support.finalization.dropping.credits[site] = 1
      return true
    }
    support.finalization.dropping.credits[site] = credit - 1
    return false
  }

  private func noteOutcome(isFruitful: Bool, of site: UnsafeMutablePointer<Instruction>) {
    let credit = support.finalization.dropping.credits[site] ?? DroppingState.mostCredit
    support.finalization.dropping.credits[site] =
      isFruitful ? DroppingState.mostCredit : credit - 1
  }

  /// Unwinding has dropped an open generator. What the collection may raise is seen at the next safepoint.
  @inline(never) func collectAfterUnwinding() {
    do throws(Raised) {
      try collectEagerly()
    } catch {
      _ = takeException()
      interrupt()
    }
  }

  var processorTime: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// During a collection that has marked what lives: the turns of the dying objects, as CPython would free what was released. Empty when
  /// nothing is known of that.
  func releaseOrder(_ marker: inout Marker, _ due: [UInt64]) -> [UInt64: Int] {
    defer { support.finalization.dropping.released.removeAll() }
    if due.isEmpty || support.finalization.dropping.released.isEmpty { return [:] }
    // How many references to each dying object the others and the program have let go of, or will.
    var references: [UInt64: Int] = [:]
    var pending = support.finalization.dropping.released
    while let bits = pending.popLast() {
      if marker.isMarked(Value(bits: bits)) { continue }
      references[bits, default: 0] += 1
      if references[bits] == 1 {
        marker.unmarkedReferents(of: Value(bits: bits)) { pending.append($0.bits) }
      }
    }
    var turns: [UInt64: Int] = [:]
    pending = support.finalization.dropping.released.reversed()
    while let bits = pending.popLast() {
      guard let count = references[bits] else { continue }
      references[bits] = count - 1
      if count > 1 { continue }
      turns[bits] = turns.count
      // The last of these is freed first.
      var children: [UInt64] = []
      let object = Value(bits: bits)
      marker.unmarkedReferents(of: object) { children.append($0.bits) }
      switch object.header.pointee.kind {
      case .list, .tuple: pending += children
      default: pending += children.reversed()
      }
    }
    return turns
  }
}
