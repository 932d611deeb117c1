/// Shows a person where the program stands.
protocol StepView: AnyObject {
  var canvas: Canvas { get }
  /// - Parameter notes: why the program stands there, where that is not plain.
  func show(_ snapshot: StepSnapshot, notes: [String])
  /// Shows what a command answers.
  func show(answer: String)
  /// A run begins; it may end before it has stopped.
  func begin()
  func end()
}

extension StepView {
  func begin() {}
  func end() {}
}

/// A few lines for each stop: for terminals with little room, and for pipes.
final class StepLines: StepView {
  private unowned let session: Session
  private var lastPlace: String?

  init(session: Session) { self.session = session }

  var canvas: Canvas { session.canvas }

  func show(answer: String) { session.write(answer) }

  func show(_ snapshot: StepSnapshot, notes: [String]) {
    let frame = snapshot.frame
    let place = "\(ObjectIdentifier(frame.facts)) \(snapshot.frames.count) \(frame.line)"
    var lines = notes.map { StyledLine($0, $0.hasPrefix("!") ? .mismatch : .comment) }
    lines += StepDrawing(canvas: canvas).lines(of: snapshot, showsPlace: place != lastPlace)
    lastPlace = place
    session.write(canvas.text(of: lines))
  }
}
