extension Command {
  static let help = Command(
    name: "help", isPaged: true, abbreviations: ["h", "?"], usage: "[COMMAND]",
    summary: "this list, or a command's page",
    details: """
      Lists the commands, or tells about one of them.
      A command may be shortened to any beginning that no other command has.
      """,
    example: """
      pyvm> :help dis
      """,
    argument: .words { Command.all.map(\.name) }
  ) { session, argument in
    if argument.isEmpty {
      session.writeProse(overview)
      return
    }
    let name = argument.hasPrefix(":") ? String(argument.dropFirst()) : argument
    switch find(name) {
    case .success(let (command, _)): session.writeProse(command.page)
    case .failure(let error): session.writeError(error.message)
    }
  }

  private static var overview: String {
    var text = "Type Python, or a command:\n\n"
    let heads = all.map { command in
      ":\(command.name)" + (command.usage.isEmpty ? "" : " \(command.usage)")
    }
    let width = (heads.map(\.count).max() ?? 0) + 2
    for (command, head) in zip(all, heads) {
      let padding = String(repeating: " ", count: width - head.count)
      text += "  \(head)\(padding)\(command.summary)\n"
    }
    text += """

      Commands can be shortened (:d for :dis). :help COMMAND tells more.
      Enter runs what is complete and otherwise opens a line; a block ends with a blank line.
      Tab completes, Up and Ctrl-R bring back earlier input, Ctrl-C drops the line, Ctrl-D leaves.

      """
    return text
  }

  /// The command's page.
  var page: String {
    var text = ":\(name)" + (usage.isEmpty ? "" : " \(usage)") + "\n"
    if !abbreviations.isEmpty {
      text += "also: " + abbreviations.map { ":" + $0 }.joined(separator: ", ") + "\n"
    }
    text += "\n\(details)\n"
    if !options.isEmpty { text += "\nOptions:\n" + CommandOption.table(options) }
    text += "\nExample:\n"
    for line in example.split(separator: "\n", omittingEmptySubsequences: false) {
      text += line.isEmpty ? "\n" : "  \(line)\n"
    }
    return text
  }
}
