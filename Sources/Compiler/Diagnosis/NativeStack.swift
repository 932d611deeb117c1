import Glibc

/// Glibc's module leaves this extension out.
@_silgen_name("pthread_getattr_np")
private func getThreadAttributes(
  _ thread: pthread_t, _ attributes: UnsafeMutablePointer<pthread_attr_t>
) -> Int32

/// The stack of the thread at hand.
enum NativeStack {
  /// What is left of it; if that can't be told, a size that any thread has.
  static var remainingBytes: Int {
    let unknown = 3 << 20
    var attributes = pthread_attr_t()
    guard getThreadAttributes(pthread_self(), &attributes) == 0 else { return unknown }
    defer { pthread_attr_destroy(&attributes) }
    var base: UnsafeMutableRawPointer?
    var size = 0
    guard pthread_attr_getstack(&attributes, &base, &size) == 0, let base else { return unknown }
    let here = withUnsafeMutablePointer(to: &size) { UInt(bitPattern: $0) }
    return Int(here - UInt(bitPattern: base))
  }
}
