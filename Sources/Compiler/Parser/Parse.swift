import Primitives

/// Parses a source. Bytes, because the source may declare its encoding (PEP 263) or start with a BOM.
public func parse(
  source: [UInt8], options: CompileOptions
) throws(SyntaxError) -> (tree: SyntaxTree, warnings: [SyntaxWarningRecord]) {
  let origin = SourceText.Origin(
    isText: options.isText, file: options.isFile ? options.filename : nil)
  let text = try SourceText.decode(source, origin: origin, addsNewline: options.mode == .exec)
  let parsing = Parsing(text, mode: options.mode, options: ParserOptions(options))
  guard let codecWarning = text.codecWarning else { return try parsing.run() }
  do throws(SyntaxError) {
    let (tree, warnings) = try parsing.run()
    return (tree, [codecWarning] + warnings)
  } catch {
    var error = error
    error.warnings.insert(codecWarning, at: 0)
    throw error
  }
}

/// One source on its way to a tree: the fast parser, then the diagnosis if it refuses.
struct Parsing {
  let source: SourceText
  let mode: CompileMode
  var options: ParserOptions

  init(_ source: SourceText, mode: CompileMode, options: ParserOptions) {
    self.source = source
    self.mode = mode
    self.options = options
  }

  func run() throws(SyntaxError) -> (tree: SyntaxTree, warnings: [SyntaxWarningRecord]) {
    let buffer = TokenBuffer(
      source, interactive: mode == .single, impliesDedent: !options.dontImplyDedent)
    defer { withExtendedLifetime(buffer) {} }
    if let result = try attempt(buffer, options) { return result }
    // The diagnosis found nothing: the source is sound, but nested more deeply than the parser goes
    // without knowing that CPython's would.
    var options = options
    options.maxDepth = .max
    if let result = try attempt(buffer, options) { return result }
    throw SyntaxError(.syntaxError, "invalid syntax")
  }

  /// - Returns: nil where the parser refuses a source in which the diagnosis sees no mistake.
  private func attempt(
    _ buffer: TokenBuffer, _ options: ParserOptions
  ) throws(SyntaxError) -> (tree: SyntaxTree, warnings: [SyntaxWarningRecord])? {
    let tree = SyntaxTree()
    var parser = Parser(source: source, tokens: buffer.tokens, tree: tree, options: options)
    do throws(ParseFailure) {
      switch mode {
      case .exec: tree.root = .module(try parser.file())
      case .eval: tree.root = .expression(try parser.evalInput())
      case .single: tree.root = .interactive(try parser.interactive())
      }
    } catch {
      let warnings = parser.warnings.prefix(parser.topLevelWarningCount)
      if let error = diagnose(
        from: parser.topLevelStart, after: Array(warnings), isDeep: parser.isTooDeep)
      {
        throw error
      }
      return nil
    }
    if mode == .single, let error = diagnose(from: 0, after: [], isDeep: false) { throw error }
    tree.names = parser.names
    tree.constants = parser.constants
    return (tree, parser.warnings)
  }

  /// - Parameter warnings: those of the statements before token `first`.
  private func diagnose(
    from first: Int, after warnings: [SyntaxWarningRecord], isDeep: Bool
  ) -> SyntaxError? {
    let start: DiagnosisStart =
      switch mode {
      case .exec: .file
      case .eval: .eval
      case .single: .interactive
      }
    let diagnosis = Diagnosis(source, start: start, options: options)
    if !isDeep { return diagnosis.run(from: first, after: warnings) }
    var error: SyntaxError?
    LargeStack.run { error = diagnosis.run(from: first, after: warnings) }
    return error
  }
}

extension ParserOptions {
  init(_ options: CompileOptions) {
    dontImplyDedent = options.dontImplyDedent
    filename = options.filename
    isFile = options.isFile
    areWarningsErrors = options.areWarningsErrors
    isBarryAsFLUFL = options.futureFlags.contains(.futureBarryAsBDFL)
  }
}
