package import IbidModel

/// How an article becomes HTML.
package struct RenderOptions: Sendable {
  /// What happens to raw HTML in the text.
  package var rawHTML: RawHTML = .escaped
  /// For whom the HTML is made.
  package var style: Style = .site
  /// How markers of notes look.
  package var markers: MarkerForm = .raised
  /// True to name notes and their first markers in `data-n`, so that a style sheet can set each
  /// note beside its marker.
  package var namesNotesForMargin = false
  /// Stands before every id of the article, where several share a page.
  package var idPrefix = ""
  /// Added to the level of every heading; the result is kept within 1–6.
  package var headingShift = 0
  /// A heading that the page shows elsewhere, as its title; it is left out.
  package var omittedHeading: NodeID?
  /// Stands before the `#` of links within the article; for feeds and mail its full address.
  package var pageAddress = ""
  /// The words of the note section.
  package var words: Words {
    get { shelf.words }
    set { shelf = Shelf(newValue) }
  }
  private var shelf = Shelf.english
  /// Markup to write into the running text, such as the marks beside compared quotations.
  package var insertions: [Insertion] = []
  /// Turns an address as written in the article into the one to publish; nil where they are one.
  package var address: (@Sendable ([UInt8]) -> [UInt8])?

  /// The citations as a style formats them, as HTML by their nodes; others stand as written.
  package var citations: [NodeID: [UInt8]] = [:]

  /// The address of the page or file of this name, for `[[name]]`; nil when there is none.
  package var pageNamed: @Sendable (String) -> String? = { _ in nil }

  /// Makes the options of a published page.
  package init() {}

  /// Markup that goes into the running text at a place of the source.
  ///
  /// It is written after the note markers that follow the place directly, never inside a link, and
  /// where no text stands at the place, after the last text before it.
  package struct Insertion: Hashable, Sendable {
    /// The place, in bytes of the source.
    package var offset: Int
    package var html: [UInt8]

    package init(offset: Int, html: [UInt8]) {
      self.offset = offset
      self.html = html
    }
  }

  /// Keeps the words, a hundred strings, in one place: options are copied for every article.
  private final class Shelf: Sendable {
    let words: Words
    init(_ words: Words) { self.words = words }
    static let english = Shelf(.english)
  }

  /// What happens to raw HTML in the text.
  package enum RawHTML: Hashable, Sendable {
    /// It is shown as text; comments are dropped.
    case escaped
    /// The tags of these elements (see `RawElement`) are let through as far as they are harmless,
    /// and always in balance; the rest is shown as text.
    case elements(Set<String>)
    /// It is let through, byte for byte.
    case allowed
  }

  /// For whom the HTML is made.
  package enum Style: Sendable {
    /// Readers: ids on headings, figures, scroll boxes around tables, unsafe addresses dropped.
    case site
    /// The CommonMark test suite: what the reference implementation writes.
    case commonMark
  }

  /// How markers of notes look.
  package enum MarkerForm: Sendable {
    /// A raised number that is a link.
    case raised
    /// `[3]` as a link, for mail and print.
    case bracketed
  }

  /// The options that give the output of the CommonMark test suite.
  package static var commonMark: RenderOptions {
    var options = RenderOptions()
    options.rawHTML = .allowed
    options.style = .commonMark
    return options
  }
}
