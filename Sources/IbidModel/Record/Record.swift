/// What was found out about every part of an article, with the evidence it rests on.
///
/// Made by the check, shown by the pages, written as `record.json`, and recomputed by `verify`.
/// Arrays run in document order; an index in the one points into the other.
package struct Record: Hashable, Sendable {
  package var markers: [Marker] = []
  package var notes: [Note] = []
  package var quotations: [QuotedWords] = []
  /// The references that notes give in words, then the works cited by key.
  package var references: [Reference] = []
  package var links: [Link] = []
  package var findings: [Finding] = []
  /// The captures that the quotations were compared with, by key and day.
  package var captures: [CaptureSummary] = []

  package init() {}

  /// A marker of a note.
  package struct Marker: Hashable, Sendable {
    /// The label as written.
    package var label: String
    /// The index of its note in `notes`.
    package var note: Int
    package var verdict: Verdict
    /// The codes of the findings about it.
    package var findings: [String]
    package init(label: String, note: Int, verdict: Verdict, findings: [String]) {
      self.label = label
      self.note = note
      self.verdict = verdict
      self.findings = findings
    }
  }

  /// A note.
  package struct Note: Hashable, Sendable {
    package var label: String
    /// The number readers see; 0 for a note that is shown nowhere.
    package var number: Int
    package var state: State
    /// `fails` for a missing one.
    package var verdict: Verdict
    package var findings: [String]

    /// Whether its text is there.
    package enum State: String, Sendable, CaseIterable { case present, empty, lost, undefined }

    package init(
      label: String, number: Int, state: State, verdict: Verdict, findings: [String]
    ) {
      self.label = label
      self.number = number
      self.state = state
      self.verdict = verdict
      self.findings = findings
    }
  }

  /// A quotation.
  package struct QuotedWords: Hashable, Sendable {
    /// The words as the article has them, without marks and note markers.
    package var text: String
    /// Where it ends in the article's source, for the mark beside it; not part of `record.json`.
    package var end: Int
    package var verdict: Verdict
    package var outcome: Comparison.Outcome
    /// Why it could not be compared; nil when it was.
    package var obstacle: Comparison.Obstacle?
    /// The passage it was compared with; nil when there is none.
    package var evidence: Evidence?
    package var findings: [String]

    package init(
      text: String, end: Int, verdict: Verdict, outcome: Comparison.Outcome,
      obstacle: Comparison.Obstacle? = nil, evidence: Evidence? = nil, findings: [String] = []
    ) {
      self.text = text
      self.end = end
      self.verdict = verdict
      self.outcome = outcome
      self.obstacle = obstacle
      self.evidence = evidence
      self.findings = findings
    }
  }

  /// The published piece of a capture that a verdict rests on.
  package struct Evidence: Hashable, Sendable {
    /// The index of the capture in `captures`.
    package var capture: Int
    /// The passage in the whole captured text, in bytes.
    package var span: SourceSpan
    /// The line of the captured text, from 1.
    package var line: Int
    /// The passage with some words around it, as the capture has them.
    package var excerpt: String
    /// The passage in `excerpt`, in bytes.
    package var passage: SourceSpan
    /// The SHA-256 of `excerpt`.
    package var excerptSHA256: String
    package var difference: [DifferencePiece]

    package init(
      capture: Int, span: SourceSpan, line: Int, excerpt: String, passage: SourceSpan,
      excerptSHA256: String, difference: [DifferencePiece]
    ) {
      self.capture = capture
      self.span = span
      self.line = line
      self.excerpt = excerpt
      self.passage = passage
      self.excerptSHA256 = excerptSHA256
      self.difference = difference
    }
  }

  /// The reference that a note gives in words, or a work that is cited by its key.
  package struct Reference: Hashable, Sendable {
    /// The index of the note in `notes`; nil for a key in the text.
    package var note: Int?
    /// The key as written; nil for words.
    package var key: String?
    package var verdict: Verdict
    package var findings: [String]
    package init(note: Int?, key: String? = nil, verdict: Verdict, findings: [String]) {
      self.note = note
      self.key = key
      self.verdict = verdict
      self.findings = findings
    }
  }

  /// A link of the text.
  package struct Link: Hashable, Sendable {
    package var destination: String
    package var text: String
    package var verdict: Verdict
    package var findings: [String]
    package init(destination: String, text: String, verdict: Verdict, findings: [String]) {
      self.destination = destination
      self.text = text
      self.verdict = verdict
      self.findings = findings
    }
  }

  /// A finding, as readers may know it.
  package struct Finding: Hashable, Sendable {
    package var code: String
    package var slug: String
    package var severity: Diagnostic.Severity
    package var message: String
    package init(code: String, slug: String, severity: Diagnostic.Severity, message: String) {
      self.code = code
      self.slug = slug
      self.severity = severity
      self.message = message
    }
  }

  /// What readers are told of a capture.
  package struct CaptureSummary: Hashable, Sendable {
    package var id: Capture.ID
    package var url: String?
    package var title: String?
    /// The address of a copy that a third party keeps, or nil.
    package var witness: String?
    package var textSHA256: String
    package var pageSHA256: String
    /// Where the whole text is published below the root; nil when only excerpts are.
    package var publishedText: String?
    package init(
      id: Capture.ID, url: String?, title: String?, witness: String?, textSHA256: String,
      pageSHA256: String, publishedText: String? = nil
    ) {
      self.id = id
      self.url = url
      self.title = title
      self.witness = witness
      self.textSHA256 = textSHA256
      self.pageSHA256 = pageSHA256
      self.publishedText = publishedText
    }

    /// How far a stranger can check what rests on it.
    package var level: EvidenceLevel {
      witness != nil ? .witness : publishedText != nil ? .capture : .excerpt
    }
  }

  /// How many verdicts of each kind there are.
  package var counts: VerdictCounts {
    var counts = VerdictCounts()
    for part in markers { counts.add(part.verdict) }
    for part in notes where part.state == .present || part.state == .empty {
      counts.add(part.verdict)
    }
    for part in quotations { counts.add(part.verdict) }
    for part in references { counts.add(part.verdict) }
    for part in links { counts.add(part.verdict) }
    return counts
  }
}

/// How far a stranger can check a quotation from what is published.
package enum EvidenceLevel: String, Sendable, CaseIterable {
  /// The quoted words and some around them.
  case excerpt
  /// The whole captured text.
  case capture
  /// A third party holds a copy.
  case witness
}
