import Glibc

/// The pyvm that was built together with the tests, and running it with pipes and files.
enum Program {
  /// Beside the tests' own executable.
  static let path: String = {
    if let given = getenv("PYVM_TEST_PROGRAM") { return String(cString: given) }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(
      decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let beside = own[..<(own.lastIndex(of: "/") ?? own.startIndex)] + "/pyvm"
    if access(String(beside), X_OK) == 0 { return String(beside) }
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    return root.joined(separator: "/") + "/.build/release/pyvm"
  }()

  struct Result {
    let output: String
    let errors: String
    /// As a shell shows it: 128 and the signal's number for a death by signal.
    let status: Int32
  }

  /// Runs pyvm without a terminal until it ends.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) -> Result {
    let scratch = ScratchFolder()
    scratch.write(input, to: "in")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, scratch.path("in"), O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, scratch.path("out"), flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, scratch.path("err"), flags, 0o600)
    let process = spawn(arguments, environment: environment, actions: &actions)
    let status = wait(for: process)
    return Result(output: scratch.read("out"), errors: scratch.read("err"), status: status)
  }

  /// - Parameters:
  ///   - program: another one than pyvm.
  ///   - startsSession: makes it a session leader, which gets the first terminal it opens as its controlling one.
  static func spawn(
    program: String? = nil, _ arguments: [String], environment: [String: String],
    actions: UnsafePointer<posix_spawn_file_actions_t>, startsSession: Bool = false
  ) -> pid_t {
    // Threads of the tests' pool block signals, and a child inherits that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    let sessionFlag: Int16 = startsSession ? 0x80 : 0  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | sessionFlag)
    var variables = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm", "PYVM_HISTORY": "",
      "HOME": "/nonexistent", "PAGER": "",
    ]
    variables.merge(environment) { $1 }
    let path = program ?? Program.path
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, actions, &attributes, words, settings)
    precondition(code == 0, "cannot start \(path): \(String(cString: strerror(code)))")
    return process
  }

  static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}

/// A folder that goes away with the value.
final class ScratchFolder {
  let root: String

  init() {
    var template = Array("/tmp/pyvm-test-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no temporary folder")
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    guard let directory = opendir(root) else { return }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { unlink(path(name)) }
    }
    closedir(directory)
    rmdir(root)
  }

  func path(_ name: String) -> String { root + "/" + name }

  func write(_ text: String, to name: String) {
    let file = fopen(path(name), "w")!
    _ = text.utf8CString.withUnsafeBytes { fwrite($0.baseAddress!, 1, $0.count - 1, file) }
    fclose(file)
  }

  func read(_ name: String) -> String { readText(path(name)) }
}

extension ScratchFolder {
  /// The permission bits of a file.
  func mode(_ name: String) -> UInt32 {
    var status = stat()
    stat(path(name), &status)
    return status.st_mode & 0o777
  }
}

/// A file's text; empty where there is none.
func readText(_ path: String) -> String {
  guard let file = fopen(path, "r") else { return "" }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Replaces the addresses of code objects by 0x1000.
func withoutAddresses(_ text: String) -> String {
  text.replacing(#/ at 0x[0-9a-f]+/#, with: " at 0x1000")
}
