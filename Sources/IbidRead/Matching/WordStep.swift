/// One step of the way through a quotation and its source, word by word.
enum WordStep: Hashable, Sendable {
  /// Equal words, capitals apart.
  case same(article: Int, source: Int)
  /// Two words that a hyphen binds, and one that was parted at the end of a line.
  case bound(article: Int, source: Int)
  /// Another word.
  case changed(article: Int, source: Int)
  /// Only in the article.
  case article(Int)
  /// Only in the source.
  case source(Int)
  /// Only in the source, and the author says so.
  case skipped(Int)

  /// The word of the article, the first of two.
  var article: Int? {
    switch self {
    case .same(let word, _), .bound(let word, _), .changed(let word, _), .article(let word): word
    case .source, .skipped: nil
    }
  }

  /// The word of the source.
  var source: Int? {
    switch self {
    case .same(_, let word), .bound(_, let word), .changed(_, let word), .source(let word),
      .skipped(let word):
      word
    case .article: nil
    }
  }

  /// True when nothing differs, or the author says that it does.
  var isSame: Bool {
    switch self {
    case .same, .bound, .skipped: true
    case .changed, .article, .source: false
    }
  }
}

/// A fragment of a quotation laid beside words of the source.
struct Placement: Sendable {
  var steps: [WordStep]
  /// Characters that differ, by `CharacterDistance`.
  var distance: Int
  /// The first word of the source, and the one after the last.
  var range: Range<Int>
}
