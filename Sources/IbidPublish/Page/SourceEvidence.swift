import IbidHTML
import IbidModel

/// The excerpt of a source, with where it stands and how far it can be checked.
struct SourceEvidence {
  let record: ArticleRecord
  let evidence: Record.Evidence
  /// True when it is only the passage that comes closest.
  let isClosest: Bool
  let shell: PageShell

  private var words: RecordWords.Evidence { record.words.record.evidence }

  private var capture: Record.CaptureSummary? {
    let captures = record.record.captures
    return captures.indices.contains(evidence.capture) ? captures[evidence.capture] : nil
  }

  /// Writes the excerpt and what is known of it.
  func append(to section: inout Markup) {
    section.element(
      "p", ["class": "label"], text: isClosest ? words.closestLabel : words.sourceLabel)
    section.line()
    section.element("blockquote", ["class": "excerpt", "dir": "auto"]) { excerpt(in: &$0) }
    section.line()
    guard let capture else { return }
    section.element("p", ["class": "about"]) { line in
      let source = CaptureLine(record: record, capture: capture, shell: shell)
      source.title(in: &line)
      let day = record.words.date(capture.id.day)
      line.text(", " + words.place(evidence.line, day) + ". ")
      line.text(words.levels[capture.level] ?? "")
      source.copies(in: &line)
    }
    section.line()
    hashes(capture, in: &section)
  }

  /// The hashes, folded away: readers come for the words.
  private func hashes(_ capture: Record.CaptureSummary, in section: inout Markup) {
    section.element("details") { details in
      details.element("summary", text: words.hashes)
      details.element("p", ["class": "about"]) { line in
        record.hash(words.hashOfExcerpt, evidence.excerptSHA256, in: &line)
        line.literal("<br>")
        record.hash(words.hashOfText, capture.textSHA256, in: &line)
      }
    }
    section.line()
  }

  /// The excerpt in its paragraphs, the passage marked, and in it what only the source has.
  private func excerpt(in quote: inout Markup) {
    let text = Array(evidence.excerpt.utf8)
    let whole = 0..<text.count
    let passage = (evidence.passage.start..<evidence.passage.end).clamped(to: whole)
    let own = ComparedWords.own(
      in: text, from: passage.lowerBound, ComparedWords.source(evidence.difference))
    for paragraph in Self.paragraphs(of: text) {
      let inside = passage.clamped(to: paragraph)
      quote.element("p") { line in
        line.text(Array(text[paragraph.lowerBound..<inside.lowerBound]))
        if !inside.isEmpty {
          line.element("mark") { $0.text(text, in: inside, marking: own, as: "ins") }
        }
        line.text(Array(text[inside.upperBound..<paragraph.upperBound]))
      }
    }
  }

  /// The ranges between empty lines.
  private static func paragraphs(of text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var at = 0
    while at < text.count {
      let isGap =
        text[at] == ASCII.lineFeed && at + 1 < text.count && text[at + 1] == ASCII.lineFeed
      if isGap, at > start { found.append(start..<at) }
      at += isGap ? 2 : 1
      if isGap { start = at }
    }
    return start < text.count || found.isEmpty ? found + [start..<text.count] : found
  }
}

/// What readers are told of a captured source.
struct CaptureLine {
  let record: ArticleRecord
  let capture: Record.CaptureSummary
  let shell: PageShell

  private var words: RecordWords.Evidence { record.words.record.evidence }

  /// The title or key, linked where there is an address.
  func title(in line: inout Markup) {
    let name = capture.title.flatMap { $0.isEmpty ? nil : $0 } ?? capture.id.key
    if let url = capture.url {
      record.link(url, name, in: &line)
    } else {
      line.element("bdi", text: name)
    }
  }

  /// Links to the whole text and to the copy of a third party.
  func copies(in line: inout Markup) {
    if let text = capture.publishedText {
      line.text(" ")
      line.element("a", ["href": shell.link(text)], text: words.wholeText)
      line.text(".")
    }
    if let witness = capture.witness {
      line.text(" ")
      record.link(witness, words.witness, in: &line)
      line.text(".")
    }
  }
}
