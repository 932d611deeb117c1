import Compiler
import Testing

@Suite struct VerifierTests {
  /// A function's code object with this `co_code`, given as opcodes and arguments.
  private func made(
    _ code: [(Opcode, UInt8)], constants: [Constant] = [.none], locals: Int = 1,
    flags: CodeFlags = [.optimized, .newLocals]
  ) -> CodeObject {
    CodeObject(
      argumentCount: 0, positionalOnlyArgumentCount: 0, keywordOnlyArgumentCount: 0,
      localCount: locals, stackSize: 1, flags: flags, code: code.flatMap { [$0.0.rawValue, $0.1] },
      constants: constants, names: ["name"], variableNames: ["x"], freeVariables: [],
      cellVariables: [], filename: "<made>", name: "made", firstLineNumber: 1, lineTable: [])
  }

  /// The verifier's text about a code object; empty when it passes.
  private func refusal(_ code: CodeObject) -> String {
    do throws(CodeVerifier.Failure) {
      _ = try CodeVerifier.verify(code)
      return ""
    } catch {
      return error.message(for: code)
    }
  }

  @Test("what our compiler makes passes, and needs no more stack than it says")
  func compiled() throws {
    let source = """
      def f(a, *b, c=1, **d):
        try:
          for x in a:
            with x as y, b: yield {**d, y: [*b, x.m(c, *b, k=1)]}
        except (A, B) as e:
          return f'{e!r:>{c}}' if e else (lambda: e)
        finally:
          del a
      async def g(a):
        async with a: return [i async for i in a if await i]
      class C(f, metaclass=g): x: int = 1; m = lambda self: super()
      """
    var codes = [try compile(source: Array(source.utf8), options: CompileOptions()).code]
    while let code = codes.popLast() {
      #expect(refusal(code) == "")
      #expect(try CodeVerifier.verify(code).stackDepth <= code.stackSize)
      for case .code(let nested) in code.constants { codes.append(nested) }
    }
  }

  @Test("bad bytecode is refused, with instruction, offset and reason")
  func refused() {
    #expect(
      refusal(made([(.popTop, 0), (.returnValue, 0)]))
        == "bad bytecode in made at offset 0, POP_TOP: the stack is empty")
    #expect(
      refusal(made([(.loadConst, 3), (.returnValue, 0)]))
        == "bad bytecode in made at offset 0, LOAD_CONST: constant 3 is out of range, there are 1")
    #expect(
      refusal(made([(.loadConst, 0)]))
        == "bad bytecode in made at offset 0, LOAD_CONST: the code ends without RETURN_VALUE")
    #expect(
      refusal(made([(.jumpAbsolute, 100)]))
        == "bad bytecode in made at offset 0, JUMP_ABSOLUTE: the jump to offset 100 leaves the code"
    )
    #expect(
      refusal(made([(.loadConst, 0), (.jumpAbsolute, 0)])).contains(
        "offset 0 is reached with 0 and with 1 values on the stack"))
    #expect(refusal(made([(.popBlock, 0)])).hasSuffix("POP_BLOCK: no block is open"))
    #expect(refusal(made([(.popExcept, 0)])).hasSuffix("no exception handler is open"))
    #expect(refusal(made([(.loadConst, 0), (.yieldValue, 0)])).contains("no generator"))
    #expect(
      refusal(made([(.loadConst, 0), (.loadConst, 0), (.listAppend, 1), (.returnValue, 0)]))
        .hasSuffix("value 1 from the top is not a list being built"))
    #expect(
      refusal(made([(.loadConst, 0), (.loadMethod, 0), (.popTop, 0), (.returnValue, 0)]))
        .hasSuffix("LOAD_METHOD's value is for CALL_METHOD only"))
    #expect(refusal(made([], locals: 0)) == "bad code object: co_code is empty")
    #expect(
      refusal(made([(.loadConst, 0), (.returnValue, 0)], locals: 2)).contains("co_nlocals"))
  }

  @Test("an unknown opcode, and what no way leads to, is no reason to refuse")
  func unreached() {
    #expect(refusal(made([(.loadConst, 0), (.returnValue, 0), (.loadConst, 9)])) == "")
    let code = made([(.loadConst, 0), (.returnValue, 0)])
    #expect(refusal(code) == "")
  }
}
