import Compiler
import Testing

@Suite struct SymbolTableTests {
  private func symbolTable(_ source: String) throws -> SymbolTable {
    let options = CompileOptions()
    let (tree, _) = try parse(source: Array(source.utf8), options: options)
    return try makeSymbolTable(for: tree, options: options)
  }

  private func symbol(
    _ name: String, in scope: Int, of table: SymbolTable
  ) -> SymbolTable.Symbol? {
    table.symbols(in: scope).first { table.text(of: $0.name) == PythonString(name) }
  }

  @Test("Scopes nest in source order and have CPython's titles")
  func scopes() throws {
    let table = try symbolTable(
      """
      def f(a):
        lambda: a
        [x for x in a]
      class C:
        def m(self): return (y for y in self)
      """)
    #expect(table.scopes.count == 7)
    #expect(table.title(of: 0) == "top")
    #expect(table.children(of: 0).map { table.title(of: $0) } == ["f", "C"])
    #expect(table.children(of: 1).map { table.title(of: $0) } == ["lambda", "listcomp"])
    #expect(table.children(of: 4).map { table.title(of: $0) } == ["m"])
    #expect(table.children(of: 5).map { table.title(of: $0) } == ["genexpr"])
    #expect(table.scopes[4].type == .class)
    #expect(table.scopes[6].isGenerator && table.scopes[6].isNested)
    #expect(table.scopes[1].lineNumber == 1 && table.scopes[4].lineNumber == 4)
  }

  @Test("A variable that an inner function uses is a cell here and free there")
  func cells() throws {
    let table = try symbolTable(
      """
      def f(a, b):
        c = a
        def g():
          nonlocal c
          c = b, d
      """)
    #expect(symbol("a", in: 1, of: table)?.binding == .local)
    #expect(symbol("b", in: 1, of: table)?.binding == .cell)
    #expect(symbol("c", in: 1, of: table)?.binding == .cell)
    #expect(symbol("c", in: 2, of: table)?.binding == .free)
    #expect(symbol("b", in: 2, of: table)?.binding == .free)
    #expect(symbol("d", in: 2, of: table)?.binding == .globalImplicit)
    #expect(table.parameters(of: 1).map { table.text(of: $0) } == ["a", "b"])
  }

  @Test("Usage tells how a name occurs")
  func usage() throws {
    let table = try symbolTable(
      """
      import os
      x: int = os
      def f(p):
        global g
        g = p
        return [q for q in p]
      """)
    #expect(symbol("os", in: 0, of: table)?.usage == [.imported, .use])
    #expect(symbol("x", in: 0, of: table)?.usage == [.local, .annotated])
    #expect(symbol("p", in: 1, of: table)?.usage == [.parameter, .use])
    #expect(symbol("g", in: 1, of: table)?.usage == [.global, .local])
    #expect(symbol("g", in: 1, of: table)?.binding == .globalExplicit)
    #expect(symbol("q", in: 2, of: table)?.usage == [.local, .comprehensionTarget, .use])
  }

  @Test("Class bodies do not lend their names to methods, and mangle private ones")
  func classes() throws {
    let table = try symbolTable(
      """
      class C:
        x = 1
        __y = 2
        def m(self): return x, __class__, self.__y
      """)
    #expect(symbol("x", in: 2, of: table)?.binding == .globalImplicit)
    #expect(symbol("_C__y", in: 1, of: table)?.binding == .local)
    #expect(symbol("__class__", in: 2, of: table)?.binding == .free)
    #expect(table.scopes[1].needsClassClosure)
  }

  @Test("The dump says what CPython 3.9's symtable module says of each symbol")
  func dump() throws {
    let rows = SyntaxCases.rows("symtable.tsv")
    #expect(rows.count >= 150)
    for row in rows {
      let options = SyntaxCases.options(SyntaxCases.mode(row[0]))
      let (tree, _) = try parse(source: row[1], options: options)
      let table = try makeSymbolTable(for: tree, options: options)
      expectEqualLines(SymbolTableDump.text(of: table).utf8, row[2])
    }
  }

  @Test("A tree as deep as the recursion limit allows compiles, and a deeper one does not")
  func depth() throws {
    func compileChain(_ count: Int, limit: Int) throws {
      var options = CompileOptions()
      options.recursionLimit = limit
      let source = "x" + String(repeating: "+x", count: count)
      _ = try compile(source: Array(source.utf8), options: options)
    }
    // One statement, the operators and the first operand, in three levels a frame.
    try compileChain(298, limit: 100)
    do {
      try compileChain(299, limit: 100)
      Issue.record("no error")
    } catch let error as SyntaxError {
      #expect(error.kind == .recursionError)
      #expect(error.message == "maximum recursion depth exceeded during compilation")
      #expect(!error.hasLocation)
    }
    // However high the limit, what the native stack cannot hold is refused.
    #expect(throws: SyntaxError.self) { try compileChain(1_000_000, limit: 10_000_000) }
  }
}
