/// Prints a tree as CPython 3.9's `ast.dump(tree, indent=…)` does. CPython: Lib/ast.py, `dump`.
public struct ASTDump {
  /// Spaces a level; nil prints one line.
  let indent: Int?
  /// Whether `lineno`, `col_offset` and their ends are shown.
  let includesAttributes: Bool
  let tree: SyntaxTree
  var level = 0

  /// A value's text, and whether it is simple: a leaf, or a node without fields.
  struct Text {
    var bytes: [UInt8]
    var isSimple: Bool

    init(_ text: String, isSimple: Bool = true) {
      bytes = Array(text.utf8)
      self.isSimple = isSimple
    }

    init(bytes: [UInt8], isSimple: Bool) {
      self.bytes = bytes
      self.isSimple = isSimple
    }
  }

  /// A field of a node: its name and value.
  typealias Field = (name: String, value: Text)

  init(_ tree: SyntaxTree, indent: Int?, includesAttributes: Bool) {
    self.tree = tree
    self.indent = indent
    self.includesAttributes = includesAttributes
  }

  /// The text of a whole tree.
  public static func text(
    of tree: SyntaxTree, indent: Int? = nil, includesAttributes: Bool = false
  ) -> PythonString {
    var dump = ASTDump(tree, indent: indent, includesAttributes: includesAttributes)
    return PythonString(utf8: dump.root().bytes)
  }

  private mutating func root() -> Text {
    switch tree.root {
    case .module(let body):
      node("Module") { [$0.field("body", body), ("type_ignores", Text("[]"))] }
    case .interactive(let body): node("Interactive") { [$0.field("body", body)] }
    case .expression(let body): node("Expression") { [$0.field("body", body)] }
    case .functionType(let arguments, let returns):
      node("FunctionType") { [$0.field("argtypes", arguments), $0.field("returns", returns)] }
    }
  }

  // MARK: Layout

  /// A node's text; its fields are made one level deeper.
  mutating func node(
    _ name: String, at range: SourceRange? = nil, _ fields: (inout ASTDump) -> [Field]
  ) -> Text {
    level += 1
    var fields = fields(&self)
    level -= 1
    if includesAttributes, let range {
      fields.append(("lineno", Text("\(range.line)")))
      fields.append(("col_offset", Text("\(range.column)")))
      fields.append(("end_lineno", Text("\(range.endLine)")))
      fields.append(("end_col_offset", Text("\(range.endColumn)")))
    }
    let isShort = fields.count <= 3 && fields.allSatisfy(\.value.isSimple)
    var bytes = Array(name.utf8)
    bytes.append(UInt8(ascii: "("))
    if !isShort { appendLineStart(to: &bytes) }
    for (index, field) in fields.enumerated() {
      if index > 0 { appendSeparator(to: &bytes, isShort: isShort) }
      bytes += field.name.utf8
      bytes.append(UInt8(ascii: "="))
      bytes += field.value.bytes
    }
    bytes.append(UInt8(ascii: ")"))
    return Text(bytes: bytes, isSimple: isShort && fields.isEmpty)
  }

  private func appendLineStart(to bytes: inout [UInt8]) {
    guard let indent else { return }
    bytes.append(10)
    bytes += repeatElement(32, count: indent * (level + 1))
  }

  private func appendSeparator(to bytes: inout [UInt8], isShort: Bool) {
    bytes.append(UInt8(ascii: ","))
    if isShort || indent == nil {
      bytes.append(32)
    } else {
      appendLineStart(to: &bytes)
    }
  }

  /// A list's text.
  mutating func list<T>(_ elements: NodeList<T>, _ text: (inout ASTDump, T) -> Text) -> Text {
    if elements.isEmpty { return Text("[]") }
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    appendLineStart(to: &bytes)
    for (index, element) in elements.enumerated() {
      if index > 0 { appendSeparator(to: &bytes, isShort: false) }
      level += 1
      bytes += text(&self, element).bytes
      level -= 1
    }
    bytes.append(UInt8(ascii: "]"))
    return Text(bytes: bytes, isSimple: false)
  }

  // MARK: Fields

  mutating func field(_ name: String, _ value: Expr) -> Field { (name, text(of: value)) }

  mutating func field(_ name: String, _ values: NodeList<Expr>) -> Field {
    (name, list(values) { $0.text(of: $1) })
  }

  mutating func field(_ name: String, _ values: NodeList<Expr?>) -> Field {
    (name, list(values) { dump, value in value.map { dump.text(of: $0) } ?? Text("None") })
  }

  mutating func field(_ name: String, _ values: NodeList<Stmt>) -> Field {
    (name, list(values) { $0.text(of: $1) })
  }

  mutating func field(_ name: String, _ values: NodeList<Name>) -> Field {
    (name, list(values) { $0.text(of: $1) })
  }

  mutating func field(_ name: String, _ values: NodeList<Keyword>) -> Field {
    (name, list(values) { $0.text(of: $1) })
  }

  mutating func field(_ name: String, _ context: ExprContext) -> Field {
    switch context {
    case .load: (name, Text("Load()"))
    case .store: (name, Text("Store()"))
    case .del: (name, Text("Del()"))
    }
  }

  func field(_ name: String, _ value: Name) -> Field { (name, text(of: value)) }

  /// Optional fields are left out where they have no value.
  mutating func optional(_ name: String, _ value: Expr?) -> [Field] {
    value.map { [field(name, $0)] } ?? []
  }

  func optional(_ name: String, _ value: Name?) -> [Field] {
    value.map { [field(name, $0)] } ?? []
  }

  func text(of name: Name) -> Text {
    var bytes: [UInt8] = []
    appendRepr(of: tree[name], to: &bytes)
    return Text(bytes: bytes, isSimple: true)
  }

  // MARK: Constants

  func text(of constant: Constant) -> Text {
    var bytes: [UInt8] = []
    switch constant {
    case .none: return Text("None")
    case .true: return Text("True")
    case .false: return Text("False")
    case .ellipsis: return Text("Ellipsis")
    case .int(let value): return Text("\(value)")
    case .bigInt(let value): return Text("\(value)")
    case .float(let value): return Text(FloatText.repr(value))
    case .complex(let real, let imaginary): return Text(ASTDump.complex(real, imaginary))
    case .string(let value): appendRepr(of: value, to: &bytes)
    case .bytes(let value): appendRepr(ofBytes: value, to: &bytes)
    case .tuple, .frozenSet, .code, .foreign:
      preconditionFailure("no literal has this constant's type")
    }
    return Text(bytes: bytes, isSimple: true)
  }

  private static func complex(_ real: Double, _ imaginary: Double) -> String {
    func part(_ value: Double) -> String {
      let text = FloatText.repr(value)
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    if real == 0 && real.sign == .plus { return part(imaginary) + "j" }
    let sign = imaginary.sign == .minus ? "" : "+"
    return "(\(part(real))\(sign)\(part(imaginary))j)"
  }
}
