import IbidModel

/// The words of a comparison found again in the text they come from.
enum ComparedWords {
  /// The places in a text of the words that only it has, in bytes; none when the words do not
  /// follow each other in the text as the comparison has them.
  static func own(in text: [UInt8], from start: Int, _ runs: [(words: String, isOwn: Bool)])
    -> [Range<Int>]
  {
    var found: [Range<Int>] = []
    var at = start
    for run in runs {
      var first: Int?
      for word in run.words.split(whereSeparator: \.isWhitespace) {
        guard let range = next(Array(word.utf8), in: text, from: at) else { return [] }
        first = first ?? range.lowerBound
        at = range.upperBound
      }
      if run.isOwn, let first { found.append(first..<at) }
    }
    return found
  }

  /// The runs of words of the article.
  static func article(_ difference: [DifferencePiece]) -> [(words: String, isOwn: Bool)] {
    difference.compactMap { piece in
      switch piece {
      case .same(let article, _): (article, false)
      case .article(let words): (words, true)
      case .source: nil
      }
    }
  }

  /// The runs of words of the source.
  static func source(_ difference: [DifferencePiece]) -> [(words: String, isOwn: Bool)] {
    difference.compactMap { piece in
      switch piece {
      case .same(_, let source): (source, false)
      case .source(let words): (words, true)
      case .article: nil
      }
    }
  }

  /// The place of a word, before which only spaces and punctuation may stand.
  private static func next(_ word: [UInt8], in text: [UInt8], from: Int) -> Range<Int>? {
    var at = from
    while at + word.count <= text.count {
      if text[at...].starts(with: word) { return at..<(at + word.count) }
      let (scalar, length) = UTF8Scalars.decode(text, at: at)
      if scalar.isLetterOrDigit { return nil }
      at += length
    }
    return nil
  }
}
