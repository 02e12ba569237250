import IbidModel

extension WordChange {
  /// “the source has 'may' where the quotation has 'only'”.
  var words: String {
    if article.isEmpty { return "the source has '\(Self.short(source))', the quotation does not" }
    if source.isEmpty { return "the quotation has '\(Self.short(article))', the source does not" }
    return "the source has '\(Self.short(source))' where the quotation has '\(Self.short(article))'"
  }

  /// What the first change is, and how many more there are.
  static func words(_ passage: Passage) -> String {
    let changes = all(in: passage.difference)
    let isReplaced: (WordChange) -> Bool = { !$0.article.isEmpty && !$0.source.isEmpty }
    guard let first = changes.first(where: isReplaced) ?? changes.first else {
      return "the words differ from those of the source"
    }
    return first.words + more(changes.count - 1)
  }

  /// “; 2 more places differ”, or nothing.
  private static func more(_ count: Int) -> String {
    count < 1 ? "" : "; \(count) more \(count == 1 ? "place differs" : "places differ")"
  }

  private static func short(_ text: String) -> String { NoteNames.shortened(text, to: 60) }
}
