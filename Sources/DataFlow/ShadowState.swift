import Compiler
import VM

/// What is known of a container, an object with attributes, a cell or an iterator: by identity, as long as it lives.
final class ShadowObject {
  /// A mark and the value that it belongs to. Another value in its place has been put there by code that nobody watched:
  /// then the mark is void.
  struct Entry {
    let identity: UInt64
    var marks: Marks
  }

  /// Of everything in it.
  var whole: Origin?
  /// By index, key or name.
  var entries: [ObservedKey: Entry] = [:]
  /// Of a dict: marks of keys themselves.
  var keys: [ObservedKey: Marks] = [:]
  /// Of a bytearray.
  var units: [Origin?]?
  var iteration: Iteration?

  /// An iterator that goes through a text, a sequence or a dict from its beginning.
  struct Iteration {
    let source: ObservedValue
    /// The source's own shadow: once the source is dead, another one's is found in its place, or none.
    let shadow: ShadowObject
    let marks: Marks
    var next = 0
  }

  var isEmpty: Bool { whole == nil && entries.isEmpty && keys.isEmpty && units == nil }

  func marks(at key: ObservedKey, of value: ObservedValue) -> Marks {
    guard let entry = entries[key], entry.identity == value.identity else { return .none }
    return entry.marks
  }

  func set(_ key: ObservedKey, _ value: ObservedValue, _ marks: Marks) {
    entries[key] = marks.isEmpty ? nil : Entry(identity: value.identity, marks: marks)
  }
}

/// The marks of a frame's values.
final class ShadowFrame {
  let code: CodeObject
  let codeIdentity: UInt64
  var depth: Int
  var stack: [Marks] = []
  var locals: [Int: ShadowObject.Entry] = [:]
  /// The last instruction, whose effect is not known yet.
  var pending: PendingInstruction?
  /// What frames have returned or yielded that ran below `pending`.
  var returned = Returned()
  var hasCalled = false
  /// The function or class that `pending` calls was followed.
  var hasEntered = false
  /// How many objects callers hold (`Machine.hold`).
  var heldBelow: Int
  /// What the body of a class, which ran below `pending`, has bound.
  var classBody: ShadowObject?
  /// An exception has come: the next instruction is a handler's.
  var hasRaised = false
  /// The generator that it belongs to, or 0.
  let generator: UInt64
  /// Branches on marked values that are open, and where they end: a byte offset, or nil for the end of the code.
  var branches: [(end: Int?, origin: Origin)] = [] {
    didSet { updateControl() }
  }
  /// Of the frames below.
  var inherited: [Origin] = [] {
    didSet { updateControl() }
  }
  /// What marks everything that is computed now.
  private(set) var control: [Origin] = []

  init(_ point: ExecutionPoint) {
    code = point.code
    codeIdentity = point.codeIdentity
    depth = point.depth
    generator = point.generator?.identity ?? 0
    heldBelow = point.machine.heldCount
  }

  private func updateControl() {
    var labels: Set<String> = []
    control = (inherited + branches.map(\.origin)).filter { origin in
      if origin.labels.isSubset(of: labels) { return false }
      labels.formUnion(origin.labels)
      return true
    }
  }
}

/// What Python functions have given to one instruction: its callee, or what native code has called for it.
struct Returned {
  private(set) var byIdentity: [UInt64: Marks] = [:]
  /// Marks and lengths of texts, in the order in which they came.
  private(set) var texts: [(marks: Marks, count: Int)] = []
  private(set) var origins: [Origin] = []
  /// What containers and iterators among them hold.
  private(set) var inside = Reach()

  var isEmpty: Bool { byIdentity.isEmpty }
  var isMarked: Bool { !origins.isEmpty || !inside.isEmpty }

  /// So many values are told apart; of more only the marks are known.
  private static let mostValues = 100_000

  /// - Returns: whether the value was noted: its identity has to stay its own then.
  mutating func add(_ value: ObservedValue, _ marks: Marks) -> Bool {
    addOrigins(of: marks)
    if value.isText, let count = value.count, texts.count < Self.mostValues {
      texts.append((marks, count))
    }
    if byIdentity.count >= Self.mostValues, byIdentity[value.identity] == nil { return false }
    byIdentity[value.identity, default: .none].add(marks)
    return true
  }

