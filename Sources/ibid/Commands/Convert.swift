import ArgumentParser
import Foundation
import IbidCite
import IbidHTML
import IbidMarkdown
import IbidModel
import IbidStore

/// `ibid convert [FILE|-]`.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Converts one file to HTML, Markdown, JSON or plain text, or a library of references.",
    discussion: """
      Examples:
        ibid convert article.md --to html
        ibid convert - --to html --fragment < article.md
        ibid convert old.html --to md
        ibid convert article.md --bibliography refs.bib --csl apa-like
        ibid convert refs.bib --to csl-json
      """)

  /// What to convert to.
  enum Target: String, ExpressibleByArgument, CaseIterable {
    case html, md, json, text
    case cslJSON = "csl-json"
    case bibTeX = "bibtex"
  }

  @Argument(help: "The file, or '-' for Markdown on standard input.")
  var file = "-"

  @Option(
    help: "html, md, json or text; of a library (.bib, .ris, .json, .yaml) csl-json or bibtex.")
  var to = Target.html

  @Option(
    help: ArgumentHelp(
      "What a library is, where its name does not tell: csl-json, csl-yaml, bibtex or ris.",
      valueName: "format"),
    transform: Self.libraryFormat)
  var from: LibraryFormat?

  @Option(
    help: ArgumentHelp(
      "A library of works that citations name; may be repeated.", valueName: "file"))
  var bibliography: [String] = []

  @Option(
    help: ArgumentHelp(
      "The citation style: a built-in one or a file; chicago-notes without.", valueName: "style"))
  var csl: String?

  @Flag(help: "Only the body, no page around it.")
  var fragment = false

  @Option(
    name: .customLong("raw-html"),
    help: ArgumentHelp(
      "escape, allow (all of it, unsafe), or a list such as sub,sup,figure.", valueName: "rule"),
    transform: Self.rawHTML)
  var rawHTML = RenderOptions.RawHTML.escaped

  @Flag(name: .customLong("no-smart"), help: "Leave straight quotation marks and dots alone.")
  var noSmart = false

  @OptionGroup var profile: ProfileOptions

  @Flag(help: .hidden)
  var framed = false

  func run() throws {
    let world = PosixWorld()
    if to == .cslJSON || to == .bibTeX {
      return try LibraryConversion(world: world).write(file, as: to, from: from)
    }
    var choice = ProfileChoice(profile.profile, world: world)
    let profile = try choice.profile(for: file)
    if framed { return try convertFramed(world, profile) }
    let article = try article(world, profile)
    switch to {
    case .html: Console.write(html(try citations(article, world)))
    case .md: Console.write(article.markdown(for: profile))
    case .json: Console.write(TreeJSON(article).bytes)
    case .text: Console.write(try citations(article, world).text(rawElements: rawElements))
    case .cslJSON, .bibTeX: break
    }
  }

  private func article(
    _ world: any World, _ profile: MarkdownProfile
  ) throws(Failure) -> Article {
    let loading = ArticleLoading(world: world)
    guard file == "-" || ArticleLoading.isMarkdown(file) else {
      return try loading.article(at: file)
    }
    let bytes = try loading.bytes(at: file)
    return ArticleLoading.markdown(bytes, path: file, options: options(profile))
  }

  private func options(_ profile: MarkdownProfile) -> MarkdownOptions {
    MarkdownOptions(profile: profile, smart: !noSmart && to != .md)
  }

  /// Writes the trees of many documents, one a line; for tests that would start many processes.
  ///
  /// Each document is a line with the number of its bytes, then these.
  private func convertFramed(_ world: any World, _ profile: MarkdownProfile) throws(Failure) {
    let input = try ArticleLoading(world: world).bytes(at: file)
    for document in FramedDocuments(input) {
      let article = ArticleLoading.markdown(Array(document), path: "-", options: options(profile))
      Console.write(TreeJSON(article).bytes)
    }
  }

  private static func libraryFormat(_ name: String) throws -> LibraryFormat {
    guard let format = LibraryFormat(rawValue: name) else {
      throw ValidationError("'\(name)' is none of csl-json, csl-yaml, bibtex, ris")
    }
    return format
  }

  /// What becomes of raw HTML in Markdown, as the option says it.
  private static func rawHTML(_ words: String) throws -> RenderOptions.RawHTML {
    if words == "escape" { return .escaped }
    if words == "allow" { return .allowed }
    let names = words.split(separator: ",").map(String.init)
    if let wrong = names.first(where: { RawElement.named($0) == nil }) {
      throw ValidationError(
        "'\(wrong)' is none of the elements that can do no harm: "
          + RawElement.names.joined(separator: ", "))
    }
    return .elements(Set(names))
  }

  private var rawElements: Set<String> {
    if case .elements(let names) = rawHTML { names } else { [] }
  }

  private func citations(
    _ article: Article, _ world: any World
  ) throws(Failure) -> ConvertedCitations {
    try ConvertedCitations(article, libraries: bibliography, style: csl, world: world)
  }

  private func html(_ cited: ConvertedCitations) -> [UInt8] {
    let article = cited.article
    var options = RenderOptions()
    options.rawHTML = rawHTML
    options.words = .in(article.metadata.language)
    let body = cited.html(options)
    guard !fragment else { return body }
    var page = Array("<!DOCTYPE html>\n<html lang=\"".utf8)
    Escaping.appendAttribute(Array((article.metadata.language ?? "en").utf8), to: &page)
    page += Array("\">\n<meta charset=\"utf-8\">\n<title>".utf8)
    Escaping.appendText(Array((article.metadata.title ?? "").utf8), to: &page)
    page += Array("</title>\n".utf8) + body
    return page
  }
}
