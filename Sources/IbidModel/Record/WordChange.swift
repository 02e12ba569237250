/// One place where the words of a quotation and those of its source differ.
package struct WordChange: Hashable, Sendable {
  /// The words of the article; empty where it leaves some out.
  package private(set) var article = ""
  /// The words of the source; empty where it has none there.
  package private(set) var source = ""

  /// No change.
  package init() {}

  /// The changes of a difference in order; what stands side by side is one change.
  package static func all(in difference: [DifferencePiece]) -> [WordChange] {
    var changes: [WordChange] = []
    var open = WordChange()
    for piece in difference {
      switch piece {
      case .article(let words): append(words, to: &open.article)
      case .source(let words): append(words, to: &open.source)
      case .same:
        if !open.isNothing { changes.append(open) }
        open = WordChange()
      }
    }
    return open.isNothing ? changes : changes + [open]
  }

  private var isNothing: Bool { article.isEmpty && source.isEmpty }

  private static func append(_ words: String, to text: inout String) {
    text += (text.isEmpty ? "" : " ") + words
  }
}
