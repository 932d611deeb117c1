import Compiler

/// Something that `:set` changes and `:show` shows. One row says everything about it; to add a setting,
/// add a row to `Setting.all`.
struct Setting: Sendable {
  let name: String
  /// What it can be set to, as `:help set` shows it.
  let values: String
  let summary: String
  let get: @Sendable (Session) -> String
  /// Returns whether the value is one that the setting can have.
  let set: @Sendable (Session, String) -> Bool
}

extension Setting {
  static let all: [Setting] = [
    onOff("colors", "colours, in what is typed and what is shown", \.usesColor),
    onOff("suggestions", "the rest of an earlier line, faintly behind the cursor", \.suggests),
    onOff("brackets", "the bracket that matches the one at the cursor", \.matchesBrackets),
    onOff("indent", "Enter indents the next line", \.indents),
    Setting(
      name: "keys", values: EditorKeys.allCases.map(\.rawValue).joined(separator: "|"),
      summary: "whose keys the editor has; else ~/.editrc says it",
      get: { session in
        let keys = session.preferences.keys ?? (session.inputSource as? EditorInput)?.keys
        return (keys ?? .emacs).rawValue
      },
      set: { session, value in
        guard let keys = EditorKeys(rawValue: value) else { return false }
        session.preferences.keys = keys
        return true
      }),
    Setting(
      name: "mode", values: "single|exec|eval", summary: "how input is compiled, as :mode sets it",
      get: { $0.mode.name },
      set: { session, value in
        guard let mode = CompileMode(name: value) else { return false }
        session.mode = mode
        return true
      }),
    Setting(
      name: "pager", values: "on|off|COMMAND",
      summary: "what shows output longer than the screen; on: $PAGER, or less",
      get: { $0.preferences.pager },
      set: { session, value in
        session.preferences.pager = value
        return true
      }),
    Setting(
      name: "history", values: "NUMBER",
      summary: "how many inputs are kept; counts when pyvm starts, so put it into ~/.pyvmrc",
      get: { String($0.preferences.historySize) },
      set: { session, value in
        guard let size = Int(value), size > 0 else { return false }
        session.preferences.historySize = size
        return true
      }),
  ]

  private static func onOff(
    _ name: String, _ summary: String,
    _ path: WritableKeyPath<Preferences, Bool> & Sendable
  ) -> Setting {
    Setting(
      name: name, values: "on|off", summary: summary,
      get: { $0.preferences[keyPath: path] ? "on" : "off" },
      set: { session, value in
        guard value == "on" || value == "off" else { return false }
        session.preferences[keyPath: path] = value == "on"
        return true
      })
  }

  /// The settings one below the other.
  /// - Parameter middle: what stands between a setting's name and its summary.
  static func table(_ settings: [Setting], middle: (Setting) -> String) -> String {
    let nameWidth = (settings.map(\.name.count).max() ?? 0) + 2
    let middleWidth = (settings.map { middle($0).count }.max() ?? 0) + 2
    return settings.map { setting in
      setting.name.padded(to: nameWidth) + middle(setting).padded(to: middleWidth)
        + setting.summary + "\n"
    }.joined()
  }
}

extension String {
  /// With blanks behind it, to a width on the screen.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - Terminal.width(of: self)))
  }
}
