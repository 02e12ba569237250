package import IbidModel

extension MarkdownOptions {
  /// What a profile recognises.
  package init(profile: MarkdownProfile, smart: Bool = false, language: String? = nil) {
    self.init(smart: smart, extensions: Extensions(profile: profile), language: language)
  }
}

extension MarkdownOptions.Extensions {
  /// The constructs that only some tools have.
  static let dialects: MarkdownOptions.Extensions = [
    .shortcodes, .wikiLinks, .comments, .blockIDs, .highlights, .callouts, .crossReferences,
    .looseCrossReferences, .jsonFrontMatter, .foreignKeys,
  ]

  /// What a profile recognises: Pandoc's Markdown, and what its tool adds (docs/dialects.md).
  package init(profile: MarkdownProfile) {
    self = Self.all.subtracting(Self.dialects)
    switch profile {
    case .pandoc: break
    case .ibid: formUnion([.shortcodes, .callouts, .crossReferences, .jsonFrontMatter])
    case .hugo:
      formUnion([.shortcodes, .callouts, .crossReferences, .jsonFrontMatter, .foreignKeys])
    case .quarto:
      formUnion([.shortcodes, .crossReferences, .looseCrossReferences, .foreignKeys])
    case .obsidian:
      formUnion([
        .wikiLinks, .comments, .blockIDs, .highlights, .callouts, .crossReferences, .foreignKeys,
      ])
    }
  }
}
