import IbidCite

/// A small library and styles for the tests of the processor.
enum ProcessorSample {
  /// Works of Adams (two of one year), Baker, and one without names.
  static let library = Library([
    work("adams1", "Adams", "Ada", "First Things", 1999),
    work("adams2", "Adams", "Ada", "Second Things", 1999),
    work("baker", "Baker", "Ben", "A Third Thing", 2001),
    work("nobody", nil, "", "Without a Name", 2003),
  ])

  /// A processor for a style with one citation layout and one bibliography layout.
  static func processor(
    _ citation: String, bibliography: String = "", isNote: Bool = true
  ) throws -> CitationProcessor {
    let xml = """
      <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" \
      class="\(isNote ? "note" : "in-text")">
      <info><title>Test</title><id>test</id><updated>2026-01-01T00:00:00Z</updated></info>
      \(citation)\(bibliography)</style>
      """
    return try CitationProcessor(
      style: Style(xml: Array(xml.utf8), name: "test.csl"), locales: LocaleSource { _ in nil })
  }

  /// A layout that says the position of a cite.
  static let positions = """
    <citation><layout delimiter="; "><choose>
    <if position="ibid-with-locator"><text value="ibid-at"/></if>
    <else-if position="ibid"><text value="ibid"/></else-if>
    <else-if position="near-note"><text value="near"/></else-if>
    <else-if position="subsequent"><text value="far"/></else-if>
    <else><text value="first"/></else></choose>
    <group prefix=" " delimiter=" "><text variable="first-reference-note-number"/>
    <text variable="locator"/></group></layout></citation>
    """

  /// The texts of the citations of a document.
  static func texts(
    _ processor: CitationProcessor, _ citations: [CitationCluster], uncited: [String] = []
  ) -> [String] {
    processor.formatted(CitedDocument(citations: citations, uncited: uncited), from: library)
      .citations.map(\.text.plainText)
  }

  private static func work(
    _ id: String, _ family: String?, _ given: String, _ title: String, _ year: Int
  ) -> Item {
    var item = Item(id: id, type: .book)
    item[.title] = .text(title)
    if let family { item[.author] = .names([Name(family: family, given: given)]) }
    item[.issued] = .date(DateValue(start: DateValue.Part(year: year)))
    return item
  }
}

/// A citation in a note.
func note(_ number: Int, _ cites: Cite...) -> CitationCluster {
  CitationCluster(cites: cites, noteNumber: number)
}
