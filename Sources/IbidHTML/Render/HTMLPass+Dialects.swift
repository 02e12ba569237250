import IbidModel

// MARK: - Shortcodes

extension HTMLPass {
  /// Writes a shortcode that stands alone on its lines.
  mutating func shortcodeBlock(_ id: NodeID) {
    let text = tree.text(of: id)
    let code = Shortcode(text)
    if code.holdsNoMarkdown, code.end < text.endIndex { return enclosedCode(code, text) }
    switch dialects.form(of: code) {
    case .nothing: return
    case .figure(let source): shortcodeFigure(code, source)
    case .address(let address):
      freshLine()
      write("<p>")
      webLink(address)
      write("</p>\n")
    case .code:
      freshLine()
      write("<p class=\"shortcode\"><code>")
      Escaping.appendText(code.isShown ? Self.withoutCommentMarks(text) : text, to: &out)
      write("</code></p>\n")
    }
  }

  /// Writes a shortcode that stands in a text.
  mutating func shortcode(_ id: NodeID) {
    let text = tree.text(of: id)
    let code = Shortcode(text)
    if code.holdsNoMarkdown, code.end < text.endIndex {
      guard code.nameText != "comment" else { return }
      write("<code>")
      Escaping.appendText(Self.enclosed(by: code, in: text), to: &out)
      write("</code>")
      return
    }
    switch dialects.form(of: code) {
    case .nothing: return
    case .address(let address): webLink(address)
    case .figure, .code:
      write("<code class=\"shortcode\">")
      Escaping.appendText(code.isShown ? Self.withoutCommentMarks(text) : text, to: &out)
      write("</code>")
    }
  }

  /// Code between an opening and a closing shortcode.
  private mutating func enclosedCode(_ code: Shortcode, _ text: ArraySlice<UInt8>) {
    guard code.nameText != "comment" else { return }
    freshLine()
    write(isSite ? "<pre tabindex=\"0\"><code" : "<pre><code")
    let language = code.value("lang") ?? code.value(at: 0) ?? ""
    if !language.isEmpty { attribute("class", "language-" + language) }
    write(">")
    Escaping.appendText(Self.enclosed(by: code, in: text), to: &out)
    write("</code></pre>\n")
  }

  /// What stands between the two, without the line ending after the first.
  static func enclosed(
    by code: Shortcode, in text: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    var rest = text[code.end...]
    if rest.first == ASCII.carriageReturn { rest.removeFirst() }
    if rest.first == ASCII.lineFeed { rest.removeFirst() }
    let closing = rest.lastIndex(of: 0x7B) ?? rest.endIndex
    return rest[..<max(rest.startIndex, closing - 1)]
  }

  /// `{{</* x */>}}` is written to be shown as `{{< x >}}`.
  static func withoutCommentMarks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.count >= 10 else { return text }
    return text.prefix(3) + text.dropFirst(5).dropLast(5) + text.suffix(3)
  }

  private mutating func shortcodeFigure(_ code: Shortcode, _ source: String) {
    guard let address = address(Array(source.utf8)[...], as: .image) else { return }
    freshLine()
    write("<figure>\n<img")
    attribute("src", address[...])
    attribute("alt", code.value("alt") ?? code.value("caption") ?? "")
    if isSite { attribute("loading", "lazy") }
    write(isSite ? ">" : " />")
    let words = Self.figureWords(code)
    if !words.isEmpty {
      write("\n<figcaption>")
      Escaping.appendText(words, to: &out)
      write("</figcaption>")
    }
    write("\n</figure>\n")
  }

  /// The title, the caption and the maker of a figure, as far as they are given.
  static func figureWords(_ code: Shortcode) -> String {
    ["title", "caption", "attr"].compactMap { code.value($0) }.joined(separator: " – ")
  }

  private mutating func webLink(_ address: String) {
    guard let published = self.address(Array(address.utf8)[...], as: .link) else {
      Escaping.appendText(address, to: &out)
      return
    }
    write("<a")
    attribute("href", published[...])
    attribute("class", "uri")
    write(">")
    Escaping.appendText(address, to: &out)
    write("</a>")
  }

  /// The address that `{{< ref "page.md#part" >}}` stands for; nil for other shortcodes, and where
  /// the page is not there.
  func referenced(_ written: [UInt8]) -> [UInt8]? {
    let code = Shortcode(written[...])
    guard code.nameText == "ref" || code.nameText == "relref",
      let wish = code.value(at: 0) ?? code.value("path")
    else { return nil }
    let path = wish.prefix { $0 != "#" }
    let rest = Array(wish.utf8.dropFirst(path.utf8.count)) + written[code.end...]
    if path.isEmpty {
      return Array((options.pageAddress + "#" + options.idPrefix).utf8) + rest.dropFirst()
    }
    return options.pageNamed(String(path)).map { Array($0.utf8) + rest }
  }
}

