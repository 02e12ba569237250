import IbidHTML
import IbidModel

/// The visible text of a whole page.
///
/// Blocks are parted by an empty line, white space is folded outside `pre`. Styles and scripts are
/// not asked what they would hide. The number of a note in a `sup` is put in brackets and goes with
/// the word before it (`RaisedMark`).
struct VisibleHTML {
  private let document: HTMLDocument
  private var text: [UInt8] = []
  private var map = OffsetMap()
  /// What is to be written before the next character.
  private var separator = Separator.none
  /// The byte of the page that a pending space stands at; nil when it was made.
  private var space: Int?
  private var preDepth = 0

  /// What parts two characters; a stronger one takes the place of a weaker.
  private enum Separator: Int { case none, space, line, block }

  /// The text of a page with its map; linear.
  static func text(of document: HTMLDocument) -> (text: [UInt8], map: OffsetMap) {
    var reading = VisibleHTML(document)
    reading.run()
    return (reading.text, reading.map)
  }

  private init(_ document: HTMLDocument) { self.document = document }

  private mutating func run() {
    var walk = document.walk()
    while let step = walk.next() {
      switch step {
      case .enter(let id):
        if document[id].kind == .text {
          append(document.text(of: id), isMade: document[id].flags.contains(.isMade))
        } else if document[id].kind == .element {
          if Self.isLeftOut(document[id].tag) { walk.skipChildren() }
          if document[id].tag == .sup, appendMark(id) { walk.skipChildren() }
          part(at: document[id].tag, depth: 1)
        }
      case .leave(let id):
        if document[id].kind == .element { part(at: document[id].tag, depth: -1) }
      }
    }
    endLines(1)
  }

  /// Notes what the start or end of an element parts.
  private mutating func part(at tag: HTMLTag, depth: Int) {
    if tag == .br {
      if depth > 0 { raise(to: separator.rawValue >= Separator.line.rawValue ? .block : .line) }
    } else if Self.isBlock(tag) {
      raise(to: .block)
    }
    if Self.keepsSpace(tag) { preDepth += depth }
  }

  private mutating func raise(to new: Separator) {
    if new.rawValue > separator.rawValue { separator = new }
  }

  private mutating func append(_ characters: ArraySlice<UInt8>, isMade: Bool) {
    var start = characters.startIndex
    while start < characters.endIndex {
      let isSpace = preDepth == 0 && ASCII.isSpace(characters[start])
      if isSpace {
        raise(to: .space)
        space = !isMade && characters[start] == ASCII.space ? start : nil
        start += 1
        continue
      }
      let end =
        preDepth > 0
        ? characters.endIndex
        : characters[start...].firstIndex(where: ASCII.isSpace) ?? characters.endIndex
      separate()
      if !isMade { map.append(text: text.count, source: start, count: end - start) }
      text += characters[start..<end]
      start = end
    }
  }

  /// Writes the mark of a note, a number in brackets; false when the element is none.
  private mutating func appendMark(_ id: NodeID) -> Bool {
    let before: ArraySlice<UInt8> = separator == .none ? text.suffix(3) : []
    guard let mark = RaisedMark(id, in: document, after: before) else { return false }
    if separator == .space { separator = .none }
    separate()
    if mark.isBare { text.append(0x5B) }
    for step in document.walk(from: id) {
      guard case .enter(let node) = step, document[node].kind == .text else { continue }
      for part in document.text(of: node).split(whereSeparator: ASCII.isSpace) {
        append(part, isMade: document[node].flags.contains(.isMade))
      }
    }
    if mark.isBare { text.append(0x5D) }
    return true
  }

  /// Writes what parts the next character from the last.
  private mutating func separate() {
    defer { separator = .none }
    guard !text.isEmpty else { return }
    switch separator {
    case .none: return
    case .line: endLines(1)
    case .block: endLines(2)
    case .space:
      if let space { map.append(text: text.count, source: space, count: 1) }
      text.append(ASCII.space)
    }
  }
}

extension VisibleHTML {
  /// Makes the text end in so many line feeds; what is kept in `pre` may end in some.
  private mutating func endLines(_ wanted: Int) {
    guard !text.isEmpty else { return }
    let there = text.suffix(wanted).reversed().prefix { $0 == ASCII.lineFeed }.count
    text += [UInt8](repeating: ASCII.lineFeed, count: wanted - there)
  }
}

// MARK: - What elements mean

extension VisibleHTML {
  /// Elements whose content no reader sees.
  private static func isLeftOut(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .head, .title, .script, .style, .template, .noscript, .iframe, .noembed, .noframes,
      .datalist:
      true
    default: false
    }
  }

  private static func keepsSpace(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .pre, .listing, .xmp, .plaintext, .textarea: true
    default: false
    }
  }

  private static func isBlock(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .nav, .search, .option, .optgroup, .plaintext, .textarea, .table, .frameset: true
    default: PageParts.isBlock(tag)
    }
  }
}
