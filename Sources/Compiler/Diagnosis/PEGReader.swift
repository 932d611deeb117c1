/// Reads a grammar's text. The text is our own: a mistake in it stops the program.
struct PEGReader {
  var items: [PEGGrammar.Item] = []
  var sequence: [Int32] = []
  var alternatives: [PEGGrammar.Alternative] = []
  var rules: [PEGGrammar.Rule] = []
  var ruleNumbers: [String: Int32] = [:]
  var spellings: [UInt8: String] = [:]

  private var words: [String] = []
  private var index = 0

  init(_ text: String) {
    words = PEGReader.split(text)
  }

  /// Words: names, quoted tokens, and single punctuation characters; lines begin with `name:`.
  private static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    func isWordPart(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "_"
    }
    for character in text {
      if isQuoted {
        word.append(character)
        if character == "'" {
          isQuoted = false
          words.append(word)
          word = ""
        }
        continue
      }
      if isWordPart(character) {
        word.append(character)
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
      if character == "'" {
        isQuoted = true
        word = "'"
      } else if !character.isWhitespace {
        words.append(String(character))
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private var word: String { index < words.count ? words[index] : "" }

  private mutating func take(_ wanted: String) -> Bool {
    if word != wanted { return false }
    index += 1
    return true
  }

  // MARK: Rules

  mutating func readRules() {
    // Rules are used before they are defined: number them first.
    for position in words.indices where isRuleHead(position) {
      ruleNumbers[words[position]] = Int32(rules.count)
      rules.append(PEGGrammar.Rule(name: words[position]))
    }
    while index < words.count {
      guard let number = ruleNumbers[word] else { preconditionFailure("grammar: \(word)") }
      index += 1
      if take("(") {
        let mark = word
        index += 2
        rules[Int(number)].isMemoized = true
        rules[Int(number)].isLeftRecursive = mark == "left"
      }
      precondition(take(":"), "grammar: a colon is missing at \(word)")
      readAlternatives(of: Int(number))
    }
  }

  private func isRuleHead(_ position: Int) -> Bool {
    func at(_ offset: Int) -> String {
      position + offset < words.count ? words[position + offset] : ""
    }
    return at(1) == ":"
      || at(1) == "(" && at(3) == ")" && at(4) == ":"
        && (at(2) == "memo" || at(2) == "left")
  }

  private mutating func readAlternatives(of rule: Int) {
    var found: [PEGGrammar.Alternative] = []
    repeat { found.append(readAlternative()) } while take("|")
    rules[rule].start = Int32(alternatives.count)
    alternatives += found
    rules[rule].end = Int32(alternatives.count)
  }

  private mutating func readAlternative() -> PEGGrammar.Alternative {
    var own: [Int32] = []
    var alternative = PEGGrammar.Alternative(start: 0, end: 0)
    while index < words.count, !["|", ")", "]", ">"].contains(word), !isRuleHead(index) {
      if word.hasPrefix("invalid_") { alternative.isInvalidRule = true }
      own.append(readItem())
    }
    if take(">") {
      alternative.result = result(named: word)
      index += 1
    }
    alternative.start = Int32(sequence.count)
    sequence += own
    alternative.end = Int32(sequence.count)
    return alternative
  }

  private func result(named name: String) -> PEGResult {
    if let number = Int(name) { return .item(number - 1) }
    if let action = DiagnosisAction(rawValue: name) { return .action(action) }
    if name == "list" { return .node(.listDisplay) }
    guard let tag = NodeTag(rawValue: name) else { preconditionFailure("grammar: \(name)") }
    return .node(tag)
  }

  // MARK: Items

  private mutating func add(_ item: PEGGrammar.Item) -> Int32 {
    items.append(item)
    return Int32(items.count - 1)
  }

  private mutating func readItem() -> Int32 {
    if take("~") { return add(.init(operation: .cut)) }
    if take("&") {
      let inner = readAtom()
      return add(.init(operation: .ahead, operand: inner))
    }
    if take("!") {
      let inner = readAtom()
      return add(.init(operation: .notAhead, operand: inner))
    }
    let atom = readAtom()
    if take("?") { return add(.init(operation: .optional, operand: atom)) }
    if take("*") { return add(.init(operation: .zeroOrMore, operand: atom)) }
    if take("+") { return add(.init(operation: .oneOrMore, operand: atom)) }
    if take(".") {
      let element = readAtom()
      precondition(take("+"), "grammar: a list with separators ends with +")
      return add(.init(operation: .separated, operand: element, second: atom))
    }
    return atom
  }

  private mutating func readAtom() -> Int32 {
    if take("(") {
      let rule = readGroup(until: ")")
      return add(.init(operation: .rule, operand: rule))
    }
    if take("[") {
      let rule = readGroup(until: "]")
      let inner = add(.init(operation: .rule, operand: rule))
      return add(.init(operation: .optional, operand: inner))
    }
    let name = word
    index += 1
    if let kind = PEGReader.tokenKind(named: name) {
      if name.hasPrefix("'") { spellings[kind.rawValue] = String(name.dropFirst().dropLast()) }
      if kind == .notEqual { spellings[kind.rawValue] = "!=" }
      return add(.init(operation: .token, operand: Int32(kind.rawValue)))
    }
    guard let rule = ruleNumbers[name] else { preconditionFailure("grammar: \(name)") }
    return add(.init(operation: .rule, operand: rule))
  }

  /// A group becomes a rule of its own.
  private mutating func readGroup(until close: String) -> Int32 {
    let number = rules.count
    rules.append(PEGGrammar.Rule(name: ""))
    readAlternatives(of: number)
    precondition(take(close), "grammar: \(close) is missing")
    return Int32(number)
  }

  private static func tokenKind(named name: String) -> TokenKind? {
    switch name {
    case "NAME": return .name
    case "NUMBER": return .number
    case "STRING": return .string
    case "NEWLINE": return .newline
    case "INDENT": return .indent
    case "DEDENT": return .dedent
    case "ENDMARKER": return .endMarker
    case "NOTEQUAL": return .notEqual
    // Type comments are not read, so this token never comes.
    case "TYPE_COMMENT": return .error
    default: break
    }
    guard name.hasPrefix("'") else { return nil }
    let text = name.dropFirst().dropLast()
    guard let kind = TokenKind(spelling: String(text)) else {
      preconditionFailure("grammar: \(name)")
    }
    return kind
  }
}

extension TokenKind {
  /// The kind of the one token that `text` is.
  init?(spelling text: String) {
    let source = Array(text.utf8).withUnsafeBufferPointer {
      SourceText(utf8: $0, addsNewline: false)
    }
    var tokenizer = Tokenizer(source)
    // A closing bracket without its opening one is an error to the tokenizer.
    switch text {
    case ")": self = .rightParen
    case "]": self = .rightBracket
    case "}": self = .rightBrace
    default: self = tokenizer.next().kind
    }
  }
}