// MARK: - Wiki links

extension HTMLPass {
  /// Writes a wiki link: a link where its page is there, else its words; an embedded picture.
  mutating func wikiLink(_ id: NodeID) {
    let link = WikiLink(tree.text(of: id))
    let address = wikiAddress(link).flatMap { published($0, as: .link) }
    if tree[id].value == 1, link.isPicture { return picture(link, address) }
    guard let address else {
      Escaping.appendText(link.shown, to: &out)
      return
    }
    write("<a")
    attribute("href", address[...])
    write(">")
    Escaping.appendText(link.shown, to: &out)
    write("</a>")
  }

  private func wikiAddress(_ link: WikiLink) -> [UInt8]? {
    var address: [UInt8] = []
    if link.target.starts(with: "http".utf8), link.target.contains(0x3A) {
      return Array(link.target + (link.place.isEmpty ? [] : [0x23] + link.place))
    } else if link.target.isEmpty {
      address = Array(options.pageAddress.utf8)
    } else {
      guard let page = options.pageNamed(String(decoding: link.target, as: UTF8.self)) else {
        return nil
      }
      address = Array(page.utf8)
    }
    let prefix = link.target.isEmpty ? options.idPrefix : ""
    if let block = link.block {
      address += Array(("#" + prefix + "block-").utf8) + block
    } else if let heading = link.heading {
      let name = HeadingIdentifiers.identifier(of: String(decoding: heading, as: UTF8.self))
      address += Array(("#" + prefix + name).utf8)
    }
    return address
  }

  private mutating func picture(_ link: WikiLink, _ address: ArraySlice<UInt8>?) {
    let size = link.size
    let words = link.words(isEmbedded: true)
    let source = address ?? self.address(link.target, as: .image)
    guard let source else { return Escaping.appendText(words, to: &out) }
    write("<img")
    attribute("src", source[...])
    attribute("alt", words)
    if let size {
      attribute("width", String(size.width))
      if let height = size.height { attribute("height", String(height)) }
    }
    if isSite { attribute("loading", "lazy") }
    write(isSite ? ">" : " />")
  }

  /// Writes the place that ` ^name` gives a block.
  mutating func blockID(_ id: NodeID) {
    let name = String(decoding: tree.text(of: id).dropFirst(), as: UTF8.self)
    write("<span")
    attribute("id", options.idPrefix + "block-" + name)
    write("></span>")
  }
}

// MARK: - Callouts

extension HTMLPass {
  /// Begins `> [!note]`; it is never folded: a published text is open to everyone.
  mutating func enterCallout(_ id: NodeID) {
    let type = tree.info(of: id).prefix { $0 != 0x7C }
    let name = String(decoding: type.filter { $0 != ASCII.space }, as: UTF8.self).lowercased()
    freshLine()
    write("<div")
    attribute("class", "callout callout-" + name)
    write(">\n")
    boxes.append(Box(kind: .callout, isTight: false))
    let first = tree[id].firstChild
    guard first < 0 || tree.nodes[Int(first)].kind != .calloutTitle else { return }
    let word = CrossReferenceWords.callout(name, options.words.language)
    calloutTitle(word ?? name.prefix(1).uppercased() + name.dropFirst())
  }

