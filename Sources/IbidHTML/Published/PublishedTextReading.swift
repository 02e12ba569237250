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
    enterRawText(token.tag)
    guard isInArticle else {
      isInArticle = token.tag == .article
      return
    }
    if leftOut != nil { return startLeftOut(token) }
    if token.tag == .br {
      needsSpace = true
    } else if !Self.phrasing.contains(token.tag) {
      endBlock()
    }
    if isLeftOut(token) {
      leftOut = token.tag
      leftOutDepth = 1
      note(token)
      return
    }
    if token.tag == .section { isInNotes = value("role", of: token) == "doc-endnotes" }
    if token.tag == .li, isInNotes, let id = value("id", of: token) { startNote(id, token) }
    if token.tag == .p, value("class", of: token) == "lost", !notes.isEmpty {
      notes[notes.count - 1].isMissing = true
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
    if value("role", of: token) == "doc-noteref" {
      marker = (String((value("href", of: token) ?? "").drop { $0 == "#" }), [])
    } else if hasClass("compared", token) {
      marks.append(
        PublishedText.Mark(
          outcome: value("data-outcome", of: token) ?? "",
          address: value("href", of: token) ?? ""))
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
    if !Self.phrasing.contains(tag) { endBlock() }
    if tag == .li { endNote() }
    if tag == .section { isInNotes = false }
    if tag == .article { isDone = true }
  }

  private mutating func characters(_ token: HTMLToken) {
    guard isInArticle else { return }
    let bytes =
      token.text.isMade
      ? tokenizer.made[Int(token.text.start)..<Int(token.text.end)]
      : tokenizer.source[Int(token.text.start)..<Int(token.text.end)]
    if marker != nil { marker?.text += bytes }
    if leftOut == nil { append(bytes) }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let isNoBreak = bytes[at] == 0xC2 && at + 1 < bytes.endIndex && bytes[at + 1] == 0xA0
      if ASCII.isSpace(bytes[at]) || isNoBreak {
        needsSpace = true
        at += isNoBreak ? 2 : 1
        continue
      }
      if needsSpace, !text.isEmpty { text.append(ASCII.space) }
      needsSpace = false
      text.append(bytes[at])
      at += 1
    }
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
        id: id, number: value("value", of: token) ?? "", isMissing: false,
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
  /// Elements within a block.
  private static let phrasing: Set<HTMLTag> = [
    .a, .abbr, .b, .bdi, .bdo, .br, .cite, .code, .data, .del, .dfn, .em, .i, .img, .input, .ins,
    .kbd, .label, .mark, .q, .s, .samp, .small, .span, .strong, .sub, .sup, .time, .u, .var, .wbr,
  ]

  private static let leftOutElements: Set<HTMLTag> = [
    .nav, .aside, .footer, .details, .script, .style, .template,
  ]

  private func isLeftOut(_ token: HTMLToken) -> Bool {
    if Self.leftOutElements.contains(token.tag) { return true }
    guard token.tag == .a || token.tag == .sup else { return false }
    return hasClass("noteref", token) || hasClass("compared", token)
      || value("role", of: token) == "doc-backlink" || value("role", of: token) == "doc-noteref"
  }

  private func hasClass(_ name: String, _ token: HTMLToken) -> Bool {
    (value("class", of: token) ?? "").split(separator: " ").contains { $0 == name }
  }

  /// The value of an attribute; the first of that name counts.
  private func value(_ name: String, of token: HTMLToken) -> String? {
    for index in token.attributes {
      let attribute = tokenizer.attributes[index]
      guard tokenizer.names[attribute.name].elementsEqual(name.utf8) else { continue }
      let range = Int(attribute.value.start)..<Int(attribute.value.end)
      let bytes = attribute.value.isMade ? tokenizer.made[range] : tokenizer.source[range]
      return String(decoding: bytes, as: UTF8.self)
    }
    return nil
  }

  private mutating func enterRawText(_ tag: HTMLTag) {
    switch tag {
    case .script: tokenizer.enter(.scriptData)
    case .style, .iframe, .noembed, .noframes, .xmp: tokenizer.enter(.rawtext)
    case .title, .textarea: tokenizer.enter(.rcdata)
    case .plaintext: tokenizer.enter(.plaintext)
    default: return
    }
  }
}
