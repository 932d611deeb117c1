import Primitives

/// Parses a source. Bytes, because the source may declare its encoding (PEP 263) or start with a BOM.
public func parse(
  source: [UInt8], options: CompileOptions
) throws(SyntaxError) -> (tree: SyntaxTree, warnings: [SyntaxWarningRecord]) {
  let text = source.withUnsafeBufferPointer {
    SourceText(utf8: $0, addsNewline: options.mode == .exec)
  }
  let buffer = TokenBuffer(text)
  let tree = SyntaxTree()
  var parser = Parser(source: text, tokens: buffer, tree: tree, options: ParserOptions())
  do throws(ParseFailure) {
    switch options.mode {
    case .exec: tree.root = .module(try parser.file())
    case .eval: tree.root = .expression(try parser.evalInput())
    case .single: tree.root = .interactive(try parser.file())
    }
  } catch {
    let token = buffer.tokens[parser.index]
    throw SyntaxError(
      .syntaxError, "invalid syntax", lineNumber: Int(token.line), offset: Int(token.column) + 1)
  }
  withExtendedLifetime(buffer) {}
  tree.names = parser.names
  tree.constants = parser.constants
  return (tree, parser.warnings)
}
