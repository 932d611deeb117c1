import Compiler
import Synchronization
import VM

extension ToolSettings {
  /// Compiles a source; warnings are shown, left out or made errors as `-W` says.
  /// - Parameter errors: gets what is to be printed to standard error.
  func compileSource(
    _ source: [UInt8], filename: PythonString, optimizationLevel: Int, errors: inout ToolOutput
  ) throws(SyntaxError) -> CodeObject {
    var options = CompileOptions(filename: filename, optimizationLevel: optimizationLevel)
    let module = moduleName(of: filename)
    options.areWarningsErrors =
      action(for: .init(.deprecationWarning, "", lineNumber: 0, offset: 0), module) == .error
    do {
      let compilation = try compile(source: source, options: options)
      try issue(compilation.warnings, filename, source, to: &errors)
      return compilation.code
    } catch {
      try issue(error.warnings, filename, source, to: &errors)
      throw error
    }
  }

  private func issue(
    _ records: [SyntaxWarningRecord], _ filename: PythonString, _ source: [UInt8],
    to errors: inout ToolOutput
  ) throws(SyntaxError) {
    for warning in records {
      switch action(for: warning, moduleName(of: filename)) {
      case .ignore: continue
      case .once:
        let isNew = Self.shown.withLock { $0.insert(warning.message).inserted }
        if !isNew { continue }
      case .error: throw SyntaxErrorText.error(from: warning, source: source)
      case .default, .always, .module: break
      }
      errors.print(
        SyntaxErrorText.format(warning, filename: filename, source: source), terminator: "")
    }
  }

  /// Messages of warnings that are to be shown once. They are those of the whole process.
  private static let shown = Mutex<Set<String>>([])

  private func action(
    for warning: SyntaxWarningRecord, _ module: String
  ) -> WarningOption.Action {
    if let option = warnings.last(where: { $0.concerns(warning, module: module) }) {
      return option.action
    }
    // Python's own filters; a codec warns in the name of its module.
    return warning.category == .syntaxWarning ? .default : .ignore
  }

  /// CPython: `normalize_module`.
  private func moduleName(of filename: PythonString) -> String {
    let name = filename.description
    return name.hasSuffix(".py") ? String(name.dropLast(3)) : name
  }
}
