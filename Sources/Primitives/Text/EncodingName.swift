/// What a codec is called. CPython: `encodings.search_function`, Lib/encodings/aliases.py.
public enum EncodingName {
  /// The codec's own name (`cp1252`, `utf_8`) for one that a program gives; nil where there is no such
  /// codec. Letter case does not matter, and what is neither letter, figure nor '.' counts as '_'.
  public static func canonical(_ name: some StringProtocol) -> String? {
    var normalized: [UInt8] = []
    var isSeparated = false
    for byte in name.utf8 {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      guard lower &- 0x61 < 26 || lower &- 0x30 < 10 || lower == 0x2E else {
        isSeparated = true
        continue
      }
      if isSeparated && !normalized.isEmpty { normalized.append(0x5F) }
      isSeparated = false
      normalized.append(lower)
    }
    // Aliases may have dots, modules cannot; so a name with dots is tried without them as an alias.
    let hasDots = normalized.contains(0x2E)
    if let found = find(normalized, isModule: !hasDots) { return found }
    return hasDots ? find(normalized.map { $0 == 0x2E ? 0x5F : $0 }, isModule: false) : nil
  }

  private static func find(_ name: [UInt8], isModule: Bool) -> String? {
    let lines = EncodingNameData.lines
    let text = UnsafeBufferPointer(start: lines.utf8Start, count: lines.utf8CodeUnitCount)
    var module: Slice<UnsafeBufferPointer<UInt8>>?
    var start = 0
    for end in 0...text.count where end == text.count || text[end] == 0x20 || text[end] == 0x0A {
      let word = text[start..<end]
      let isFirst = start == 0 || text[start - 1] == 0x0A
      if isFirst { module = word }
      // A module's name counts only where no alias is spelled so; none is both.
      if word.count == name.count, isModule || !isFirst, word.elementsEqual(name), let module {
        return String(decoding: module, as: UTF8.self)
      }
      start = end + 1
    }
    return nil
  }
}
