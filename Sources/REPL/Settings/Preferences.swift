/// Whose keys the line editor has.
enum EditorKeys: String, CaseIterable {
  case emacs, vi
}

/// What the user has chosen with `:set`. The session keeps it; editor and pager ask for it.
struct Preferences {
  var usesColor = false
  var suggests = true
  var matchesBrackets = true
  var indents = true
  /// Nil: those that `~/.editrc` asks for.
  var keys: EditorKeys?
  /// `on`, `off`, or the pager's command.
  var pager = "on"
  var historySize = HistoryFile.usualLimit
}
