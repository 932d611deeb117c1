import Compiler
import Glibc

/// What inputs are made from: the Python sources in the repository.
struct Corpus {
  /// Pieces of sources, of some lines each.
  let sources: [[UInt8]]
  /// Marshalled values.
  let marshalled: [[UInt8]]

  init() {
    var files: [[UInt8]] = []
    for folder in ["Benchmarks", "Tests", "Examples"] { Self.find(Array(folder.utf8), &files) }
    var sources = Self.snippets.map { Array($0.utf8) }
    for path in files.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if let source = try? FileAccess.read(path) { sources += Self.pieces(source) }
    }
    self.sources = sources
    var marshalled = Self.values.compactMap { try? Marshal.encode($0) }
    for source in sources {
      if let code = try? compile(source: source, options: CompileOptions()).code,
        let bytes = try? Marshal.encode(.code(code))
      {
        marshalled.append(bytes)
      }
    }
    self.marshalled = marshalled
  }

  private static func find(_ folder: [UInt8], _ files: inout [[UInt8]]) {
    guard let names = try? FileAccess.names(in: folder) else { return }
    for name in names where name.first != UInt8(ascii: ".") {
      let path = folder + [UInt8(ascii: "/")] + name
      if FileAccess.status(of: path)?.isDirectory == true {
        find(path, &files)
      } else if name.suffix(3) == Array(".py".utf8)[...] {
        files.append(path)
      }
    }
  }

  /// Cuts a source where a line starts at the margin, into pieces of about 2 KB.
  private static func pieces(_ source: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var start = 0
    for index in source.indices.dropFirst() where index - start > 2000 {
      let isLineStart = source[index - 1] == UInt8(ascii: "\n")
      if isLineStart, source[index] > UInt8(ascii: " ") {
        pieces.append(Array(source[start..<index]))
        start = index
      }
    }
    if start < source.count { pieces.append(Array(source[start...].prefix(20000))) }
    return pieces
  }

  /// What the repository's programs may not show.
  private static let snippets = [
    "x = f\"{a!r:>{w}}{b=}{'nested'}{{}}\" rb'\\x00' b\"\\377\" if 0xFF_FF else 1_0.5e-3j\n",
    "def f(a, /, b: int = 1, *args, c, d=2, **kw) -> str:\n    global g\n    return lambda *a, **k: (yield)\n",
    "class C(B, metaclass=M):\n    @property\n    def p(self): return super().p\n    x: int = 1\n",
    "try:\n    pass\nexcept (A, B) as e:\n    raise X from e\nelse:\n    pass\nfinally:\n    del x[1:2, ...]\n",
    "async def f():\n    async with a as b, c:\n        await d\n    async for i in x:\n        yield i\n    else: return\n",
    "with open(a) as (b, *c), d: pass\nfor x, *y in z:\n    if a: continue\n    elif b: break\nelse: pass\n",
    "a = [*b, *c]; d = {**e, 'f': g}; h = {i for i in j if k if l}; m = {n: o for n, o in p}\n",
    "a, (b, [*c, d]) = e = f\na[b].c += 1; a @= b; a **= b; a //= b; a >>= b; a: int\n",
    "if (y := f(x)) is not None and not z or a in b not in c <= d != e: print(y, end='')\n",
    "from __future__ import annotations\nfrom . import a as b\nfrom .c import (d, e,)\nimport f.g as h\n",
    "def g():\n    x = 1\n    def h():\n        nonlocal x\n        x += 1\n        return [x for _ in x]\n    return h\n",
    "while True:\n    try:\n        break\n    finally:\n        continue\n",
    "# -*- coding: latin-1 -*-\nx = '\u{e9}\\N{BULLET}\\u1234\\U0001F600\\ud800'\n",
    "x = 10**30 + 2.5 * 3j - (1, 'a', b'b', None, True, ...)[0] << 3 if 'a' 'b' else -0.0\n",
    "assert x, 'y'\nprint(*a, *b, c=d, **e)\nlambda: (yield from x)\nx = yield\n",
    "def f():\n\tif 1:\n\t\tpass\n        x\n  y\n",
    "'''triple\n\"quoted'''; \"\"\"other\n\"\"\"; r'raw\\'; '\\\nx'\n",
    "x = (\n  1, # c\n  2\n)\n\\\n\n\u{c}y\n",
    "a" + String(repeating: ".b", count: 50) + "\n", String(repeating: "(", count: 90) + "\n",
    "x = " + String(repeating: "-", count: 60) + "1\n",
    "x = " + String(repeating: "[", count: 60) + "\n",
  ]

  private static let values: [Constant] = [
    .tuple([
      .none, .true, .false, .ellipsis, .int(1), .int(-1 << 40), .float(1.5),
      .bigInt(BigInteger(isNegative: true, magnitude: [1, 2, 3])), .string("text"),
      .string("two words"), .string("\u{e9}"), .bytes([1, 2, 3]),
      .complex(real: 1, imaginary: -0.0), .tuple([]), .frozenSet([.int(1), .string("a")]),
      .foreign(.stopIteration), .foreign(.list([.int(1), .foreign(.set([.int(2)]))])),
      .foreign(.dict([(key: .string("k"), value: .foreign(.list([])))])),
    ])
  ]
}
