import Compiler
import Inspection
import Testing

@Suite struct ComparisonTests {
  private func commonLength(_ a: [Int], _ b: [Int]) -> Int {
    var lengths = [[Int]](
      repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0..<a.count {
      for j in 0..<b.count {
        lengths[i + 1][j + 1] =
          a[i] == b[j] ? lengths[i][j] + 1 : max(lengths[i][j + 1], lengths[i + 1][j])
      }
    }
    return lengths[a.count][b.count]
  }

  @Test("an alignment has both sequences whole and in order, and pairs as much as can be paired")
  func alignment() {
    var dice = Dice(seed: 42)
    for _ in 0..<400 {
      let a = (0..<Int.random(in: 0...14, using: &dice)).map { _ in
        Int.random(in: 0...3, using: &dice)
      }
      let b = (0..<Int.random(in: 0...14, using: &dice)).map { _ in
        Int.random(in: 0...3, using: &dice)
      }
      let rows = Alignment.rows(a, b)
      #expect(rows.compactMap(\.left) == Array(a.indices), "\(a) \(b)")
      #expect(rows.compactMap(\.right) == Array(b.indices), "\(a) \(b)")
      let pairs = rows.filter { $0.left != nil && $0.right != nil }
      #expect(pairs.allSatisfy { a[$0.left!] == b[$0.right!] })
      #expect(pairs.count == commonLength(a, b), "\(a) \(b)")
    }
  }

  private func marks(_ a: String, _ b: String) throws -> String {
    let comparison = CodeComparison(try allCode(in: a)[0], try allCode(in: b)[0])
    return comparison.rows.map { row in
      row.isSame ? "=" : row.left == nil ? ">" : row.right == nil ? "<" : "|"
    }.joined()
  }

  @Test("names and constants count, their numbers do not; jumps to the same place are the same")
  func comparison() throws {
    #expect(try marks("x = a", "x = a") == "====")
    #expect(try marks("x = a", "x = b") == "|===")
    #expect(try marks("y = 1; x = a", "x = a") == "<<====")
    // Every offset is another one, and the jumps lead to the same instructions.
    #expect(try marks("if a: f()", "z = 1\nif a: f()") == ">>=======")
    #expect(try marks("while a:\n f()\n g()", "while a:\n f()") == "=====<<<===")
  }

  @Test("functions are paired by name, and told apart where only one side has them")
  func pairs() throws {
    let a = try allCode(in: "def f(): pass\ndef g(): pass")[0]
    let b = try allCode(in: "def g(): return 1\ndef h():\n  def i(): pass")[0]
    let pairs = CodeComparison.pairs(a, b)
    let texts = pairs.map { "\($0.path) \($0.left != nil) \($0.right != nil)" }
    #expect(
      texts == [
        " true true", "f true false", "g true true", "h false true", "h.i false true",
      ])
  }
}
