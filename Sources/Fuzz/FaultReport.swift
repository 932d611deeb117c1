import Glibc

/// Tells which input a crash or a hang belongs to. The handler runs on a stack of its own, so that
/// it also works when the native stack is used up, and only calls what signal handlers may.
enum FaultReport {
  /// Seconds that one input may take.
  private static let limit: UInt32 = 20

  static func install() {
    var stack = stack_t()
    stack.ss_sp = alternateStack.pointer
    stack.ss_size = alternateStack.size
    sigaltstack(&stack, nil)
    for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGALRM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = reportFault
      action.sa_flags = Int32(bitPattern: UInt32(SA_ONSTACK)) | Int32(bitPattern: SA_RESETHAND)
      sigaction(signal, &action, nil)
    }
  }

  static func begin(_ kind: FuzzTarget.Kind, seed: UInt64, round: UInt64) {
    let text =
      "\(kind.rawValue) input: --seed \(seed) --from \(round) --rounds 1 \(kind.rawValue)\n"
    text.utf8.withContiguousStorageIfAvailable { current.set($0) }
    alarm(limit)
  }

  static func end() { alarm(0) }

  static func print(_ text: String) {
    current.write()
    Swift.print(text)
  }
}

/// What is being done, as bytes that a signal handler can write.
private struct Text: @unchecked Sendable {
  private let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
  private let count = UnsafeMutablePointer<Int>.allocate(capacity: 1)

  func set(_ text: UnsafeBufferPointer<UInt8>) {
    count.pointee = min(text.count, 256)
    bytes.update(from: text.baseAddress!, count: count.pointee)
  }

  func write() { _ = Glibc.write(1, bytes, count.pointee) }
}

private struct AlternateStack: @unchecked Sendable {
  let size = 1 << 16
  let pointer = UnsafeMutableRawPointer.allocate(byteCount: 1 << 16, alignment: 16)
}

private let current = Text()
private let alternateStack = AlternateStack()

private func reportFault(_ signal: Int32) {
  let heading: StaticString = signal == SIGALRM ? "HANG in " : "CRASH in "
  _ = write(1, heading.utf8Start, heading.utf8CodeUnitCount)
  current.write()
  // SA_RESETHAND: this time the signal ends the process.
  raise(signal)
}
