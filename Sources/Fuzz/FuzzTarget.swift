import Compiler
import Glibc
import Inspection

/// One part of pyvm with the inputs it gets.
struct FuzzTarget {
  enum Kind: String, CaseIterable {
    case source, grammar, marshal, program, bytecode, calls
  }

  let kind: Kind
  let options: FuzzOptions
  let corpus: Corpus

  init(_ kind: Kind, _ options: FuzzOptions, _ corpus: Corpus) {
    self.kind = kind
    self.options = options
    self.corpus = corpus
  }

  /// Runs all rounds. Returns false when a program crashed; other crashes end the process.
  func run() -> Bool {
    if kind == .bytecode || kind == .calls {
      return HarnessRun(script: "Tests/Fuzz/\(kind.rawValue).py", options: options).run()
    }
    FaultReport.install()
    var accepted: UInt64 = 0
    let rounds = options.firstRound..<options.firstRound + options.rounds
    for round in rounds {
      let input = makeInput(round)
      if let path = options.savePath {
        try? FileAccess.writeAtomically(input, to: Array(path.utf8), mode: 0o644)
      }
      FaultReport.begin(kind, seed: options.seed, round: round)
      let isAccepted: Bool
      switch kind {
      case .source, .grammar: isAccepted = Self.compileAndShow(input, mode(round), round)
      case .marshal: isAccepted = Self.readAndShow(input)
      case .program, .bytecode, .calls:
        guard let finished = ProgramRun.run(input, pyvm: options.pyvmPath) else {
          FaultReport.print("the program ended pyvm with a signal")
          return false
        }
        isAccepted = finished
      }
      if isAccepted { accepted += 1 }
    }
    FaultReport.end()
    print(
      "\(kind.rawValue): \(options.rounds) inputs (seed \(options.seed)), \(accepted) accepted, "
        + "no crash")
    return true
  }

  private func makeInput(_ round: UInt64) -> [UInt8] {
    let number: UInt64 =
      switch kind {
      case .source: 1
      case .marshal: 2
      case .program, .bytecode, .calls: 3
      case .grammar: 4
      }
    if kind == .grammar {
      var random = SplitMix(options.seed, number, round)
      return withoutActuallyEscaping({ random.below($0) }) { below in
        var sampler = GrammarSampler(below: below)
        return sampler.source(mode: mode(round))
      }
    }
    var mutator = Mutator(random: SplitMix(options.seed, number, round))
    if kind == .marshal {
      let base = corpus.marshalled[mutator.random.below(corpus.marshalled.count)]
      return mutator.mutate(bytes: base)
    }
    let base = corpus.sources[mutator.random.below(corpus.sources.count)]
    return mutator.mutate(source: base, corpus: corpus)
  }

  /// Writes the inputs as sections of a file that Scripts/compare-generated.py reads.
  func printInputs() {
    for round in options.firstRound..<options.firstRound + options.rounds {
      let mode =
        switch mode(round) {
        case .exec: "exec"
        case .eval: "eval"
        case .single: "single"
        }
      let level = ["", " -O", " -OO"][Int(round % 3)]
      print("#--- \(mode)\(level): \(round)")
      print(String(decoding: makeInput(round), as: UTF8.self))
    }
  }

  /// Each mode in turn.
  private func mode(_ round: UInt64) -> CompileMode {
    round % 5 == 3 ? .eval : round % 5 == 4 ? .single : .exec
  }

  /// Compiles a source; what compiles must survive marshal and show.
  private static func compileAndShow(
    _ source: [UInt8], _ mode: CompileMode, _ round: UInt64
  ) -> Bool {
    let options = CompileOptions(
      filename: "<fuzz>", mode: mode, optimizationLevel: Int(round % 3),
      dontImplyDedent: round % 7 == 0)
    guard let code = try? compile(source: source, options: options).code else { return false }
    let listing = Disassembler.listing(of: code, repr: repr)
    guard let bytes = try? Marshal.encode(.code(code)) else { return true }
    guard case .code(let again)? = try? Marshal.decode(bytes) else {
      preconditionFailure("what was written does not read as code")
    }
    // Sets are put together anew by reading, which may change their order.
    if !listing.description.contains("frozenset({") {
      precondition(
        Disassembler.listing(of: again, repr: repr) == listing,
        "a code object changes through marshal")
    }
    checkJumps(code)
    inspect(code, isCompiled: true)
    return true
  }

  /// Jumps of compiled code lead to instructions.
  private static func checkJumps(_ code: CodeObject) {
    for instruction in Disassembler(code, repr: repr).instructions() {
      guard let opcode = instruction.opcode else {
        preconditionFailure("the compiler made an unknown opcode")
      }
      var target: Int?
      if opcode.isAbsoluteJump { target = instruction.argument }
      if case .offset(let offset) = instruction.value { target = offset }
      if let target {
        precondition(target % 2 == 0 && target < code.code.count, "jump out of the code")
      }
    }
    for case .code(let nested) in code.constants { checkJumps(nested) }
  }

  /// The analyses take any code; in that of the compiler they find nothing wrong.
  private static func inspect(_ code: CodeObject, isCompiled: Bool) {
    let graph = ControlFlowGraph(code, repr: repr)
    _ = graph.meanings()
    if isCompiled {
      precondition(graph.problems.isEmpty, "compiled code has problems: \(graph.problems)")
      precondition(graph.maximumDepth <= code.stackSize, "co_stacksize is too small")
    } else {
      _ = JSONText.text(of: [code])
    }
    for case .code(let nested) in code.constants { inspect(nested, isCompiled: isCompiled) }
  }

  private static func readAndShow(_ bytes: [UInt8]) -> Bool {
    guard let value = try? Marshal.decode(bytes) else { return false }
    if case .code(let code) = value {
      _ = Disassembler.listing(of: code, repr: repr)
      _ = code.information(repr: repr)
      inspect(code, isCompiled: false)
    }
    _ = try? Marshal.encode(value)
    return true
  }

  private static let repr = ConstantRepr(address: { _ in 0x1000 })
}
