/// The commands of the prompt, as pyvm itself lists them.
enum Command {
  static let all: [String] = Program.run(["-iq"], input: ":help\n").output.split(separator: "\n")
    .filter { $0.hasPrefix("  :") }.map { String($0.dropFirst(3).prefix { $0.isLetter }) }
}
