import Compiler
import Glibc

/// How compiled files are marked, `--invalidation-mode`. CPython: `py_compile.PycInvalidationMode`.
enum InvalidationMode: String, CaseIterable {
  case timestamp
  case checkedHash = "checked-hash"
  case uncheckedHash = "unchecked-hash"

  /// Hashes where builds are to be reproducible.
  static var standard: InvalidationMode {
    guard let value = getenv("SOURCE_DATE_EPOCH"), value[0] != 0 else { return .timestamp }
    return .checkedHash
  }
}

/// Why a source was not compiled.
enum CompileFailure: Error {
  /// What `py_compile.PyCompileError` says.
  case refused(PythonString)
  /// An error outside compiling: class and text.
  case failed(exceptionName: String, text: PythonString)

  init(_ error: FileError) {
    self = .failed(exceptionName: error.exceptionName, text: error.message)
  }

  init(_ error: SyntaxError, filename: PythonString) {
    // Not for its subclasses: py_compile asks for this very class.
    if error.kind == .syntaxError {
      self = .refused(SyntaxErrorText.format(error, filename: filename))
    } else {
      let text = Array("Sorry: \(SyntaxErrorText.exceptionName(error.kind)): ".utf8)
      self = .refused(
        PythonString(
          utf8: text + SyntaxErrorText.summary(error, filename: filename).utf8))
    }
  }
}

/// Compiles one file as `py_compile.compile(path, target, displayPath, doraise=True)` does.
/// - Parameters:
///   - target: where to write.
///   - displayPath: the name that goes into the code objects; `nil` for `path`.
///   - warnings: gets what is to be printed to standard error.
func compileFile(
  _ path: [UInt8], target: [UInt8], displayPath: [UInt8]? = nil, optimizationLevel: Int,
  invalidation: InvalidationMode, settings: ToolSettings, warnings: inout ToolOutput
) throws(CompileFailure) {
  try checkReplaceable(target)
  let filename = PythonString(fileSystemPath: displayPath ?? path)
  do {
    let source = try FileAccess.read(path)
    if optimizationLevel > 2 {
      throw CompileFailure.refused("Sorry: ValueError: compile(): invalid optimize value")
    }
    let code: CodeObject
    do throws(SyntaxError) {
      code = try settings.compileSource(
        source, filename: filename, optimizationLevel: optimizationLevel, errors: &warnings)
    } catch {
      throw CompileFailure(error, filename: filename)
    }
    if let slash = target.lastIndex(of: UInt8(ascii: "/")), slash > 0 {
      try FileAccess.makeFolders(Array(target[..<slash]))
    }
    guard let status = FileAccess.status(of: path) else {
      throw FileError(code: errno, path: path)
    }
    let header: PycFile.Invalidation =
      switch invalidation {
      case .timestamp:
        .timestamp(
          UInt32(truncatingIfNeeded: status.modificationTime),
          size: UInt32(truncatingIfNeeded: status.size))
      case .checkedHash: .hash(PycFile.sourceHash(source), isChecked: true)
      case .uncheckedHash: .hash(PycFile.sourceHash(source), isChecked: false)
      }
    let bytes = try PycFile(invalidation: header, code: code).encode()
    try FileAccess.writeAtomically(bytes, to: target, mode: status.mode | 0o200)
  } catch let error as FileError {
    throw CompileFailure(error)
  } catch let error as MarshalError {
    throw .failed(exceptionName: "ValueError", text: PythonString(error.message))
  } catch let error as CompileFailure {
    throw error
  } catch {
    preconditionFailure("compileFile: unexpected error \(error)")
  }
}

/// A compiled file replaces regular files only.
private func checkReplaceable(_ target: [UInt8]) throws(CompileFailure) {
  guard let status = FileAccess.status(of: target, followingLinks: false) else { return }
  let fault: StaticString
  if status.isSymbolicLink {
    fault = " is a symlink and will be changed into a regular file if "
  } else if !status.isRegular {
    fault = " is a non-regular file and will be changed into a regular one if "
  } else {
    return
  }
  let name = PythonString(fileSystemPath: target).utf8
  let text = Array("\(fault)import writes a byte-compiled file to it".utf8)
  throw .failed(exceptionName: "FileExistsError", text: PythonString(utf8: name + text))
}

/// `pyvm -m py_compile FILE...`, or the files that standard input names after `-`.
/// CPython: Lib/py_compile.py.
enum CompileFilesTool {
  static func main(_ arguments: [String], _ settings: ToolSettings) -> Int32 {
    var paths = arguments.map { Array($0.utf8) }
    if arguments == ["-"] {
      let input = (try? FileAccess.read(descriptor: 0)) ?? []
      let newline = UInt8(ascii: "\n")
      paths = input.split(separator: newline, omittingEmptySubsequences: false).map(Array.init)
      if paths.last == [] { paths.removeLast() }
    }
    var status: Int32 = 0
    for path in paths {
      var output = ToolOutput(descriptor: 2)
      do throws(CompileFailure) {
        try compileFile(
          path,
          target: PycFile.cachePath(
            forSource: path, optimizationLevel: settings.optimizationLevel,
            prefix: settings.cachePrefix.map { Array($0.utf8) }),
          optimizationLevel: settings.optimizationLevel, invalidation: .standard,
          settings: settings, warnings: &output)
      } catch {
        status = 1
        switch error {
        case .refused(let text): output.print(text)
        case .failed(let name, let text):
          // Python ends with a traceback here, so the rest is not compiled.
          output.print(PythonString(utf8: Array("\(name): ".utf8) + text.utf8))
          output.flush()
          return 1
        }
      }
      output.flush()
    }
    return status
  }
}
