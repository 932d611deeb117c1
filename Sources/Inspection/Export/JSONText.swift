import Compiler

/// Code objects as JSON, for other programs. Documentation/Inspection.md tells the shape.
public enum JSONText {
  /// An array with an object for each code object; those inside one stand in its `"nested"`.
  public static func text(of codes: [CodeObject]) -> String {
    var writer = JSONWriter()
    writer.list(codes) { writer, code in write(code, to: &writer) }
    return writer.text + "\n"
  }

  private static func write(_ code: CodeObject, to writer: inout JSONWriter) {
    let repr = ConstantRepr { _ in 0 }
    let graph = ControlFlowGraph(code, repr: repr)
    writer.object { writer in
      writer.field("name", code.name)
      writer.field("filename", code.filename)
      writer.field("firstlineno", code.firstLineNumber)
      writer.field("argcount", code.argumentCount)
      writer.field("posonlyargcount", code.positionalOnlyArgumentCount)
      writer.field("kwonlyargcount", code.keywordOnlyArgumentCount)
      writer.field("nlocals", code.localCount)
      writer.field("stacksize", code.stackSize)
      writer.field("maximum_depth", graph.maximumDepth)
      writer.field("flags", Int(code.flags.rawValue))
      writer.field("consts", code.constants.map { repr.text(of: $0) })
      writer.field("names", code.names)
      writer.field("varnames", code.variableNames)
      writer.field("freevars", code.freeVariables)
      writer.field("cellvars", code.cellVariables)
      let meanings = graph.meanings()
      writer.key("instructions")
      writer.list(Array(graph.instructions.indices)) { writer, index in
        write(index, of: graph, meaning: meanings[index], to: &writer)
      }
      writer.key("blocks")
      writer.list(graph.blocks) { writer, block in write(block, of: graph, to: &writer) }
      writer.key("problems")
      writer.list(graph.problems) { writer, problem in
        writer.object { writer in
          writer.field("offset", problem.byteOffset)
          writer.field("text", PythonString(problem.text))
        }
      }
      writer.key("nested")
      writer.list(code.nestedCode) { writer, nested in write(nested, to: &writer) }
    }
  }

  private static func write(
    _ index: Int, of graph: ControlFlowGraph, meaning: Meaning?, to writer: inout JSONWriter
  ) {
    let instruction = graph.instructions[index]
    writer.object { writer in
      writer.field("offset", instruction.offset)
      writer.field("opcode", Int(instruction.number))
      writer.field("opname", PythonString(instruction.name))
      writer.field("arg", instruction.argument)
      writer.field("argrepr", instruction.argumentText)
      writer.field("starts_line", instruction.startsLine)
      writer.field("is_jump_target", instruction.isJumpTarget)
      writer.field("jump_target", instruction.jumpTarget)
      writer.field("depth_before", graph.depths[index]?.before)
      writer.field("depth_after", graph.depths[index]?.after)
      writer.field("result", meaning?.result.map { PythonString($0) })
      writer.field("action", meaning?.action.map { PythonString($0) })
      writer.field("block", graph.blockOfInstruction[index])
    }
  }

  private static func write(
    _ block: ControlFlowGraph.Block, of graph: ControlFlowGraph, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("start", block.instructions.lowerBound * 2)
      writer.field("end", block.instructions.upperBound * 2)
      writer.field("depth", block.entryDepth)
      writer.field("maximum_depth", block.maximumDepth)
      writer.field("handler", block.handler)
      writer.key("successors")
      writer.list(block.successors) { writer, edge in
        writer.object { writer in
          writer.field("kind", PythonString(edge.kind.rawValue))
          writer.field("block", edge.target)
        }
      }
    }
  }
}
