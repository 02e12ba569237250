import IbidModel

/// One reading of a page by the rule of `PublishedText`.
struct PublishedTextReading {
  private var tokenizer: HTMLTokenizer
  private(set) var blocks: [String] = []
  private(set) var markers: [PublishedText.Marker] = []
  private(set) var notes: [PublishedText.Note] = []
  private(set) var marks: [PublishedText.Mark] = []
  /// The block that is being read.
  private var text: [UInt8] = []
  private var needsSpace = false
  /// The element that is left out, and how many of its name are open.
  private var leftOut: HTMLTag?
  private var leftOutDepth = 0
  private var isInArticle = false
  private var isDone = false
  /// The text of the marker that is open.
  private var marker: (target: String, text: [UInt8])?
  /// True inside the section of notes.
  private var isInNotes = false
  private var isNoteOpen = false

  init(_ page: [UInt8]) { tokenizer = HTMLTokenizer(page) }

  mutating func run() {
    while !isDone {
      let token = tokenizer.next()
      switch token.kind {
      case .startTag: start(token)
      case .endTag: end(token.tag)
      case .text: characters(token)
      case .endOfFile: isDone = true
      case .null, .comment, .doctype: continue
      }
    }
    endBlock()
    endNote()
  }

  private mutating func start(_ token: HTMLToken) {
    tokenizer.enterText(of: token.tag)
    guard isInArticle else {
      isInArticle = token.tag == .article
      return
    }
    if leftOut != nil { return startLeftOut(token) }
    if token.tag == .br {
      needsSpace = true
    } else if !Self.isPhrasing(token.tag) {
      endBlock()
    }
    if isLeftOut(token) {
      leftOut = token.tag
      leftOutDepth = 1
      note(token)
      return
    }
    switch token.tag {
    case .section: isInNotes = has(Self.role, "doc-endnotes", token)
    case .li where isInNotes: if let id = value(Self.id, of: token) { startNote(id, token) }
    case .p where has(Self.classes, "lost", token) && !notes.isEmpty:
      notes[notes.count - 1].isMissing = true
    default: return
    }
  }

  /// Inside what is left out, only markers of notes are of interest.
  private mutating func startLeftOut(_ token: HTMLToken) {
    if token.tag == leftOut, !token.isSelfClosing { leftOutDepth += 1 }
    note(token)
  }

  /// Remembers a marker or a mark.
  private mutating func note(_ token: HTMLToken) {
    guard token.tag == .a else { return }
    if has(Self.role, "doc-noteref", token) {
      marker = (String((value(Self.href, of: token) ?? "").drop { $0 == "#" }), [])
    } else if hasClass("compared", token) {
      marks.append(
        PublishedText.Mark(
          outcome: value(Self.outcome, of: token) ?? "",
          address: value(Self.href, of: token) ?? ""))
    }
  }

  private mutating func end(_ tag: HTMLTag) {
    guard isInArticle else { return }
    if tag == .a, let open = marker {
      markers.append(
        PublishedText.Marker(
          text: String(decoding: open.text, as: UTF8.self), target: open.target,
          isInNote: isNoteOpen))
      marker = nil
    }
    if tag == leftOut {
      leftOutDepth -= 1
      if leftOutDepth == 0 { leftOut = nil }
      return
    }
    guard leftOut == nil else { return }
    if !Self.isPhrasing(tag) { endBlock() }
    if tag == .li { endNote() }
    if tag == .section { isInNotes = false }
    if tag == .article { isDone = true }
  }