  /// What a container or iterator holds.
  mutating func add(_ reach: Reach) {
    if inside.byIdentity.count < Self.mostValues { inside.add(reach) }
  }

  mutating func add(_ other: Returned) {
    inside.add(other.inside)
    byIdentity.merge(other.byIdentity) { $0.joined(with: $1) }
    texts += other.texts
    for marks in other.byIdentity.values { addOrigins(of: marks) }
  }

  private mutating func addOrigins(of marks: Marks) {
    for origin in marks.origins where !origins.contains(where: { $0 === origin }) {
      origins.append(origin)
    }
  }
}

/// An instruction that runs: what it took, as it was before.
struct PendingInstruction {
  let opcode: Opcode
  let argument: Int
  let offset: Int
  var step: Origin.Step
  /// How many values lay below those that it takes.
  let base: Int
  var inputs: [Input] = []
  var call: PendingCall?
  /// Operands that have died before the instruction's effect was looked at, with what was known of them.
  var dead: [UInt64: ShadowObject?] = [:]

  /// Of all that it takes, once it was asked for: functions that call others ask for each call.
  var reach: Reach?

  var isMarked: Bool { inputs.contains { !$0.reach.isEmpty } || call?.isMarked == true }
}

extension ShadowFrame {
  /// Of all that the instruction takes which waits in this frame.
  func reachOfPending() -> Reach? {
    guard let pending else { return nil }
    if let known = pending.reach { return known }
    var reach = Reach()
    for input in pending.call?.all ?? pending.inputs { reach.add(input.reach) }
    self.pending?.reach = reach
    return reach
  }
}

/// A value that an instruction takes.
struct Input {
  let value: ObservedValue
  let kind: ObservedKind
  let marks: Marks
  let count: Int?
  /// Of a slice: its start, stop and step.
  let slice: (start: ObservedValue, stop: ObservedValue, step: ObservedValue)?
  /// Where it is used as a key.
  var key: ObservedKey?
  /// Of it and of what it holds.
  var reach = Reach()
  /// A text's characters, where they matter.
  var units: [UInt32]?
  /// A sequence's items, where they matter.
  var items: [Input]?

  init(_ value: ObservedValue, _ marks: Marks) {
    self.value = value
    self.marks = marks
    kind = value.kind
    count = value.count
    slice = value.sliceParts
  }

  var identity: UInt64 { value.identity }
  var origins: [Origin] { marks.origins }
}

/// The marks of everything that a value leads to.
struct Reach {
  var origins: [Origin] = []
  var byIdentity: [UInt64: Marks] = [:]
  /// All that was looked at, marked or not.
  var known: Set<UInt64> = []

  var isEmpty: Bool { origins.isEmpty }

  mutating func add(_ marks: Marks, of identity: UInt64? = nil) {
    if marks.isEmpty { return }
    for origin in marks.origins where !origins.contains(where: { $0 === origin }) {
      origins.append(origin)
    }
    if let identity { byIdentity[identity, default: .none].add(marks) }
  }

  mutating func add(_ returned: Returned) {
    for (identity, marks) in returned.byIdentity {
      known.insert(identity)
      add(marks, of: identity)
    }
    add(returned.inside)
  }

  mutating func add(_ other: Reach) {
    for origin in other.origins where !origins.contains(where: { $0 === origin }) {
      origins.append(origin)
    }
    for (identity, marks) in other.byIdentity { byIdentity[identity, default: .none].add(marks) }
    known.formUnion(other.known)
  }
}

/// A call that runs.
struct PendingCall {
  let callee: ObservedCallee
  /// Of a function in Python.
  let code: CodeObject?
  let defaults: [Input]
  var positional: [Input]
  var keywords: [(name: String, input: Input)]

  var all: [Input] { positional + keywords.map(\.input) }
  var isMarked: Bool { (all + defaults).contains { !$0.reach.isEmpty } }
}
