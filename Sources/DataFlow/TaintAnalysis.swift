import Compiler
import Inspection
import VM

/// Follows marks of values through a program as it runs: whatever is computed from a marked value is marked.
///
///     let analysis = TaintAnalysis(machine: vm)
///     analysis.mark(name: "secret")
///     vm.observer = analysis
///     _ = vm.run(source: Array("x = secret + 'tail'\n".utf8), filename: "<demo>", mode: .exec)
///     vm.observer = nil
///     analysis.marks(ofName: "x")?.labels     // ["secret"]
///
/// Beside each place that holds a value stands a shadow with the value's marks: beside the operands and variables of each frame
/// (`ShadowFrame`), beside entries of containers, attributes, globals and cells (`ShadowObject`). The value itself has none, for
/// equal ints and texts may be one object. An instruction is seen before it runs, with what it takes; when the next one of the
/// same frame is seen, what it has left is known, and its shadow is made. Python calls are followed from instruction to
/// instruction; of functions in Swift `NativeModels` knows what they do with their arguments, and of the others the result
/// is marked by all of them. Documentation/DataFlow.md tells what is exact and what is not.
public final class TaintAnalysis: Observer {
  public let machine: Machine
  /// Whether values are marked, too, that are made or assigned where a marked value has decided that the program goes.
  public var followsBranches = false
  /// Where values were marked by name: the labels, in the order of marking.
  public private(set) var labels: [String] = []

  var heap: [UInt64: ShadowObject] = [:]
  /// Frames that run, from the outermost.
  var active: [ShadowFrame] = []
  /// Frames of generators.
  var generators: [UInt64: ShadowFrame] = [:]
  /// Calls that have made generators, which have not begun.
  var boundCalls: [UInt64: PendingCall] = [:]
  private var flows: [ObjectIdentifier: BranchFlow] = [:]
  private var lastException: UInt64 = 0
  /// What the outermost frame has returned.
  public private(set) var lastResult = Marks()
  /// And what that leads to.
  public private(set) var lastResultHeld: [Origin] = []

  public init(machine: Machine) { self.machine = machine }

  // MARK: Marking and asking

  /// Marks the value of a name in `__main__`, and all that it will be asked for: of a container each item.
  /// - Returns: false where the name is not bound.
  public func mark(name: String, as label: String? = nil) -> Bool {
    forgetDead()
    guard let value = machine.mainNamespace.entry(named: name) else { return false }
    let origin = Origin(labels: [label ?? name])
    if !labels.contains(label ?? name) { labels.append(label ?? name) }
    var marks = Marks(whole: origin)
    switch value.kind {
    case .str, .bytes: marks = Marks(units: Array(repeating: origin, count: value.count ?? 0))
    case .bytearray:
      shadow(of: value).units = Array(repeating: origin, count: value.count ?? 0)
      marks = .none
    case .list, .tuple, .dict, .set, .frozenset, .instance, .exception, .iterator, .generator,
      .other:
      shadow(of: value).whole = origin
    default: break
    }
    shadow(of: machine.mainNamespace).set(.text(name), value, marks)
    return true
  }

  /// The marks of what a name in `__main__` is bound to; nil for a name that is not bound.
  public func marks(ofName name: String) -> Marks? {
    forgetDead()
    guard let value = machine.mainNamespace.entry(named: name) else { return nil }
    return marks(of: value, variable: name)
  }

  private func marks(of value: ObservedValue, variable name: String) -> Marks {
    let shadow = heap[machine.mainNamespace.identity]
    return marks(of: value, slot: shadow?.marks(at: .text(name), of: value) ?? .none)
  }

  /// The marks of all that a name's value holds, itself included.
  public func held(byName name: String) -> [Origin] {
    forgetDead()
    guard let value = machine.mainNamespace.entry(named: name) else { return [] }
    return held(by: value, marks(of: value, variable: name))
  }

  /// Attributes count here; functions that take an object as a whole don't get at them but through code that is watched.
  private func held(by value: ObservedValue, _ marks: Marks) -> [Origin] {
    var reach = reach(of: value, slot: marks)
    for entry in heap[value.identity]?.entries.values.map({ $0 }) ?? [] { reach.add(entry.marks) }
    return reach.origins
  }

