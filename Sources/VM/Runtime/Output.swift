import Glibc

/// Buffered writing to a file descriptor: what `print` and tracebacks go through.
final class OutputBuffer {
  let descriptor: Int32
  private var bytes: [UInt8] = []
  /// Flush at every newline: the descriptor is a terminal, or stderr.
  var isLineBuffered: Bool
  /// Flush at every write.
  var isUnbuffered = false
  /// Why the last flush failed: `errno`'s value, or 0. What could not be written is dropped.
  private(set) var error: Int32 = 0
  /// Gets what is written, too.
  var echo: (([UInt8]) -> Void)?

  init(descriptor: Int32) {
    self.descriptor = descriptor
    isLineBuffered = descriptor == 2 || isatty(descriptor) == 1
    bytes.reserveCapacity(8192)
  }

  var isEmpty: Bool { bytes.isEmpty }

  func write(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    if bytes.count >= 8192 || isUnbuffered || (isLineBuffered && text.contains(10)) { flush() }
  }

  func write(_ text: [UInt8]) { text.withUnsafeBufferPointer { write($0) } }

  func write(_ text: String) {
    var copy = text
    copy.withUTF8 { write($0) }
  }

  func flush() {
    error = 0
    if let echo, !bytes.isEmpty { echo(bytes) }
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.unsafelyUnwrapped + offset, $0.count - offset)
      }
      if written < 0 {
        if errno == EINTR { continue }
        error = errno
        break
      }
      offset += written
    }
    bytes.removeAll(keepingCapacity: true)
  }
}

/// Buffered reading from a file descriptor.
final class InputBuffer {
  let descriptor: Int32
  private var bytes: [UInt8] = []
  private var position = 0
  private(set) var isAtEnd = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  enum Outcome { case more, end, interrupted, failed(Int32) }

  /// Reads more from the descriptor.
  func fill() -> Outcome {
    if position > 0 {
      bytes.removeFirst(position)
      position = 0
    }
    let old = bytes.count
    var outcome = Outcome.more
    bytes.append(contentsOf: repeatElement(0, count: 8192))
    let count = bytes.withUnsafeMutableBytes {
      read(descriptor, $0.baseAddress.unsafelyUnwrapped + old, 8192)
    }
    bytes.removeLast(8192 - max(count, 0))
    if count < 0 {
      outcome = errno == EINTR ? .interrupted : .failed(errno)
    } else if count == 0 {
      isAtEnd = true
      outcome = .end
    } else {
      isAtEnd = false
    }
    return outcome
  }

  var available: ArraySlice<UInt8> { bytes[position...] }

  /// Takes `count` bytes that are available.
  func take(_ count: Int) -> [UInt8] {
    let taken = Array(bytes[position..<(position + count)])
    position += count
    return taken
  }
}

@_silgen_name("ppoll")
private func ppoll_c(
  _ events: UnsafeMutablePointer<pollfd>, _ count: nfds_t, _ timeout: UnsafePointer<timespec>?,
  _ mask: UnsafePointer<sigset_t>
) -> Int32

extension Machine {
  /// Waits until a descriptor has something to read or `timeout` seconds are over. SIGINT is held back but for the wait
  /// itself, so that it always ends the wait and never comes unseen just before it.
  /// - Returns: false when an interrupt came.
  func waitForEvent(on descriptor: Int32 = -1, timeout: timespec? = nil) -> Bool {
    var interrupts = sigset_t()
    var previous = sigset_t()
    sigemptyset(&interrupts)
    sigaddset(&interrupts, SIGINT)
    pthread_sigmask(SIG_BLOCK, &interrupts, &previous)
    defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }
    if UnsafeMutableRawPointer(self).load(fromByteOffset: 1, as: UInt8.self) != 0 { return false }
    var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let count = withUnsafePointer(to: timeout ?? timespec()) {
      ppoll_c(&event, descriptor < 0 ? 0 : 1, timeout == nil ? nil : $0, &previous)
    }
    return count >= 0 || errno != EINTR
  }
}
