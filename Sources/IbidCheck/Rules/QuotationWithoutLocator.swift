import IbidCite
import IbidModel

extension Rule {
  /// Words quoted from a work with pages, and no page given.
  static let quotationWithoutLocator = Rule(
    code: "R302", slug: "quotation-without-locator", severity: .warning, confidence: .likely,
    summary: "Words are quoted from a work with pages, and the citation does not say where.",
    why: "A reader who wants to see the words in their place would have to read the whole work.",
    found: """
      A quotation of six words or more whose citation has no locator, where the work is a book, a \
      thesis, or a chapter or article of more than one page. A place written behind the citation \
      counts, too. Works without pages, such as web pages, and newspapers are left alone.
      """,
    falseAlarms: "A book of which only an edition without pages was at hand.",
    help: "add the page: '[@key, p. 27]'",
    flags: [
      Example(
        "She wrote: “The ice had gone before the first of May” [@a].\n",
        library: "@book{a, title = {On Ice}, year = 1999, publisher = {Press}}\n"),
      Example(
        "She wrote: “The ice had gone before the first of May.”[^1]\n\n[^1]: See [@a].\n",
        library: "@article{a, title = {On Ice}, year = 1999, journal = {Ice}, pages = {3--19}}\n"),
    ],
    accepts: [
      Example(
        "She wrote: “The ice had gone before the first of May” [@a, p. 27].\n",
        library: "@book{a, title = {On Ice}, year = 1999, publisher = {Press}}\n"),
      Example(
        "She wrote: “The ice had gone before the first of May.”[^1]\n\n[^1]: @a, p. 27.\n",
        library: "@book{a, title = {On Ice}, year = 1999, publisher = {Press}}\n"),
      Example(
        "She wrote: “The ice had gone before the first of May” [@a].\n",
        library: "@online{a, title = {On Ice}, url = {https://example.org/}}\n"),
    ]
  ) { facts, findings in
    guard let library = facts.library else { return }
    var told: Set<Int> = []
    for quotation in facts.quotations where isLong(quotation) {
      let cited = source(of: quotation, in: facts)
      let works = cited.compactMap { library[facts.citations[$0].key] }
      guard let first = cited.first, works.count == cited.count, works.allSatisfy(\.needsPage),
        !cited.contains(where: { isLocated($0, in: facts) }), told.insert(first).inserted
      else { continue }
      let words = NoteNames.shortened(quotation.text, to: 40)
      findings.report(
        at: facts.citations[first].span, "no page is given for '\(words)'",
        label: "where in the \(works[0].name)",
        related: [Diagnostic.Label(span: quotation.span, message: "these words")],
        about: cited.map { .citation($0) })
    }
  }

  private static func isLong(_ quotation: Quotation) -> Bool {
    quotation.role == .quotation && quotation.wordCount >= 6
  }

  /// The citations that give the source: beside the words, or alone in the nearest note.
  private static func source(of quotation: Quotation, in facts: ArticleFacts) -> [Int] {
    if !quotation.citations.isEmpty { return quotation.citations }
    guard let marker = quotation.markers.first, facts.markers.indices.contains(marker) else {
      return []
    }
    let index = facts.markers[marker].note
    guard facts.notes.indices.contains(index) else { return [] }
    let note = facts.notes[index]
    return note.addresses.isEmpty && note.shortForms.isEmpty ? note.citations : []
  }

  /// True when a place in the work is named in the citation, or behind it.
  private static func isLocated(_ index: Int, in facts: ArticleFacts) -> Bool {
    let citation = facts.citations[index]
    if !citation.locators.isEmpty || citation.unreadLocator != nil { return true }
    let end = citation.span.end
    var limit = min(end + 80, facts.source.bytes.count)
    if let line = facts.source.bytes[end..<max(end, limit)].firstIndex(of: 0x0A) { limit = line }
    let place = SourceSpan(end, limit)
    let item = Citation.Item(
      key: citation.key, keySpan: citation.keySpan, suffix: facts.source.text(place),
      suffixSpan: place)
    let suffix = item.locatedSuffix(
      language: facts.metadata.language, in: facts.source.bytes)
    return !suffix.locators.isEmpty
  }
}
