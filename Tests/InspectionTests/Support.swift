import Compiler
import Glibc

/// The code of a source, and of everything in it, outermost first.
func allCode(in source: String, mode: CompileMode = .exec) throws -> [CodeObject] {
  let options = CompileOptions(filename: "<test>", mode: mode)
  var result = [try compile(source: Array(source.utf8), options: options).code]
  var index = 0
  while index < result.count {
    for case .code(let nested) in result[index].constants { result.append(nested) }
    index += 1
  }
  return result
}

/// The Python sources that belong to pyvm: path and text.
func librarySources() -> [(path: String, text: String)] {
  let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  let folder = root.joined(separator: "/") + "/Sources/Library"
  var sources: [(path: String, text: String)] = []
  var folders = [folder]
  while let folder = folders.popLast() {
    for name in (try? FileAccess.names(in: Array(folder.utf8))) ?? [] {
      let path = folder + "/" + String(decoding: name, as: UTF8.self)
      if FileAccess.status(of: Array(path.utf8))?.isDirectory == true {
        folders.append(path)
      } else if path.hasSuffix(".py"), let bytes = try? FileAccess.read(Array(path.utf8)) {
        sources.append((path, String(decoding: bytes, as: UTF8.self)))
      }
    }
  }
  return sources.sorted { $0.path < $1.path }
}

/// Code made by hand: opcodes and arguments.
func made(_ code: [(Opcode, UInt8)], constants: [Constant] = [.none]) -> CodeObject {
  made(bytes: code.flatMap { [$0.0.rawValue, $0.1] }, constants: constants)
}

func made(bytes: [UInt8], constants: [Constant] = [.none]) -> CodeObject {
  CodeObject(
    argumentCount: 0, positionalOnlyArgumentCount: 0, keywordOnlyArgumentCount: 0, localCount: 1,
    stackSize: 1, flags: [], code: bytes, constants: constants, names: ["name"],
    variableNames: ["x"], freeVariables: [], cellVariables: [], filename: "<made>", name: "made",
    firstLineNumber: 1, lineTable: [0, 1, 4, 255])
}

/// Numbers that look random and are the same each time (xorshift).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
