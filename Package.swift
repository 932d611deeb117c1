// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "pyvm",
  products: [
    .executable(name: "pyvm", targets: ["REPL"]),
    .library(name: "Compiler", targets: ["Compiler"]),
    .library(name: "Inspection", targets: ["Inspection"]),
    .library(name: "VM", targets: ["VM"]),
    .library(name: "DataFlow", targets: ["DataFlow"]),
  ],
  targets: [
    .systemLibrary(
      name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CGMP", pkgConfig: "gmp", providers: [.apt(["libgmp-dev"])]),
    .target(name: "Primitives", dependencies: ["CGMP"]),
    .target(name: "Lexer", dependencies: ["Primitives"]),
    .target(name: "Compiler", dependencies: ["Lexer", "Primitives"]),
    .target(name: "Inspection", dependencies: ["Compiler", "Primitives"]),
    .target(
      name: "VM", dependencies: ["Compiler", "Primitives", "CGMP"],
      swiftSettings: [
        // A dispatch of its own for each case of the interpreter loop (Documentation/Decisions).
        .unsafeFlags(["-Xllvm", "-tail-dup-pred-size=4096", "-Xllvm", "-tail-dup-succ-size=4096"])
      ]),
    .target(name: "DataFlow", dependencies: ["VM", "Inspection", "Compiler"]),
    .executableTarget(
      name: "REPL",
      dependencies: ["DataFlow", "VM", "Inspection", "Compiler", "Lexer", "CLibedit"],
      // Without shared libraries pyvm starts in a third of the time, and with the functions that start-up runs side by
      // side it touches fewer pages (Documentation/Decisions/0004-static-executable.md).
      linkerSettings: [
        .unsafeFlags([
          "-static-executable", "-use-ld=lld",
          "-Xlinker",
          "--symbol-ordering-file=\(Context.packageDirectory)/Scripts/startup-order.txt",
          "-Xlinker", "--no-warn-symbol-ordering",
        ])
      ]),
    .executableTarget(
      name: "pyvm-dev", dependencies: ["Compiler", "Lexer"], path: "Sources/DevTools"),
    .executableTarget(
      name: "pyvm-fuzz", dependencies: ["Inspection", "Compiler"], path: "Sources/Fuzz"),
    .testTarget(name: "PrimitivesTests", dependencies: ["Primitives"], exclude: ["Golden"]),
    .testTarget(name: "LexerTests", dependencies: ["Lexer"], exclude: ["Golden"]),
    .testTarget(name: "CompilerTests", dependencies: ["Compiler"], exclude: ["Golden"]),
    .testTarget(name: "InspectionTests", dependencies: ["Inspection"]),
    .testTarget(name: "VMTests", dependencies: ["VM"]),
    .testTarget(name: "DataFlowTests", dependencies: ["DataFlow", "VM", "Inspection"]),
    .testTarget(name: "REPLTests", dependencies: ["Compiler"], exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
