/// The abstract syntax tree of one source: CPython's `Parser/Python.asdl`, in Swift's case.
///
/// Nodes live in an arena that the tree owns. A handle (`Expr`, `Stmt`, `NodeList`, …) is one or two
/// plain words, so walking and matching the tree moves no reference counts. A handle is valid as long
/// as its tree; nothing checks that, so passes take the tree and keep no handle past it.
public final class SyntaxTree {
  /// Identifiers, interned: equal names have equal `Name`s.
  public internal(set) var names = NameTable()
  /// Literal values by `ConstantID`; folding appends to it.
  public internal(set) var constants: [Constant] = []
  /// What the source is, once parsed.
  public internal(set) var root: Root = .module(NodeList())

  private var chunks: [UnsafeMutableRawPointer] = []
  private var next: UInt = 0
  private var end: UInt = 0

  /// An empty tree.
  public init() {}

  deinit { for chunk in chunks { chunk.deallocate() } }

  /// The four `mod` forms that `compile()` can produce.
  public enum Root {
    case module(NodeList<Stmt>)
    case interactive(NodeList<Stmt>)
    case expression(Expr)
    case functionType(arguments: NodeList<Expr>, returns: Expr)
  }

  // MARK: Arena

  /// Returns uninitialised memory for `count` values of a trivial type; it lives as long as the tree.
  func allocate<T: BitwiseCopyable>(_ type: T.Type, count: Int) -> UnsafeMutablePointer<T> {
    let size = UInt((MemoryLayout<T>.stride * count + 15) & ~15)
    if next + size > end { addChunk(atLeast: Int(size)) }
    defer { next += size }
    return UnsafeMutableRawPointer(bitPattern: next).unsafelyUnwrapped
      .bindMemory(to: type, capacity: count)
  }

  private func addChunk(atLeast size: Int) {
    let bytes = max(size, min(1 << 20, 1 << (14 + chunks.count)))
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 16)
    chunks.append(chunk)
    next = UInt(bitPattern: chunk)
    end = next + UInt(bytes)
  }

  // MARK: Making nodes

  /// Makes an expression node.
  public func expr(_ kind: Expr.Kind, at range: SourceRange) -> Expr {
    let pointer = allocate(Expr.Node.self, count: 1)
    pointer.initialize(to: Expr.Node(kind: kind, range: range))
    return Expr(pointer: pointer)
  }

  /// Makes a statement node.
  public func stmt(_ kind: Stmt.Kind, at range: SourceRange) -> Stmt {
    let pointer = allocate(Stmt.Node.self, count: 1)
    pointer.initialize(to: Stmt.Node(kind: kind, range: range))
    return Stmt(pointer: pointer)
  }

  /// Copies `elements` into the arena.
  public func list<T: BitwiseCopyable>(_ elements: some Collection<T>) -> NodeList<T> {
    if elements.isEmpty { return NodeList() }
    let pointer = allocate(T.self, count: elements.count)
    var index = 0
    for element in elements {
      (pointer + index).initialize(to: element)
      index += 1
    }
    return NodeList(pointer: pointer, count: index)
  }

  /// Moves one rarely used record (function parameters, say) into the arena.
  func box<T: BitwiseCopyable>(_ value: T) -> NodeBox<T> {
    let pointer = allocate(T.self, count: 1)
    pointer.initialize(to: value)
    return NodeBox(pointer: pointer)
  }

  /// Enters a literal value.
  public func constant(_ value: Constant) -> ConstantID {
    constants.append(value)
    return ConstantID(index: UInt32(constants.count - 1))
  }

  /// Appends to a string, bytes or a tuple in its place.
  /// - Returns: false, and nothing is done, where the two are not of one such type.
  func extendConstant(_ id: ConstantID, by addition: Constant) -> Bool {
    let index = Int(id.index)
    // While it is extended the value stands in one place only, so that it is not copied.
    switch (constants[index], addition) {
    case (.string(var text), .string(let more)):
      constants[index] = .none
      text.utf8 += more.utf8
      constants[index] = .string(text)
    case (.bytes(var bytes), .bytes(let more)):
      constants[index] = .none
      bytes += more
      constants[index] = .bytes(bytes)
    case (.tuple(var items), .tuple(let more)):
      constants[index] = .none
      items += more
      constants[index] = .tuple(items)
    default: return false
    }
    return true
  }

  /// A literal value.
  public subscript(id: ConstantID) -> Constant { constants[Int(id.index)] }
  /// A name's text.
  public subscript(name: Name) -> PythonString { names[name] }
}

/// Where a node stands: 1-based lines, columns in UTF-8 bytes from 0, end exclusive.
public struct SourceRange: BitwiseCopyable, Equatable, Sendable {
  /// Lines count from 1, columns from 0.
  public var line, column, endLine, endColumn: Int32

  /// A range between two places.
  public init(line: Int32, column: Int32, endLine: Int32, endColumn: Int32) {
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }
}

/// An interned identifier of one tree.
public struct Name: BitwiseCopyable, Hashable, Sendable {
  /// Its number in the tree.
  public let index: UInt32
  /// The name with a number.
  public init(index: UInt32) { self.index = index }
}

/// A literal value of one tree.
public struct ConstantID: BitwiseCopyable, Hashable, Sendable {
  /// Its number in the tree.
  public let index: UInt32
}

/// A fixed-length sequence of nodes in the arena.
public struct NodeList<Element: BitwiseCopyable>: BitwiseCopyable, RandomAccessCollection {
  let pointer: UnsafeMutablePointer<Element>?
  /// How many elements there are.
  public let count: Int

  /// An empty list.
  public init() {
    pointer = nil
    count = 0
  }

  init(pointer: UnsafeMutablePointer<Element>, count: Int) {
    self.pointer = pointer
    self.count = count
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of elements.
  public var endIndex: Int { count }

  /// An element; assigning to it changes the tree.
  public subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "node list index out of range")
      return pointer.unsafelyUnwrapped[index]
    }
    nonmutating set {
      precondition(index >= 0 && index < count, "node list index out of range")
      pointer.unsafelyUnwrapped[index] = newValue
    }
  }
}

/// One record in the arena.
public struct NodeBox<T: BitwiseCopyable>: BitwiseCopyable {
  let pointer: UnsafeMutablePointer<T>
  /// The record itself; assigning to it changes the tree.
  public var value: T {
    get { pointer.pointee }
    nonmutating set { pointer.pointee = newValue }
  }
}
