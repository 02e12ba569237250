/// Whose Markdown a text is written in; each tool has constructs of its own (docs/dialects.md).
package enum MarkdownProfile: String, Hashable, Sendable, CaseIterable {
  /// Pandoc's scholarly Markdown and what of other tools is never mistaken for text.
  case ibid
  /// Pandoc's scholarly Markdown and nothing else.
  case pandoc
  case hugo
  case quarto
  case obsidian

  /// The names, as an error message lists them.
  package static let names = "ibid, pandoc, hugo, quarto or obsidian"
}
