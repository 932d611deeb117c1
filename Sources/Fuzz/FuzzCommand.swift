import Compiler
import Glibc

/// `pyvm-fuzz`: feeds damaged input to the parts of pyvm and ends at the first crash or hang.
///
/// Runs are repeatable: an input follows from the seed, the target and the number of the round alone.
enum FuzzCommand {
  static let usage = """
    usage: pyvm-fuzz [--seed N] [--rounds N] [--from N] [--print] [--save FILE] [--stress] [--pyvm PATH] TARGET...

    Targets:
      source   damaged Python sources for lexer, parser and compiler; what compiles goes through
               marshal and the disassembler
      grammar  random sources in all the forms of the grammar, treated likewise
      marshal  damaged bytes for the reader of .pyc files
      program  damaged programs, run by pyvm with limits on time and memory
      bytecode damaged code objects, run by pyvm (Tests/Fuzz/bytecode.py)
      calls    builtins and their methods, called with random arguments (Tests/Fuzz/calls.py)
      all      each of these

      --seed N     another number gives other inputs (1)
      --rounds N   how many inputs for each target (1000)
      --from N     the first round (0)
      --print      prints the inputs instead, in sections for Scripts/compare-generated.py
      --save FILE  writes the last input to FILE
      --stress     programs run with a collection at every chance
      --pyvm PATH  the pyvm that runs programs (beside pyvm-fuzz)

    """

  static func main(_ arguments: [String]) -> Int32 {
    var options = FuzzOptions()
    var targets: [FuzzTarget.Kind] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--seed", "--rounds", "--from":
        guard let number = rest.popFirst().flatMap({ UInt64($0) }) else { return fail(argument) }
        switch argument {
        case "--seed": options.seed = number
        case "--rounds": options.rounds = number
        default: options.firstRound = number
        }
      case "--save":
        guard let path = rest.popFirst() else { return fail(argument) }
        options.savePath = path
      case "--pyvm":
        guard let path = rest.popFirst() else { return fail(argument) }
        options.pyvmPath = path
      case "--print": options.prints = true
      case "--stress":
        options.isStressed = true
        setenv("PYVM_GC_STRESS", "1", 1)
      case "--help", "-h":
        print(usage, terminator: "")
        return 0
      case "all": targets += FuzzTarget.Kind.allCases
      default:
        guard let kind = FuzzTarget.Kind(rawValue: argument) else { return fail(argument) }
        targets.append(kind)
      }
    }
    if targets.isEmpty {
      print(usage, terminator: "")
      return 2
    }
    let corpus = Corpus()
    for kind in targets {
      let target = FuzzTarget(kind, options, corpus)
      if options.prints {
        target.printInputs()
      } else if !target.run() {
        return 1
      }
    }
    return 0
  }

  private static func fail(_ argument: String) -> Int32 {
    print("pyvm-fuzz: not understood: \(argument)\n\(usage)", terminator: "")
    return 2
  }
}

struct FuzzOptions {
  var seed: UInt64 = 1
  var rounds: UInt64 = 1000
  var firstRound: UInt64 = 0
  var savePath: String?
  var prints = false
  var isStressed = false
  var pyvmPath = FuzzOptions.besideThisProgram("pyvm")

  private static func besideThisProgram(_ name: String) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes {
      readlink("/proc/self/exe", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    let path = buffer[..<max(count, 0)]
    let folder = path.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? []
    return String(decoding: folder, as: UTF8.self) + name
  }
}
