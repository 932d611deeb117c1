/// The constants of one compilation, each different one once: a constant is then an integer, and code
/// generation handles only that. CPython: Python/compile.c, `merge_consts_recursive`.
struct ConstantPool: ~Copyable {
  /// Index of a constant in the pool.
  typealias Index = Int32

  private let tree: SyntaxTree
  private var constants = ConstantSet()
  /// The pool's index for each of the tree's literals, -1 where it is not yet known.
  private var literals: [Index]
  /// The same for names that stand as strings.
  private var nameStrings: [Index] = []

  static var none: Index { 0 }

  init(tree: SyntaxTree) {
    self.tree = tree
    literals = Array(repeating: -1, count: tree.constants.count)
    _ = add(Constant.none)
  }

  mutating func index(of id: ConstantID) -> Index {
    let position = Int(id.index)
    if position < literals.count, literals[position] >= 0 { return literals[position] }
    if position >= literals.count {
      literals.append(contentsOf: repeatElement(-1, count: tree.constants.count - literals.count))
    }
    let index = add(tree[id])
    literals[position] = index
    return index
  }

  mutating func index(ofString name: Name) -> Index {
    let position = Int(name.index)
    if position < nameStrings.count, nameStrings[position] >= 0 { return nameStrings[position] }
    if position >= nameStrings.count {
      nameStrings.append(
        contentsOf: repeatElement(-1, count: tree.names.count - nameStrings.count))
    }
    let index = add(.string(tree[name]))
    nameStrings[position] = index
    return index
  }

  mutating func add(_ value: Constant) -> Index { constants.insert(value).index }

  subscript(index: Index) -> Constant { constants.values[Int(index)] }
}
