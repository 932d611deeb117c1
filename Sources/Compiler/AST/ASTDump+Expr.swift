extension ASTDump {
  mutating func text(of expr: Expr) -> Text {
    let range = expr.range
    switch expr.kind {
    case .boolOp(let op, let values):
      return node("BoolOp", at: range) {
        [("op", Text(op == .and ? "And()" : "Or()")), $0.field("values", values)]
      }
    case .namedExpr(let target, let value):
      return node("NamedExpr", at: range) {
        [$0.field("target", target), $0.field("value", value)]
      }
    case .binOp(let left, let op, let right):
      return node("BinOp", at: range) {
        [$0.field("left", left), ("op", Text(op.nodeText)), $0.field("right", right)]
      }
    case .unaryOp(let op, let operand):
      return node("UnaryOp", at: range) {
        [("op", Text(op.nodeText)), $0.field("operand", operand)]
      }
    case .lambda(let arguments, let body):
      return node("Lambda", at: range) {
        [("args", $0.text(of: arguments.value)), $0.field("body", body)]
      }
    case .ifExp(let test, let body, let orElse):
      return node("IfExp", at: range) {
        [$0.field("test", test), $0.field("body", body), $0.field("orelse", orElse)]
      }
    case .dict(let keys, let values):
      return node("Dict", at: range) { [$0.field("keys", keys), $0.field("values", values)] }
    case .set(let elements):
      return node("Set", at: range) { [$0.field("elts", elements)] }
    case .listComp(let element, let clauses):
      return comprehension("ListComp", element, clauses, at: range)
    case .setComp(let element, let clauses):
      return comprehension("SetComp", element, clauses, at: range)
    case .generatorExp(let element, let clauses):
      return comprehension("GeneratorExp", element, clauses, at: range)
    case .dictComp(let key, let value, let clauses):
      return node("DictComp", at: range) {
        [$0.field("key", key), $0.field("value", value), $0.field(clauses)]
      }
    case .await(let value): return node("Await", at: range) { [$0.field("value", value)] }
    case .yield(let value): return node("Yield", at: range) { $0.optional("value", value) }
    case .yieldFrom(let value):
      return node("YieldFrom", at: range) { [$0.field("value", value)] }
    case .compare(let left, let operators, let comparators):
      return node("Compare", at: range) {
        [
          $0.field("left", left), ("ops", $0.list(operators) { Text($1.nodeText) }),
          $0.field("comparators", comparators),
        ]
      }
    case .call(let function, let arguments, let keywords):
      return node("Call", at: range) {
        [
          $0.field("func", function), $0.field("args", arguments),
          $0.field("keywords", keywords),
        ]
      }
    case .formattedValue(let value, let conversion, let formatSpec):
      return node("FormattedValue", at: range) {
        [$0.field("value", value), ("conversion", Text("\(conversion)"))]
          + $0.optional("format_spec", formatSpec)
      }
    case .joinedStr(let values):
      return node("JoinedStr", at: range) { [$0.field("values", values)] }
    case .constant(let id, let isUnicodeLiteral):
      return node("Constant", at: range) {
        [("value", $0.text(of: $0.tree[id]))] + (isUnicodeLiteral ? [("kind", Text("'u'"))] : [])
      }
    case .attribute(let value, let name, let context):
      return node("Attribute", at: range) {
        [$0.field("value", value), $0.field("attr", name), $0.field("ctx", context)]
      }
    case .subscript(let value, let slice, let context):
      return node("Subscript", at: range) {
        [$0.field("value", value), $0.field("slice", slice), $0.field("ctx", context)]
      }
    case .starred(let value, let context):
      return node("Starred", at: range) { [$0.field("value", value), $0.field("ctx", context)] }
    case .name(let name, let context):
      return node("Name", at: range) { [$0.field("id", name), $0.field("ctx", context)] }
    case .list(let elements, let context):
      return node("List", at: range) { [$0.field("elts", elements), $0.field("ctx", context)] }
    case .tuple(let elements, let context):
      return node("Tuple", at: range) { [$0.field("elts", elements), $0.field("ctx", context)] }
    case .slice(let lower, let upper, let step):
      return node("Slice", at: range) {
        $0.optional("lower", lower) + $0.optional("upper", upper) + $0.optional("step", step)
      }
    }
  }

  private mutating func comprehension(
    _ name: String, _ element: Expr, _ clauses: NodeList<Comprehension>, at range: SourceRange
  ) -> Text {
    node(name, at: range) { [$0.field("elt", element), $0.field(clauses)] }
  }

  private mutating func field(_ clauses: NodeList<Comprehension>) -> Field {
    let text = list(clauses) { dump, clause in
      dump.node("comprehension") {
        [
          $0.field("target", clause.target), $0.field("iter", clause.iter),
          $0.field("ifs", clause.ifs), ("is_async", Text(clause.isAsync ? "1" : "0")),
        ]
      }
    }
    return ("generators", text)
  }

  mutating func text(of keyword: Keyword) -> Text {
    node("keyword", at: keyword.range) {
      $0.optional("arg", keyword.name) + [$0.field("value", keyword.value)]
    }
  }

  mutating func text(of arguments: Arguments) -> Text {
    node("arguments") { dump in
      var fields: [Field] = [
        ("posonlyargs", dump.list(arguments.posOnlyArgs) { $0.text(of: $1) }),
        ("args", dump.list(arguments.args) { $0.text(of: $1) }),
      ]
      if let vararg = arguments.vararg { fields.append(("vararg", dump.text(of: vararg))) }
      fields.append(("kwonlyargs", dump.list(arguments.kwOnlyArgs) { $0.text(of: $1) }))
      fields.append(dump.field("kw_defaults", arguments.kwDefaults))
      if let kwarg = arguments.kwarg { fields.append(("kwarg", dump.text(of: kwarg))) }
      fields.append(dump.field("defaults", arguments.defaults))
      return fields
    }
  }

  private mutating func text(of arg: Arg) -> Text {
    node("arg", at: arg.range) {
      [$0.field("arg", arg.name)] + $0.optional("annotation", arg.annotation)
    }
  }
}

extension BinaryOperator {
  var nodeText: String {
    switch self {
    case .add: "Add()"
    case .sub: "Sub()"
    case .mult: "Mult()"
    case .matMult: "MatMult()"
    case .div: "Div()"
    case .mod: "Mod()"
    case .pow: "Pow()"
    case .lShift: "LShift()"
    case .rShift: "RShift()"
    case .bitOr: "BitOr()"
    case .bitXor: "BitXor()"
    case .bitAnd: "BitAnd()"
    case .floorDiv: "FloorDiv()"
    }
  }
}

extension UnaryOperator {
  var nodeText: String {
    switch self {
    case .invert: "Invert()"
    case .not: "Not()"
    case .uAdd: "UAdd()"
    case .uSub: "USub()"
    }
  }
}

extension ComparisonOperator {
  var nodeText: String {
    switch self {
    case .eq: "Eq()"
    case .notEq: "NotEq()"
    case .lt: "Lt()"
    case .ltE: "LtE()"
    case .gt: "Gt()"
    case .gtE: "GtE()"
    case .is: "Is()"
    case .isNot: "IsNot()"
    case .in: "In()"
    case .notIn: "NotIn()"
    }
  }
}
