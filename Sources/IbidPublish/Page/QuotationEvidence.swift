import IbidHTML
import IbidModel

/// One compared quotation beside the passage it was compared with.
struct QuotationEvidence {
  let record: ArticleRecord
  let index: Int
  let quotation: Record.QuotedWords
  let shell: PageShell

  private var words: RecordWords.Evidence { record.words.record.evidence }

  /// Writes the section.
  func append(to main: inout Markup) {
    let outcome = quotation.outcome
    main.element(
      "section", ["id": "q\(index + 1)", "data-outcome": outcome.rawValue]
    ) { section in
      section.line()
      section.element("h2") { heading in
        heading.text("\(words.quotation) \(index + 1): ")
        heading.text((record.words.record.outcomes[outcome] ?? outcome.rawValue) + "\u{A0}")
        heading.element("span", ["class": "sign", "aria-hidden": "true"], text: outcome.sign)
      }
      section.line()
      articleWords(in: &section)
      if let evidence = quotation.evidence {
        let source = SourceEvidence(
          record: record, evidence: evidence, isClosest: outcome == .notFound, shell: shell)
        source.append(to: &section)
      } else {
        section.element("p", text: words.nothingNear)
        section.line()
      }
      wayBack(in: &section)
    }
    main.line()
  }

  private func articleWords(in section: inout Markup) {
    let text = Array(quotation.text.utf8)
    let difference = quotation.evidence?.difference ?? []
    let own = ComparedWords.own(in: text, from: 0, ComparedWords.article(difference))
    section.element("p", ["class": "label"], text: words.articleLabel)
    section.line()
    section.element(
      "blockquote",
      [
        "class": "article", "lang": shell.other(record.article),
        "dir": Language.direction(of: record.article.language, on: shell.language),
      ]
    ) { quote in
      quote.element("p") { $0.text(text, marking: own, as: "del") }
    }
    section.line()
    differences(difference, in: &section)
  }

  /// What differs, in sentences; many differences speak for themselves.
  private func differences(_ pieces: [DifferencePiece], in section: inout Markup) {
    let sentences = WordChange.all(in: pieces).map { $0.sentence(in: words) }
    guard (1...8).contains(sentences.count) else { return }
    section.element("ul") { list in
      for sentence in sentences { list.element("li", text: sentence) }
    }
    section.line()
  }

  private func wayBack(in section: inout Markup) {
    guard let id = record.anchors.ids[index] else { return }
    section.element("p") { line in
      line.element(
        "a", ["href": shell.link(record.article.address) + "#" + id], text: words.back)
    }
    section.line()
  }
}

extension WordChange {
  /// The change in words, such as “The article has “a”, the source “b”.”.
  fileprivate func sentence(in words: RecordWords.Evidence) -> String {
    if source.isEmpty { return words.added(Self.short(article)) }
    if article.isEmpty { return words.leftOut(Self.short(source)) }
    return words.altered(Self.short(article), Self.short(source))
  }

  /// The first words of long ones.
  private static func short(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.prefix(12).joined(separator: " ") + (words.count > 12 ? " …" : "")
  }
}

extension Markup {
  /// Writes text with an element around each of some ranges of its bytes.
  mutating func text(_ text: [UInt8], marking ranges: [Range<Int>], as name: StaticString) {
    self.text(text, in: 0..<text.count, marking: ranges, as: name)
  }

  /// Writes a part of a text likewise.
  mutating func text(
    _ text: [UInt8], in part: Range<Int>, marking ranges: [Range<Int>], as name: StaticString
  ) {
    var at = part.lowerBound
    for range in ranges {
      let inside = range.clamped(to: part)
      guard !inside.isEmpty, inside.lowerBound >= at else { continue }
      self.text(Array(text[at..<inside.lowerBound]))
      element(name) { $0.text(Array(text[inside])) }
      at = inside.upperBound
    }
    self.text(Array(text[at..<part.upperBound]))
  }
}
