package import IbidModel

/// The words in which a page speaks of its record, in one language.
package struct RecordWords: Sendable {
  /// Which of a noun's forms goes with a number: 0 for the first.
  package var form: @Sendable (Int) -> Int
  // The box under the header.
  package var markerForms: [String]
  package var noteForms: [String]
  package var lostForms: [String]
  package var missingForms: [String]
  package var findingForms: [String]
  /// How many quotations there are and how many of them were compared.
  package var quotations: @Sendable (_ total: Int, _ compared: Int) -> String
  package var compared: String
  /// “1 with a word altered”: what follows the number.
  package var outcomeForms: [Comparison.Outcome: [String]]
  // Marks, and the headings of the evidence.
  package var comparedWithSource: String
  /// What came of a comparison, as a clause without a capital.
  package var outcomes: [Comparison.Outcome: String]
  package var obstacles: [Comparison.Obstacle: String]
  package var evidence: Evidence
  package var page: Page

  /// The words of the evidence page.
  package struct Evidence: Sendable {
    package var title: String
    package var introduction: String
    package var articleLabel: String
    package var sourceLabel: String
    package var closestLabel: String
    package var nothingNear: String
    package var quotation: String
    package var back: String
    /// The opening and the closing mark.
    package var marks: (open: String, close: String)
    package var altered: @Sendable (_ article: String, _ source: String) -> String
    package var added: @Sendable (String) -> String
    package var leftOut: @Sendable (String) -> String
    package var place: @Sendable (_ line: Int, _ day: String) -> String
    package var capturedOn: @Sendable (_ day: String) -> String
    /// The name of a level with what it means.
    package var levels: [EvidenceLevel: String]
    package var address: String
    package var wholeText: String
    package var witness: String
    package var hashes: String
    package var hashOfExcerpt: String
    package var hashOfText: String
    package var hashOfPage: String

    /// Words between this language's marks.
    package func quoted(_ words: String) -> String { marks.open + words + marks.close }
  }

  /// The words of the record page.
  package struct Page: Sendable {
    package var title: String
    package var introduction: [String]
    package var markers: String
    package var marker: String
    package var quotations: String
    package var references: String
    package var referenceOfNote: String
    package var links: String
    package var findings: String
    package var captures: String
    package var noFindings: String
    package var verdicts: [Verdict: String]
    package var states: [Record.Note.State: String]
    package var severities: [Diagnostic.Severity: String]
    package var againTitle: String
    package var verify: String
    package var sums: String
    package var notCovered: String
    package var hashOfArticle: String
    package var forPrograms: String
  }

  /// A number with the form of a noun that goes with it: “2 notes”.
  package func counted(_ count: Int, _ forms: [String]) -> String {
    "\(count) " + (forms.isEmpty ? "" : forms[min(form(count), forms.count - 1)])
  }

  /// Whether one thing is meant, as most languages of Europe have it.
  static let oneOrMany: @Sendable (Int) -> Int = { $0 == 1 ? 0 : 1 }
}

extension Comparison.Outcome {
  /// The sign that stands for it, beside words or with a name of its own.
  package var sign: String {
    switch self {
    case .verbatim: "✓"
    case .typography: "≈"
    case .omission, .addition, .altered: "≠"
    case .notFound: "?"
    case .couldNotTell: "○"
    }
  }
}

extension Verdict {
  /// The sign that stands for it beside words.
  package var sign: String {
    switch self {
    case .holds: "✓"
    case .fails: "✗"
    case .unknown: "○"
    }
  }
}
