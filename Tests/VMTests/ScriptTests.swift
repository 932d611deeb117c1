import Glibc
import Testing

/// Every script of Tests/Scripts says what CPython 3.9 says: standard output, standard error, exit status. Each runs plainly and
/// with a collection at every safepoint. `NAME.expected` comes from Scripts/generate-expected.py.
@Suite struct ScriptTests {
  enum Mode: String, CaseIterable, CustomStringConvertible {
    case plain
    case collectingAlways = "GC stress"

    var description: String { rawValue }
  }

  @Test("Scripts print what CPython 3.9 prints", arguments: ConformanceScript.all, Mode.allCases)
  func agrees(_ script: ConformanceScript, _ mode: Mode) throws {
    let expected = try #require(script.expected, "no \(script.name).expected: run make expected")
    let answer = script.run(collectingAlways: mode == .collectingAlways)
    if ConformanceScript.knownFailures.contains(script.name) {
      withKnownIssue("listed in Tests/Scripts/known-failures.txt") {
        #expect(answer == expected)
      }
    } else {
      #expect(answer == expected, "\(firstDifference(answer, expected))")
    }
  }

  @Test("There are scripts, and known failures name some of them")
  func listsAreCurrent() {
    #expect(ConformanceScript.all.count > 20)
    let names = Set(ConformanceScript.all.map(\.name))
    #expect(ConformanceScript.knownFailures.subtracting(names).isEmpty)
  }

  private func firstDifference(_ answer: String, _ expected: String) -> String {
    let left = answer.split(separator: "\n", omittingEmptySubsequences: false)
    let right = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(left, right).prefix { $0 == $1 }.count
    func text(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "(end)" }
    return "line \(line + 1)\n  pyvm:    \(text(left))\n  CPython: \(text(right))"
  }
}

/// A script of Tests/Scripts and how to run it.
struct ConformanceScript: CustomStringConvertible, Sendable {
  /// `builtins/numbers`: the path under Tests/Scripts without its extension.
  let name: String

  var description: String { name }

  static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    return parts.joined(separator: "/") + "/Scripts"
  }()

  /// `pyvm` beside the test bundle, or what PYVM_TEST_PROGRAM names.
  static let program: String = {
    if let given = getenv("PYVM_TEST_PROGRAM") { return String(cString: given) }
    let root = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    return root.joined(separator: "/") + "/.build/release/pyvm"
  }()

  static let all: [ConformanceScript] = {
    var names: [String] = []
    func walk(_ path: String) {
      guard let directory = opendir("\(folder)/\(path)") else { return }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasPrefix(".") || name.hasPrefix("_") { continue }
        let whole = path.isEmpty ? name : "\(path)/\(name)"
        if name.hasSuffix(".py") {
          names.append(String(whole.dropLast(3)))
        } else {
          walk(whole)
        }
      }
    }
    walk("")
    return names.sorted().map { ConformanceScript(name: $0) }
  }()

  /// Names, one a line; `#` begins a comment.
  static let knownFailures: Set<String> = {
    let lines = (read("\(folder)/known-failures.txt") ?? "").split(separator: "\n")
    return Set(
      lines.compactMap {
        let name = $0.prefix { $0 != "#" }.filter { !$0.isWhitespace }
        return name.isEmpty ? nil : name
      })
  }()

  var expected: String? { Self.read("\(Self.folder)/\(name).expected") }

  /// What the script prints and how it ends, in the form of an expected file.
  func run(collectingAlways: Bool) -> String {
    let directory = name.split(separator: "/").dropLast().joined(separator: "/")
    let parent = "\(Self.folder)/\(directory)"
    let base = String(name.split(separator: "/").last ?? "") + ".py"
    var template = Array("/tmp/pyvm-script-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return "mkdtemp failed" }
    let scratch = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    defer {
      unlink("\(scratch)/out")
      unlink("\(scratch)/err")
      rmdir(scratch)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let input = "\(Self.folder)/\(name).stdin"
    let hasInput = access(input, R_OK) == 0
    posix_spawn_file_actions_addopen(&actions, 0, hasInput ? input : "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, "\(scratch)/out", flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "\(scratch)/err", flags, 0o600)
    addChangeDirectory(&actions, parent)
    var variables = [
      "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "PYTHONHASHSEED=0", "PYTHONDONTWRITEBYTECODE=1",
    ]
    if collectingAlways { variables.append("PYVM_GC_STRESS=1") }
    let words: [UnsafeMutablePointer<CChar>?] = [strdup(Self.program), strdup(base), nil]
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) }
    settings.append(nil)
    let allocated = words + settings
    defer { for pointer in allocated { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, Self.program, &actions, nil, words, settings)
    if code != 0 { return "cannot start \(Self.program): \(String(cString: strerror(code)))" }
    let status = Self.wait(for: process, seconds: 120)
    let output = Self.read("\(scratch)/out") ?? ""
    let errors = Self.read("\(scratch)/err") ?? ""
    let answer = "\(output)--- stderr\n\(errors)--- status \(status)\n"
    // Tracebacks name the script by its whole path.
    return answer.replacing("\(parent)/", with: "")
  }

  /// The exit status; negative for a signal, as Python's subprocess has it. A process that takes too long is killed.
  private static func wait(for process: pid_t, seconds: Int) -> Int32 {
    var status: Int32 = 0
    for _ in 0..<(seconds * 100) {
      if waitpid(process, &status, WNOHANG) == process {
        let signal = status & 0x7f
        return signal == 0 ? status >> 8 & 0xff : -signal
      }
      usleep(10_000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return -SIGKILL
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}

// Swift's view of glibc leaves it out.
@_silgen_name("posix_spawn_file_actions_addchdir_np")
@discardableResult
private func addChangeDirectory(
  _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ path: UnsafePointer<CChar>
) -> Int32
