import IbidHTML
import IbidModel

/// Whether a page has only what the rule of its text accounts for: one article, no elements that
/// ibid never writes, and no words in places that the text leaves out.
struct PageFrame {
  private let path: String
  private var found: [SiteDifference] = []
  private var articles = 0
  private var isInArticle = false
  /// How many headers and navigations are open outside of the article.
  private var frames = 0
  private var isInSkipLink = false
  /// The parts of the article that its text leaves out, as they were met.
  private var met: Set<String> = []
  private var apparatus: Apparatus?
  /// Words outside of the article.
  private var outside: [UInt8] = []

  /// A marker, a mark or a way back that is open.
  private struct Apparatus {
    enum Kind { case markers, mark(Comparison.Outcome?), back }
    var tag: HTMLTag
    var kind: Kind
    var address: String
    var text: [UInt8] = []
    /// Links within a raised marker; their words are held against the numbers of notes.
    var links = 0
  }

  /// Elements that published pages never have: they run, hide or fetch what nobody hashed.
  private static let foreign: Set<HTMLTag> = [
    .applet, .base, .embed, .form, .frame, .frameset, .iframe, .noembed, .noframes, .noscript,
    .object, .script, .style, .template,
  ]

  private init(_ path: String) { self.path = path }

  /// All that has no place on such a page; linear.
  static func differences(in page: [UInt8], _ path: String) -> [SiteDifference] {
    var checking = PageFrame(path)
    var reading = PageReading(page)
    while let event = reading.next() {
      switch event {
      case .start(let tag): checking.start(tag, reading)
      case .end(let tag): checking.end(tag)
      case .text(let text): checking.append(text)
      }
    }
    checking.finish()
    return checking.found
  }

  private mutating func start(_ tag: HTMLTag, _ reading: PageReading) {
    if Self.foreign.contains(tag) {
      add("the page has a '\(tag.rawValue)', published pages have none")
    }
    if tag == .meta, reading.attribute("http-equiv") != nil {
      add("the page has a 'meta' with 'http-equiv', published pages have none")
    }
    for name in ["hidden", "style"] where reading.attribute(name) != nil {
      add("a '\(tag.rawValue)' has the attribute '\(name)', published pages have none")
    }
    switch tag {
    case .article:
      articles += 1
      isInArticle = true
    case _ where isInArticle: startInArticle(tag, reading)
    case .header, .nav, .title: frames += 1
    case .a: isInSkipLink = reading.hasClass("skip")
    default: return
    }
  }

  private mutating func startInArticle(_ tag: HTMLTag, _ reading: PageReading) {
    switch tag {
    case .aside, .details, .footer, .nav: part(tag, reading)
    case .a where apparatus != nil: apparatus?.links += 1
    case .a, .sup:
      guard apparatus == nil, let kind = Self.kind(tag, reading) else { return }
      apparatus = Apparatus(tag: tag, kind: kind, address: reading.attribute("href") ?? "")
    default: return
    }
  }

  /// Box, corrections, contents, footer and other ways to cite it stand once in an article; nothing else is left out.
  private mutating func part(_ tag: HTMLTag, _ reading: PageReading) {
    let names: [HTMLTag: [String]] = [
      .aside: ["record", "corrections"], .details: ["contents", "cites"],
    ]
    let name =
      tag == .footer ? "footer" : names[tag]?.first { reading.hasClass($0) }
    guard let name, met.insert(name).inserted else {
      return add("the article has a '\(tag.rawValue)' that is not part of its text or its record")
    }
  }

  private static func kind(_ tag: HTMLTag, _ reading: PageReading) -> Apparatus.Kind? {
    if reading.hasClass("compared") {
      return .mark(Comparison.Outcome(rawValue: reading.attribute("data-outcome") ?? ""))
    }
    if reading.attribute("role") == "doc-backlink" { return .back }
    return tag == .sup && reading.hasClass("noteref") ? .markers : nil
  }

  private mutating func end(_ tag: HTMLTag) {
    switch tag {
    case .article: isInArticle = false
    case .header, .nav, .title: if !isInArticle { frames = max(0, frames - 1) }
    case .a where (apparatus?.links ?? 0) > 0: apparatus?.links -= 1
    case .a, .sup:
      isInSkipLink = false
      guard let open = apparatus, open.tag == tag else { return }
      apparatus = nil
      check(open)
    default: return
    }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    if isInArticle {
      if apparatus?.links == 0 { apparatus?.text += text }
    } else if frames == 0, !isInSkipLink {
      outside += text
    }
  }

  private mutating func check(_ open: Apparatus) {
    let words = String(decoding: Folded.solid(open.text), as: UTF8.self)
    switch open.kind {
    case .markers:
      guard words.unicodeScalars.contains(where: { $0 != "," && $0 != "\u{2009}" }) else { return }
      add("the page has the words \(words.quoted()) in the place of a marker")
    case .back:
      let letters = words.drop { $0 == "↩" || $0 == "↩\u{FE0E}" }
      guard letters.utf8.count > 3 else { return }
      add("the page has the words \(words.quoted()) in the place of a way back")
    case .mark(let outcome):
      let sign = outcome?.sign ?? ""
      if !words.utf8.elementsEqual(sign.utf8) {
        add(
          "the mark for \(open.address.quoted()) shows \(words.quoted()), not '\(sign)'", as: .mark)
      }
      if !open.address.hasPrefix("evidence/#") {
        add(
          "a mark leads to \(open.address.quoted()), not to the article's evidence", as: .mark)
      }
    }
  }

  private mutating func finish() {
    if articles > 1 { add("the page has \(articles) articles, expected 1") }
    let words = Folded.spaces(outside)
    guard !words.isEmpty else { return }
    add("the page has words outside of its article: \(WordDifference.beginning(of: words))")
  }

  private mutating func add(_ message: String, as kind: SiteDifference.Kind = .text) {
    guard found.count < 20 else { return }
    found.append(SiteDifference(kind, path, message))
  }
}
