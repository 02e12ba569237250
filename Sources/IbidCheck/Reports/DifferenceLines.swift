import IbidModel

/// The words of a quotation over those of its source, with the differences marked.
///
/// What only the article has stands as `[-only-]`, what only the source has as `{+may+}`; long
/// stretches that are the same are cut to some words around each difference.
struct DifferenceLines {
  /// The words of the article.
  let article: String
  /// The words of the source.
  let source: String
  /// Both in one line.
  let joined: String

  /// Lays a difference out; `around` words are kept on each side of a change.
  init(_ difference: [DifferencePiece], around: Int = 6, palette: Palette = .plain) {
    let pieces = Self.cut(Self.shown(difference), around: around)
    var article: [String] = []
    var source: [String] = []
    var joined: [String] = []
    for piece in pieces {
      switch piece {
      case .same(let left, let right):
        article.append(VisibleText.shown(left))
        source.append(VisibleText.shown(right))
        joined.append(VisibleText.shown(left))
      case .article(let words):
        article.append(palette.painted("[-\(VisibleText.shown(words))-]", palette.error))
        joined.append(article[article.count - 1])
      case .source(let words):
        source.append(palette.painted("{+\(VisibleText.shown(words))+}", palette.info))
        joined.append(source[source.count - 1])
      }
    }
    self.article = article.joined(separator: " ")
    self.source = source.joined(separator: " ")
    self.joined = joined.joined(separator: " ").replacing("-] {+", with: "-]{+")
  }

  /// The pieces on one line each; where all words are the same, the words whose letters or marks
  /// differ become changes.
  private static func shown(_ difference: [DifferencePiece]) -> [DifferencePiece] {
    let isTypographic = difference.allSatisfy { if case .same = $0 { true } else { false } }
    guard isTypographic else { return difference }
    var out: [DifferencePiece] = []
    for case .same(let article, let source) in difference {
      let left = words(article)
      let right = words(source)
      guard left.count == right.count else {
        out +=
          article == source
          ? [.same(article: article, source: source)] : [.article(article), .source(source)]
        continue
      }
      for (one, other) in zip(left, right) { append(one, other, to: &out) }
    }
    return out
  }

  /// Adds a pair of words, joining it to pieces of its kind.
  private static func append(_ one: String, _ other: String, to out: inout [DifferencePiece]) {
    guard Typography.plain(one) == Typography.plain(other) else {
      if out.count > 1, case .article(let left) = out[out.count - 2],
        case .source(let right) = out[out.count - 1]
      {
        out[out.count - 2] = .article(left + " " + one)
        out[out.count - 1] = .source(right + " " + other)
      } else {
        out += [.article(one), .source(other)]
      }
      return
    }
    if case .same(let left, let right) = out.last {
      out[out.count - 1] = .same(article: left + " " + one, source: right + " " + other)
    } else {
      out.append(.same(article: one, source: other))
    }
  }

  /// The pieces with the middle of long stretches cut out.
  private static func cut(_ pieces: [DifferencePiece], around: Int) -> [DifferencePiece] {
    pieces.enumerated().map { index, piece in
      guard case .same(let article, let source) = piece else { return piece }
      let before = index == 0 ? 0 : around
      let after = index == pieces.count - 1 ? 0 : around
      return .same(
        article: cut(article, first: before, last: after),
        source: cut(source, first: before, last: after))
    }
  }

  private static func cut(_ text: String, first: Int, last: Int) -> String {
    let words = words(text)
    // A cut that saves one word only is no gain.
    guard words.count > first + last + 1 else { return words.joined(separator: " ") }
    let kept = words.prefix(first) + ["…"] + words.suffix(last)
    return kept.joined(separator: " ")
  }

  private static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String(Substring($0)) }
  }
}

/// The shapes of marks that no comparison counts.
enum Typography {
  /// A word with straight quotation marks and apostrophes and short dashes.
  static func plain(_ word: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar {
      case "“", "”", "„", "‟", "«", "»", "″": out.append("\"")
      case "‘", "’", "‚", "‛", "ʼ", "′", "`": out.append("'")
      case "‐", "‑", "‒", "–", "—", "―", "−": out.append("-")
      case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
