import IbidHTML
import IbidModel

/// What an evidence page shows: its sections, each for one quotation.
struct EvidencePage {
  private(set) var sections: [Section] = []

  /// The section of one quotation.
  struct Section {
    /// `q3`.
    var id: String
    var outcome: String
    /// The article's words.
    var article: [UInt8] = []
    /// The excerpt: what stands before the passage, the passage, and what stands after it.
    var before: [UInt8] = []
    var passage: [UInt8] = []
    var after: [UInt8] = []
    /// The section's heading.
    var heading: [UInt8] = []
    /// What the page tells about the source: where the passage stands, in paragraphs.
    var about: [UInt8] = []
    /// Where the links in these paragraphs lead.
    var links: [String] = []
    /// The hashes it gives, in order.
    var hashes: [String] = []
  }

  private enum Part { case none, article, excerpt, heading, about, code }
  private var part = Part.none
  private var marks = 0
  private var depth = 0

  init(_ page: [UInt8]) {
    var reading = PageReading(page)
    while let event = reading.next() {
      switch event {
      case .start(let tag): start(tag, reading)
      case .end(let tag): end(tag)
      case .text(let text): append(text)
      }
    }
  }

  private mutating func start(_ tag: HTMLTag, _ reading: PageReading) {
    if tag == .section, let id = reading.attribute("id"), PartID(id)?.letter == "q" {
      sections.append(Section(id: id, outcome: reading.attribute("data-outcome") ?? ""))
      (part, depth, marks) = (.none, 0, 0)
      return
    }
    switch tag {
    case .mark: marks += 1
    case .blockquote where part == .article || part == .excerpt: depth += 1
    case .blockquote:
      part = reading.hasClass("article") ? .article : reading.hasClass("excerpt") ? .excerpt : .none
      depth = 1
    case .h2 where part == .none: part = .heading
    case .p where part == .none && reading.hasClass("about"): part = .about
    case .code where part == .about: startCode()
    case .a where part == .about && !sections.isEmpty:
      sections[sections.count - 1].links.append(reading.attribute("href") ?? "")
    default: breakIfBlock(tag)
    }
  }

  private mutating func startCode() {
    guard let last = sections.indices.last else { return }
    part = .code
    sections[last].hashes.append("")
  }

  private mutating func end(_ tag: HTMLTag) {
    switch tag {
    case .mark: marks = max(0, marks - 1)
    case .blockquote:
      depth -= 1
      if depth <= 0 { part = .none }
    case .h2 where part == .heading, .p where part == .about: part = .none
    case .code where part == .code: part = .about
    default: breakIfBlock(tag)
    }
  }

  private mutating func breakIfBlock(_ tag: HTMLTag) {
    if tag == .p || tag == .br || tag == .div { append([ASCII.space]) }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    guard !sections.isEmpty else { return }
    let last = sections.count - 1
    switch part {
    case .none: return
    case .article: sections[last].article += text
    case .heading: sections[last].heading += text
    case .about: sections[last].about += text
    case .code:
      sections[last].hashes[sections[last].hashes.count - 1] += String(
        decoding: text, as: UTF8.self)
    case .excerpt where marks > 0:
      sections[last].passage += sections[last].after + text
      sections[last].after = []
    case .excerpt where sections[last].passage.isEmpty: sections[last].before += text
    case .excerpt: sections[last].after += text
    }
  }
}
