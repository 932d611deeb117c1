import Compiler
import VM

/// Code that a command shows, and what is known of where it comes from.
struct CodeOperand {
  let code: CodeObject
  /// What it is called where there are several: the methods of a class.
  var title: String?
  /// The source it was compiled from just now.
  var source: [String]?
}

extension Session {
  /// What the argument of `:dis` and its kin stands for: the path of a compiled file, a name that is bound to something with
  /// code, a source, or, where there is none, the last input. Nil, with a message, where there is nothing to show.
  func codeOperands(for argument: String) -> [CodeOperand]? {
    if argument.hasSuffix(".pyc") { return compiledFile(argument).map { [CodeOperand(code: $0)] } }
    if argument.isDottedName {
      let found = machine.codeObjects(named: argument)
      if found.count == 1 { return [CodeOperand(code: found[0])] }
      if !found.isEmpty {
        return found.map { CodeOperand(code: $0, title: $0.name.description) }
      }
      if hasNoBytecode(argument) { return nil }
    }
    guard let source = source(for: argument), let codes = compile(source) else { return nil }
    return zip(codes, units(of: source)).map { code, unit in
      CodeOperand(code: code, source: Self.lines(of: unit))
    }
  }

  /// Whether a name is bound to a class or a module without any bytecode; says so.
  func hasNoBytecode(_ name: String) -> Bool {
    guard let text = machine.disassembly(named: name), text.utf8.isEmpty else { return false }
    writeError("\(name) has no bytecode\n")
    return true
  }

  /// What a stage command shows: its argument, or the last input. Nil, with a message, without either.
  func source(for argument: String) -> String? {
    if !argument.isEmpty { return argument }
    if lastInput == nil { writeError("no input yet: give a source\n") }
    return lastInput
  }

  /// The code in a compiled file; nil, with a message, where it can't be read.
  func compiledFile(_ file: String) -> CodeObject? {
    let path = Array(expandingHome(file).utf8)
    do {
      let bytes = try FileAccess.read(path)
      return try PycFile.decode(bytes, name: PythonString(fileSystemPath: path)).code
    } catch let error as FileError {
      writeError("can't open file '\(file)': \(error.summary)\n")
    } catch {
      writeError("\(error)\n")
    }
    return nil
  }

  // MARK: Source lines

  static func lines(of source: [UInt8]) -> [String] {
    // Not as characters: a carriage return and a newline are one.
    source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }

  /// The lines of the file or the input that code comes from; nil where neither is there any more.
  func sourceLines(of code: CodeObject) -> [String]? {
    if code.filename.description == Session.filename { return inputLines(of: code) }
    guard let bytes = try? FileAccess.read(code.filename.utf8) else { return nil }
    return Self.lines(of: bytes)
  }

  /// Code of inputs does not know which one it comes from: the newest that compiles to it is taken.
  private func inputLines(of code: CodeObject) -> [String]? {
    for input in (inputs.suffix(500) + commandSources.suffix(100)).reversed() {
      for unit in units(of: input) {
        var options = CompileOptions(filename: PythonString(Session.filename), mode: mode)
        options.isText = true
        guard let compiled = try? Compiler.compile(source: unit, options: options).code else {
          continue
        }
        if compiled.holds(code) { return Self.lines(of: unit) }
      }
    }
    return nil
  }
}

extension CodeObject {
  /// Whether it is the other code, or has it inside, as far as instructions, names and lines tell.
  fileprivate func holds(_ other: CodeObject) -> Bool {
    if name == other.name, firstLineNumber == other.firstLineNumber, code == other.code,
      names == other.names, lineTable == other.lineTable
    {
      return true
    }
    return constants.contains {
      if case .code(let nested) = $0 { return nested.holds(other) }
      return false
    }
  }
}

extension String {
  /// Whether it is a name, or several with dots between them.
  var isDottedName: Bool {
    guard let first = unicodeScalars.first, !first.isDigit else { return false }
    return unicodeScalars.allSatisfy { $0.isIdentifierPart || $0 == "." }
  }
}
