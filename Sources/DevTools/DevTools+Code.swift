import Compiler

extension DevTools {
  /// Compiles each section of a golden source and prints the dumps.
  static func dumpSections(of path: String) {
    guard let source = read(path) else { return }
    for section in GoldenSection.split(source) { write(section.title + [10] + section.dump()) }
  }

  static func timeCompiling(_ paths: [String]) {
    let sources = paths.compactMap(read)
    var best = (total: Double.infinity, parse: 0.0)
    for _ in 0..<3 {
      let start = ContinuousClock.now
      var parsing = Duration.zero
      for source in sources {
        let parseStart = ContinuousClock.now
        guard let (tree, _) = try? parse(source: source, options: CompileOptions()) else {
          continue
        }
        parsing += ContinuousClock.now - parseStart
        _ = try? generateCode(for: tree, source: source, options: CompileOptions())
      }
      let total = (ContinuousClock.now - start) / .seconds(1)
      if total < best.total { best = (total, parsing / .seconds(1)) }
    }
    print("\(sources.count) files, \(best.total) s, of which parsing \(best.parse) s")
  }
}
