/// Prints a symbol table: every scope, and what CPython's `symtable` module says of each name in it.
///
///     module top, line 0
///       area    global, local, assigned, namespace
///       function area, line 1
///         width   referenced, parameter, local
///
/// A scope's line tells its type, name and line; a symbol's line lists the `is_…` methods of CPython's
/// `Symbol` that would return True. CPython: Lib/symtable.py.
public struct SymbolTableDump {
  private let table: SymbolTable
  private var output: [UInt8] = []

  /// The text of a whole table: scopes in source order, each indented below the scope it stands in,
  /// symbols in order of their first appearance.
  public static func text(of table: SymbolTable) -> PythonString {
    var dump = SymbolTableDump(table: table)
    dump.appendScope(0, level: 0)
    return PythonString(utf8: dump.output)
  }

  private init(table: SymbolTable) { self.table = table }

  private mutating func appendScope(_ index: Int, level: Int) {
    let scope = table.scopes[index]
    appendIndentation(level)
    output += "\(scope.type) ".utf8
    output += table.title(of: index).utf8
    output += ", line \(scope.lineNumber)".utf8
    if scope.isNested { output += ", nested".utf8 }
    output.append(UInt8(ascii: "\n"))

    let symbols = table.symbols(in: index)
    let width = symbols.map { table.text(of: $0.name).characterCount }.max() ?? 0
    let children = table.children(of: index)
    let namespaces = children.map { table.title(of: $0) }
    // `symtable` takes any scope of this name for a module's.
    let isModule = table.title(of: index) == "top"
    for symbol in symbols {
      let name = table.text(of: symbol.name)
      appendIndentation(level + 1)
      output += name.utf8
      output += repeatElement(UInt8(ascii: " "), count: width - name.characterCount)
      var separator = "  "
      for word in Self.words(
        symbol, isModule: isModule, isNamespace: namespaces.contains(name))
      {
        output += separator.utf8
        output += word.utf8
        separator = ", "
      }
      output.append(UInt8(ascii: "\n"))
    }
    for child in children { appendScope(child, level: level + 1) }
  }

  private mutating func appendIndentation(_ level: Int) {
    output += repeatElement(UInt8(ascii: " "), count: level * 2)
  }

  /// The `is_…` methods that would return True, in the order in which `symtable` defines them.
  private static func words(
    _ symbol: SymbolTable.Symbol, isModule: Bool, isNamespace: Bool
  ) -> [String] {
    let usage = symbol.usage
    let binding = symbol.binding
    let isBoundInModule = isModule && !usage.isDisjoint(with: .bound)
    let answers: [(String, Bool)] = [
      ("referenced", usage.contains(.use)),
      ("parameter", usage.contains(.parameter)),
      (
        "global",
        binding == .globalImplicit || binding == .globalExplicit || isBoundInModule
      ),
      ("nonlocal", usage.contains(.nonlocal)),
      ("declared global", binding == .globalExplicit),
      ("local", binding == .local || binding == .cell || isBoundInModule),
      ("annotated", usage.contains(.annotated)),
      ("free", binding == .free),
      ("imported", usage.contains(.imported)),
      ("assigned", usage.contains(.local)),
      ("namespace", isNamespace),
    ]
    return answers.filter(\.1).map(\.0)
  }
}
