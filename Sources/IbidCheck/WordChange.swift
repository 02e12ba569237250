import IbidModel

/// One place where the words of a quotation and those of its source differ.
struct WordChange: Hashable {
  /// The words of the article; empty where it leaves some out.
  var article = ""
  /// The words of the source; empty where it has none there.
  var source = ""

  /// The changes of a difference in order; what stands side by side is one change.
  static func all(in difference: [DifferencePiece]) -> [WordChange] {
    var changes: [WordChange] = []
    var isOpen = false
    for piece in difference {
      if case .same = piece {
        isOpen = false
        continue
      }
      if !isOpen { changes.append(WordChange()) }
      isOpen = true
      switch piece {
      case .article(let words): Self.append(words, to: &changes[changes.count - 1].article)
      case .source(let words): Self.append(words, to: &changes[changes.count - 1].source)
      case .same: break
      }
    }
    return changes
  }

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

  private static func append(_ words: String, to text: inout String) {
    text += (text.isEmpty ? "" : " ") + words
  }
}
