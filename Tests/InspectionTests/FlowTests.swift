import Compiler
import Inspection
import Testing

@Suite struct FlowTests {
  @Test(
    "the depth of every function in the library is the compiler's, and nothing is wrong with it")
  func libraryDepths() throws {
    var count = 0
    for (path, text) in librarySources() {
      for code in try allCode(in: text) {
        let graph = ControlFlowGraph(code)
        count += 1
        #expect(graph.problems.isEmpty, "\(path): \(code.name): \(graph.problems)")
        // The peephole pass makes a constant of a tuple of default values, and so saves their places.
        let isLess = graph.maximumDepth < code.stackSize && hasDefaults(graph)
        #expect(graph.maximumDepth == code.stackSize || isLess, "\(path): \(code.name)")
        // What no way leads to is marked, and has no depths.
        for block in graph.blocks {
          let hasDepths = block.instructions.allSatisfy { graph.depths[$0] != nil }
          #expect(hasDepths == block.isReachable, "\(path): \(code.name): B\(block.index)")
        }
      }
    }
    #expect(count > 1000)
  }

  private func hasDefaults(_ graph: ControlFlowGraph) -> Bool {
    graph.instructions.contains { $0.opcode == .makeFunction && ($0.argument ?? 0) & 1 == 1 }
  }

  @Test("the blocks of every function in the library are made of all its instructions, in order")
  func libraryBlocks() throws {
    for (path, text) in librarySources() {
      for code in try allCode(in: text) {
        let graph = ControlFlowGraph(code)
        var next = 0
        for block in graph.blocks {
          #expect(block.instructions.lowerBound == next, "\(path): \(code.name)")
          next = block.instructions.upperBound
          for edge in block.successors {
            #expect(graph.blocks[edge.target].predecessors.contains(block.index))
          }
        }
        #expect(next == graph.instructions.count)
      }
    }
  }

  /// Each block's first offset, depth, and ways.
  private func picture(_ graph: ControlFlowGraph) -> String {
    graph.blocks.map { block in
      let edges = block.successors.map { "\($0.kind.rawValue) \($0.target)" }
      let depth = block.entryDepth.map { String($0) } ?? "-"
      return "\(block.instructions.lowerBound * 2) depth \(depth): "
        + edges.joined(separator: ", ")
    }.joined(separator: "\n")
  }

