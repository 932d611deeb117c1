import Compiler
import VM

extension Session {
  /// Runs code, watched by the tracer if tracing is on, and by what follows marks.
  func whileTracing(_ body: () -> RunOutcome) -> RunOutcome {
    if let tracer { lastCounts = tracer.counter }
    defer { tracer?.flush() }
    return whileWatched(by: tracer, body)
  }

  /// Runs code that an observer watches; only that, not what the prompt itself asks the machine.
  func whileWatched(by observer: (any Observer)?, _ body: () -> RunOutcome) -> RunOutcome {
    guard let observer = observers(with: observer) else { return Interrupts.whileRunning(body) }
    machine.observer = observer
    defer {
      machine.observer = nil
      taint?.runEnded()
    }
    return Interrupts.whileRunning(body)
  }

  func makeTracer(_ options: Tracer.Options) -> Tracer {
    Tracer(
      options: options, usesColor: usesColor, isNarrow: canvas.isNarrow,
      output: { [self] in write($0) })
  }

  /// Runs a source, or the last input, and counts what it does.
  /// - Returns: each of its pieces that was run, or nil, with a message, where there is nothing to run.
  func runCounted(_ argument: String, isFile: Bool = false) -> [(
    code: CodeObject, source: [UInt8]
  )]? {
    let pieces: [(code: CodeObject, source: [UInt8])]
    if isFile {
      guard let piece = compileFile(argument) else { return nil }
      pieces = [piece]
    } else {
      guard let source = source(for: argument), let codes = compile(source) else { return nil }
      pieces = Array(zip(codes, units(of: source)))
    }
    let counter = InstructionCounter()
    lastCounts = counter
    for piece in pieces {
      guard finish(whileWatched(by: counter) { machine.run(piece.code) }) else { break }
    }
    return pieces
  }

  private func compileFile(_ file: String) -> (code: CodeObject, source: [UInt8])? {
    let path = expandingHome(file)
    do {
      let source = try FileAccess.read(Array(path.utf8))
      return (try machine.compile(source: source, filename: path, mode: .exec), source)
    } catch let error as FileError {
      writeError("can't open file '\(path)': \(error.summary)\n")
    } catch let error as PythonError {
      writeError(error.text)
    } catch {}
    return nil
  }
}