  /// The names in `__main__` whose values are marked, or hold marked values.
  public var markedNames: [(name: String, value: ObservedValue, marks: Marks, held: [Origin])] {
    forgetDead()
    return (machine.mainNamespace.entries ?? []).compactMap { entry in
      guard let name = entry.key.string, entry.value.kind != .module else { return nil }
      let marks = marks(of: entry.value, variable: name)
      let held = held(by: entry.value, marks)
      return held.isEmpty ? nil : (name, entry.value, marks, held)
    }
  }

  /// How many objects have shadows.
  public var shadowCount: Int {
    forgetDead()
    return heap.count
  }

  /// Forgets all marks.
  public func clear() {
    labels = []
    heap = [:]
    active = []
    generators = [:]
    boundCalls = [:]
    machine.stopWatchingLives()
  }

  /// To be called when a run has ended.
  public func runEnded() {
    active = []
    lastException = 0
    machine.letGo(downTo: 0)
    forgetDead()
  }

  // MARK: Shadows

  /// The shadow of an object, made if it has none.
  func shadow(of object: ObservedValue) -> ShadowObject {
    if let known = heap[object.identity] { return known }
    let shadow = ShadowObject()
    heap[object.identity] = shadow
    machine.watchLife(of: object)
    return shadow
  }

  /// What an iterator goes through, while that lives.
  func iteration(of iterator: UInt64) -> ShadowObject.Iteration? {
    guard let iteration = heap[iterator]?.iteration,
      heap[iteration.source.identity] === iteration.shadow
    else { return nil }
    return iteration
  }

  /// Objects that have died leave no shadows: their addresses will be others'.
  func forgetDead() {
    let dead = machine.takeDead()
    if dead.isEmpty { return }
    for frame in active {
      for input in frame.pending?.inputs ?? [] where dead.contains(input.identity) {
        frame.pending?.dead[input.identity] = heap[input.identity]
      }
    }
    for identity in dead {
      heap[identity] = nil
      generators[identity] = nil
      boundCalls[identity] = nil
    }
  }

  /// A value's marks: those of the place that it stands in, and its own.
  func marks(of value: ObservedValue, slot: Marks) -> Marks {
    guard let shadow = heap[value.identity] else { return slot }
    var marks = slot
    if shadow.whole != nil { marks.add(Marks(whole: shadow.whole)) }
    if let units = shadow.units {
      let count = value.count ?? 0
      let fit =
        units.count == count
        ? units : Array(repeating: units.lazy.compactMap(\.self).first, count: count)
      marks.add(Marks(units: fit))
    }
    return marks
  }

  /// The marks of a value and of what it holds, some containers deep. What an unmarked container holds is looked at only in
  /// part when it is large.
  func reach(of value: ObservedValue, slot: Marks) -> Reach {
    var reach = Reach()
    var pending: [(value: ObservedValue, slot: Marks, depth: Int)] = [(value, slot, 0)]
    var seen: Set<UInt64> = []
    while let (value, slot, depth) = pending.popLast() {
      let marks = marks(of: value, slot: slot)
      reach.known.insert(value.identity)
      reach.add(marks, of: value.identity)
      guard depth < Self.deepestReach, value.holdsOthers, seen.insert(value.identity).inserted
      else { continue }
      let shadow = heap[value.identity]
      for marks in shadow?.keys.values.map({ $0 }) ?? [] { reach.add(marks) }
      let entries = addEntries(of: shadow, to: &reach)
      if let iteration = iteration(of: value.identity) {
        pending.append((iteration.source, iteration.marks, depth + 1))
      }
      let limit = shadow == nil && marks.isEmpty ? Self.widestReach : Self.mostParts
      for part in value.referents(limit: limit) {
        var slot = entries[part.identity] ?? .none
        if let whole = marks.whole { slot.add(Marks(whole: whole)) }
        if slot.isEmpty, !part.holdsOthers, heap[part.identity] == nil {
          reach.known.insert(part.identity)
        } else if seen.count < Self.widestReach {
          pending.append((part, slot, depth + 1))
        }
      }
    }
    return reach
  }