  @Test("branches, loops and the ways of exceptions")
  func edges() throws {
    let loop = try allCode(in: "for x in a:\n  if x: f()")[0]
    #expect(
      picture(ControlFlowGraph(loop)) == """
        0 depth 0: next 1
        4 depth 1: next 2, jump 4
        6 depth 2: next 3, jump 1
        12 depth 1: jump 1
        20 depth 0: 
        """)
    let handler = try allCode(in: "try:\n  f()\nexcept E:\n  g()\nh()")[0]
    #expect(
      picture(ControlFlowGraph(handler)) == """
        0 depth 0: next 1
        2 depth 0: next 2, exception 3
        10 depth 0: jump 6
        12 depth 6: next 4, jump 5
        18 depth 6: jump 6
        34 depth 6: 
        36 depth 0: 
        """)
  }

  @Test("a with statement's body leads to its handler, what follows does not")
  func with() throws {
    let code = try allCode(in: "with a: f()")[0]
    let graph = ControlFlowGraph(code)
    let covered = graph.blocks.filter { $0.handler != nil }
    #expect(covered.count == 1)
    let handler = try #require(covered.first?.handler)
    #expect(
      graph.instructions[graph.blocks[handler].instructions.lowerBound].opcode == .withExceptStart)
    #expect(graph.blocks[handler].entryDepth == 7)
  }

  @Test("damaged code is described, not followed")
  func problems() {
    func texts(_ code: [(Opcode, UInt8)]) -> [String] {
      ControlFlowGraph(made(code)).problems.map { "\($0.byteOffset): \($0.text)" }
    }
    #expect(
      texts([(.popTop, 0), (.returnValue, 0)]).first == "0: the stack has 0 values, 1 are taken")
    #expect(texts([(.jumpAbsolute, 100)]) == ["0: the jump to 100 leaves the code"])
    #expect(texts([(.loadConst, 0)]) == ["0: the code goes on beyond its end"])
    #expect(
      texts([(.loadConst, 0), (.jumpAbsolute, 0)]) == ["2: 0 is reached with 0 and 1 values"])
    #expect(texts([(.popBlock, 0), (.jumpAbsolute, 0)]) == ["0: no block is open"])
    #expect(texts([(.popExcept, 0), (.jumpAbsolute, 0)]).contains("0: no handler runs here"))
    #expect(
      texts([(.jumpForward, 2), (.extendedArg, 1), (.jumpAbsolute, 0)]).first
        == "0: the jump to 4 leads behind an EXTENDED_ARG")
    #expect(
      ControlFlowGraph(made(bytes: [255, 0])).problems.first?.text == "there is no instruction 255")
    #expect(ControlFlowGraph(made(bytes: [])).blocks.isEmpty)
    #expect(ControlFlowGraph(made(bytes: [100])).instructions.isEmpty)
  }

  @Test("unreachable blocks are marked")
  func unreachable() {
    let graph = ControlFlowGraph(
      made([(.loadConst, 0), (.returnValue, 0), (.loadConst, 0), (.returnValue, 0)]))
    #expect(graph.blocks.map(\.isReachable) == [true, false])
    #expect(graph.depths[2] == nil)
    #expect(graph.heading(of: graph.blocks[1]).contains("unreachable"))
  }

  @Test("any bytes at all are taken without a crash", arguments: 1...40)
  func anyBytes(seed: UInt64) {
    var dice = Dice(seed: seed &* 0x9E37_79B9_7F4A_7C15)
    let opcodes = Opcode.allCases.map(\.rawValue)
    for _ in 0..<25 {
      let count = Int.random(in: 0...120, using: &dice)
      var bytes: [UInt8] = []
      for _ in 0..<count {
        bytes.append(
          Int.random(in: 0..<20, using: &dice) == 0
            ? UInt8.random(in: 0...255, using: &dice) : opcodes.randomElement(using: &dice)!)
        bytes.append(
          Bool.random(using: &dice)
            ? UInt8.random(in: 0...255, using: &dice) : UInt8.random(in: 0...8, using: &dice))
      }
      let constants: [Constant] = [
        .none, .string("k"), .tuple([.string("a"), .int(1)]), .int(-1), .frozenSet([.int(1)]),
      ]
      let code = made(bytes: bytes, constants: constants)
      let graph = ControlFlowGraph(code)
      let meanings = graph.meanings()
      #expect(meanings.count == count)
      _ = JSONText.text(of: [code])
      _ = GraphvizText.text(of: [GraphvizText.Figure(title: "made", graph: graph)])
      _ = CodeComparison(code, made(bytes: Array(bytes.shuffled(using: &dice))))
    }
  }

  @Test("huge arguments and deep stacks cost no more than they have to")
  func huge() {
    let wide: [(Opcode, UInt8)] = [(.extendedArg, 255), (.extendedArg, 255), (.extendedArg, 255)]
    for opcode in [
      Opcode.unpackSequence, .buildTuple, .unpackEx, .buildMap, .callMethod, .buildString,
    ] {
      let code = made([(.loadConst, 0)] + wide + [(opcode, 255), (.returnValue, 0)])
      _ = ControlFlowGraph(code).meanings()
    }
    // Twice as long with each instruction, if nobody stopped it.
    var doubling: [(Opcode, UInt8)] = [(.loadConst, 0)]
    for _ in 0..<5000 { doubling += [(.dupTop, 0), (.binaryAdd, 0)] }
    let meanings = ControlFlowGraph(made(doubling + [(.returnValue, 0)])).meanings()
    #expect(meanings.allSatisfy { ($0?.text.utf8.count ?? 0) < 1000 })
    var nested: [(Opcode, UInt8)] = []
    for _ in 0..<20_000 { nested += [(.setupFinally, 0), (.loadConst, 0)] }
    _ = ControlFlowGraph(made(nested)).meanings()
  }
}
