/// The words that announce a quotation: “Malaparte was able to report:”.
///
/// A colon announces a list or an explanation as often as a quotation, and a verb of saying stands
/// in sentences that report in the author's own words. So the verb must be the last of the
/// sentence, have a speaker, and be followed by nothing that a report would have.
package enum LeadIn {
  /// How sure it is that another's words follow.
  package enum Strength: Int, Comparable, Sendable {
    /// No verb of saying, or no colon.
    case none
    /// Somebody says something, but the author may go on to tell it.
    case doubtful
    /// Somebody says something, and where or when or of what.
    case announced
    /// The verb stands just before the colon, or only whom the words are for stands between.
    case clear

    package static func < (left: Strength, right: Strength) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// How surely the last sentence of a paragraph announces a quotation.
  package static func strength(_ text: ScalarText) -> Strength {
    let end = text.skippingSpace(before: text.count)
    guard end > 0, text.scalars[end - 1] == ":" || text.scalars[end - 1] == "：" else {
      return .none
    }
    let start = text.sentenceEnds.last { $0 < end } ?? 0
    let last = startAfterMarker(text, start..<(end - 1))
    return LeadInSentence(text: text, range: last..<(end - 1)).strength
  }

  /// The start of the sentence after the last stop with a marker (“.[2] His answer”).
  private static func startAfterMarker(_ text: ScalarText, _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    for stop in range.dropFirst() where Scalars.endsSentence(text.scalars[stop]) {
      guard !isNumber(text.scalars[stop - 1]) else { continue }
      let marker = text.scalars[stop + 1..<range.upperBound].prefix {
        isNumber($0) || ["[", "]", "(", ")", ",", "–", "”", "\""].contains($0)
      }
      let next = text.skippingSpace(from: marker.endIndex)
      if marker.contains(where: isNumber), next > marker.endIndex, next < range.upperBound,
        Scalars.isUppercase(text.scalars[next])
      {
        start = next
      }
    }
    return start
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }

  /// True for a verb of saying, such as “wrote”.
  static func isSaying(_ word: Word) -> Bool {
    SayingVerbs.kind(word.folded) != nil || SayingVerbs.participles.contains(word.folded)
  }
}
