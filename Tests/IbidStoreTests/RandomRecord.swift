import IbidModel
import TestTools

extension Dice {
  /// A value or nothing.
  mutating func perhaps<T>(_ value: T) -> T? { roll(2) == 0 ? value : nil }

  /// Some values.
  mutating func some<T>(_ make: (inout Dice) -> T) -> [T] { (0..<roll(4)).map { _ in make(&self) } }
}

extension PublishedRecord {
  /// A record with anything in it that the format can hold.
  static func random(_ dice: inout Dice) -> PublishedRecord {
    var record = Record()
    record.markers = dice.some { $0.marker }
    record.notes = dice.some { $0.note }
    record.references = dice.some {
      let key = $0.perhaps($0.text)
      let note = $0.roll(9)
      return Record.Reference(
        note: key == nil ? note : $0.perhaps(note), key: key, verdict: $0.verdict,
        findings: $0.some { $0.text })
    }
    record.links = dice.some {
      Record.Link(
        destination: $0.text, text: $0.text, verdict: $0.verdict, findings: $0.some { $0.text })
    }
    record.findings = dice.some {
      Record.Finding(
        code: $0.text, slug: $0.text, severity: $0.pick(Diagnostic.Severity.allCases),
        message: $0.text)
    }
    record.captures = [dice.capture, dice.capture]
    record.quotations = dice.some { $0.quotation }
    let blocks = dice.some { $0.text }
    return PublishedRecord(
      generator: dice.text, address: dice.text, title: dice.text, language: dice.text,
      url: dice.perhaps("https://example.org/"), imported: dice.perhaps(dice.day), blocks: blocks,
      textSHA256: dice.text, places: record.quotations.map { _ in dice.place }, record: record)
  }
}

extension Dice {
  var text: String {
    mutating get {
      let words = [
        "", "twelve", "“Zürich”", "e\u{301}", "\u{202E}x", "\"\\/\u{1}", "a\nb\t", "🕯", "\u{A0}",
        "\u{2028}", "戦争",
      ]
      return (0..<roll(4)).map { _ in pick(words) }.joined(separator: " ")
    }
  }

  var day: PartialDate { mutating get { pick(Self.days) } }

  private static let days = ["2026", "1752-09", "2026-11-22"].compactMap { PartialDate(iso: $0) }

  var verdict: Verdict { mutating get { pick(Verdict.allCases) } }

  var place: ClosedRange<Int>? {
    mutating get {
      let first = roll(9)
      return perhaps(first...(first + roll(3)))
    }
  }

  var marker: Record.Marker {
    mutating get {
      Record.Marker(label: text, note: roll(9), verdict: verdict, findings: some { $0.text })
    }
  }

  var note: Record.Note {
    mutating get {
      Record.Note(
        label: text, number: roll(99), state: pick(Record.Note.State.allCases), verdict: verdict,
        findings: some { $0.text })
    }
  }

  var capture: Record.CaptureSummary {
    mutating get {
      Record.CaptureSummary(
        id: Capture.ID(key: text, day: day), url: perhaps(text), title: perhaps(text),
        witness: perhaps(text), textSHA256: text, pageSHA256: text, publishedText: perhaps(text))
    }
  }

  var quotation: Record.QuotedWords {
    mutating get {
      Record.QuotedWords(
        text: text, end: 0, verdict: verdict, outcome: pick(Comparison.Outcome.allCases),
        obstacle: perhaps(pick(Comparison.Obstacle.allCases)), evidence: perhaps(evidence),
        findings: some { $0.text })
    }
  }

  var evidence: Record.Evidence {
    mutating get {
      let (start, passage) = (roll(1 << 20), roll(9))
      return Record.Evidence(
        capture: roll(2), span: SourceSpan(start, start + roll(99)), line: roll(99),
        excerpt: text, passage: SourceSpan(passage, passage + roll(9)), excerptSHA256: text,
        difference: some { dice in
          switch dice.roll(3) {
          case 0: .same(article: dice.text, source: dice.text)
          case 1: .article(dice.text)
          default: .source(dice.text)
          }
        })
    }
  }
}
