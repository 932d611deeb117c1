/// A grammar in a form that `Diagnosis` can run: flat tables, made from text once.
final class PEGGrammar: Sendable {
  /// One step of an alternative. `operand` and `second` are a token kind, a rule, or other items.
  struct Item {
    enum Operation: UInt8 {
      case token, rule, optional, zeroOrMore, oneOrMore, separated, ahead, notAhead, cut
    }

    var operation: Operation
    var operand: Int32 = 0
    var second: Int32 = 0
  }

  struct Alternative {
    /// Indexes into `sequence`.
    var start, end: Int32
    var result: PEGResult = .whole
    /// Whether only the second pass tries it.
    var isInvalidRule = false
  }

  struct Rule {
    var name: String
    var start: Int32 = 0
    var end: Int32 = 0
    var isMemoized = false
    var isLeftRecursive = false
  }

  let items: [Item]
  /// Items in the order in which alternatives use them.
  let sequence: [Int32]
  let alternatives: [Alternative]
  let rules: [Rule]
  let ruleNumbers: [String: Int32]
  /// The text of each keyword and operator, by `TokenKind.rawValue`.
  let spellings: [UInt8: String]

  /// CPython 3.9's grammar; made at the first broken source.
  static let python = PEGGrammar(text: diagnosisGrammar)

  init(text: String) {
    var reader = PEGReader(text)
    reader.readRules()
    items = reader.items
    sequence = reader.sequence
    alternatives = reader.alternatives
    rules = reader.rules
    ruleNumbers = reader.ruleNumbers
    spellings = reader.spellings
  }
}

/// What an alternative gives when it matches.
enum PEGResult {
  /// The only item's result, or a node of all of them.
  case whole
  case item(Int)
  case node(NodeTag)
  case action(DiagnosisAction)
}

/// What kind of expression a node is, as far as messages tell them apart.
enum NodeTag: String {
  case other, token, list, nothing
  case attribute, `subscript`, starred, name, tuple, lambda, call, `operator`, generator, yield
  case await, listComp, setComp, dictComp, dict, set, joinedStr, literal, compare, ifExp, namedExpr
  case none = "None"
  case `true` = "True"
  case `false` = "False"
  case ellipsis = "Ellipsis"
  case listDisplay, slice, args, keyword, doubleStar, inPair
}

/// What an alternative does instead of giving a node: mostly, report a mistake.
enum DiagnosisAction: String {
  case fail, foundIt, strings, number, notEqual
  case iterableAfterKeywords, unparenthesizedGenerator1, unparenthesizedLastGenerator
  case unparenthesizedGenerator3, positionalAfterKeyword, assignmentInCall, walrusTarget
  case annotatedDisplay, annotatedTuple, illegalAnnotation, starTarget2, assignmentToYield
  case augmentedTarget, deleteTarget, expectedBlock, unexpectedBrace, unpackInComprehension
  case unpackInDictComprehension, defaultOrder, bareStar, starTarget3, forTarget, starredGroup
  case trailingComma
}
