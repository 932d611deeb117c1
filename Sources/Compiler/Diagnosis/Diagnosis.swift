/// Finds out what is wrong with a source that `Parser` refused, and says it as CPython 3.9 does.
///
/// CPython's parser is made from a PEG. It runs twice: first without, then with the `invalid_…` rules,
/// which report special mistakes; if they find none, the last token that either pass looked at is
/// the place of a plain "invalid syntax". To report the same mistake at the same place, this runs the
/// same grammar in the same order. Speed matters little here.
/// CPython: Parser/pegen/pegen.c, `_PyPegen_run_parser`.
final class Diagnosis {
  /// A match: a token, a list of matches, or a node with parts.
  struct Node {
    var tag: NodeTag
    /// Indexes of tokens: the first, and the one after the last.
    var start, end: Int32
    var firstPart: Int32 = 0
    var partCount: Int32 = 0
  }

  struct Memo {
    var rule, node, end, next: Int32
  }

  /// CPython's limit on nested calls of rules (`MAXSTACK`).
  static let maxLevel = 6000
  static let noMatch: Int32 = -1

  let grammar = PEGGrammar.python
  let source: SourceText
  let start: DiagnosisStart
  let options: ParserOptions
  var tokenizer: Tokenizer
  var tokens: [Token] = []
  /// Index of the token at hand.
  var mark = 0
  var level = 0
  var isSecondPass = false
  /// CPython: `p->parsing_started`.
  var isParsingStarted = false
  /// What was found. Everything stops then. CPython: `p->error_indicator`.
  var error: SyntaxError?

  var nodes: [Node] = []
  var parts: [Int32] = []
  var memos: [Memo] = []
  /// For each token, its first memo.
  var memoHeads: [Int32] = []
  var warnings: [SyntaxWarningRecord] = []

  init(
    _ source: SourceText, start: DiagnosisStart, options: ParserOptions, line: Int32 = 1,
    column: Int32 = 0
  ) {
    self.source = source
    self.start = start
    self.options = options
    tokenizer = Tokenizer(source, line: line, column: column)
    isParsingStarted = false
  }

  /// Runs both passes.
  /// - Parameters:
  ///   - first: tokens before this one belong to statements that are known to be sound.
  ///   - earlier: the warnings of those statements.
  /// - Returns: nil if the source is sound after all.
  func run(from first: Int = 0, after earlier: [SyntaxWarningRecord] = []) -> SyntaxError? {
    warnings = earlier
    guard var error = findError(from: first, after: earlier) else { return nil }
    error.warnings = warnings
    return error
  }

  private func findError(
    from first: Int, after earlier: [SyntaxWarningRecord]
  ) -> SyntaxError? {
    for _ in 0..<first where error == nil { fillToken() }
    mark = first
    guard let rule = grammar.ruleNumbers[start.rule] else {
      preconditionFailure("no rule \(start.rule)")
    }
    if error == nil, match(rule: rule) != Diagnosis.noMatch, error == nil {
      return start.mode == .single ? checkSingleStatement() : nil
    }
    if error == nil {
      mark = first
      level = 0
      memos.removeAll(keepingCapacity: true)
      for index in memoHeads.indices { memoHeads[index] = -1 }
      isSecondPass = true
      // CPython's second pass begins at the first statement, and warns anew.
      warnings += earlier
      _ = match(rule: rule)
    }
    if error == nil { raiseGeneric() }
    return error
  }

  // MARK: Tokens

  /// Gets one more token. CPython: `_PyPegen_fill_token`.
  func fillToken() {
    var token = tokenizer.next()
    if token.kind == .endMarker && start.mode == .single && isParsingStarted {
      token.kind = .newline
      isParsingStarted = false
      if tokenizer.indentation > 0 && !options.dontImplyDedent { tokenizer.closeBlocks() }
    } else {
      isParsingStarted = true
    }
    tokens.append(token)
    memoHeads.append(-1)
    if token.kind == .error { raiseTokenizerError() }
  }

