extension ASTDump {
  mutating func text(of stmt: Stmt) -> Text {
    let range = stmt.range
    switch stmt.kind {
    case .functionDef(let box): return function("FunctionDef", box.value, at: range)
    case .asyncFunctionDef(let box): return function("AsyncFunctionDef", box.value, at: range)
    case .classDef(let box):
      let definition = box.value
      return node("ClassDef", at: range) {
        [
          $0.field("name", definition.name), $0.field("bases", definition.bases),
          $0.field("keywords", definition.keywords), $0.field("body", definition.body),
          $0.field("decorator_list", definition.decorators),
        ]
      }
    case .return(let value): return node("Return", at: range) { $0.optional("value", value) }
    case .delete(let targets):
      return node("Delete", at: range) { [$0.field("targets", targets)] }
    case .assign(let targets, let value):
      return node("Assign", at: range) {
        [$0.field("targets", targets), $0.field("value", value)]
      }
    case .augAssign(let target, let op, let value):
      return node("AugAssign", at: range) {
        [$0.field("target", target), ("op", Text(op.nodeText)), $0.field("value", value)]
      }
    case .annAssign(let box):
      let assignment = box.value
      return node("AnnAssign", at: range) {
        [$0.field("target", assignment.target), $0.field("annotation", assignment.annotation)]
          + $0.optional("value", assignment.value)
          + [("simple", Text(assignment.isSimple ? "1" : "0"))]
      }
    case .for(let box): return loop("For", box.value, at: range)
    case .asyncFor(let box): return loop("AsyncFor", box.value, at: range)
    case .while(let test, let body, let orElse):
      return node("While", at: range) {
        [$0.field("test", test), $0.field("body", body), $0.field("orelse", orElse)]
      }
    case .if(let test, let body, let orElse):
      return node("If", at: range) {
        [$0.field("test", test), $0.field("body", body), $0.field("orelse", orElse)]
      }
    case .with(let items, let body): return with("With", items, body, at: range)
    case .asyncWith(let items, let body): return with("AsyncWith", items, body, at: range)
    case .raise(let exc, let cause):
      return node("Raise", at: range) { $0.optional("exc", exc) + $0.optional("cause", cause) }
    case .try(let box): return tryStatement(box.value, at: range)
    case .assert(let test, let message):
      return node("Assert", at: range) {
        [$0.field("test", test)] + $0.optional("msg", message)
      }
    case .import(let aliases):
      return node("Import", at: range) { [$0.field("names", aliases)] }
    case .importFrom(let module, let aliases, let level):
      return node("ImportFrom", at: range) {
        $0.optional("module", module)
          + [$0.field("names", aliases), ("level", Text("\(level)"))]
      }
    case .global(let names): return node("Global", at: range) { [$0.field("names", names)] }
    case .nonlocal(let names): return node("Nonlocal", at: range) { [$0.field("names", names)] }
    case .expr(let value): return node("Expr", at: range) { [$0.field("value", value)] }
    case .pass: return node("Pass", at: range) { _ in [] }
    case .break: return node("Break", at: range) { _ in [] }
    case .continue: return node("Continue", at: range) { _ in [] }
    }
  }

  private mutating func function(
    _ name: String, _ definition: FunctionDef, at range: SourceRange
  ) -> Text {
    node(name, at: range) {
      [
        $0.field("name", definition.name), ("args", $0.text(of: definition.arguments.value)),
        $0.field("body", definition.body), $0.field("decorator_list", definition.decorators),
      ] + $0.optional("returns", definition.returns)
    }
  }

  private mutating func loop(_ name: String, _ loop: For, at range: SourceRange) -> Text {
    node(name, at: range) {
      [
        $0.field("target", loop.target), $0.field("iter", loop.iter),
        $0.field("body", loop.body), $0.field("orelse", loop.orElse),
      ]
    }
  }

  private mutating func with(
    _ name: String, _ items: NodeList<WithItem>, _ body: NodeList<Stmt>, at range: SourceRange
  ) -> Text {
    node(name, at: range) { dump in
      let items = dump.list(items) { dump, item in
        dump.node("withitem") {
          [$0.field("context_expr", item.context)]
            + $0.optional("optional_vars", item.optionalVars)
        }
      }
      return [("items", items), dump.field("body", body)]
    }
  }

  private mutating func tryStatement(_ statement: Try, at range: SourceRange) -> Text {
    node("Try", at: range) { dump in
      let body = dump.field("body", statement.body)
      let handlers = dump.list(statement.handlers) { dump, handler in
        dump.node("ExceptHandler", at: handler.range) {
          $0.optional("type", handler.type) + $0.optional("name", handler.name)
            + [$0.field("body", handler.body)]
        }
      }
      return [
        body, ("handlers", handlers), dump.field("orelse", statement.orElse),
        dump.field("finalbody", statement.finalBody),
      ]
    }
  }

  private mutating func field(_ name: String, _ aliases: NodeList<Alias>) -> Field {
    let text = list(aliases) { dump, alias in
      dump.node("alias") {
        [$0.field("name", alias.name)] + $0.optional("asname", alias.asName)
      }
    }
    return (name, text)
  }
}
