import Glibc
import Synchronization

/// Threads that share a list of things to do.
enum Workers {
  /// Deeply nested sources recurse deeply.
  private static let stackSize = 64 << 20

  /// Calls `work` once for each item number, in `count` threads.
  /// - Returns: false when one call did.
  static func run(
    count: Int, items: Int, _ work: @escaping @Sendable (Int) -> Bool
  ) -> Bool {
    let shared = Shared(items: items, work)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    var threads: [pthread_t] = []
    for _ in 0..<count {
      var thread = pthread_t()
      let pointer = Unmanaged.passRetained(shared).toOpaque()
      let result = pthread_create(&thread, &attributes, workerMain, pointer)
      if result == 0 {
        threads.append(thread)
      } else {
        Unmanaged<Shared>.fromOpaque(pointer).release()
      }
    }
    // Where no thread can be had, this one does the work.
    if threads.isEmpty { shared.work() }
    for thread in threads { pthread_join(thread, nil) }
    return !shared.hasFailed.load(ordering: .relaxed)
  }

  fileprivate final class Shared: Sendable {
    let items: Int
    let next = Atomic<Int>(0)
    let hasFailed = Atomic<Bool>(false)
    let body: @Sendable (Int) -> Bool

    init(items: Int, _ body: @escaping @Sendable (Int) -> Bool) {
      self.items = items
      self.body = body
    }

    func work() {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < items else { return }
        if !body(index) { hasFailed.store(true, ordering: .relaxed) }
      }
    }
  }
}

private func workerMain(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  Unmanaged<Workers.Shared>.fromOpaque(argument!).takeRetainedValue().work()
  return nil
}
