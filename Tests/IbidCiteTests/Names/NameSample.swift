import Testing

@testable import IbidCite

/// Names written by a style of a few words, in an English of a few terms.
struct NameSample {
  /// What stands in `citation`, and its attributes.
  var names: String
  var attributes = ""
  /// Attributes of `style`.
  var styleAttributes = ""
  /// Terms of the style itself.
  var terms = ""

  /// The citations of some items, each by itself, in plain text.
  func citations(of items: [Item]) throws -> [String] {
    let clusters = items.map { CitationCluster(cites: [Cite(id: $0.id)]) }
    let document = CitedDocument(citations: clusters)
    return try processor().formatted(document, from: Library(items)).citations.map(\.text.plainText)
  }

  /// The citation of one item with authors.
  func text(_ authors: [Name]) throws -> String {
    try citations(of: [.book("one", authors)]).joined()
  }

  func processor() throws -> CitationProcessor {
    let source = """
      <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" \(styleAttributes)>
        <info><title>Sample</title><id>sample</id><updated>2026-01-01T00:00:00Z</updated></info>
        \(terms)
        <citation \(attributes)><layout>\(names)</layout></citation>
      </style>
      """
    let style = try Style(xml: Array(source.utf8), name: "sample")
    let locale = try Locale(xml: Array(Self.locale.utf8), name: "en-US")
    return try CitationProcessor(style: style, locales: LocaleSource { _ in locale })
  }

  private static let locale = """
    <locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><terms>
      <term name="and">and</term><term name="et-al">et al.</term>
      <term name="and others">and others</term>
      <term name="editor"><single>editor</single><multiple>editors</multiple></term>
      <term name="translator"><single>translator</single><multiple>translators</multiple></term>
      <term name="editortranslator"><single>editor and translator</single>
        <multiple>editors and translators</multiple></term>
      <term name="editor" form="verb">edited by</term>
    </terms></locale>
    """
}

extension Item {
  /// A book by some authors, perhaps of a year.
  static func book(_ id: String, _ authors: [Name], year: Int? = nil, title: String = "") -> Item {
    var item = Item(id: id, type: .book)
    if !authors.isEmpty { item[.author] = .names(authors) }
    if let year { item[.issued] = .date(DateValue(start: .init(year: year))) }
    if !title.isEmpty { item[.title] = .text(title) }
    return item
  }

  /// The same with people in another role.
  func with(_ field: Field, _ names: [Name]) -> Item {
    var item = self
    item[field] = .names(names)
    return item
  }
}

extension Name {
  /// A name written as `Given Names|Family`, or a body without `|`.
  init(_ text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 {
      self.init(family: parts[1], given: parts[0])
    } else {
      self.init(literal: text)
    }
  }
}
