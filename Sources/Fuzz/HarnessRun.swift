import Compiler
import Glibc

/// Runs a Python program that does many rounds itself (`Tests/Fuzz/*.py`) in a pyvm of its own, some hundred at a time. The
/// program prints the number of each round to standard error before it starts.
struct HarnessRun {
  let script: String
  let options: FuzzOptions
  private static let roundsAtATime: UInt64 = 400

  /// Returns false when pyvm crashed, or did not heed an interrupt.
  func run() -> Bool {
    let end = options.firstRound + options.rounds
    var next = options.firstRound
    var interrupted = 0
    while next < end {
      let count = min(Self.roundsAtATime, end - next)
      let (status, last) = start(from: next, count: count)
      let signal = status & 0x7F != 0 ? status & 0x7F : max((status >> 8) - 128, 0)
      switch signal {
      case 0 where status == 0: next += count
      case 0 where last == nil:
        print("\(script) does not run: status \(status >> 8)")
        return false
      // An endless loop that the interrupt has ended; or the program left.
      case 0, SIGINT, SIGXCPU:
        interrupted += signal == 0 ? 0 : 1
        next = max(last ?? next, next) + 1
      default:
        print(
          "\(signal == SIGKILL ? "HANG" : "CRASH (signal \(signal))") in round \(last ?? next): "
            + "\(options.isStressed ? "PYVM_GC_STRESS=1 " : "")\(options.pyvmPath) \(script) "
            + "\(options.seed) \(last ?? next) 1 show")
        return false
      }
    }
    print(
      "\(script): \(options.rounds) rounds (seed \(options.seed)), \(interrupted) interrupted, no crash"
    )
    return true
  }

  /// - Returns: what `waitpid` gives, and the last round begun.
  private func start(from first: UInt64, count: UInt64) -> (status: Int32, last: UInt64?) {
    let log = "/tmp/pyvm-fuzz-\(getpid()).log"
    defer { unlink(log) }
    let command = """
      ulimit -v 3000000; ulimit -c 0; \(options.isStressed ? "export PYVM_GC_STRESS=1;" : "") \
      exec timeout -s INT -k 20 \(options.isStressed ? 300 : 20) "$0" "$1" "$2" "$3" "$4" \
      </dev/null >/dev/null 2>"$5"
      """
    let status = ProgramRun.spawn([
      "/bin/sh", "-c", command, options.pyvmPath, script, "\(options.seed)", "\(first)", "\(count)",
      log,
    ])
    var last: UInt64?
    if let text = try? FileAccess.read(Array(log.utf8)) {
      for line in text.split(separator: UInt8(ascii: "\n")) where line.first == UInt8(ascii: "#") {
        last = UInt64(String(decoding: line.dropFirst(), as: UTF8.self)) ?? last
      }
    }
    return (status, last)
  }
}
