import Compiler
import Glibc

/// Runs a program in a pyvm of its own, with limits.
enum ProgramRun {
  /// Returns nil when pyvm crashed, else whether the program ended without an error. A program
  /// that takes too long, or too much memory for the system, is stopped: that is no crash.
  static func run(_ program: [UInt8], pyvm: String) -> Bool? {
    let path = Array("/tmp/pyvm-fuzz-\(getpid()).py".utf8)
    defer { _ = FileAccess.withPath(path) { unlink($0) } }
    guard (try? FileAccess.writeAtomically(program, to: path, mode: 0o600)) != nil else {
      preconditionFailure("cannot write a program to /tmp")
    }
    let file = String(decoding: path, as: UTF8.self)
    let command = """
      ulimit -v 2000000; ulimit -t 2; ulimit -f 100000; cd /tmp; \
      exec timeout -s KILL 10 "$0" "$1" </dev/null >/dev/null 2>&1
      """
    let status = spawn(["/bin/sh", "-c", command, pyvm, file])
    // The shell gives 128 + the signal's number when a command of its own is ended by a signal.
    let signal = status & 0x7F != 0 ? status & 0x7F : max((status >> 8) - 128, 0)
    switch signal {
    case 0: return status == 0
    case SIGKILL, SIGXCPU, SIGALRM, SIGINT, SIGPIPE, SIGTERM, SIGXFSZ: return false
    default: return nil
    }
  }

  /// Runs a command and returns the status that `waitpid` gives.
  static func spawn(_ words: [String]) -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let failure = posix_spawn(&child, words[0], nil, nil, &arguments, environ)
    precondition(failure == 0, "cannot run \(words[0])")
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
