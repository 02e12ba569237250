import IbidModel

extension Rule {
  /// A wiki link begins and ']]' does not follow in its line: a manual page.
  static let unclosedWikiLink = Rule(
    code: "M921", slug: "unclosed-wiki-link", severity: .warning, confidence: .certain,
    reportedBy: .markdown,
    summary: "A wiki link begins and ']]' does not follow in its line.",
    why: """
      It is shown as text with its brackets, and leads nowhere.
      """,
    found: """
      A '[[' of Obsidian's Markdown without ']]' in its line or before the next '[['; brackets that \
      are part of another link are passed over.
      """,
    falseAlarms: "Two opening brackets that are meant as such.",
    help: "end it with ']]', or write '\\\\[[' for brackets")
}
