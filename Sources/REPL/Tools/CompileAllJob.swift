import Compiler
import Glibc

/// Compiles files of one destination of `compileall`. CPython: `compile_file`.
final class CompileAllJob: Sendable {
  private let options: CompileAllOptions
  private let strippedFolder: [UInt8]?
  private let prependedFolder: [UInt8]?
  private let displayFolder: [UInt8]?
  private let levels: [Int]
  private let settings: ToolSettings
  private let invalidation: InvalidationMode

  /// - Parameter folder: the folder on the command line; `nil` when a file was named.
  init(_ options: CompileAllOptions, folder: [UInt8]?, _ settings: ToolSettings) {
    self.options = options
    if let display = options.displayFolder, let folder {
      strippedFolder = folder
      prependedFolder = Array(display.utf8)
      displayFolder = nil
    } else {
      strippedFolder = options.strippedFolder.map { Array($0.utf8) }
      prependedFolder = options.prependedFolder.map { Array($0.utf8) }
      displayFolder = options.displayFolder.map { Array($0.utf8) }
    }
    levels = Array(Set(options.optimizationLevels)).sorted()
    self.settings = settings
    invalidation = options.invalidation ?? .standard
  }

  /// Compiles files. Returns false when one failed.
  func run(_ files: [[UInt8]], workers: Int, output: inout ToolOutput) -> Bool {
    if workers == 1 {
      return files.reduce(true) { compile($1, output: &output) && $0 }
    }
    output.flush()
    let count = workers > 0 ? workers : sysconf(Int32(_SC_NPROCESSORS_ONLN))
    return Workers.run(count: min(count, files.count), items: files.count) { index in
      var output = ToolOutput(descriptor: 1)
      let succeeded = self.compile(files[index], output: &output)
      output.flush()
      return succeeded
    }
  }

  private func compile(_ path: [UInt8], output: inout ToolOutput) -> Bool {
    guard path.count > 3, path.suffix(3).elementsEqual(".py".utf8),
      FileAccess.status(of: path)?.isRegular == true
    else { return true }
    if leadsOut(path) { return true }
    let targets = levels.map { target(of: path, level: $0) }
    if !options.isForced, isCurrent(path, targets) { return true }
    let name = PythonString(fileSystemPath: path)
    if options.quiet == 0 { output.print("Compiling \(repr(of: name))...") }
    var warnings = ToolOutput(descriptor: 2)
    defer { warnings.flush() }
    do throws(CompileFailure) {
      for (index, level) in levels.enumerated() {
        try compileFile(
          path, target: targets[index], displayPath: displayPath(of: path),
          optimizationLevel: level < 0 ? settings.optimizationLevel : level,
          invalidation: invalidation, settings: settings, warnings: &warnings)
        if index > 0, options.linksDuplicates {
          linkIfEqual(targets[index], targets[index - 1])
        }
      }
      return true
    } catch {
      if options.quiet >= 2 { return false }
      if options.quiet == 1 {
        output.print("*** Error compiling \(repr(of: name))...")
      } else {
        output.print("*** ", terminator: "")
      }
      switch error {
      case .refused(let text): output.print(text)
      case .failed(let exceptionName, let text):
        output.print("\(exceptionName): ", terminator: "")
        output.print(text)
      }
      return false
    }
  }

  private func target(of path: [UInt8], level: Int) -> [UInt8] {
    if options.isLegacy { return path + [UInt8(ascii: "c")] }
    return PycFile.cachePath(
      forSource: path, optimizationLevel: level < 0 ? settings.optimizationLevel : level,
      prefix: settings.cachePrefix.map { Array($0.utf8) })
  }

  /// All targets hold the magic number and the source's time.
  private func isCurrent(_ path: [UInt8], _ targets: [[UInt8]]) -> Bool {
    guard let status = FileAccess.status(of: path) else { return false }
    let time = UInt32(truncatingIfNeeded: status.modificationTime)
    let expected = PycFile.header(.timestamp(time, size: 0)).prefix(12)
    return targets.allSatisfy { (try? FileAccess.read($0, limit: 12))?[...] == expected }
  }

  /// The path that goes into the code objects, when `-d`, `-s` or `-p` change it.
  private func displayPath(of path: [UInt8]) -> [UInt8]? {
    let slash = UInt8(ascii: "/")
    var display: [UInt8]?
    if let displayFolder {
      let name = path.lastIndex(of: slash).map { path[($0 + 1)...] } ?? path[...]
      display = CompileAllTool.join(displayFolder, Array(name))
    }
    if let strippedFolder {
      let parts = path.split(separator: slash, omittingEmptySubsequences: false)
      let stripped = strippedFolder.split(separator: slash, omittingEmptySubsequences: false)
      var rest = parts
      for (part, other) in zip(stripped, parts) where part == other {
        if let index = rest.firstIndex(of: other) { rest.remove(at: index) }
      }
      display = rest.dropFirst().reduce(rest.first.map(Array.init) ?? []) {
        CompileAllTool.join($0, Array($1))
      }
    }
    if let prependedFolder {
      display = CompileAllTool.join(prependedFolder, display ?? path)
    }
    return display
  }

  /// A link to a file outside the folder that `-e` names.
  private func leadsOut(_ path: [UInt8]) -> Bool {
    guard let limit = options.linkLimit,
      FileAccess.status(of: path, followingLinks: false)?.isSymbolicLink == true,
      let inside = Self.resolved(Array(limit.utf8)), let file = Self.resolved(path)
    else { return false }
    return !file.starts(with: inside + [UInt8(ascii: "/")])
  }

  private static func resolved(_ path: [UInt8]) -> [UInt8]? {
    guard let resolved = FileAccess.withPath(path, { realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

  private func linkIfEqual(_ path: [UInt8], _ other: [UInt8]) {
    guard let bytes = try? FileAccess.read(path), bytes == (try? FileAccess.read(other)) else {
      return
    }
    _ = FileAccess.withPath(path) { unlink($0) }
    _ = FileAccess.withPath(other) { from in FileAccess.withPath(path) { link(from, $0) } }
  }
}
