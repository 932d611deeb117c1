/// An expression node. CPython: `expr` in Parser/Python.asdl.
public struct Expr: BitwiseCopyable {
  struct Node: BitwiseCopyable {
    var kind: Kind
    var range: SourceRange
  }

  let pointer: UnsafeMutablePointer<Node>

  /// What the node is. Assigning to it rewrites the node in place (constant folding does).
  public var kind: Kind {
    get { pointer.pointee.kind }
    nonmutating set { pointer.pointee.kind = newValue }
  }

  /// Where the node stands, its first character to its last.
  public var range: SourceRange {
    get { pointer.pointee.range }
    nonmutating set { pointer.pointee.range = newValue }
  }

  /// The forms of an expression, with their parts: the `expr` constructors of CPython's grammar.
  public enum Kind: BitwiseCopyable {
    case boolOp(BooleanOperator, NodeList<Expr>)
    case namedExpr(target: Expr, value: Expr)
    case binOp(Expr, BinaryOperator, Expr)
    case unaryOp(UnaryOperator, Expr)
    case lambda(NodeBox<Arguments>, body: Expr)
    case ifExp(test: Expr, body: Expr, orElse: Expr)
    /// A `nil` key is `**value`.
    case dict(keys: NodeList<Expr?>, values: NodeList<Expr>)
    case set(NodeList<Expr>)
    case listComp(Expr, NodeList<Comprehension>)
    case setComp(Expr, NodeList<Comprehension>)
    case dictComp(key: Expr, value: Expr, NodeList<Comprehension>)
    case generatorExp(Expr, NodeList<Comprehension>)
    case await(Expr)
    case yield(Expr?)
    case yieldFrom(Expr)
    case compare(Expr, NodeList<ComparisonOperator>, NodeList<Expr>)
    case call(Expr, arguments: NodeList<Expr>, keywords: NodeList<Keyword>)
    /// `conversion` is -1, or the ASCII code of `s`, `r` or `a`.
    case formattedValue(Expr, conversion: Int32, formatSpec: Expr?)
    case joinedStr(NodeList<Expr>)
    /// `isUnicodeLiteral` tells `u'…'` (the node's `kind` field in CPython's ast).
    case constant(ConstantID, isUnicodeLiteral: Bool)
    case attribute(Expr, Name, ExprContext)
    case `subscript`(Expr, Expr, ExprContext)
    case starred(Expr, ExprContext)
    case name(Name, ExprContext)
    case list(NodeList<Expr>, ExprContext)
    case tuple(NodeList<Expr>, ExprContext)
    /// Only inside a subscript.
    case slice(lower: Expr?, upper: Expr?, step: Expr?)
  }
}

/// What happens to a name, attribute, subscript, list or tuple where it stands.
public enum ExprContext: BitwiseCopyable { case load, store, del }

/// `and`, `or`.
public enum BooleanOperator: BitwiseCopyable { case and, or }

/// Operators of two operands; `+=` and its kin have the same.
public enum BinaryOperator: UInt8, BitwiseCopyable {
  case add, sub, mult, matMult, div, mod, pow, lShift, rShift, bitOr, bitXor, bitAnd, floorDiv
}

/// `~`, `not`, `+`, `-`.
public enum UnaryOperator: UInt8, BitwiseCopyable { case invert, not, uAdd, uSub }

/// Operators of a comparison.
public enum ComparisonOperator: UInt8, BitwiseCopyable {
  case eq, notEq, lt, ltE, gt, gtE, `is`, isNot, `in`, notIn
}

/// `for target in iter if … if …`, one of a comprehension's clauses.
public struct Comprehension: BitwiseCopyable {
  /// What takes each item.
  public var target: Expr
  /// What gives the items.
  public var iter: Expr
  /// The conditions, all of which must hold.
  public var ifs: NodeList<Expr>
  /// Whether it is `async for`.
  public var isAsync: Bool
}

/// `name=value` in a call or class statement; without a name, `**value`.
public struct Keyword: BitwiseCopyable {
  /// The name before `=`; nil for `**value`.
  public var name: Name?
  /// What stands behind `=` or `**`.
  public var value: Expr
  /// Where it stands.
  public var range: SourceRange
}

/// A function's parameters. CPython: `arguments`.
public struct Arguments: BitwiseCopyable {
  /// Parameters before `/`.
  public var posOnlyArgs: NodeList<Arg>
  /// Parameters that can be given by position or by name.
  public var args: NodeList<Arg>
  /// The parameter after `*`.
  public var vararg: Arg?
  /// Parameters that can be given by name only.
  public var kwOnlyArgs: NodeList<Arg>
  /// One for each of `kwOnlyArgs`; `nil` where it has no default.
  public var kwDefaults: NodeList<Expr?>
  /// The parameter after `**`.
  public var kwarg: Arg?
  /// The defaults of the last positional parameters.
  public var defaults: NodeList<Expr>
}

/// One parameter.
public struct Arg: BitwiseCopyable {
  /// The parameter's name.
  public var name: Name
  /// What stands behind its colon.
  public var annotation: Expr?
  /// Where it stands.
  public var range: SourceRange
}
