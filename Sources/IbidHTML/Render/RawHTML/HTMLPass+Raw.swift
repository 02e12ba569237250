import IbidModel

/// Raw HTML where some elements are allowed: their tags are written anew from what the tokenizer
/// reads, everything else is text.
extension HTMLPass {
  /// Writes a node of raw HTML; `amongBlocks` is true for a block of it.
  mutating func filteredHTML(_ raw: ArraySlice<UInt8>, of id: NodeID, amongBlocks: Bool) {
    guard let scope = openRaw?.scope(of: id) else { return }
    var tokens = HTMLTokenizer(Array(raw))
    var at = 0
    while true {
      let token = tokens.next()
      let slice = tokens.source[at..<max(at, token.span.end)]
      at = token.span.end
      switch token.kind {
      case .endOfFile:
        rawText(slice, in: scope)
        return
      case .startTag where isAdmitted(token, tokens, in: scope, amongBlocks: amongBlocks):
        startTag(token, tokens, in: scope)
      case .endTag where isOpen(token, tokens, in: scope): endTag(token, tokens, in: scope)
      case .startTag:
        rawText(slice, in: scope)
        tokens.enterText(of: token.tag)
      case .comment where slice.starts(with: "<!--".utf8): continue
      case .text:
        rawText(
          token.text.isMade ? tokens.made[Int(token.text.start)..<Int(token.text.end)] : slice,
          in: scope)
      default: rawText(slice, in: scope)
      }
    }
  }

  /// Closes what may not stay open behind a block of raw HTML: all that holds no blocks.
  mutating func closeRawText(of id: NodeID) {
    guard let scope = openRaw?.scope(of: id) else { return }
    closeRaw(in: scope) { $0.content != .blocks }
  }

  /// Closes all that began in a node, which ends.
  mutating func closeRaw(in scope: NodeID) { closeRaw(in: scope) { _ in true } }

  /// True when a block of raw HTML holds a tag that is let through.
  func holdsAllowedTag(_ raw: ArraySlice<UInt8>) -> Bool {
    guard let allowed = openRaw?.allowed else { return false }
    var at = raw.startIndex
    while let less = raw[at...].firstIndex(of: 0x3C) {
      var end = less + 1
      if end < raw.endIndex, raw[end] == 0x2F { end += 1 }
      let start = end
      while end < raw.endIndex, end - start < 12, ASCII.isAlphanumeric(raw[end]) { end += 1 }
      let name = String(decoding: raw[start..<end].map(ASCII.lowercased), as: UTF8.self)
      if allowed[name] != nil { return true }
      at = max(end, less + 1)
    }
    return false
  }
}

// MARK: - Tags

extension HTMLPass {
  private func element(_ token: HTMLToken, _ tokens: HTMLTokenizer) -> RawElement? {
    openRaw?.allowed[String(decoding: tokens.names[token.name], as: UTF8.self)]
  }

  private func isAdmitted(
    _ token: HTMLToken, _ tokens: HTMLTokenizer, in scope: NodeID, amongBlocks: Bool
  ) -> Bool {
    guard let element = element(token, tokens) else { return false }
    return openRaw?.admits(element, in: scope, amongBlocks: amongBlocks) ?? false
  }

  private func isOpen(
    _ token: HTMLToken, _ tokens: HTMLTokenizer, in scope: NodeID
  ) -> Bool {
    guard let element = element(token, tokens) else { return false }
    // An iframe was closed where it began.
    return element.content == .nothing || openRaw?.isOpen(element.name, in: scope) ?? false
  }

  private mutating func startTag(
    _ token: HTMLToken, _ tokens: HTMLTokenizer, in scope: NodeID
  ) {
    guard let element = element(token, tokens) else { return }
    out.append(0x3C)
    out.append(contentsOf: element.name)
    for attribute in tokens.attributes[token.attributes] {
      rawAttribute(attribute, of: element, tokens)
    }
    if element.name == "iframe" { write(Self.frameAttributes) }
    out.append(0x3E)
    guard element.content != .nothing else { return }
    // Authors of XHTML mean it so; browsers would open the element.
    if token.isSelfClosing { writeEnd(of: element) } else { openRaw?.push(element, in: scope) }
  }

