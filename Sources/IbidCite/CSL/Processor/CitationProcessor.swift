/// Formats the citations and the bibliography of articles in one style and language.
///
/// A processor compiles its style once; it may be used for any number of articles, from any thread.
///
/// ```swift
/// let processor = try CitationProcessor(style: style, locales: locales)
/// let note = CitationCluster(cites: [Cite(id: "doe2001", locator: "33-35")], noteNumber: 1)
/// let document = processor.formatted(CitedDocument(citations: [note]), from: library)
/// document.citations[0].text.plainText
/// ```
public struct CitationProcessor: Sendable {
  let style: CompiledStyle

  /// Compiles a style.
  ///
  /// The language is that of the output as a BCP 47 tag; nil for the style's own.
  ///
  /// - Throws: `StyleError` when the style cannot be used.
  public init(style: Style, locales: LocaleSource, language: String? = nil) throws(StyleError) {
    self.style = try StyleCompiler(style: style, locales: locales, language: language).compiled()
  }

  /// A processor for a style that is compiled already.
  init(_ style: CompiledStyle) { self.style = style }

  /// True when citations belong in notes.
  public var isNoteStyle: Bool { style.options.isNoteStyle }

  /// One item as the bibliography lists it or, where the style has none, as a first note.
  public func entry(for item: Item) -> FormattedText? {
    let library = Library([item])
    var document = CitedDocument(citations: [], uncited: [item.id])
    if let entry = formatted(document, from: library).bibliography.first { return entry.text }
    document = CitedDocument(
      citations: [CitationCluster(cites: [Cite(id: item.id)], noteNumber: 1)])
    return formatted(document, from: library).citations.first?.text
  }

  /// The citations and the bibliography of an article.
  ///
  /// Time is linear in cites but for sorting, and items that are not cited cost nothing.
  public func formatted(_ document: CitedDocument, from library: Library) -> FormattedDocument {
    formatted(document, from: PreparedLibrary(library))
  }

  /// The citations and the bibliography of an article, one of several that cite a library.
  public func formatted(
    _ document: CitedDocument, from library: PreparedLibrary
  ) -> FormattedDocument {
    var formatter = DocumentFormatter(style: style, document: document, library: library)
    return formatter.formatted()
  }
}
