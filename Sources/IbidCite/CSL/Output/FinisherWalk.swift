/// One walk over output nodes, which writes what is shown.
///
/// A node is opened only when the first text inside it is met, so nodes that show nothing cost
/// neither affixes nor delimiters. The buffers are those of the output and of the style's strings;
/// they are valid as long as the closure that made the walk runs.
struct FinisherWalk {
  let finisher: OutputFinisher
  let nodes: UnsafeBufferPointer<Output.Node>
  let text: UnsafeBufferPointer<UInt8>
  let strings: UnsafeBufferPointer<UInt8>
  var writer: FinishedText
  private var frames: [Frame] = []
  /// How many of the frames, from the outermost, are opened.
  private var opened = 0
  /// The inlines that are open.
  private var inlines: [Int32] = []
  private var fonts = FontState()
  private var quotes = Quotes.none
  /// The end of the suffix that was written last; -1 for none.
  private var suffixEnd = -1
  /// The end of what is walked.
  private var end: Int32 = 0
  /// The frame of the variable with markup that is walked, or -1.
  private var variable = -1

  /// The quotation a text stands in.
  private enum Quotes: UInt8 { case none, outer, inner }

  /// A node whose descendants are walked.
  private struct Frame: BitwiseCopyable {
    var index: Int32
    var end: Int32
    var delimiter: StringID
    var suffix: StringID = 0
    /// How many inlines were opened for it, outside its affixes and inside.
    var outer: UInt8 = 0
    var inner: UInt8 = 0
    /// The variable that the texts in it come from.
    var field: Field?
    var hasShown = false
    var hasQuotes = false
    var savedFonts = FontState()
    var savedQuotes = Quotes.none
  }

  init(
    _ finisher: OutputFinisher, nodes: UnsafeBufferPointer<Output.Node>,
    text: UnsafeBufferPointer<UInt8>, strings: UnsafeBufferPointer<UInt8>, keepsNodes: Bool
  ) {
    self.finisher = finisher
    self.nodes = nodes
    self.text = text
    self.strings = strings
    writer = FinishedText(
      hasPunctuationInQuote: finisher.hasPunctuationInQuote, keepsNodes: keepsNodes,
      capacity: text.count + 64)
    frames.reserveCapacity(16)
    if keepsNodes { inlines.reserveCapacity(8) }
  }

  /// Walks a node and its descendants.
  mutating func walk(from root: Int) {
    guard root < nodes.count else { return }
    var index = root
    let end = min(max(Int(nodes[root].end), root + 1), nodes.count)
    self.end = Int32(truncatingIfNeeded: end)
    while index < end {
      while let last = frames.last, index >= Int(last.end) { closeFrame() }
      index = visit(index)
    }
    while !frames.isEmpty { closeFrame() }
  }

  /// Walks one node; the index of the next.
  private mutating func visit(_ index: Int) -> Int {
    let node = nodes[index]
    let next = max(Int(node.end), index + 1)
    if node.isHidden { return next }
    let isLeaf = node.textEnd > node.textStart && next == index + 1
    if !isLeaf || node.needsFrame || linksText(node) || frames.isEmpty {
      if node.kind == .variable, variable < 0 { variable = frames.count }
      frames.append(
        Frame(
          index: Int32(truncatingIfNeeded: index), end: Int32(truncatingIfNeeded: next),
          delimiter: node.delimiter, field: node.field ?? frames.last?.field))
    }
    if isLeaf { show(node, at: index) }
    return index + 1
  }

  /// Writes the text of a leaf, after opening what it stands in.
  ///
  /// Between the parts of one text, punctuation stays as its author wrote it.
  private mutating func show(_ node: Output.Node, at index: Int) {
    let continuesText = variable >= 0 && frames[variable].hasShown
    while opened < frames.count { openFrame(opened) }
    if let last = frames.indices.last, frames[last].index != Int32(truncatingIfNeeded: index) {
      writeDelimiter(of: last)
    }
    let range = Int(node.textStart)..<Int(node.textEnd)
    let bytes = UnsafeBufferPointer(rebasing: text[range])
    let field = node.field ?? frames.last?.field
    if continuesText {
      writer.append(bytes, field: field)
    } else {
      writer.write(bytes, field: field)
    }
  }

