import IbidHTML
import IbidMarkdown
import IbidModel

/// What libFuzzer calls with each input: parse, look at the spans, render, write, read again.
///
/// Built by `Tools/fuzz.sh`; no part of the package. The first byte picks the options, so that one
/// corpus serves all of them. A trap or a fault ends the process, and libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let first = input.first else { return 0 }
  // As files are read: what is no UTF-8 was decoded before the parser sees it.
  let bytes = Array(String(decoding: input.dropFirst(), as: UTF8.self).utf8)
  let options = Fuzzed.options[Int(first) % Fuzzed.options.count]
  let article = Article(markdown: SourceFile(path: "-", bytes: bytes), options: options)
  Fuzzed.require(SpanFault.first(in: article))
  Fuzzed.render(article)
  let written = article.markdown()
  let again = Article(
    markdown: SourceFile(path: "-", bytes: written),
    options: MarkdownOptions(extensions: options.extensions, language: options.language))
  Fuzzed.require(SpanFault.first(in: again))
  return 0
}

/// The options inputs are read with, and what is done to each article.
enum Fuzzed {
  static let options: [MarkdownOptions] = [
    .ibid, MarkdownOptions(smart: true, extensions: .all), .commonmark, .gfm,
    MarkdownOptions(smart: true, extensions: .all, language: "de"),
  ]

  /// Renders for a site, for mail and for the test suite, and as plain text.
  static func render(_ article: Article) {
    var mail = RenderOptions()
    mail.markers = .bracketed
    mail.idPrefix = "x-"
    mail.pageAddress = "https://example.org/"
    var tags = RenderOptions()
    tags.rawHTML = .elements(Set(RawElement.names))
    for options in [RenderOptions(), mail, tags, .commonMark] {
      _ = HTMLRenderer(options).rendered(article)
    }
    _ = PlainTextRenderer().rendered(article)
    _ = PlainTextRenderer(rawElements: ["div", "sub"]).rendered(article)
    _ = PlainTextRenderer().summary(of: article, limit: 50)
  }

  /// Ends the process with a fault in words.
  static func require(_ fault: String?) {
    guard let fault else { return }
    print("FAULT: \(fault)")
    preconditionFailure(fault)
  }
}