  /// The marks of the items that an iterator goes through; of nested containers only their own.
  func itemReach(of iterator: ObservedValue, slot: Marks) -> Reach {
    var reach = Reach()
    var pending: [(value: ObservedValue, slot: Marks)] = [(iterator, slot)]
    var seen: Set<UInt64> = []
    while let (value, slot) = pending.popLast() {
      reach.add(marks(of: value, slot: slot), of: value.identity)
      let shadow = heap[value.identity]
      for (key, marks) in shadow?.keys ?? [:] {
        reach.add(marks, of: shadow?.entries[key]?.identity)
      }
      _ = addEntries(of: shadow, to: &reach)
      if let iteration = iteration(of: value.identity) {
        pending.append((iteration.source, iteration.marks))
      }
      let isIterator = value.kind == .iterator || value.typeName.hasPrefix("dict_")
      guard isIterator || (value.kind == .tuple && seen.count < 4), seen.count < 50,
        seen.insert(value.identity).inserted
      else { continue }
      for part in value.referents(limit: 50) { pending.append((part, .none)) }
    }
    return reach
  }

  private func addEntries(of shadow: ShadowObject?, to reach: inout Reach) -> [UInt64: Marks] {
    var entries: [UInt64: Marks] = [:]
    for entry in shadow?.entries.values.map({ $0 }) ?? [] {
      entries[entry.identity, default: .none].add(entry.marks)
      reach.add(entry.marks, of: entry.identity)
    }
    return entries
  }

  private static let deepestReach = 6
  private static let widestReach = 500
  private static let mostParts = 20_000

  // MARK: Watching

  public func willExecute(_ point: ExecutionPoint) -> ObserverAnswer {
    if labels.isEmpty { return .proceed }
    forgetDead()
    let frame = enter(point)
    frame.hasRaised = false
    if !frame.branches.isEmpty { frame.branches.removeAll { $0.end == point.offset } }
    capture(point, frame)
    return .proceed
  }

  public func didRaise(_ exception: ObservedValue, at point: ExecutionPoint) {
    if labels.isEmpty { return }
    while let top = active.last, top.depth > point.depth { leave(top) }
    guard let frame = active.last, frame.depth == point.depth else { return }
    frame.hasRaised = true
    if exception.identity == lastException { return }
    lastException = exception.identity
    guard let pending = frame.pending else { return }
    var origins = frame.control
    if pending.opcode != .raiseVarargs && pending.opcode != .reraise && !frame.hasCalled {
      // Its text may hold what the instruction took.
      for input in pending.call?.all ?? pending.inputs { origins += input.reach.origins }
    } else if frame.hasCalled {
      // StopIteration has what a generator returns.
      origins += frame.returned.origins
    }
    if let origin = Origin.combining(origins, at: pending.step) {
      add(origin, to: shadow(of: exception))
    }
  }

  func add(_ origin: Origin, to shadow: ShadowObject) {
    var marks = Marks(whole: shadow.whole)
    marks.add(Marks(whole: origin))
    shadow.whole = marks.whole
  }

  // MARK: Frames

  /// Finds the shadow of the frame that runs, after what has happened since the last instruction.
  private func enter(_ point: ExecutionPoint) -> ShadowFrame {
    let depth = point.depth
    while let top = active.last, top.depth > depth { leave(top) }
    if let top = active.last, top.depth == depth {
      if continues(top, point) {
        complete(top, point)
        return top
      }
      leave(top)
    }
    let generator = point.generator
    if let generator, point.offset != 0, let known = generators[generator.identity],
      known.codeIdentity == point.codeIdentity
    {
      known.depth = depth
      known.heldBelow = machine.heldCount
      complete(known, point)
      known.inherited = active.last?.control ?? []
      active.append(known)
      return known
    }
    let frame = ShadowFrame(point)
    frame.inherited = active.last?.control ?? []
    bindParameters(of: frame, point)
    if let generator {
      generators[generator.identity] = frame
      machine.watchLife(of: generator)
    }
    active.append(frame)
    return frame
  }

  private func continues(_ frame: ShadowFrame, _ point: ExecutionPoint) -> Bool {
    guard frame.codeIdentity == point.codeIdentity,
      frame.generator == point.generator?.identity ?? 0
    else { return false }
    guard point.offset == 0, let pending = frame.pending else { return true }
    return pending.opcode.isAbsoluteJump && pending.argument == 0
  }

