/// Stacks of what is known about values. Stacks share their lower parts: a stack is a position in a forest of slots, so
/// that remembering one costs nothing and joining two looks only at where they differ.
struct VerifierStack {
  enum Kind: UInt8 {
    /// Any Python value.
    case any
    /// What LOAD_METHOD leaves below the object: a function, or nothing.
    case maybeNull
    case list, set, dict, tuple, string
    /// A constant that is a code object, a tuple of strings, a tuple; `detail` is its index.
    case code, names, constantTuple
    /// LOAD_CLOSURE's; a tuple of `detail` of them.
    case cell, cells
    /// What a handler finds: the exception that was handled before (or None), its own exception and the class of it.
    case savedException, exception, exceptionClass
  }

  struct Slot: Equatable {
    var kind: Kind
    var detail: Int32 = 0

    static let any = Slot(kind: .any)
    static let maybeNull = Slot(kind: .maybeNull)
    static let list = Slot(kind: .list)
    static let set = Slot(kind: .set)
    static let dict = Slot(kind: .dict)
    static let tuple = Slot(kind: .tuple)
    static let string = Slot(kind: .string)
    static let cell = Slot(kind: .cell)
    static let savedException = Slot(kind: .savedException)
    static let exception = Slot(kind: .exception)
    static let exceptionClass = Slot(kind: .exceptionClass)

    /// What is known of a value that is one or the other.
    func joined(with other: Slot) -> Slot {
      if self == other { return self }
      return kind == .maybeNull || other.kind == .maybeNull ? .maybeNull : .any
    }

    var isTuple: Bool {
      switch kind {
      case .tuple, .names, .constantTuple, .cells: true
      default: false
      }
    }
  }

  struct Position: Equatable {
    fileprivate var node: Int32
    static let empty = Position(node: -1)
  }

  private struct Node {
    var slot: Slot
    var below: Int32
    var depth: Int32
  }

  private var nodes: [Node] = []

  func depth(_ position: Position) -> Int32 {
    position.node < 0 ? 0 : nodes[Int(position.node)].depth
  }

  mutating func push(_ slot: Slot, _ position: inout Position) {
    nodes.append(Node(slot: slot, below: position.node, depth: depth(position) + 1))
    position.node = Int32(nodes.count - 1)
  }

  /// The stack is not empty.
  func pop(_ position: inout Position) -> Slot {
    let node = nodes[Int(position.node)]
    position.node = node.below
    return node.slot
  }

  /// - Parameter distance: 1 for the top; at most the depth.
  func peek(_ position: Position, _ distance: Int) -> Slot {
    var position = position
    for _ in 1..<distance { _ = pop(&position) }
    return pop(&position)
  }

  /// What is known when the stack is `known` or `other`, which are equally deep; nil when that is `known`.
  mutating func join(_ known: Position, _ other: Position) -> Position? {
    var first = known
    var second = other
    var slots: [Slot] = []
    var isChanged = false
    while first != second {
      let old = pop(&first)
      let joined = old.joined(with: pop(&second))
      if joined != old { isChanged = true }
      slots.append(joined)
    }
    if !isChanged { return nil }
    for slot in slots.reversed() { push(slot, &first) }
    return first
  }
}
