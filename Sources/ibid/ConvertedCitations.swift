import IbidCite
import IbidHTML
import IbidModel
import IbidPublish

/// Citations of one file, formatted with the libraries and the style of the options or of its front
/// matter.
struct ConvertedCitations {
  /// The article with its citations where the style has them.
  let article: Article
  /// Nil where citations are shown as written.
  private let formatted: FormattedCitations?

  init(
    _ article: Article, libraries: [String], style: String?, world: any World
  ) throws(Failure) {
    var article = article
    var settings = PublicationSettings()
    settings.bibliography = libraries
    if let style { article.metadata.citing.style = style }
    var loading = CitationLoading(
      folder: PublicationFolder("."), settings: settings, world: world)
    loading.usesLanguageOfStyle = true
    let isCiting = !article.citations.isEmpty || !article.metadata.citing.uncited.isEmpty
    let isAsked = !libraries.isEmpty || style != nil
    guard isCiting,
      let citing = try Self.citing(article, isAsked: isAsked, by: &loading)
    else {
      self.article = article
      formatted = nil
      return
    }
    self.article = citing.placed(article)
    formatted = citing.formatted(self.article)
  }

  /// What the citations are formatted with.
  ///
  /// Where only the front matter asks for it, a file that is not there is told, and the citations are
  /// shown as written.
  private static func citing(
    _ article: Article, isAsked: Bool, by loading: inout CitationLoading
  ) throws(Failure) -> ArticleCiting? {
    do throws(Failure) {
      return try loading.citing(article.metadata, at: article.source.path)
    } catch {
      if isAsked { throw error }
      for message in error.messages { Console.note("ibid: " + message) }
      return nil
    }
  }

  /// The article as HTML, with its works.
  func html(_ options: RenderOptions) -> [UInt8] {
    var options = options
    if let formatted { options.citations = formatted.html }
    return HTMLRenderer(options).rendered(article) + works(\.worksHTML)
  }

  /// The article as plain text, with its works.
  func text(rawElements: Set<String>) -> [UInt8] {
    var renderer = PlainTextRenderer(rawElements: rawElements)
    if let formatted { renderer.citations = formatted.plainTexts }
    return renderer.rendered(article) + works(\.worksText)
  }

  private func works(
    _ write: (FormattedCitations) -> (_ heading: String) -> [UInt8]
  ) -> [UInt8] {
    let citing = article.metadata.citing
    guard let formatted, !citing.hidesBibliography else { return [] }
    return write(formatted)(citing.heading ?? Words.in(article.metadata.language).worksCited)
  }
}
