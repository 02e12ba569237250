import IbidModel

extension Rule {
  /// Front matter without its last line: a manual page.
  static let frontMatterUnclosed = Rule(
    code: "M901", slug: "front-matter-unclosed", severity: .warning, confidence: .certain,
    reportedBy: .markdown,
    summary: "The front matter starts with '---' and is never closed.",
    why: "Title, author and date are not read, and the reader sees them as text.",
    found: """
      The file starts with '---', lines of keys follow, and no line '---' or '...' ends them.
      """,
    falseAlarms: "A text that starts with a rule.",
    help: "write a line '---' after the last key")
}
