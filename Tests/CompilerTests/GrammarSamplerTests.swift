import Compiler
import Testing

@Suite struct GrammarSamplerTests {
  @Test("Random sources use every alternative of the grammar, and compile or are refused")
  func coverage() {
    var state: UInt64 = 1
    var sampler = GrammarSampler(below: { bound in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    })
    var accepted = 0
    for round in 0..<30000 {
      // Rare forms need more rounds than others.
      if round >= 1500 && round % 500 == 0 && sampler.unused.isEmpty { break }
      let mode: CompileMode = [.exec, .exec, .single, .eval][round % 4]
      let source = sampler.source(mode: mode)
      if (try? compile(source: source, options: SyntaxCases.options(mode))) != nil { accepted += 1 }
    }
    #expect(sampler.unused == [])
    #expect(accepted > 300)
  }
}