  /// Writes what stands before a child of a frame.
  private mutating func writeDelimiter(of frame: Int) {
    if frames[frame].hasShown {
      write(frames[frame].delimiter)
    } else {
      frames[frame].hasShown = true
    }
  }

  /// Writes what stands before a frame, but for a delimiter that gives way to the frame's prefix.
  private mutating func writeDelimiter(before place: Int) {
    let parent = place - 1
    if frames[parent].hasShown, frames[parent].delimiter != 0,
      givesWay(frames[parent].delimiter, before: place)
    {
      return
    }
    writeDelimiter(of: parent)
  }

  /// True for a delimiter before a prefix that begins with another mark: `. ` before `, p. 3`.
  private func givesWay(_ delimiter: StringID, before place: Int) -> Bool {
    // A loop: a closure would copy the whole walk.
    var at = place
    while at < frames.count, nodes[Int(frames[at].index)].prefix == 0 { at += 1 }
    guard at < frames.count else { return false }
    let prefix = bytes(finisher.strings[nodes[Int(frames[at].index)].prefix])
    let own = bytes(finisher.strings[delimiter])
    guard let first = prefix.first, own.first?.isMergingPunctuation == true else { return false }
    switch first {
    case UInt8(ascii: ","): return own.first != first
    case UInt8(ascii: ";"), UInt8(ascii: "."): return true
    default: return false
    }
  }

  private mutating func openFrame(_ place: Int) {
    if place > 0 { writeDelimiter(before: place) }
    opened = place + 1
    let node = nodes[Int(frames[place].index)]
    frames[place].savedFonts = fonts
    frames[place].savedQuotes = quotes
    frames[place].suffix = node.suffix
    let outside = inlines.count
    openDisplay(of: node.formatting)
    let hasAddress = node.kind == .link || linksText(node)
    let address = hasAddress ? address(of: frames[place]) : nil
    let inside = inlines.count
    if place == 0 {
      openFonts(of: node.formatting)
      write(node.prefix)
    } else {
      writePrefix(of: node, linkedTo: address)
      frames[place].hasQuotes = openQuotes(of: node)
      openFonts(of: node.formatting)
    }
    frames[place].outer = UInt8(truncatingIfNeeded: inside - outside)
    frames[place].inner = UInt8(truncatingIfNeeded: inlines.count - inside)
  }

  private mutating func closeFrame() {
    guard let frame = frames.popLast() else { return }
    if frames.count == variable { variable = -1 }
    guard opened > frames.count else { return }
    opened = frames.count
    if frames.isEmpty { writeSuffix(frame.suffix) }
    closeInlines(frame.inner)
    if frame.hasQuotes { closeQuotes() }
    if !frames.isEmpty { writeSuffix(frame.suffix) }
    if frame.outer > 0, frame.end == end { writeSuffixesAround() }
    closeOuterInlines(frame.outer)
    fonts = frame.savedFonts
    quotes = frame.savedQuotes
  }

  /// Writes the suffixes around the last block of an entry, which belong on its last line.
  private mutating func writeSuffixesAround() {
    var place = frames.count - 1
    while place >= 0, frames[place].outer == 0, frames[place].inner == 0, !frames[place].hasQuotes {
      writeSuffix(frames[place].suffix)
      frames[place].suffix = 0
      place -= 1
    }
  }

  /// Closes a display block; a space at its end, but for that after a label, goes behind it.
  private mutating func closeOuterInlines(_ count: UInt8) {
    guard count > 0, let inline = inlines.last else { return }
    guard writer.nodes[Int(inline)].kind != .leftMargin, writer.takeSpace() else {
      return closeInlines(count)
    }
    closeInlines(count)
    Self.space.withUnsafeBufferPointer { writer.append($0, field: nil) }
  }

  private static let space = [UInt8(ascii: " ")]

  private mutating func closeInlines(_ count: UInt8) {
    for _ in 0..<count {
      if let inline = inlines.popLast() { writer.close(Int(inline)) }
    }
  }

  private mutating func openInline(_ kind: FormattedText.Kind, address: Int32 = 0) {
    guard writer.keepsNodes else { return }
    inlines.append(Int32(truncatingIfNeeded: writer.open(kind, address: address)))
  }

  private mutating func writeSuffix(_ string: StringID) {
    guard string != 0 else { return }
    if writer.text.count == suffixEnd {
      writer.writeAfterSuffix(bytes(finisher.strings[string]))
    } else {
      write(string)
    }
    suffixEnd = writer.text.count
  }