  /// Begins a div of Quarto's that is a callout; false for any other.
  mutating func enterCalloutDiv(_ id: NodeID) -> Bool {
    guard let given = tree.attributes[id],
      let name = given.classes.first(where: { $0.hasPrefix("callout-") })
    else { return false }
    freshLine()
    write("<div")
    authorAttributes(of: id, with: "callout", hasTitle: true)
    write(">\n")
    boxes.append(Box(kind: .div, isTight: false))
    let first = tree[id].firstChild
    if let title = given.pairs.first(where: { $0.key == "title" })?.value {
      calloutTitle(title)
    } else if first >= 0, tree.nodes[Int(first)].kind == .heading {
      calloutHeading = NodeID(Int(first))
    } else if let word = CrossReferenceWords.callout(
      String(name.dropFirst(8)), options.words.language)
    {
      calloutTitle(word)
    }
    return true
  }

  private mutating func calloutTitle(_ text: String) {
    write("<p class=\"callout-title\">")
    Escaping.appendText(text, to: &out)
    write("</p>\n")
  }
}

// MARK: - Cross-references

extension HTMLPass {
  /// Writes a cross-reference: each key with an element is a link that names it; without one the
  /// text stays as it was written.
  mutating func crossReference(_ id: NodeID) {
    let text = tree.text(of: id)
    let keys = CrossReference.keys(in: text)
    let isWhole = keys.allSatisfy { dialects.places[CrossReference.identifier(of: $0.key)] != nil }
    let isBracketed = text.first == 0x5B
    var at = text.startIndex + (isWhole && isBracketed ? 1 : 0)
    for (key, range) in keys {
      let between = text[at..<max(at, range.lowerBound)]
      let prefix = isWhole && isBracketed ? words(between) : ""
      if !isWhole || !isBracketed { Escaping.appendText(between, to: &out) }
      if isWhole, isBracketed, range.lowerBound > keys[0].range.lowerBound { write(", ") }
      reference(key, text[range], prefix)
      at = range.upperBound
    }
    let rest = text[min(at, text.endIndex)...]
    Escaping.appendText(isWhole && isBracketed ? rest.dropLast() : rest, to: &out)
  }

  /// The words of a prefix, without the semicolon before it.
  private func words(_ between: ArraySlice<UInt8>) -> String {
    let text = String(decoding: between, as: UTF8.self)
    return String(
      text.drop { $0 == ";" || $0.isWhitespace }.reversed()
        .drop(while: \.isWhitespace).reversed())
  }

  private mutating func reference(
    _ key: String, _ written: ArraySlice<UInt8>, _ prefix: String
  ) {
    let name = CrossReference.identifier(of: key)
    guard let place = dialects.places[name] else {
      Escaping.appendText(written, to: &out)
      return
    }
    write("<a")
    attribute("href", options.pageAddress + "#" + options.idPrefix + name)
    write(">")
    if let title = place.title {
      Escaping.appendText(title, to: &out)
    } else {
      let word =
        prefix.isEmpty ? CrossReferenceWords.word(place.kind, options.words.language) : prefix
      if written.first != 0x2D { Escaping.appendText(word + "\u{A0}", to: &out) }
      Escaping.appendText(place.number, to: &out)
    }
    write("</a>")
  }

  /// `Figure 3: ` for an element that may be referred to; nil for any other.
  mutating func referenceLabel(of id: NodeID) -> String? {
    guard isSite, let name = tree.attributes[id]?.id, let kind = CrossReference.kind(of: name)
    else { return nil }
    guard let place = dialects.places[name], place.title == nil else { return nil }
    return CrossReferenceWords.word(kind, options.words.language) + "\u{A0}\(place.number): "
  }

  /// The last paragraph of a div that is a figure or a table: its caption, and how that begins.
  mutating func divCaption(of id: NodeID) -> (node: NodeID, label: String)? {
    guard let label = referenceLabel(of: id) else { return divCaption }
    let last = tree.children(of: id).reduce(nil) { $1 as NodeID? ?? $0 }
    guard let last, tree[last].kind == .paragraph, tree.figureImage(of: last) == nil else {
      return nil
    }
    return (last, label)
  }
}
