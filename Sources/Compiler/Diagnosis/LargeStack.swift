import Glibc

/// Runs what recurses deeply on a thread of its own: the caller may stand deep in its own stack.
enum LargeStack {
  /// What CPython's limit of 6,000 levels takes is 5 MB in `Diagnosis`.
  private static let byteCount = 24 << 20

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Runs `body` to its end; on the caller's own stack if there is no memory for another.
  static func run(_ body: () -> Void) {
    withoutActuallyEscaping(body) { body in
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      pthread_attr_setstacksize(&attributes, byteCount)
      var thread = pthread_t()
      let work = Unmanaged.passRetained(Work(body))
      let result = pthread_create(
        &thread, &attributes,
        { argument in
          guard let argument else { return nil }
          Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
          return nil
        }, work.toOpaque())
      if result == 0 {
        pthread_join(thread, nil)
      } else {
        work.release()
        body()
      }
    }
  }
}
