/// What came of comparing a quotation with the captures of the works it cites.
package enum Comparison: Hashable, Sendable {
  /// The passage was found; how near the words are to it.
  case found(Likeness, Passage)
  /// The capture does not have these words; with the passage that comes closest, if one does.
  case notFound(in: Capture.ID, closest: Passage?)
  /// Nobody could compare it.
  case couldNotTell(Obstacle)

  /// How near the words of a quotation are to its passage, the nearest first.
  package enum Likeness: String, Sendable, CaseIterable {
    /// The same letters, digits and punctuation; white space and the shape of quotation marks,
    /// apostrophes and dashes apart.
    case verbatim
    /// The same words; capitals or punctuation differ.
    case typography
    /// Words of the source are left out, and nothing says so.
    case omission
    /// Words stand in it that the source does not have, and nothing says so.
    case addition
    /// At least one word is another one.
    case altered = "word-altered"
  }

  /// Why a quotation could not be compared.
  package enum Obstacle: String, Sendable, CaseIterable {
    /// Its notes name no work by key or address, or it has none.
    case noWork = "no-work"
    /// No capture of the work is there.
    case noCapture = "no-capture"
    /// The capture is damaged: its hash differs.
    case damagedCapture = "damaged-capture"
    /// The capture is in another language.
    case otherLanguage = "other-language"
  }

  /// The passage, found or closest; nil when there is none.
  package var passage: Passage? {
    switch self {
    case .found(_, let passage): passage
    case .notFound(_, let closest): closest
    case .couldNotTell: nil
    }
  }

  /// The one word for it in `record.json` and the pages.
  package var outcome: Outcome {
    switch self {
    case .found(.verbatim, _): .verbatim
    case .found(.typography, _): .typography
    case .found(.omission, _): .omission
    case .found(.addition, _): .addition
    case .found(.altered, _): .altered
    case .notFound: .notFound
    case .couldNotTell: .couldNotTell
    }
  }

  /// What came of a comparison, in one word.
  package enum Outcome: String, Sendable, CaseIterable {
    case verbatim, typography, omission, addition
    case altered = "word-altered"
    case notFound = "not-found"
    case couldNotTell = "could-not-tell"

    /// True when the quotation was held against a captured source.
    package var isCompared: Bool { self != .couldNotTell }

    /// The verdict it means for the quotation.
    package var verdict: Verdict {
      switch self {
      case .verbatim, .typography: .holds
      case .omission, .addition, .altered, .notFound: .fails
      case .couldNotTell: .unknown
      }
    }
  }
}

/// A place in a capture, with the difference between a quotation and it.
package struct Passage: Hashable, Sendable {
  package var capture: Capture.ID
  /// Bytes of the capture's text.
  package var span: SourceSpan
  /// The line of the capture's text on which it starts, from 1.
  package var line: Int
  /// The column on that line, from 1, in Unicode scalars.
  package var column: Int
  /// The words of both, in order.
  package var difference: [DifferencePiece]
  /// The words of the source that follow, at most eight.
  package var next: String

  package init(
    capture: Capture.ID, span: SourceSpan, line: Int, column: Int,
    difference: [DifferencePiece], next: String
  ) {
    self.capture = capture
    self.span = span
    self.line = line
    self.column = column
    self.difference = difference
    self.next = next
  }
}

/// A run of words in the comparison of a quotation with its source.
package enum DifferencePiece: Hashable, Sendable {
  /// In both: as the article has it, and as the source has it.
  case same(article: String, source: String)
  /// Only in the article.
  case article(String)
  /// Only in the source.
  case source(String)
}
