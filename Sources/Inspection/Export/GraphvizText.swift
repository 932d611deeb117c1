import Compiler

/// Control flow graphs in the language of Graphviz' `dot`.
public struct GraphvizText {
  private var text = """
    digraph {
      graph [fontname="monospace", rankdir=TB];
      node [shape=box, fontname="monospace", fontsize=10, style=filled, fillcolor="white"];
      edge [fontname="monospace", fontsize=9];

    """
  private var count = 0

  /// A graph with what is written about it.
  public struct Figure: Sendable {
    /// Stands above the graph.
    public let title: String
    /// What is drawn.
    public let graph: ControlFlowGraph
    /// How often each block ran, if that was counted (`ControlFlowGraph.blockCounts`).
    public var counts: [Int]?

    /// A graph and its title.
    public init(title: String, graph: ControlFlowGraph, counts: [Int]? = nil) {
      self.title = title
      self.graph = graph
      self.counts = counts
    }
  }

  /// A picture of graphs, each framed and headed by its title.
  public static func text(of figures: [Figure]) -> String {
    var writer = GraphvizText()
    for figure in figures {
      writer.append(figure.graph, title: figure.title, counts: figure.counts)
    }
    return writer.text + "}\n"
  }

  private mutating func append(_ graph: ControlFlowGraph, title: String, counts: [Int]?) {
    let prefix = "c\(count)"
    count += 1
    text += "  subgraph cluster_\(prefix) {\n    label=\(Self.quoted(title));\n"
    for block in graph.blocks {
      var lines = [graph.heading(of: block, count: counts?[block.index])]
      lines += block.instructions.map { graph.instructions[$0].shortText(in: graph.code) }
      let label = lines.map { Self.escaped($0) + "\\l" }.joined()
      let color = block.isReachable ? "" : ", fillcolor=\"gray90\", style=\"filled,dashed\""
      text += "    \(prefix)_\(block.index) [label=\"\(label)\"\(color)];\n"
    }
    for block in graph.blocks {
      for edge in block.successors {
        let label = graph.label(of: edge, from: block)
        let style =
          switch edge.kind {
          case .next: ""
          case .jump: "color=\"blue\""
          case .exception: "color=\"red\", style=dashed, constraint=false"
          }
        let attributes = [label.isEmpty ? "" : "label=\(Self.quoted(label))", style]
        text += "    \(prefix)_\(block.index) -> \(prefix)_\(edge.target)"
        text += " [\(attributes.filter { !$0.isEmpty }.joined(separator: ", "))];\n"
      }
    }
    text += "  }\n"
  }

  private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += "?"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}

extension Instruction {
  /// Offset, name and argument, without columns: `12 LOAD_CONST 3 (None)`.
  public func shortText(in code: CodeObject) -> String {
    guard let argument else { return "\(offset) \(name)" }
    let meaning = shortArgument(in: code)
    return "\(offset) \(name) \(argument)\(meaning.utf8.isEmpty ? "" : " (\(meaning))")"
  }

  /// What stands in parentheses; of code objects only the name, as the address tells a reader nothing.
  public func shortArgument(in code: CodeObject) -> PythonString {
    if case .constant(let index) = value, index < code.constants.count,
      case .code(let nested) = code.constants[index]
    {
      return PythonString(utf8: Array("code ".utf8) + nested.name.utf8)
    }
    return argumentText
  }
}

extension ControlFlowGraph {
  /// A block's name and what is known of it: `B2  line 4  stack 1, at most 3  ×10`.
  /// - Parameter count: how often it ran, if that was counted.
  public func heading(of block: Block, count: Int? = nil) -> String {
    var parts = ["B\(block.index)"]
    let lines = block.instructions.compactMap { instructions[$0].startsLine }
    if let first = lines.min(), let last = lines.max() {
      parts.append(first == last ? "line \(first)" : "lines \(first)–\(last)")
    }
    if let depth = block.entryDepth {
      parts.append(
        depth == block.maximumDepth ? "stack \(depth)" : "stack \(depth)–\(block.maximumDepth)")
    } else {
      parts.append("unreachable")
    }
    if let count { parts.append("×\(count)") }
    return parts.joined(separator: "  ")
  }

  /// When a way is taken, in a word; empty where it always is.
  public func label(of edge: Edge, from block: Block) -> String {
    if edge.kind == .exception { return "exception" }
    let jumps = edge.kind == .jump
    guard let last = block.instructions.last else { return "" }
    switch instructions[last].opcode {
    case .popJumpIfFalse, .jumpIfFalseOrPop: return jumps ? "false" : "true"
    case .popJumpIfTrue, .jumpIfTrueOrPop: return jumps ? "true" : "false"
    case .forIter: return jumps ? "end" : "item"
    case .jumpIfNotExcMatch: return jumps ? "no match" : "match"
    default: return ""
    }
  }
}