  /// Makes sure that there is a token at hand.
  @inline(__always)
  func hasToken() -> Bool {
    if mark == tokens.count {
      fillToken()
      if error != nil { return false }
    }
    return true
  }

  func matchToken(_ kind: TokenKind) -> Int32 {
    guard hasToken(), isSame(tokens[mark].kind, kind) else { return Diagnosis.noMatch }
    mark += 1
    return addNode(.token, from: mark - 1)
  }

  // MARK: Nodes

  func addNode(_ tag: NodeTag, from start: Int) -> Int32 {
    nodes.append(Node(tag: tag, start: Int32(start), end: Int32(mark)))
    return Int32(nodes.count - 1)
  }

  func addNode(_ tag: NodeTag, from start: Int, parts own: [Int32]) -> Int32 {
    nodes.append(
      Node(
        tag: tag, start: Int32(start), end: Int32(mark), firstPart: Int32(parts.count),
        partCount: Int32(own.count)))
    parts += own
    return Int32(nodes.count - 1)
  }

  func parts(of node: Int32) -> ArraySlice<Int32> {
    let node = nodes[Int(node)]
    return parts[Int(node.firstPart)..<Int(node.firstPart + node.partCount)]
  }

  // MARK: Rules

  func match(rule number: Int32) -> Int32 {
    level += 1
    defer { level -= 1 }
    if level > Diagnosis.maxLevel { raiseMemoryError() }
    if error != nil { return Diagnosis.noMatch }
    let rule = grammar.rules[Int(number)]
    if !rule.isMemoized { return matchAlternatives(of: rule) }
    guard hasToken() else { return Diagnosis.noMatch }
    if let known = memo(of: number) { return known }
    let start = mark
    if rule.isLeftRecursive { return growLeftRecursion(number, rule) }
    let node = matchAlternatives(of: rule)
    if error == nil { remember(node, for: number, at: start) }
    return node
  }

  /// Matches ever longer, each time with the last match as the rule's own result on the left.
  private func growLeftRecursion(_ number: Int32, _ rule: PEGGrammar.Rule) -> Int32 {
    let start = mark
    var best = Diagnosis.noMatch
    var bestEnd = mark
    while true {
      mark = bestEnd
      remember(best, for: number, at: start)
      mark = start
      level += 1
      if level > Diagnosis.maxLevel { raiseMemoryError() }
      let node = error == nil ? matchAlternatives(of: rule) : Diagnosis.noMatch
      level -= 1
      if error != nil { return Diagnosis.noMatch }
      if node == Diagnosis.noMatch || mark <= bestEnd { break }
      best = node
      bestEnd = mark
    }
    mark = bestEnd
    return best
  }

  private func memo(of rule: Int32) -> Int32? {
    var index = memoHeads[mark]
    while index >= 0 {
      let memo = memos[Int(index)]
      if memo.rule == rule {
        mark = Int(memo.end)
        return memo.node
      }
      index = memo.next
    }
    return nil
  }

  private func remember(_ node: Int32, for rule: Int32, at start: Int) {
    var index = memoHeads[start]
    while index >= 0 {
      if memos[Int(index)].rule == rule {
        memos[Int(index)].node = node
        memos[Int(index)].end = Int32(mark)
        return
      }
      index = memos[Int(index)].next
    }
    memos.append(Memo(rule: rule, node: node, end: Int32(mark), next: memoHeads[start]))
    memoHeads[start] = Int32(memos.count - 1)
  }

  private func matchAlternatives(of rule: PEGGrammar.Rule) -> Int32 {
    let start = mark
    for index in rule.start..<rule.end {
      let alternative = grammar.alternatives[Int(index)]
      if alternative.isInvalidRule && !isSecondPass { continue }
      var isCommitted = false
      if let own = matchSequence(of: alternative, isCommitted: &isCommitted) {
        return result(of: alternative, parts: own, from: start)
      }
      if error != nil { return Diagnosis.noMatch }
      mark = start
      if isCommitted { break }
    }
    return Diagnosis.noMatch
  }

