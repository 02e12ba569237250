import IbidModel

extension Rule {
  /// Front matter keys that are not known: a manual page.
  static let unknownKey = Rule(
    code: "M904", slug: "unknown-key", severity: .info, confidence: .certain,
    reportedBy: .markdown,
    summary: "A key of the front matter is not known.",
    why: "It may be misspelt, and then what it says has no effect. It is kept in the file.",
    found: "The key is looked up in the table of keys.",
    falseAlarms: "Keys that another program reads.",
    help: "correct its spelling, or leave it")
}
