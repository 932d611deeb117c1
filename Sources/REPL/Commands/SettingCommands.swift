/// Commands that change and show settings.
extension Command {
  static let set = Command(
    name: "set", usage: "[NAME [VALUE]]",
    summary: "change a setting; without a value: show it",
    details: """
      Changes a setting for this session; lines in ~/.pyvmrc change it for all of them. The settings:

      """ + Setting.table(Setting.all) { $0.values },
    example: """
      pyvm> :set suggestions off
      pyvm> :set suggestions
      suggestions  off  the rest of an earlier line, faintly behind the cursor
      """,
    argument: .words { Setting.all.map(\.name) + ["on", "off"] }
  ) { session, argument in
    let parts = argument.split(maxSplits: 1) { $0 == " " || $0 == "=" }.map(String.init)
    guard parts.count == 2 else {
      session.showSettings(named: argument)
      return
    }
    guard let setting = session.setting(named: parts[0]) else { return }
    if !setting.set(session, parts[1].trimmingWhitespace()) {
      session.writeError(":set \(setting.name) takes \(setting.values)\n")
    }
  }

  static let show = Command(
    name: "show", usage: "[NAME]",
    summary: "the settings, or one of them",
    details: "Shows the settings and what they are set to. :set changes them.",
    example: """
      pyvm> :show indent
      indent  on  Enter indents the next line
      """,
    argument: .words { Setting.all.map(\.name) }
  ) { session, argument in session.showSettings(named: argument) }
}

extension Session {
  /// The setting that a word names, or the beginning of one; nil, with a message, where there is none.
  fileprivate func setting(named word: String) -> Setting? {
    if let exact = Setting.all.first(where: { $0.name == word }) { return exact }
    let found = Setting.all.filter { $0.name.hasPrefix(word) }
    if found.count == 1 { return found[0] }
    let names = (found.isEmpty ? Setting.all : found).map(\.name).joined(separator: ", ")
    writeError("no setting \(word); there are \(names)\n")
    return nil
  }

  fileprivate func showSettings(named word: String) {
    let settings = word.isEmpty ? Setting.all : setting(named: word).map { [$0] } ?? []
    writeProse(Setting.table(settings) { $0.get(self) })
  }
}
