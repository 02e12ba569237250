package import IbidCite
import IbidHTML
package import IbidModel

/// What the citations of an article are formatted with; they are formatted when a page is rendered.
package struct ArticleCiting: Sendable {
  /// The style in the language of the article; shared by all articles that have both in common.
  package var processor: CitationProcessor
  /// The works that can be cited; shared likewise.
  package var library: PreparedLibrary
  /// The keys of works that are listed without being cited.
  package var uncited: [String]

  package init(processor: CitationProcessor, library: PreparedLibrary, uncited: [String] = []) {
    self.processor = processor
    self.library = library
    self.uncited = uncited
  }

  /// The article with its citations where the style has them: in notes or in the text.
  package func placed(_ article: Article) -> Article {
    guard processor.isNoteStyle else { return article }
    let asked = article.metadata.citing.notesAfterPunctuation
    return article.citationsAsNotes(
      afterPunctuation: asked ?? Self.putsNotesAfterPunctuation(article.metadata.language))
  }

  /// French sets the number of a note before the comma or full stop.
  private static func putsNotesAfterPunctuation(_ language: String?) -> Bool {
    (language ?? "").lowercased().prefix { $0 != "-" } != "fr"
  }

  /// The citations and the works of an article made by `placed`.
  package func formatted(
    _ article: Article, form: CitationForm = .paged
  ) -> FormattedCitations {
    let clusters = ArticleClusters(
      article, numbering: NoteNumbering(article), isNoteStyle: processor.isNoteStyle,
      markup: AffixMarkup.csl)
    var document = CitedDocument(citations: clusters.places.map(\.cluster), uncited: uncited)
    document.form = form
    document.linksIdentifiers = true
    return FormattedCitations(
      processor.formatted(document, from: library), places: clusters.places)
  }
}

/// The citations of an article, by their nodes, and its works.
package struct FormattedCitations: Sendable {
  /// The text of each citation node.
  package private(set) var texts: [NodeID: FormattedText] = [:]
  /// The works, in the order of the style.
  package private(set) var works: [BibliographyEntry]
  /// How the works are set.
  package private(set) var layout: BibliographyLayout

  init(_ document: FormattedDocument, places: [ArticleClusters.Place]) {
    works = document.bibliography
    layout = document.layout
    for (citation, place) in zip(document.citations, places) {
      if let author = place.author {
        texts[author] = citation.author
        texts[place.node] = citation.text
      } else if let author = citation.author {
        texts[place.node] = FormattedText(joining: [author, citation.text], with: " ")
      } else {
        texts[place.node] = citation.text
      }
    }
  }
}

extension FormattedCitations {
  /// The citations as HTML, by their nodes.
  package var html: [NodeID: [UInt8]] { texts.mapValues { Array($0.html().utf8) } }

  /// The citations as plain text, by their nodes.
  package var plainTexts: [NodeID: [UInt8]] { texts.mapValues(\.text) }

  /// The list of works as HTML; nothing when no work is cited.
  package var worksHTML: (_ heading: String) -> [UInt8] {
    { heading in
      var markup = Markup()
      WorksCited(citations: self, heading: heading).append(to: &markup)
      return markup.bytes
    }
  }

  /// The list of works as plain text; nothing when no work is cited.
  package var worksText: (_ heading: String) -> [UInt8] {
    { heading in
      guard !works.isEmpty else { return [] }
      var out = Array("\n\(heading)\n".utf8)
      for work in works {
        var text = work.text.text
        if let margin = work.text.nodes.first(where: { $0.kind == .leftMargin }) {
          text.insert(ASCII.space, at: Int(margin.textEnd))
        }
        out += [ASCII.lineFeed] + text + [ASCII.lineFeed]
      }
      return out
    }
  }
}
