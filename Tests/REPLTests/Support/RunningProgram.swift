import Glibc
import Testing

/// pyvm while it runs, with pipes: for tests that send signals or close its output.
final class RunningProgram {
  private let process: pid_t
  private var output: Int32
  private let errors: Int32
  private var received = ""

  init(_ arguments: [String]) {
    var outputPipe: [Int32] = [0, 0], errorPipe: [Int32] = [0, 0]
    pipe(&outputPipe)
    pipe(&errorPipe)
    for end in outputPipe + errorPipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, outputPipe[1], 1)
    posix_spawn_file_actions_adddup2(&actions, errorPipe[1], 2)
    process = Program.spawn(arguments, environment: [:], actions: &actions)
    close(outputPipe[1])
    close(errorPipe[1])
    output = outputPipe[0]
    errors = errorPipe[0]
  }

  func waitForOutput(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    while !received.contains(text) {
      var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 30_000) > 0, let chunk = readChunk(output) else {
        Issue.record("no \(text.debugDescription) came", sourceLocation: sourceLocation)
        return
      }
      received += chunk
    }
  }

  func interrupt() { kill(process, SIGINT) }

  func closeOutput() {
    close(output)
    output = -1
  }

  func finish() -> Program.Result {
    var errorText = ""
    while let chunk = readChunk(errors) { errorText += chunk }
    if output >= 0 {
      while let chunk = readChunk(output) { received += chunk }
      close(output)
    }
    close(errors)
    return Program.Result(
      output: received, errors: errorText, status: Program.wait(for: process))
  }

  private func readChunk(_ descriptor: Int32) -> String? {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &chunk, chunk.count)
    return count > 0 ? String(decoding: chunk[..<count], as: UTF8.self) : nil
  }
}
