import DataFlow
import VM

/// `:taint` and `:taint?`: which values were computed from which.
extension Command {
  static let taint: Command = Command(
    name: "taint", abbreviations: ["ta", "tai", "tain"],
    usage: "[--implicit] [NAME... | NAME as LABEL | off]",
    summary: "marks values, and whatever is computed from them",
    details: """
      Marks the values of names. What further input computes from them is marked, too: through operators,
      containers, calls, characters of texts each for itself. :taint? NAME tells a value's marks and where
      they come from. Without a name, :taint lists the names whose values are marked; :taint off, and
      :reset, forget all marks. NAME as LABEL marks with another word than the name.
      Only what is computed from marked values counts, unless --implicit is given: then what is made or
      assigned where a marked value has decided a branch is marked as well. What :step runs is not
      followed. Documentation/DataFlow.md has the rules.
      """,
    example: """
      pyvm> user = 'ada'
      pyvm> :taint user
      pyvm> line = 'name=' + user.upper()
      pyvm> :taint? line
      'name=ADA'
            ~~~    user
      user
        → CALL_METHOD str.upper (line 1)
        → BINARY_ADD (line 1)
      """,
    argument: .words { ["off"] },
    options: [
      CommandOption(name: "--implicit", summary: "branches on marked values mark, too"),
      CommandOption(name: "--off", summary: "forgets all marks"),
    ]
  ) { session, argument in
    guard let arguments = session.arguments(argument, of: .taint) else { return }
    let words = arguments.rest.split(separator: " ").map(String.init)
    if arguments.has("--off") || words == ["off"] { return session.forgetMarks() }
    let analysis = session.taint ?? TaintAnalysis(machine: session.machine)
    if arguments.has("--implicit") { analysis.followsBranches = true }
    if words.isEmpty {
      if arguments.has("--implicit") { session.taint = analysis }
      return session.write(session.canvas.text(of: TaintView.list(analysis)))
    }
    session.taint = analysis
    let isLabeled = words.count == 3 && words[1] == "as"
    for name in isLabeled ? [words[0]] : words {
      if !analysis.mark(name: name, as: isLabeled ? words[2] : nil) {
        session.writeError(":taint: '\(name)' is not bound\n")
      }
    }
  }

  static let taintOf: Command = Command(
    name: "taint?", usage: "NAME|EXPRESSION",
    summary: "a value's marks, and where they come from",
    details: """
      Shows a value with its marks: below a text, which characters have them; of a container, which items.
      Then, for each mark, the shortest way from the marked name to the value: the instructions that
      computed with it. An expression is evaluated for it; nothing of the program's runs to show its value.
      """,
    example: """
      pyvm> :taint? [user, 1]
      ['ada', 1]
        [0] user
      user
      """,
    argument: .source
  ) { session, argument in
    guard let analysis = session.taint else {
      return session.writeError(":taint?: nothing is marked (:taint NAME does)\n")
    }
    guard !argument.isEmpty else {
      return session.writeError("usage: :taint? NAME|EXPRESSION\n")
    }
    if let subject = analysis.subject(ofName: argument) {
      return session.write(session.canvas.text(of: TaintView.lines(of: subject)))
    }
    do {
      _ = try session.machine.compile(
        source: Array(argument.utf8), filename: Session.filename, mode: .eval)
    } catch let error as PythonError {
      return session.writeError(error.text)
    } catch {}
    let name = TaintView.resultName
    let outcome = session.whileWatched(by: nil) {
      session.machine.run(
        source: Array("\(name) = (\(argument)\n)\n".utf8), filename: "<taint>", mode: .exec)
    }
    guard session.finish(outcome) else { return }
    if let subject = analysis.subject(ofName: name) {
      session.write(session.canvas.text(of: TaintView.lines(of: subject)))
    }
    _ = session.machine.run(source: Array("del \(name)\n".utf8), filename: "<taint>", mode: .exec)
  }
}

extension Session {
  func forgetMarks() {
    taint?.clear()
    taint = nil
  }

  /// The observers that watch what runs: one that is asked for, and those that are on.
  func observers(with observer: (any Observer)?) -> (any Observer)? {
    let all = [observer, taint].compactMap { $0 }
    return all.count > 1 ? ObserverGroup(all) : all.first
  }
}

/// Several observers of one run.
private final class ObserverGroup: Observer {
  private let members: [any Observer]

  init(_ members: [any Observer]) { self.members = members }

  func willExecute(_ point: ExecutionPoint) -> ObserverAnswer {
    var answer = ObserverAnswer.proceed
    for member in members {
      if case .proceed = answer {
        answer = member.willExecute(point)
      } else {
        _ = member.willExecute(point)
      }
    }
    return answer
  }

  func didRaise(_ exception: ObservedValue, at point: ExecutionPoint) {
    for member in members { member.didRaise(exception, at: point) }
  }
}
