import Compiler
import Inspection
import Testing

@Suite struct ExportTests {
  @Test("JSON is ASCII on one line, strings escaped as JSON wants them")
  func json() throws {
    let code = try allCode(in: "x = 'é\\ud800\\n\"\\U0001f600'", mode: .single)[0]
    let text = JSONText.text(of: [code])
    #expect(text.utf8.allSatisfy { $0 < 0x7F })
    #expect(text.hasPrefix("[{\"name\":\"<module>\",\"filename\":\"<test>\",\"firstlineno\":1,"))
    #expect(
      text.contains(
        #""consts":["'\u00e9\\ud800\\n\"\ud83d\ude00'","None"],"names":["x"],"varnames":[]"#))
    #expect(
      text.contains(
        #"{"offset":2,"opcode":90,"opname":"STORE_NAME","arg":0,"argrepr":"x","#
          + #""starts_line":null,"is_jump_target":false,"jump_target":null,"#
          + #""depth_before":1,"depth_after":0,"result":null,"action":"x = "#))
  }

  @Test("Graphviz gets a node for each block, an edge for each way, and quoted text")
  func graphviz() throws {
    let code = try allCode(in: "while a: b = '\"\\\\'")[0]
    let graph = ControlFlowGraph(code)
    let counts = graph.blockCounts(ofInstructions: Array(repeating: 7, count: 3))
    #expect(counts == [7, 7, 0])
    let text = GraphvizText.text(
      of: [GraphvizText.Figure(title: "a \"b\"", graph: graph, counts: counts)])
    #expect(text.hasPrefix("digraph {\n") && text.hasSuffix("}\n"))
    #expect(text.contains("label=\"a \\\"b\\\"\";"))
    #expect(text.contains("c0_0 [label=\"B0  line 1  stack 0–1  ×7\\l0 LOAD_NAME 0 (a)\\l"))
    #expect(text.contains("4 LOAD_CONST 0 ('\\\"\\\\\\\\')"))
    #expect(text.contains("c0_0 -> c0_2 [label=\"false\", color=\"blue\"];"))
    #expect(text.split(separator: "\n").count { $0.contains(" -> ") } == 3)
  }

  @Test("what Documentation/Inspection.md shows is what happens")
  func documentedExample() throws {
    let source = Array("def f(a):\n  while a: a = g(a)\n".utf8)
    let code = try compile(source: source, options: CompileOptions()).code
    let function = code.nestedCode[0]
    let graph = ControlFlowGraph(function)
    #expect(graph.blocks.count == 3)
    #expect(
      graph.blocks[0].successors.map { "\($0.kind) \($0.target)" } == ["next 1", "jump 2"])
    #expect(graph.maximumDepth == 2)
    #expect(graph.depths[1]?.before == 1 && graph.depths[1]?.after == 0)
    #expect(graph.meanings()[1]?.text == "if not a: goto 14")
    #expect(CodeComparison(function, function).isSame)
  }
}
