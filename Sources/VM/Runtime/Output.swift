import Glibc

/// Buffered writing to a file descriptor: what `print` and tracebacks go through.
final class OutputBuffer {
  let descriptor: Int32
  private var bytes: [UInt8] = []
  /// Flush at every newline: the descriptor is a terminal.
  var isLineBuffered: Bool
  /// Set when writing failed; `errno`'s value.
  private(set) var error: Int32 = 0

  init(descriptor: Int32) {
    self.descriptor = descriptor
    isLineBuffered = isatty(descriptor) == 1
    bytes.reserveCapacity(8192)
  }

  func write(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    if bytes.count >= 8192 || (isLineBuffered && text.contains(10)) { flush() }
  }

  func write(_ text: String) {
    var copy = text
    copy.withUTF8 { write($0) }
  }

  func flush() {
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
