import Compiler

extension DevTools {
  /// Passes every code object of `.pyc` files through the verifier. Returns 1 when one is refused.
  static func verifyCode(_ paths: ArraySlice<String>) -> Int32 {
    var tally = (files: 0, unreadable: 0, codes: 0, instructions: 0, refused: 0, deeper: 0)
    func verify(_ code: CodeObject, _ path: String) {
      tally.codes += 1
      tally.instructions += code.code.count / 2
      do {
        let report = try CodeVerifier.verify(code)
        if report.stackDepth > code.stackSize { tally.deeper += 1 }
      } catch {
        tally.refused += 1
        print("\(path): \(error.message(for: code))")
      }
      for case .code(let nested) in code.constants { verify(nested, path) }
    }
    let start = ContinuousClock.now
    for path in paths {
      guard let bytes = read(path), let file = try? PycFile.decode(bytes, name: "module") else {
        tally.unreadable += 1
        continue
      }
      tally.files += 1
      verify(file.code, path)
    }
    print(
      "\(tally.files) files (\(tally.unreadable) more are not 3.9's), \(tally.codes) code objects, "
        + "\(tally.instructions) instructions: \(tally.refused) refused; \(tally.deeper) deeper than "
        + "co_stacksize; \((ContinuousClock.now - start) / .seconds(1)) s")
    return tally.refused == 0 ? 0 : 1
  }
}
