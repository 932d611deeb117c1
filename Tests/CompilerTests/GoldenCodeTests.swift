import Compiler
import Testing

/// Holds the compiler against CPython 3.9's code objects, every field of them.
/// The expectations are written by Scripts/generate-golden.py.
@Suite struct GoldenCodeTests {
  static let sources = GoldenFiles.names(in: "code", suffix: ".py")

  @Test("Code objects, errors and warnings equal CPython 3.9's", arguments: sources)
  func codeObjects(name: String) throws {
    let sections = GoldenSection.split(GoldenFiles.bytes("code/" + name))
    let expected = Self.split(GoldenFiles.text("code/" + name.dropLast(2) + "txt"))
    #expect(sections.count == expected.count && !sections.isEmpty)
    for (section, expected) in zip(sections, expected) {
      let title = String(decoding: section.title, as: UTF8.self)
      let actual = title + "\n" + String(decoding: section.dump(), as: UTF8.self)
      if actual != expected {
        Issue.record("\(name), \(title)\n\(Self.difference(expected, actual))")
      }
    }
  }

  /// Cuts an expectation file before each title.
  private static func split(_ text: String) -> [String] {
    var sections: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.utf8.starts(with: "#--- ".utf8) {
        sections.append("")
      } else if sections.isEmpty {
        continue
      }
      sections[sections.count - 1] += line + "\n"
    }
    // The file's own last newline is not a line.
    if let last = sections.popLast() { sections.append(String(last.dropLast())) }
    return sections
  }

  /// The first lines that differ, with the code object they belong to.
  private static func difference(_ expected: String, _ actual: String) -> String {
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var code = ""
    for index in 0..<max(expected.count, actual.count) {
      let wanted = index < expected.count ? expected[index] : "(nothing)"
      let have = index < actual.count ? actual[index] : "(nothing)"
      if wanted.hasPrefix("code ") { code = String(wanted) }
      if wanted != have { return "in \(code):\n  CPython \(wanted)\n  pyvm    \(have)" }
    }
    return "equal"
  }
}
