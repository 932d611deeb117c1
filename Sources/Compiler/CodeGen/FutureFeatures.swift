/// What `from __future__ import …` at the head of a source asks for.
/// CPython: Python/future.c.
struct FutureFeatures {
  var flags: CodeFlags
  /// Where the last such import stands; one further down is an error. -1 for none.
  var lastLine: Int32 = -1

  private enum Feature {
    /// Part of the language by now.
    case mandatory
    case optional(CodeFlags)
  }

  private static func feature(_ name: PythonString) -> Feature? {
    switch name.description {
    case "nested_scopes", "generators", "division", "absolute_import", "with_statement",
      "print_function", "unicode_literals", "generator_stop":
      .mandatory
    case "barry_as_FLUFL": .optional(.futureBarryAsBDFL)
    case "annotations": .optional(.futureAnnotations)
    default: nil
    }
  }

  /// - Parameter inherited: features that the caller of `compile()` had.
  init(of tree: SyntaxTree, inherited: CodeFlags) throws(SyntaxError) {
    flags = inherited
    let body: NodeList<Stmt>
    switch tree.root {
    case .module(let statements), .interactive(let statements): body = statements
    case .expression, .functionType: return
    }
    let futureModule = tree.names.intern("__future__")
    /// Something else was seen: another future import may only follow on the same line.
    var done = false
    var previousLine: Int32 = 0
    for (index, statement) in body.enumerated() {
      let line = statement.range.line
      if done && line > previousLine { return }
      previousLine = line
      switch statement.kind {
      case .importFrom(futureModule?, let aliases, _):
        if done {
          throw SyntaxError(
            .syntaxError, "from __future__ imports must occur at the beginning of the file",
            lineNumber: Int(line), offset: Int(statement.range.column))
        }
        try takeUp(aliases, of: statement, in: tree)
        lastLine = line
      case .expr where index == 0 && tree.docstring(of: body) != nil:
        break
      default:
        done = true
      }
    }
  }

  /// CPython: `future_check_features`.
  private mutating func takeUp(
    _ aliases: NodeList<Alias>, of statement: Stmt, in tree: SyntaxTree
  ) throws(SyntaxError) {
    for alias in aliases {
      let name = tree[alias.name]
      switch Self.feature(name) {
      case .mandatory: break
      case .optional(let flag): flags.insert(flag)
      case nil:
        var error = SyntaxError(
          .syntaxError,
          name == "braces" ? "not a chance" : "future feature \(name) is not defined",
          lineNumber: Int(statement.range.line), offset: Int(statement.range.column) + 1)
        error.isPlacedLater = true
        throw error
      }
    }
  }
}
