import ArgumentParser
import Foundation
import IbidHTML
import IbidMarkdown
import IbidModel
import IbidStore

/// `ibid convert [FILE|-]`.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Converts one file to HTML, Markdown, JSON or plain text.",
    discussion: """
      Examples:
        ibid convert article.md --to html
        ibid convert - --to html --fragment < article.md
        ibid convert old.html --to md
      """)

  /// What to convert to.
  enum Target: String, ExpressibleByArgument, CaseIterable {
    case html, md, json, text
  }

  /// What becomes of HTML in Markdown.
  enum RawHTML: String, ExpressibleByArgument, CaseIterable {
    case allow, escape
  }

  @Argument(help: "The file, or '-' for Markdown on standard input.")
  var file = "-"

  @Option(help: "html, md, json or text.")
  var to = Target.html

  @Flag(help: "Only the body, no page around it.")
  var fragment = false

  @Option(name: .customLong("raw-html"), help: "allow or escape.")
  var rawHTML = RawHTML.escape

  @Flag(name: .customLong("no-smart"), help: "Leave straight quotation marks and dots alone.")
  var noSmart = false

  @OptionGroup var profile: ProfileOptions

  func run() throws {
    let world = PosixWorld()
    var choice = ProfileChoice(profile.profile, world: world)
    let profile = try choice.profile(for: file)
    let article = try article(world, profile)
    switch to {
    case .html: Console.write(html(article))
    case .md: Console.write(article.markdown(for: profile))
    case .json: Console.write(TreeJSON(article).bytes)
    case .text: Console.write(PlainTextRenderer().rendered(article))
    }
  }

  private func article(
    _ world: any World, _ profile: MarkdownProfile
  ) throws(Failure) -> Article {
    let loading = ArticleLoading(world: world)
    guard file == "-" || ArticleLoading.isMarkdown(file) else {
      return try loading.article(at: file)
    }
    let options = MarkdownOptions(profile: profile, smart: !noSmart && to != .md)
    return ArticleLoading.markdown(try loading.bytes(at: file), path: file, options: options)
  }

  private func html(_ article: Article) -> [UInt8] {
    var options = RenderOptions()
    options.rawHTML = rawHTML == .allow ? .allowed : .escaped
    let body = HTMLRenderer(options).rendered(article)
    guard !fragment else { return body }
    var page = Array("<!DOCTYPE html>\n<html lang=\"".utf8)
    Escaping.appendAttribute(Array((article.metadata.language ?? "en").utf8), to: &page)
    page += Array("\">\n<meta charset=\"utf-8\">\n<title>".utf8)
    Escaping.appendText(Array((article.metadata.title ?? "").utf8), to: &page)
    page += Array("</title>\n".utf8) + body
    return page
  }
}
