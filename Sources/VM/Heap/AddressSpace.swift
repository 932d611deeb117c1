import Glibc

/// How much memory a process may ask for.
enum AddressSpace {
  /// The machine's memory in bytes.
  static var physicalMemory: UInt {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    return pages > 0 ? UInt(pages) * 4096 : 64 << 30
  }

  /// The bytes that `ulimit -v` leaves; nil without a limit.
  static var rest: UInt? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0,
      limit.rlim_cur != rlim_t.max
    else { return nil }
    let total = UInt(limit.rlim_cur)
    return total > inUse ? total - inUse : 0
  }

  private static var inUse: UInt {
    let file = open("/proc/self/statm", O_RDONLY)
    guard file >= 0 else { return 64 << 20 }
    defer { close(file) }
    var pages: UInt = 0
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { buffer in
      let count = read(file, buffer.baseAddress, 64)
      for index in 0..<max(0, count) {
        let digit = buffer[index] &- 48
        if digit > 9 { break }
        pages = pages * 10 + UInt(digit)
      }
    }
    return pages * 4096
  }
}
