import Compiler
import Glibc

enum DevTools {
  static func run(_ arguments: [String]) -> Int32 {
    switch arguments.first {
    case "ast": dumpTrees(arguments.dropFirst(), includesAttributes: true)
    case "errors": reportErrors()
    case "verify": return verifyCode(arguments.dropFirst())
    case "tokens": dumpTokens(arguments.dropFirst())
    case "symtable": dumpSymbolTables(arguments.dropFirst())
    case "status": reportStatus(arguments.dropFirst())
    case "code": for path in arguments.dropFirst() { dumpSections(of: path) }
    case "parse-time": timeParsing(Array(arguments.dropFirst()))
    case "compile-time": timeCompiling(Array(arguments.dropFirst()))
    case "library": return compileLibrary(in: arguments.dropFirst().first ?? "Sources/Library")
    default:
      print(
        """
        usage: pyvm-dev ast FILE...         each file's tree, one a line
               pyvm-dev tokens FILE...      each file's tokens, as python -m tokenize -e
               pyvm-dev symtable FILE...    each file's scopes and symbols
               pyvm-dev status MODE FILE... what a prompt would do with each file's text
               pyvm-dev errors              reads "MODE text|bytes LENGTH\\n" and as many bytes,
                                            again and again; writes a JSON line for each source
               pyvm-dev code FILE...        the code objects of each section of each file
               pyvm-dev verify FILE.pyc...  passes each code object through the verifier
               pyvm-dev parse-time FILE...  time to parse them all
               pyvm-dev compile-time FILE...  time to parse and compile them all
               pyvm-dev library [FOLDER]    pyvm's Python modules as Swift source
        """)
      return 2
    }
    return 0
  }

  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  static func dumpTrees(_ paths: ArraySlice<String>, includesAttributes: Bool) {
    for path in paths {
      guard let source = read(path) else { continue }
      do {
        let (tree, _) = try parse(source: source, options: CompileOptions())
        write(ASTDump.text(of: tree, includesAttributes: includesAttributes).utf8 + [10])
      } catch {
        print("\(error.kind): \(error.message) \(error.lineNumber ?? 0):\(error.offset ?? 0)")
        fflush(nil)
      }
    }
  }

  static func write(_ bytes: [UInt8]) {
    fflush(nil)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      start += count
    }
  }

  static func dumpTokens(_ paths: ArraySlice<String>) {
    for path in paths {
      guard let source = read(path) else { continue }
      do {
        write(try TokenDump.text(of: source).utf8)
      } catch {
        write(
          Array(
            "\(path):\(error.lineNumber ?? 0):\(error.offset ?? 0): error: \(error.message)\n".utf8)
        )
      }
    }
  }

  static func dumpSymbolTables(_ paths: ArraySlice<String>) {
    for path in paths {
      guard let source = read(path) else { continue }
      do {
        let options = CompileOptions()
        let (tree, _) = try parse(source: source, options: options)
        write(SymbolTableDump.text(of: try makeSymbolTable(for: tree, options: options)).utf8)
      } catch {
        write(Array("\(path):\(error.lineNumber ?? 0): error: \(error.message)\n".utf8))
      }
    }
  }

  static func reportStatus(_ arguments: ArraySlice<String>) {
    let modes: [String: CompileMode] = ["exec": .exec, "eval": .eval, "single": .single]
    guard let mode = arguments.first.flatMap({ modes[$0] }) else { return }
    for path in arguments.dropFirst() {
      guard let source = read(path) else { continue }
      switch inputStatus(source: source, mode: mode) {
      case .complete: print("complete")
      case .incomplete: print("incomplete")
      case .invalid(let error): print("invalid: \(error.message)")
      }
    }
  }

  static func timeParsing(_ paths: [String]) {
    let sources = paths.compactMap(read)
    var best = Double.infinity
    for _ in 0..<3 {
      let start = ContinuousClock.now
      for source in sources { _ = try? parse(source: source, options: CompileOptions()) }
      best = min(best, (ContinuousClock.now - start) / .seconds(1))
    }
    print("\(sources.count) files, \(best) s")
  }
}
