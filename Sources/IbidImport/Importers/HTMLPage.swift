import IbidHTML
import IbidModel

extension Importer {
  /// A web page, or a piece of one.
  package static let htmlPage = Importer(
    name: "HTML", extensions: ["html", "htm", "xhtml", "shtml", "php", "asp", "aspx"],
    recognises: looksLikeHTML,
    draft: { bytes, path in
      let decoded = DecodedSource(
        bytes, path: path, declared: declaredCharset(inHTML: bytes))
      let page = HTMLPage(decoded.source)
      return DecodedDraft(draft: page.draft, doubts: decoded.doubts + page.doubts)
    })

  /// True when a tag that pages have stands near the start.
  private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(2048).map(ASCII.lowercased)
    return ["<html", "<!doctype", "<body", "<head", "<p>", "<p ", "<div", "<h1", "<table"]
      .contains { head.contains(Array($0.utf8)) }
  }
}

/// From the tree of a page to a draft.
struct HTMLPage {
  let draft: Draft
  /// What was guessed about the page as a whole.
  let doubts: [Diagnostic]

  init(_ source: SourceFile) {
    let document = HTMLDocument(parsing: source.bytes)
    let main = MainContent(document).node
    var builder = HTMLDraftBuilder(document: document)
    builder.build(from: main)
    for container in OutlyingNotes(document, main: main).containers {
      builder.build(from: container)
    }
    draft = Draft(
      source: source, tree: NoteLineSplitting.split(builder.tree).finished(),
      metadata: PageMetadata(document).metadata,
      anchorNodes: builder.anchors, hasElements: true)
    doubts = Self.doubt(about: main, in: document)
  }

  /// A finding when the page does not say itself where its article stands.
  private static func doubt(about main: NodeID, in document: HTMLDocument) -> [Diagnostic] {
    switch document[main].tag {
    case .article, .main, .body: return []
    default: break
    }
    guard document[main].kind == .element else { return [] }
    let name = String(decoding: document.name(of: main), as: UTF8.self)
    let start = document[main].span.start
    return [
      Diagnostic(
        code: Doubt.contentGuessed.code, slug: Doubt.contentGuessed.rawValue, severity: .info,
        confidence: .likely, span: SourceSpan(start, start + 1),
        message: "took what is in this '\(name)' for the article",
        help: "compare beginning and end with the page")
    ]
  }
}