  private func matchSequence(
    of alternative: PEGGrammar.Alternative, isCommitted: inout Bool
  ) -> [Int32]? {
    var own: [Int32] = []
    for index in alternative.start..<alternative.end {
      let item = grammar.items[Int(grammar.sequence[Int(index)])]
      switch item.operation {
      case .cut: isCommitted = true
      case .ahead, .notAhead:
        let before = mark
        let node = match(item: item.operand)
        if error != nil { return nil }
        mark = before
        if (node != Diagnosis.noMatch) != (item.operation == .ahead) { return nil }
      default:
        let node = match(item)
        if node == Diagnosis.noMatch || error != nil { return nil }
        own.append(node)
      }
    }
    return own
  }

  private func result(
    of alternative: PEGGrammar.Alternative, parts own: [Int32], from start: Int
  ) -> Int32 {
    switch alternative.result {
    case .whole: own.count == 1 ? own[0] : addNode(.other, from: start, parts: own)
    case .item(let number): own[number]
    case .node(let tag): addNode(tag, from: start, parts: own)
    case .action(let action): perform(action, own, from: start)
    }
  }

  // MARK: Items

  private func match(item number: Int32) -> Int32 { match(grammar.items[Int(number)]) }

  private func match(_ item: PEGGrammar.Item) -> Int32 {
    switch item.operation {
    case .token: return matchToken(unsafeBitCast(UInt8(item.operand), to: TokenKind.self))
    case .rule: return match(rule: item.operand)
    case .optional:
      let start = mark
      let node = match(item: item.operand)
      if node != Diagnosis.noMatch || error != nil { return node }
      return addNode(.nothing, from: start)
    case .zeroOrMore, .oneOrMore: return matchLoop(item)
    case .separated: return matchSeparated(item)
    case .ahead, .notAhead, .cut: preconditionFailure("grammar: no item to match")
    }
  }

  private func matchLoop(_ item: PEGGrammar.Item) -> Int32 {
    level += 1
    defer { level -= 1 }
    let start = mark
    var own: [Int32] = []
    while true {
      let before = mark
      let node = match(item: item.operand)
      if error != nil { return Diagnosis.noMatch }
      if node == Diagnosis.noMatch {
        mark = before
        break
      }
      own.append(node)
    }
    if own.isEmpty && item.operation == .oneOrMore { return Diagnosis.noMatch }
    return addNode(.list, from: start, parts: own)
  }

  private func matchSeparated(_ item: PEGGrammar.Item) -> Int32 {
    level += 1
    defer { level -= 1 }
    let start = mark
    let first = match(item: item.operand)
    if first == Diagnosis.noMatch || error != nil { return Diagnosis.noMatch }
    var own = [first]
    level += 1
    defer { level -= 1 }
    while true {
      let before = mark
      if match(item: item.second) != Diagnosis.noMatch, error == nil {
        let node = match(item: item.operand)
        if node != Diagnosis.noMatch, error == nil {
          own.append(node)
          continue
        }
      }
      if error != nil { return Diagnosis.noMatch }
      mark = before
      break
    }
    return addNode(.list, from: start, parts: own)
  }
}

/// Where a diagnosis begins, and what CPython knows there.
struct DiagnosisStart {
  var rule: String
  var mode: CompileMode?

  static let file = DiagnosisStart(rule: "file", mode: .exec)
  static let interactive = DiagnosisStart(rule: "interactive", mode: .single)
  static let eval = DiagnosisStart(rule: "eval", mode: .eval)
  /// An f-string's expression.
  static let fString = DiagnosisStart(rule: "fstring", mode: nil)

  var isFString: Bool { mode == nil }
}
