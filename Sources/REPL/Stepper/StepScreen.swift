import Glibc

/// The panes on a screen of their own; below them a few rows that scroll, with what the program writes and the prompt.
/// When the run is over, the screen is as it was before, with what the program has written.
final class StepScreen: StepView, EditorSurroundings {
  private unowned let session: Session
  private let input: EditorInput
  private var panes: StepPanes
  private var hasScreen = false
  private var snapshot: StepSnapshot?
  private var previous: StepSnapshot?
  /// The rows of the panes, as they stand on the screen.
  private var drawn: [String] = []
  /// What the program has written: the screen that comes back does not have it.
  private var written: [UInt8] = []
  private static let mostWritten = 1 << 20
  /// What covers the panes until it has been read.
  private var answer: String?

  /// Nil where there is no room.
  init?(session: Session, input: any InputSource) {
    guard let input = input as? EditorInput, isatty(1) == 1, !Terminal.isDumb else { return nil }
    let size = Terminal.size
    guard size.columns >= StepPanes.leastColumns, size.rows >= StepPanes.leastRows else {
      return nil
    }
    self.session = session
    self.input = input
    panes = StepPanes(size: size, usesColor: session.usesColor)
  }

  var canvas: Canvas { session.canvas }

  func show(_ snapshot: StepSnapshot, notes: [String]) {
    previous = self.snapshot
    self.snapshot = snapshot
    if !hasScreen {
      takeScreen()
    } else if Terminal.size != panes.size {
      redraw()
    } else {
      draw()
    }
    let lines = notes.map { StyledLine($0, $0.hasPrefix("!") ? .mismatch : .comment) }
    session.write(canvas.text(of: lines))
  }

  /// What the lower rows have no room for gets the whole screen, or the pager, until Enter.
  func show(answer: String) {
    let room = Terminal.Size(rows: editorRows, columns: panes.size.columns)
    guard hasScreen, Pager.isLong(answer, on: room) else { return session.write(answer) }
    if Pager.isLong(answer, on: panes.size), session.preferences.pager != "off" {
      Terminal.write(Self.wholeScreen)
      Pager.show(answer, preference: session.preferences.pager)
    } else {
      self.answer = answer
      redraw()
      _ = Interrupts.whileWaiting { input.read(prompt: "Enter goes back ", continuation: "") }
      self.answer = nil
    }
    redraw()
  }

  private static let wholeScreen = "\u{1b}[r\u{1b}[2J\u{1b}[H"

  /// Gives the screen back, at the end of a run.
  func end() {
    session.machine.echoOutput(to: nil)
    input.surroundings = nil
    guard hasScreen else { return }
    giveUpScreen()
    hasScreen = false
    Terminal.write(String(decoding: written, as: UTF8.self))
    if let last = written.last, last != UInt8(ascii: "\n") { Terminal.write("\n") }
    written = []
  }

  private func takeScreen() {
    hasScreen = true
    input.surroundings = self
    redraw()
  }

  /// Keeps what the program writes from now on.
  func begin() {
    session.machine.echoOutput { [weak self] bytes in
      guard let self else { return }
      written += bytes
      if written.count > Self.mostWritten {
        written.removeFirst(written.count - Self.mostWritten / 2)
      }
    }
  }

  // MARK: EditorSurroundings

  var editorRows: Int {
    answer == nil ? panes.size.rows - panes.paneRows : panes.size.rows
  }

  func redraw() {
    EditorSignals.borrowScreen()
    panes = StepPanes(size: Terminal.size, usesColor: session.usesColor)
    drawn = []
    if let answer { return Terminal.write(Self.wholeScreen + answer) }
    // The lower rows scroll by themselves.
    Terminal.write(
      "\u{1b}[2J\u{1b}[\(panes.paneRows + 1);\(panes.size.rows)r\u{1b}[\(panes.paneRows + 1);1H")
    draw()
    let lines = String(decoding: written, as: UTF8.self).split(separator: "\n")
    Terminal.write(lines.suffix(editorRows - 2).map { $0 + "\n" }.joined())
  }

  func giveUpScreen() { EditorSignals.giveBackScreen() }

  /// Rows that are as they were are passed over.
  private func draw() {
    guard let snapshot else { return }
    let rows = panes.rows(of: snapshot, previous: previous).map {
      $0.text(usesColor: session.usesColor)
    }
    var output = ""
    for (index, row) in rows.enumerated() where index >= drawn.count || drawn[index] != row {
      output += "\u{1b}[\(index + 1);1H\(row)\u{1b}[K"
    }
    drawn = rows
    if output.isEmpty { return }
    Terminal.write("\u{1b}[?25l\u{1b}7\(output)\u{1b}8\u{1b}[?25h")
  }
}
