/// Why a publication could not be read or planned, in words for its author.
package struct PreviewFault: Error, Hashable, Sendable {
  /// What is there and what was expected, with the place; one line each.
  package var messages: [String]
  /// What to do; empty for none.
  package var help: String

  package init(messages: [String], help: String = "") {
    self.messages = messages
    self.help = help
  }
}
