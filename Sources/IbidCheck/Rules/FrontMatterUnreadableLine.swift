import IbidModel

extension Rule {
  /// Front matter lines that cannot be read: a manual page.
  static let frontMatterUnreadableLine = Rule(
    code: "M902", slug: "front-matter-unreadable-line", severity: .warning, confidence: .certain,
    reportedBy: .markdown,
    summary: "A line of the front matter is neither a key with a value nor part of one.",
    why: "What the line says is lost.",
    found: """
      Every line must be 'key: value', an item '- …', deeper than the line it belongs to, a \
      comment or empty.
      """,
    falseAlarms: "Unusual YAML, such as anchors and tags.",
    help: "write the line as 'key: value'; quote values with ': ' or ' #' in them")
}
