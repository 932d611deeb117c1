/// Private names of classes: `__x` in `class C` stands for `_C__x`.
/// CPython: Python/compile.c, `_Py_Mangle`.
struct NameMangler: ~Copyable {
  private let tree: SyntaxTree
  /// What is known of each name: 0 not yet looked at, 1 never mangled, 2 private.
  private var kinds: [UInt8] = []
  /// (class name, name) -> mangled name.
  private var mangled = IntegerMap()

  init(tree: SyntaxTree) { self.tree = tree }

  /// The name that `name` stands for in the class `privateName`, or outside of one.
  @inline(__always)
  mutating func mangle(_ name: Name, in privateName: Name?) -> Name {
    guard let privateName else { return name }
    let index = Int(name.index)
    if index < kinds.count, kinds[index] == 1 { return name }
    return mangleSlowly(name, in: privateName)
  }

  @inline(never)
  private mutating func mangleSlowly(_ name: Name, in privateName: Name) -> Name {
    let index = Int(name.index)
    if index >= kinds.count {
      kinds.append(contentsOf: repeatElement(0, count: tree.names.count - kinds.count))
    }
    if kinds[index] == 0 { kinds[index] = Self.isPrivate(tree[name].utf8) ? 2 : 1 }
    if kinds[index] == 1 { return name }
    let key = UInt64(privateName.index) << 32 | UInt64(name.index)
    let known = mangled.find(key)
    if known >= 0 { return Name(index: UInt32(known)) }
    let className = tree[privateName].utf8.drop { $0 == UInt8(ascii: "_") }
    var result = name
    if !className.isEmpty {
      let text = [UInt8(ascii: "_")] + className + tree[name].utf8
      result = tree.names.intern(PythonString(utf8: text))
    }
    mangled.insert(key, Int32(result.index))
    return result
  }

  /// Two underscores in front, not two behind, and no dot (`import __a.b`).
  private static func isPrivate(_ text: [UInt8]) -> Bool {
    let underscore = UInt8(ascii: "_")
    guard text.count > 2, text[0] == underscore, text[1] == underscore else { return false }
    if text[text.count - 1] == underscore && text[text.count - 2] == underscore { return false }
    return !text.contains(UInt8(ascii: "."))
  }
}