  private mutating func characters(_ token: HTMLToken) {
    guard isInArticle else { return }
    guard marker != nil || leftOut == nil else { return }
    let bytes = self.bytes(token.text)
    if marker != nil { marker?.text += bytes }
    if leftOut == nil { append(bytes) }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let end = Self.endOfWords(bytes, at)
      if end > at {
        if needsSpace, !text.isEmpty { text.append(ASCII.space) }
        needsSpace = false
        text.append(contentsOf: bytes[at..<end])
      }
      at = end
      while at < bytes.endIndex, let length = Self.space(bytes, at) {
        needsSpace = true
        at += length
      }
    }
  }

  /// The end of the words from `start` on that single spaces part.
  private static func endOfWords(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.endIndex {
      guard space(bytes, at) != nil else {
        at += 1
        continue
      }
      let next = at + 1
      guard at > start, bytes[at] == ASCII.space, next < bytes.endIndex, space(bytes, next) == nil
      else { return at }
      at = next
    }
    return at
  }

  /// The length in bytes of the white space character at a place; nil where there is none.
  @inline(__always)
  private static func space(_ bytes: ArraySlice<UInt8>, _ at: Int) -> Int? {
    let byte = bytes[at]
    if ASCII.isSpace(byte) { return 1 }
    return byte == 0xC2 && at + 1 < bytes.endIndex && bytes[at + 1] == 0xA0 ? 2 : nil
  }

  private mutating func endBlock() {
    needsSpace = false
    guard !text.isEmpty else { return }
    blocks.append(String(decoding: text, as: UTF8.self))
    text = []
  }

  private mutating func startNote(_ id: String, _ token: HTMLToken) {
    endNote()
    notes.append(
      PublishedText.Note(
        id: id, number: value(Self.number, of: token) ?? "", isMissing: false,
        blocks: blocks.count..<blocks.count))
    isNoteOpen = true
  }

  private mutating func endNote() {
    guard isNoteOpen, let last = notes.indices.last else { return }
    notes[last].blocks = notes[last].blocks.lowerBound..<blocks.count
    isNoteOpen = false
  }
}

// MARK: - What tags mean

extension PublishedTextReading {
  private static let role = HTMLNames.id(of: "role")
  private static let classes = HTMLNames.id(of: "class")
  private static let href = HTMLNames.id(of: "href")
  private static let id = HTMLNames.id(of: "id")
  private static let number = HTMLNames.id(of: "value")
  private static let outcome = HTMLNames.id(of: "data-outcome")

  /// True for elements within a block.
  private static func isPhrasing(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .a, .abbr, .b, .bdi, .bdo, .br, .cite, .code, .data, .del, .dfn, .em, .i, .img, .input,
      .ins, .kbd, .label, .mark, .q, .s, .samp, .small, .span, .strong, .sub, .sup, .time, .u,
      .var, .wbr:
      true
    default: false
    }
  }

  private func isLeftOut(_ token: HTMLToken) -> Bool {
    switch token.tag {
    case .nav, .aside, .footer, .details, .script, .style, .template: true
    case .a, .sup:
      hasClass("noteref", token) || hasClass("compared", token)
        || has(Self.role, "doc-backlink", token) || has(Self.role, "doc-noteref", token)
    default: false
    }
  }

  private func hasClass(_ name: StaticString, _ token: HTMLToken) -> Bool {
    guard let value = bytes(Self.classes, of: token) else { return false }
    var at = value.startIndex
    while at < value.endIndex {
      let end = value[at...].firstIndex(of: ASCII.space) ?? value.endIndex
      if Self.isEqual(value[at..<end], name) { return true }
      at = end + 1
    }
    return false
  }

  /// True when an attribute has this value.
  private func has(_ name: HTMLNames.ID, _ value: StaticString, _ token: HTMLToken) -> Bool {
    bytes(name, of: token).map { Self.isEqual($0, value) } ?? false
  }

  private static func isEqual(_ bytes: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
    text.withUTF8Buffer { $0.elementsEqual(bytes) }
  }

  private func value(_ name: HTMLNames.ID, of token: HTMLToken) -> String? {
    bytes(name, of: token).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute; the first of that name counts.
  private func bytes(_ name: HTMLNames.ID, of token: HTMLToken) -> ArraySlice<UInt8>? {
    for index in token.attributes where tokenizer.attributes[index].name == name {
      return bytes(tokenizer.attributes[index].value)
    }
    return nil
  }

  private func bytes(_ text: Tree.TextRange) -> ArraySlice<UInt8> {
    let range = Int(text.start)..<Int(text.end)
    return text.isMade ? tokenizer.made[range] : tokenizer.source[range]
  }
}
