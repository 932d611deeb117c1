import Compiler

/// What a value on the stack is, written as Python: `a + b`, `f(x, *rest)`.
///
/// Texts are for reading. What Python has no words for is written as near to it as it goes: `iter(xs)`,
/// `next(iter(xs))`; `φ(a, b)` is one or the other, by the way that led here.
struct Expression: Sendable {
  /// How tightly an expression holds together, the loosest first.
  enum Precedence: Int, Comparable, Sendable {
    case assignment, conditional, or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, term
    case unary, power, await, primary

    static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }
  }

  /// What later instructions want to know of a value.
  enum Form: Sendable {
    case plain
    /// An index into the constants.
    case constant(Int)
    /// What LOAD_METHOD leaves at the top, above the method.
    case methodSelf
    case module(String)
    /// A display under construction: its brackets and its items.
    case display(Display, items: [String])
    /// `a += b`, and the text of `a`.
    case inplace(target: String)
    /// What stands between an f-string's quotes.
    case formatted(String)
    /// What YIELD_FROM waits for.
    case awaitable(String)
    case delegate(String)
    /// The operand in the middle of a comparison that goes on, and what that has said so far.
    case middle(String, Chain)
  }

  /// `a < b < c`, of which some comparisons have been made.
  struct Chain: Hashable, Sendable {
    /// The instruction that makes the first.
    let first: Int
    var links = 1
  }

  enum Display: Sendable { case tuple, list, set, dict }

  /// The left part of an `and` or `or`, whose value this is if it decides.
  struct ShortCut: Sendable {
    let isAnd: Bool
    /// The instruction that decided.
    let instruction: Int
  }

  var text: String
  var precedence = Precedence.primary
  var form = Form.plain
  var shortCut: ShortCut?
  /// While there may be more links, or ways that do without some of them.
  var chain: Chain?

  init(
    _ text: String, _ precedence: Precedence = .primary, form: Form = .plain,
    shortCut: ShortCut? = nil
  ) {
    self.text = Self.clipped(text)
    self.precedence = precedence
    self.form = form
    self.shortCut = shortCut
  }

  static let unknown = Expression("?")

  /// Expressions grow with each use; what is longer than this can't be read anyway.
  static let longest = 240

  static func clipped(_ text: String) -> String {
    guard text.utf8.count > longest else { return text }
    return String(text.prefix(longest / 2)) + "…" + String(text.suffix(longest / 4))
  }

  /// The text, in parentheses where it holds together less tightly than it must.
  func text(within precedence: Precedence) -> String {
    self.precedence < precedence ? "(\(text))" : text
  }

  /// The text before a dot, a bracket or a parenthesis.
  var primaryText: String {
    let isNumber = text.utf8.first.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false
    return precedence < .primary || isNumber ? "(\(text))" : text
  }

  // MARK: Making

  static func binary(
    _ left: Expression, _ symbol: String, _ right: Expression, _ precedence: Precedence
  ) -> Expression {
    // Comparisons chain, so neither side may be one; the others group to the left, but for **.
    let tighter = Precedence(rawValue: precedence.rawValue + 1) ?? .primary
    let groupsRight = precedence == .power
    let leftText = left.text(
      within: groupsRight || precedence == .comparison ? tighter : precedence)
    let rightText = right.text(within: groupsRight ? .unary : tighter)
    return Expression("\(leftText) \(symbol) \(rightText)", precedence)
  }

  /// `a and b`, `a or b`. One in another of its kind needs no parentheses, on whichever side.
  static func joined(_ left: Expression, isAnd: Bool, _ right: Expression) -> Expression {
    let precedence: Precedence = isAnd ? .and : .or
    return Expression(
      "\(left.text(within: precedence)) \(isAnd ? "and" : "or") \(right.text(within: precedence))",
      precedence)
  }

  static func unary(_ symbol: String, _ operand: Expression) -> Expression {
    let precedence: Precedence = symbol == "not " ? .not : .unary
    return Expression(symbol + operand.text(within: precedence), precedence)
  }

  static func call(_ callee: Expression, _ arguments: [String]) -> Expression {
    Expression("\(callee.primaryText)(\(arguments.joined(separator: ", ")))")
  }

  static func display(_ kind: Display, _ items: [String]) -> Expression {
    let list = items.joined(separator: ", ")
    let text =
      switch kind {
      case .tuple: items.count == 1 ? "(\(list),)" : "(\(list))"
      case .list: "[\(list)]"
      case .set: items.isEmpty ? "set()" : "{\(list)}"
      case .dict: "{\(list)}"
      }
    return Expression(text, form: .display(kind, items: items.count > 64 ? ["…"] : items))
  }

  /// `not` put before a condition, or taken away.
  var negated: String {
    if precedence == .not, text.hasPrefix("not ") { return String(text.dropFirst(4)) }
    return "not " + text(within: .not)
  }
}
