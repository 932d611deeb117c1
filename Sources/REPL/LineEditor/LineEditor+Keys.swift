import CLibedit
import Compiler
import Glibc

/// Which key does what: this editor's keys over libedit's, and the user's over both.
extension LineEditor {
  /// In vi's insert mode Escape alone must act at once, though it also starts the arrow keys'
  /// sequences. `readCharacter` tells them apart by time and sends this code instead.
  static let loneEscape: UInt8 = 0x9c

  /// Makes this editor's functions known, and binds every key. `~/.editrc` is read twice: first by libedit, because it may
  /// choose another key map (`bind -v`); then for its keys alone, because they win over the ones of this editor.
  func prepareKeys() {
    // Functions first: the file may name them.
    for function in EditorFunction.allCases {
      let description = function.description
      let name = keep(description.name)
      let help = keep(description.help)
      _ = pyvm_el_add_function(handle, name, help, function.trampoline)
    }
    el_source(handle, nil)
    keys = pyvm_el_is_vi(handle) != 0 ? .vi : .emacs
    bindKeys()
  }

  /// Takes another key map of libedit's.
  func change(to keys: EditorKeys) {
    _ = pyvm_el_set_editor(handle, keys.rawValue.wide)
    self.keys = keys
    bindKeys()
  }

  private func bindKeys() {
    for function in EditorFunction.allCases {
      let description = function.description
      let name = description.name.wide
      if !(isVi && description.isEmacsOnly) {
        for key in description.keys { _ = pyvm_el_bind(handle, key.wide, name) }
      }
      guard isVi else { continue }
      for key in description.commandKeys { _ = pyvm_el_bind_alternative(handle, key.wide, name) }
    }
    if isVi {
      _ = pyvm_el_bind(handle, "\\234".wide, "vi-command-mode".wide)
      _ = pyvm_el_bind_alternative(handle, "\\234".wide, "ed-ignore".wide)
    }
    bindUserKeys()
  }

  private func bindUserKeys() {
    guard let path = environment("EDITRC") ?? environment("HOME").map({ $0 + "/.editrc" }),
      let bytes = try? FileAccess.read(Array(path.utf8)), let words = tok_init(nil)
    else { return }
    defer { tok_end(words) }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      var count: Int32 = 0
      var arguments: UnsafeMutablePointer<UnsafePointer<CChar>?>?
      tok_reset(words)
      let text = String(decoding: line, as: UTF8.self)
      guard tok_str(words, text, &count, &arguments) == 0, count >= 3, let arguments else {
        continue
      }
      let parts = (0..<Int(count)).map { String(cString: arguments[$0]!) }
      // `bind`, or `pyvm:bind`; not the forms that change the whole map.
      guard parts[0].hasSuffix("bind"), !parts.contains("-v"), !parts.contains("-e") else {
        continue
      }
      el_parse(handle, count, arguments)
    }
  }

  /// A text that libedit may hold on to.
  private func keep(_ text: String) -> UnsafeMutablePointer<wchar_t> {
    let wide = text.wide
    let copy = UnsafeMutablePointer<wchar_t>.allocate(capacity: wide.count)
    copy.initialize(from: wide, count: wide.count)
    keptNames.append(copy)
    return copy
  }
}
