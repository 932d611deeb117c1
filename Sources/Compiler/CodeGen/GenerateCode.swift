import Glibc

/// Generates code for a parsed source: folds constants, builds the symbol table, compiles.
/// The tree is changed on the way and serves for one compilation only.
/// - Throws: what CPython's compiler raises after parsing.
/// CPython: Python/compile.c, `PyAST_CompileObject`.
public func generateCode(
  for tree: SyntaxTree, source: [UInt8], options: CompileOptions
) throws(SyntaxError) -> Compilation {
  do throws(SyntaxError) {
    let future = try FutureFeatures(of: tree, inherited: options.futureFlags)
    ConstantFolder(
      tree: tree, optimizationLevel: options.optimizationLevel,
      foldsAnnotations: !future.flags.contains(.futureAnnotations)
    ).fold()
    let symbolTable = try makeSymbolTable(for: tree, options: options)
    return try compile(tree, symbolTable, options, future)
  } catch {
    throw error.withProgramText(of: options.filename)
  }
}

private func compile(
  _ tree: SyntaxTree, _ symbolTable: SymbolTable, _ options: CompileOptions,
  _ future: FutureFeatures
) throws(SyntaxError) -> Compilation {
  var generator = CodeGenerator(
    tree: tree, symbolTable: symbolTable, options: options, future: future)
  do {
    let code = try generator.compileModule()
    return Compilation(code: code, warnings: generator.warnings)
  } catch {
    var error = generator.error ?? SyntaxError(.systemError, "compilation without an error")
    error.warnings = generator.warnings
    throw error
  }
}

extension SyntaxError {
  /// Adds the source line. These errors read it from the file again, so that there is none for a
  /// source that does not come from a file.
  fileprivate func withProgramText(of filename: PythonString) -> SyntaxError {
    guard hasLocation, text == nil, let lineNumber, lineNumber > 0 else { return self }
    var result = self
    result.text = programText(of: filename, line: lineNumber)
    return result
  }
}
