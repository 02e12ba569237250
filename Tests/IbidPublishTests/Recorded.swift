import IbidMarkdown
import IbidModel
import IbidPublish
import IbidStore
import Testing

/// Articles with records made by hand, for tests that want no check.
enum Recorded {
  /// What a quotation is to be: its words and what came of comparing them.
  struct Wanted {
    /// The words in the article's source that the quotation ends with.
    var ending: String
    var text: String
    var outcome = Comparison.Outcome.couldNotTell
    var obstacle: Comparison.Obstacle?
    var evidence: Record.Evidence?
  }

  /// A passage between two pieces of its surroundings, compared word by word.
  static func evidence(
    _ before: String, _ passage: String, _ after: String,
    _ difference: [DifferencePiece], line: Int = 12, capture: Int = 0
  ) -> Record.Evidence {
    let start = before.utf8.count
    let excerpt = before + passage + after
    return Record.Evidence(
      capture: capture, span: SourceSpan(100 + start, 100 + start + passage.utf8.count),
      line: line, excerpt: excerpt, passage: SourceSpan(start, start + passage.utf8.count),
      excerptSHA256: SHA256.hex(of: Array(excerpt.utf8)), difference: difference)
  }

  static func capture(
    _ key: String, title: String? = nil, url: String? = nil, witness: String? = nil
  ) throws -> Record.CaptureSummary {
    let day = try #require(PartialDate(year: 2026, month: 11, day: 22))
    return Record.CaptureSummary(
      id: Capture.ID(key: key, day: day), url: url, title: title, witness: witness,
      textSHA256: SHA256.hex(of: Array(key.utf8)),
      pageSHA256: SHA256.hex(of: Array((key + " page").utf8)))
  }

  static func article(_ markdown: String, path: String = "a.md") -> Article {
    var options = MarkdownOptions.ibid
    options.smart = true
    return Article(
      markdown: SourceFile(path: path, text: markdown), options: options)
  }

  /// An article from Markdown with a record of its notes and these quotations.
  static func source(
    _ markdown: String, path: String = "a.md", quotations: [Wanted] = [],
    captures: [Record.CaptureSummary] = [], findings: [Record.Finding] = []
  ) -> SourceArticle {
    let article = article(markdown, path: path)
    var record = Record()
    let numbering = NoteNumbering(article)
    for (index, note) in article.notes.enumerated() {
      let isLost = article.metadata.notesLost.contains(note.label)
      let state: Record.Note.State = isLost ? .lost : .present
      let verdict: Verdict = isLost ? .fails : .holds
      record.notes.append(
        Record.Note(
          label: note.label, number: numbering.numbers[index], state: state, verdict: verdict,
          findings: isLost ? ["N101"] : []))
      for _ in note.references {
        record.markers.append(
          Record.Marker(label: note.label, note: index, verdict: verdict, findings: []))
      }
      if !isLost {
        record.references.append(Record.Reference(note: index, verdict: .holds, findings: []))
      }
    }
    record.quotations = quotations.map { wanted in
      let found = markdown.range(of: wanted.ending)
      let end = found.map { markdown.utf8.distance(from: markdown.startIndex, to: $0.upperBound) }
      return Record.QuotedWords(
        text: wanted.text, end: end ?? 0, verdict: wanted.outcome.verdict,
        outcome: wanted.outcome, obstacle: wanted.obstacle, evidence: wanted.evidence)
    }
    record.captures = captures
    record.findings = findings
    return SourceArticle(path: path, article: article, record: record)
  }
}
