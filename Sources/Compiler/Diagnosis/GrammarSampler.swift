/// Makes random sources from the grammar that `Diagnosis` runs: a walk that chooses among a rule's
/// alternatives and writes the tokens that it meets. Every form of the language comes up.
///
/// Lookaheads are not obeyed, and what only the compiler checks is not known here, so that some of the
/// sources are broken. For fuzzing and for comparison with CPython.
package struct GrammarSampler {
  private let grammar = PEGGrammar.python
  /// Gives a number below its argument.
  private let below: (Int) -> Int
  /// How many rules deep the shortest text of each rule goes; of alternatives, the same.
  private let ruleHeights, alternativeHeights: [Int]
  private var output: [UInt8] = []
  private var depth = 0
  private var indentation = 0
  private var isAtLineStart = true
  /// Once a source is this long, the shortest alternatives finish it.
  private let sizeLimit = 600
  /// The alternatives taken so far.
  private var taken: Set<Int> = []

  package init(below: @escaping (Int) -> Int) {
    self.below = below
    (ruleHeights, alternativeHeights) = Self.heights(of: grammar)
  }

  /// A source for a mode of compiling.
  package mutating func source(mode: CompileMode) -> [UInt8] {
    output = []
    depth = 0
    indentation = 0
    isAtLineStart = true
    let start: DiagnosisStart =
      switch mode {
      case .exec: .file
      case .eval: .eval
      case .single: .interactive
      }
    // In a coroutine's loop more statements mean something.
    if mode == .exec && below(2) == 0 {
      write("async def f(self, a, *b, c=1):")
      write(.newline)
      write(.indent)
      write("while a:")
      write(.newline)
      write(.indent)
      take("statements")
    } else {
      take(start.rule)
    }
    return output
  }

  /// The alternatives that no source has used yet, as `rule: number`. Those of rules for mistakes, and of
  /// type comments, which are not read, do not count.
  package var unused: [String] {
    var reached: Set<Int32> = []
    var open = ["file", "interactive", "eval"].compactMap { grammar.ruleNumbers[$0] }
    var result: [String] = []
    while let number = open.popLast() {
      guard reached.insert(number).inserted else { continue }
      let rule = grammar.rules[Int(number)]
      for index in Int(rule.start)..<Int(rule.end) where canTake(index) {
        if !taken.contains(index) { result.append("\(rule.name): \(index - Int(rule.start) + 1)") }
        let alternative = grammar.alternatives[index]
        for item in grammar.sequence[Int(alternative.start)..<Int(alternative.end)] {
          collectRules(of: grammar.items[Int(item)], into: &open)
        }
      }
    }
    return result
  }

  private func collectRules(of item: PEGGrammar.Item, into rules: inout [Int32]) {
    switch item.operation {
    case .rule: rules.append(item.operand)
    case .optional, .zeroOrMore, .oneOrMore:
      collectRules(of: grammar.items[Int(item.operand)], into: &rules)
    case .separated:
      collectRules(of: grammar.items[Int(item.operand)], into: &rules)
      collectRules(of: grammar.items[Int(item.second)], into: &rules)
    case .token, .ahead, .notAhead, .cut: break
    }
  }

  // MARK: Choices

  private func canTake(_ alternative: Int) -> Bool {
    alternativeHeights[alternative] < Self.endless
      && !grammar.alternatives[alternative].isInvalidRule
      && !isPegParser(alternative)
  }

  /// `__peg_parser__` is an error in any place.
  private func isPegParser(_ alternative: Int) -> Bool {
    if case .action(.foundIt) = grammar.alternatives[alternative].result { return true }
    return false
  }

  /// Rules of precedence, of which each mostly passes on to the next.
  private static let passingRules: Set<String> = [
    "expression", "disjunction", "conjunction", "inversion", "comparison", "bitwise_or",
    "bitwise_xor", "bitwise_and", "shift_expr", "sum", "term", "factor", "power", "await_primary",
    "primary", "star_expressions", "star_expression", "star_named_expression", "named_expression",
    "expressions", "t_primary", "slice", "star_targets",
  ]

  private mutating func take(_ name: String) {
    guard let number = grammar.ruleNumbers[name] else { preconditionFailure("no rule \(name)") }
    take(rule: Int(number))
  }

  private mutating func take(rule number: Int) {
    depth += 1
    defer { depth -= 1 }
    let rule = grammar.rules[number]
    let choices = (Int(rule.start)..<Int(rule.end)).filter(canTake)
    guard let shortest = choices.min(by: { alternativeHeights[$0] < alternativeHeights[$1] })
    else { return }
    let isLong = output.count > sizeLimit || depth > 300
    let isPassing = Self.passingRules.contains(rule.name) && below(10) > 0
    // Half of the time something new.
    let new = choices.filter { !taken.contains($0) }
    let open = new.isEmpty || below(2) == 0 ? choices : new
    let choice = isLong || isPassing ? shortest : open[below(open.count)]
    taken.insert(choice)
    let alternative = grammar.alternatives[choice]
    for index in alternative.start..<alternative.end {
      take(item: grammar.items[Int(grammar.sequence[Int(index)])])
    }
  }

  private mutating func take(item number: Int32) { take(item: grammar.items[Int(number)]) }

  private mutating func take(item: PEGGrammar.Item) {
    let isLong = output.count > sizeLimit
    switch item.operation {
    case .token: write(unsafeBitCast(UInt8(item.operand), to: TokenKind.self))
    case .rule: take(rule: Int(item.operand))
    case .optional:
      let inner = grammar.items[Int(item.operand)]
      if !isLong && below(3) == 0 && Self.height(inner, grammar, ruleHeights) < Self.endless {
        take(item: inner)
      }
    case .zeroOrMore: for _ in 0..<(isLong ? 0 : below(3)) { take(item: item.operand) }
    case .oneOrMore: for _ in 0...(isLong ? 0 : below(2)) { take(item: item.operand) }
    case .separated:
      take(item: item.operand)
      for _ in 0..<(isLong ? 0 : below(3)) {
        take(item: item.second)
        take(item: item.operand)
      }
    case .ahead, .notAhead, .cut: break
    }
  }

  // MARK: Heights

  private static let endless = 1 << 20

  private static func heights(of grammar: PEGGrammar) -> (rules: [Int], alternatives: [Int]) {
    var rules = Array(repeating: endless, count: grammar.rules.count)
    var alternatives = Array(repeating: endless, count: grammar.alternatives.count)
    var isChanged = true
    while isChanged {
      isChanged = false
      for (number, rule) in grammar.rules.enumerated() {
        for index in Int(rule.start)..<Int(rule.end) {
          let alternative = grammar.alternatives[index]
          if alternative.isInvalidRule { continue }
          let items = grammar.sequence[Int(alternative.start)..<Int(alternative.end)]
          let height = items.map { self.height(grammar.items[Int($0)], grammar, rules) }.max() ?? 0
          alternatives[index] = height
          if height + 1 < rules[number] {
            rules[number] = height + 1
            isChanged = true
          }
        }
      }
    }
    return (rules, alternatives)
  }

  private static func height(
    _ item: PEGGrammar.Item, _ grammar: PEGGrammar, _ rules: [Int]
  ) -> Int {
    switch item.operation {
    // Type comments, which the reader of the grammar makes error tokens, are never read.
    case .token: item.operand == Int32(TokenKind.error.rawValue) ? endless : 0
    case .rule: min(rules[Int(item.operand)], endless)
    case .oneOrMore, .separated: height(grammar.items[Int(item.operand)], grammar, rules)
    case .optional, .zeroOrMore, .ahead, .notAhead, .cut: 0
    }
  }

  // MARK: Text

  private static let names = [
    "a", "b", "c", "x", "y", "self", "__p", "__q__", "super", "print", "é", "match", "_",
    "__class__",
  ]
  private static let numbers = [
    "0", "1", "2", "255", "256", "1_000", "0x7fffffffffffffff", "0b101", "0o17", "1.5", ".5",
    "1e308",
    "1e400", "2j", "0.0", "10000000000000000000000", "00",
  ]
  private static let strings = [
    "'s'", "\"t\"", "''", "'\\n\\x41\\u00e9\\N{BULLET}'", "r'\\d'", "'''a\nb'''", "u'é'", "f'{a}'",
    "f'{a!r:>{b}}c'", "f'{{{a.b(c)[d]:x}}}'", "rf'\\{a}'", "f'{a=}'", "f''", "f'{(lambda: a)()}'",
  ]
  private static let bytesStrings = ["b'x'", "rb'\\d'", "b'\\xff'"]

  private mutating func write(_ kind: TokenKind) {
    switch kind {
    case .newline:
      output.append(10)
      isAtLineStart = true
    case .indent: indentation += 1
    case .dedent: indentation -= 1
    case .endMarker: break
    case .name: write(Self.names[below(Self.names.count)])
    case .number: write(Self.numbers[below(Self.numbers.count)])
    case .string:
      let isBytes = below(6) == 0
      let choices = isBytes ? Self.bytesStrings : Self.strings
      write(choices[below(choices.count)])
    default:
      guard let text = grammar.spellings[kind.rawValue] else {
        preconditionFailure("no spelling for \(kind)")
      }
      write(text)
    }
  }

  private mutating func write(_ text: String) {
    let spaces = isAtLineStart ? indentation : 1
    output += repeatElement(UInt8(ascii: " "), count: spaces)
    output += text.utf8
    isAtLineStart = false
  }
}
