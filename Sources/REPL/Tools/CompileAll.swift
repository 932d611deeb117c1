import Compiler
import Glibc

/// `pyvm -m compileall`: compiles all sources in folders. Options, messages and exit status are
/// those of CPython 3.9's. CPython: Lib/compileall.py.
enum CompileAllTool {
  static func main(_ arguments: [String], _ settings: ToolSettings) -> Int32 {
    var output = ToolOutput(descriptor: 1)
    defer { output.flush() }
    var options: CompileAllOptions
    do {
      options = try CompileAllOptions(arguments)
    } catch {
      switch error {
      case .help: output.print(CompileAllOptions.help, terminator: "")
      case .usage(let message):
        var errors = ToolOutput(descriptor: 2)
        errors.print(CompileAllOptions.usage)
        errors.print("compileall.py: error: \(message)")
        errors.flush()
      }
      return error.exitStatus
    }
    if let list = options.list {
      do {
        options.destinations += try readList(list)
      } catch {
        if options.quiet < 2 { output.print("Error reading file list \(list)") }
        return 1
      }
    }
    if options.destinations.isEmpty { options = options.forModulePath }
    if options.optimizationLevels.isEmpty { options.optimizationLevels = [-1] }
    var excluded: Regex<AnyRegexOutput>?
    if let pattern = options.excluded {
      do {
        excluded = try Regex(pattern).matchingSemantics(.unicodeScalar).wordBoundaryKind(.simple)
      } catch {
        var errors = ToolOutput(descriptor: 2)
        errors.print("re.error: \(error)")
        errors.flush()
        return 1
      }
    }
    let isExcluded = { (path: [UInt8]) in
      excluded.map { String(decoding: path, as: UTF8.self).contains($0) } ?? false
    }
    var succeeded = true
    for destination in options.destinations {
      let job: CompileAllJob
      let path = Array(destination.utf8)
      if FileAccess.status(of: path)?.isRegular == true {
        if isExcluded(path) { continue }
        job = CompileAllJob(options, folder: nil, settings)
        succeeded = job.run([path], workers: 1, output: &output) && succeeded
      } else {
        job = CompileAllJob(options, folder: path, settings)
        var files: [[UInt8]] = []
        // With several workers Python, too, walks the whole tree before it compiles.
        walk(path, levels: options.recursion ?? 1000, quiet: options.quiet, output: &output) {
          file, output in
          if isExcluded(file) { return }
          if options.workers == 1 {
            succeeded = job.run([file], workers: 1, output: &output) && succeeded
          } else {
            files.append(file)
          }
        }
        if options.workers != 1 {
          succeeded = job.run(files, workers: options.workers, output: &output) && succeeded
        }
      }
    }
    return succeeded ? 0 : 1
  }

  /// The names in a file, one a line.
  private static func readList(_ path: String) throws(FileError) -> [String] {
    let bytes =
      path == "-" ? try FileAccess.read(descriptor: 0) : try FileAccess.read(Array(path.utf8))
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      let start = line.drop(while: isSpace)
      let end = start.lastIndex { !isSpace($0) }
      return end.map { String(decoding: start[...$0], as: UTF8.self) } ?? ""
    }
  }

  /// Calls `visit` with each file, in the order of names; folders among them where they stand.
  /// CPython: `_walk_dir`.
  private static func walk(
    _ folder: [UInt8], levels: Int, quiet: Int, output: inout ToolOutput,
    visit: ([UInt8], inout ToolOutput) -> Void
  ) {
    let name = PythonString(fileSystemPath: folder)
    if quiet == 0 { output.print("Listing \(repr(of: name))...") }
    var names: [[UInt8]] = []
    do {
      names = try FileAccess.names(in: folder)
    } catch {
      if quiet < 2 { output.print("Can't list \(repr(of: name))") }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    for name in names where name != Array("__pycache__".utf8) {
      let path = join(folder, name)
      if FileAccess.status(of: path)?.isDirectory != true {
        visit(path, &output)
      } else if levels > 0,
        FileAccess.status(of: path, followingLinks: false)?.isSymbolicLink != true
      {
        walk(path, levels: levels - 1, quiet: quiet, output: &output, visit: visit)
      }
    }
  }

  /// `os.path.join` of two parts.
  static func join(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    if name.first == slash || folder.isEmpty { return name }
    return folder.last == slash ? folder + name : folder + [slash] + name
  }
}