  /// A frame is gone: it was left by an exception, or waits for another generator's value.
  private func leave(_ frame: ShadowFrame) {
    active.removeLast()
    guard let caller = active.last else { return }
    caller.hasCalled = true
    if frame.generator != 0, frame.pending?.opcode == .yieldFrom {
      caller.returned.add(frame.returned)
      frame.returned = Returned()
    }
  }

  /// A frame gives a value to the one below: it returns, or yields.
  func give(_ value: ObservedValue, _ marks: Marks, from frame: ShadowFrame, ends: Bool) {
    active.removeLast()
    if ends { generators[frame.generator] = nil }
    guard let caller = active.last else {
      lastResult = self.marks(of: value, slot: marks)
      lastResultHeld = reach(of: value, slot: marks).origins
      return
    }
    caller.hasCalled = true
    machine.letGo(downTo: frame.heldBelow)
    if caller.returned.add(value, marks) { machine.hold(value) }
    guard !heap.isEmpty, value.holdsOthers else { return }
    // Native code between them may take what it holds.
    if let iteration = iteration(of: value.identity) { machine.hold(iteration.source) }
    caller.returned.add(reach(of: value, slot: marks))
  }

  // MARK: Branches

  /// The frame goes where a marked value has sent it: what it does up to the place where all ways meet is marked.
  func branch(_ frame: ShadowFrame, _ point: ExecutionPoint, _ origins: [Origin]) {
    guard followsBranches, let step = frame.pending?.step else { return }
    var branchStep = step
    branchStep.isBranch = true
    guard let origin = Origin.combining(origins, at: branchStep) else { return }
    let flow = flow(of: point.code)
    let end = flow.end(ofBranchAt: point.offset)
    if origin.labels.isSubset(of: Set(frame.inherited.flatMap(\.labels))) { return }
    if frame.branches.contains(where: {
      $0.end == end && origin.labels.isSubset(of: $0.origin.labels)
    }) {
      return
    }
    frame.branches.append((end, origin))
    // What another way would have assigned is decided, too.
    for store in flow.stores(inBranchAt: point.offset) {
      switch store.opcode {
      case .storeFast:
        if let value = point.local(store.argument) {
          var marks = frame.marks(ofLocal: store.argument, value)
          marks.add(Marks(whole: origin))
          frame.locals[store.argument] = ShadowObject.Entry(identity: value.identity, marks: marks)
        }
      case .storeName, .storeGlobal:
        let space = store.opcode == .storeGlobal ? point.globals : point.namespaceObject
        let name = point.code.names[store.argument].description
        if let space, let value = space.entry(named: name) {
          let shadow = shadow(of: space)
          var marks = shadow.marks(at: .text(name), of: value)
          marks.add(Marks(whole: origin))
          shadow.set(.text(name), value, marks)
        }
      case .storeDeref:
        if let cell = point.cell(store.argument), let value = cell.referents().first {
          let shadow = shadow(of: cell)
          var marks = shadow.marks(at: .integer(0), of: value)
          marks.add(Marks(whole: origin))
          shadow.set(.integer(0), value, marks)
        }
      default: break
      }
    }
  }

  private func flow(of code: CodeObject) -> BranchFlow {
    if let known = flows[ObjectIdentifier(code)] { return known }
    let flow = BranchFlow(code)
    flows[ObjectIdentifier(code)] = flow
    return flow
  }
}

extension ShadowFrame {
  func marks(ofLocal number: Int, _ value: ObservedValue) -> Marks {
    guard let entry = locals[number], entry.identity == value.identity else { return .none }
    return entry.marks
  }
}

extension ObservedValue {
  /// Whether what it holds is reached through it, by functions that nobody watches.
  var holdsOthers: Bool {
    switch kind {
    case .list, .tuple, .dict, .set, .frozenset, .slice, .iterator, .cell: true
    case .other: !referents(limit: 1).isEmpty
    default: false
    }
  }

  var isText: Bool {
    switch kind {
    case .str, .bytes, .bytearray: true
    default: false
    }
  }
}