  /// What every frame gets: it may play, and may not take the page away.
  private static let frameAttributes: StaticString = """
     sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"\
     referrerpolicy="strict-origin-when-cross-origin" loading="lazy"></iframe
    """

  private mutating func endTag(_ token: HTMLToken, _ tokens: HTMLTokenizer, in scope: NodeID) {
    guard let element = element(token, tokens), element.content != .nothing else { return }
    while let last = openRaw?.pop(in: scope, if: { _ in true }) {
      writeEnd(of: last)
      if last.name == element.name { return }
    }
  }

  private mutating func closeRaw(in scope: NodeID, while condition: (RawElement) -> Bool) {
    while let last = openRaw?.pop(in: scope, if: condition) { writeEnd(of: last) }
  }

  private mutating func writeEnd(of element: RawElement) {
    write("</")
    out.append(contentsOf: element.name)
    write(">")
  }

  /// Writes text; where only certain elements may stand, those are closed first.
  private mutating func rawText(_ text: ArraySlice<UInt8>, in scope: NodeID) {
    if !text.allSatisfy(ASCII.isSpace) { closeRaw(in: scope) { $0.content == .parts } }
    Escaping.appendText(text, to: &out)
  }
}

// MARK: - Attributes

extension HTMLPass {
  private mutating func rawAttribute(
    _ attribute: HTMLAttribute, of element: RawElement, _ tokens: HTMLTokenizer
  ) {
    let name = String(decoding: tokens.names[attribute.name], as: UTF8.self)
    let range = Int(attribute.value.start)..<Int(attribute.value.end)
    let value = attribute.value.isMade ? tokens.made[range] : tokens.source[range]
    if let kept = keptValue(value, of: name, element) { writeRaw(name, kept) }
  }

  private mutating func writeRaw(_ name: String, _ value: [UInt8]) {
    write(" ")
    out.append(contentsOf: name)
    write("=\"")
    Escaping.appendAttribute(value[...], to: &out)
    write("\"")
  }

  /// The value as it is written; nil when the attribute is left out.
  private func keptValue(
    _ value: ArraySlice<UInt8>, of name: String, _ element: RawElement
  ) -> [UInt8]? {
    switch name {
    case "lang", "dir", "title": return Array(value)
    case "class": return keptClasses(value)
    case "id": return keptID(value)
    default: break
    }
    switch element.attributes[name] {
    case .text: return Array(value)
    case .number: return Self.isNumber(value) ? Array(value) : nil
    case .flag: return []
    case .page: return address(value, as: .link).map { Array($0) }
    case .picture: return address(value, as: .image).map { Array($0) }
    case .media:
      guard URLPolicy.isOfWebOrRelative(value) else { return nil }
      return address(value, as: .link).map { Array($0) }
    case .words(let words):
      return words.contains { $0.utf8.elementsEqual(value) } ? Array(value) : nil
    case nil: return nil
    }
  }

  private func keptClasses(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    let classes = value.split(whereSeparator: ASCII.isSpace).map {
      String(decoding: $0, as: UTF8.self)
    }.filter { !Self.reservedClasses.contains($0) }
    return classes.isEmpty ? nil : Array(classes.joined(separator: " ").utf8)
  }

  /// An id never takes the place of one of the page's own: it gets a prefix.
  private func keptID(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    guard !value.isEmpty, !value.contains(where: ASCII.isSpace) else { return nil }
    let isTaken =
      ["fn-", "fnref-"].contains { value.starts(with: $0.utf8) }
      || ["content", "endnotes"].contains { value.elementsEqual($0.utf8) }
      || (value.first == 0x71 && value.dropFirst().allSatisfy(ASCII.isDigit))
    return Array((options.idPrefix + (isTaken ? "x-" : "")).utf8) + value
  }

  private static func isNumber(_ value: ArraySlice<UInt8>) -> Bool {
    let digits = value.last == 0x25 ? value.dropLast() : value
    return (1...5).contains(digits.count) && digits.allSatisfy(ASCII.isDigit)
  }
}
