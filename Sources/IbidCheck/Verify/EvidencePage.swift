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
    /// The text of the whole section.
    var text: [UInt8] = []
  }

  private enum Part { case none, article, excerpt }
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
    case .blockquote where part != .none: depth += 1
    case .blockquote:
      part = reading.hasClass("article") ? .article : reading.hasClass("excerpt") ? .excerpt : .none
      depth = 1
    default: breakIfBlock(tag)
    }
  }

  private mutating func end(_ tag: HTMLTag) {
    switch tag {
    case .mark: marks = max(0, marks - 1)
    case .blockquote:
      depth -= 1
      if depth <= 0 { part = .none }
    default: breakIfBlock(tag)
    }
  }

  private mutating func breakIfBlock(_ tag: HTMLTag) {
    if tag == .p || tag == .br || tag == .div { append([ASCII.space]) }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    guard !sections.isEmpty else { return }
    let last = sections.count - 1
    sections[last].text += text
    switch part {
    case .none: return
    case .article: sections[last].article += text
    case .excerpt where marks > 0:
      sections[last].passage += sections[last].after + text
      sections[last].after = []
    case .excerpt where sections[last].passage.isEmpty: sections[last].before += text
    case .excerpt: sections[last].after += text
    }
  }
}

/// The id of a part on the pages: a letter for its kind and its place from 1, such as `q3`.
struct PartID: Hashable {
  let letter: Character
  /// From 1.
  let number: Int

  init?(_ id: String) {
    guard let letter = id.first, "mnqrl".contains(letter), id.utf8.count < 10,
      id.utf8.dropFirst().first != UInt8(ascii: "0"),
      id.utf8.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let number = Int(id.dropFirst())
    else { return nil }
    self.letter = letter
    self.number = number
  }
}
