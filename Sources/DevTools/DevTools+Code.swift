import Compiler
import Glibc

extension DevTools {
  /// Compiles each section of a golden source and prints the dumps.
  static func dumpSections(of path: String) {
    guard let source = read(path) else { return }
    for section in GoldenSection.split(source) { write(section.title + [10] + section.dump()) }
  }

  /// Compiles the files once each, as `compile()` does, and prints the processor time.
  static func timeCompiling(_ paths: [String]) {
    let sources = paths.compactMap(read)
    let start = processorTime()
    var parsing = 0.0
    for source in sources {
      let parseStart = processorTime()
      guard let (tree, _) = try? parse(source: source, options: CompileOptions()) else {
        continue
      }
      parsing += processorTime() - parseStart
      _ = try? generateCode(for: tree, source: source, options: CompileOptions())
    }
    print("\(processorTime() - start) s for \(sources.count) files, \(parsing) s of it parsing")
  }

  /// Seconds that this process has computed.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