  private mutating func writePrefix(_ string: StringID) {
    guard string != 0 else { return }
    if writer.text.count == suffixEnd {
      writer.writePrefixAfterSuffix(bytes(finisher.strings[string]))
    } else {
      write(string)
    }
  }

  private mutating func write(_ string: StringID) {
    guard string != 0 else { return }
    writer.write(bytes(finisher.strings[string]), field: nil)
  }

  private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: strings[range])
  }

  private mutating func openQuotes(of node: Output.Node) -> Bool {
    let formatting = node.formatting
    let isQuoted =
      node.kind == .quoted
      || (formatting > 0 && formatting < MarkupFormatting.first
        && finisher.formattings[Int(formatting)].hasQuotes)
    guard isQuoted else { return false }
    switch quotes {
    case .none: quotes = formatting == MarkupFormatting.innerQuote ? .inner : .outer
    case .outer: quotes = .inner
    case .inner: quotes = .outer
    }
    writer.append(bytes(finisher.strings.openingMark(isInner: quotes == .inner)), field: nil)
    return true
  }

  private mutating func closeQuotes() {
    writer.appendClosingQuote(bytes(finisher.strings.closingMark(isInner: quotes == .inner)))
  }

  private mutating func openFonts(of formatting: FormattingID) {
    guard formatting != 0, writer.keepsNodes else { return }
    var look = fonts
    if formatting >= MarkupFormatting.first {
      look.inlines(forMarkup: formatting) { openInline($0) }
    } else {
      look.inlines(for: finisher.formattings[Int(formatting)]) { openInline($0) }
    }
    fonts = look
  }

  private mutating func openDisplay(of formatting: FormattingID) {
    guard formatting != 0, formatting < MarkupFormatting.first else { return }
    switch finisher.formattings[Int(formatting)].display {
    case .unset: return
    case .block: openInline(.block)
    case .leftMargin: openInline(.leftMargin)
    case .rightInline: openInline(.rightInline)
    case .indent: openInline(.indent)
    }
  }
}

// MARK: - Links

extension FinisherWalk {
  /// True when the text of a leaf becomes a link.
  private func linksText(_ node: Output.Node) -> Bool {
    guard finisher.linksIdentifiers, let field = node.field else { return false }
    return LinkAddress.isIdentifier(field)
  }

  /// Writes a prefix and opens the link, which takes in the part of the prefix that is an address.
  private mutating func writePrefix(of node: Output.Node, linkedTo address: String?) {
    guard let address, writer.keepsNodes else { return writePrefix(node.prefix) }
    let prefix = finisher.strings[node.prefix]
    let start = LinkAddress.start(in: bytes(prefix)) ?? prefix.count
    writer.write(bytes(prefix.lowerBound..<prefix.lowerBound + start), field: nil)
    openLink(to: address)
    writer.write(bytes(prefix.lowerBound + start..<prefix.upperBound), field: nil)
  }

  private mutating func openLink(to address: String) {
    openInline(.link, address: Int32(truncatingIfNeeded: writer.addresses.count))
    writer.addresses.append(address)
  }

  /// The address that a node links to: its first child's text, or that of its identifier.
  private func address(of frame: Frame) -> String? {
    let index = Int(frame.index)
    let node = nodes[index]
    if node.kind == .link { return index + 1 < Int(frame.end) ? string(of: nodes[index + 1]) : nil }
    guard linksText(node), let field = node.field else { return nil }
    if Int(frame.end) == index + 1, !isInLink {
      return LinkAddress.address(of: string(of: node), in: field)
    }
    guard Int(frame.end) == index + 2, nodes[index + 1].textEnd > nodes[index + 1].textStart else {
      return nil
    }
    return LinkAddress.address(of: string(of: nodes[index + 1]), in: field)
  }

  /// True inside a link.
  private var isInLink: Bool {
    // A loop: a closure would copy the whole walk.
    for place in inlines where writer.nodes[Int(place)].kind == .link { return true }
    return false
  }

  private func string(of node: Output.Node) -> String {
    String(decoding: text[Int(node.textStart)..<Int(node.textEnd)], as: UTF8.self)
  }
}

extension Output.Node {
  /// True for a leaf that has more than its text.
  fileprivate var needsFrame: Bool {
    formatting != 0 || prefix != 0 || suffix != 0 || kind == .quoted
  }
}
