import Compiler
import Glibc

/// Answers for the virtual machine until it arrives.
final class StandInEngine: Engine {
  var names: [(String, String)] = []
  nonisolated(unsafe) var flag: sig_atomic_t = 0
  func run(source: [UInt8], filename: String, mode: CompileMode) -> RunResult {
    let text = String(decoding: source, as: UTF8.self).trimmingWhitespace()
    if text == "while True: pass" || text == "loop" {
      while flag == 0 { usleep(1000) }
      Terminal.write("KeyboardInterrupt\n", to: 2)
      return .interrupted
    }
    if text == "raise" { Terminal.write("NameError: raise\n", to: 2); return .raised }
    if let eq = text.firstIndex(of: "="), text.split(separator: "\n").count == 1 {
      names.append((text[..<eq].trimmingCharactersX, text[text.index(after: eq)...].trimmingCharactersX))
      return .finished
    }
    if text.hasPrefix("write ") { Terminal.write(String(text.dropFirst(6))); return .finished }
    Terminal.write("ran \(text.debugDescription)\n")
    return .finished
  }
  func runScript(source: [UInt8], path: String) -> RunResult { run(source: source, filename: path, mode: .exec) }
  func runModule(_ name: String) -> RunResult? { nil }
  func compile(source: [UInt8], filename: String, mode: CompileMode) throws(SourceRejection) -> CodeObject {
    do { return try Compiler.compile(source: source, options: CompileOptions(filename: PythonString(filename), mode: mode)).code }
    catch { throw SourceRejection(text: SyntaxErrorText.format(error, filename: PythonString(filename)).description) }
  }
  func variables() -> [Variable] { names.map { Variable(name: $0.0, type: "int", representation: $0.1) } }
  func reset() { names = [] }
  func code(named name: String) -> CodeObject? { nil }
  func completions(for prefix: String) -> [String] {
    ["print", "property", "pow", "range", "repr", "reversed", "str.join", "str.lower"].filter { $0.hasPrefix(prefix) }
  }
  var instructionCount: UInt64 { 0 }
  func interrupt() { flag = 1 }
  func clearInterrupt() { flag = 0 }
  func flush() {}
  func shutDown() -> Int32? { nil }
}
extension Substring { var trimmingCharactersX: String { String(self).trimmingWhitespace() } }
func makeEngine(_ configuration: EngineConfiguration) -> any Engine { StandInEngine() }
