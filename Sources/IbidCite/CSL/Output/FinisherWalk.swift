/// One walk over output nodes, which writes what is shown.
///
/// A node is opened only when the first text inside it is met, so nodes that show nothing cost
/// neither affixes nor delimiters.
struct FinisherWalk {
  let finisher: OutputFinisher
  let output: Output
  var writer: FinishedText
  private var frames: [Frame] = []
  /// How many of the frames, from the outermost, are opened.
  private var opened = 0
  private var fonts = FontState()
  private var quotes = Quotes.none

  /// The quotation a text stands in.
  private enum Quotes: UInt8 { case none, outer, inner }

  /// A node whose descendants are walked.
  private struct Frame: BitwiseCopyable {
    var node: Output.Node
    var end: Int
    var index: Int
    var hasShown = false
    var hasQuotes = false
    /// The inlines that were opened for it: outside its affixes, and inside.
    var outer = InlineList()
    var inner = InlineList()
    var savedFonts = FontState()
    var savedQuotes = Quotes.none
  }

  init(_ finisher: OutputFinisher, _ output: Output, keepsNodes: Bool) {
    self.finisher = finisher
    self.output = output
    writer = FinishedText(
      hasPunctuationInQuote: finisher.hasPunctuationInQuote, keepsNodes: keepsNodes,
      capacity: 256)
    frames.reserveCapacity(16)
  }

  /// Walks a node and its descendants.
  mutating func walk(from root: Int) {
    guard root < output.nodes.count else { return }
    var index = root
    let end = max(Int(output.nodes[root].end), root + 1)
    while index < min(end, output.nodes.count) {
      while let last = frames.last, index >= last.end { closeFrame() }
      let node = output.nodes[index]
      let next = max(Int(node.end), index + 1)
      if node.isHidden {
        index = next
        continue
      }
      let isLeaf = node.textEnd > node.textStart && next == index + 1
      if !isLeaf || node.needsFrame || linksText(node) || frames.isEmpty {
        frames.append(Frame(node: node, end: next, index: index))
      }
      if isLeaf { show(node) }
      index += 1
    }
    while !frames.isEmpty { closeFrame() }
  }

  /// Writes the text of a leaf, after opening what it stands in.
  private mutating func show(_ node: Output.Node) {
    while opened < frames.count { openFrame(opened) }
    if let last = frames.indices.last, frames[last].index + 1 < frames[last].end {
      writeDelimiter(of: last)
    }
    output.text.withUnsafeBufferPointer { text in
      writer.write(
        UnsafeBufferPointer(rebasing: text[Int(node.textStart)..<Int(node.textEnd)]),
        field: node.field)
    }
  }

  /// Writes what stands before a child of a frame.
  private mutating func writeDelimiter(of frame: Int) {
    if frames[frame].hasShown { write(frames[frame].node.delimiter) }
    frames[frame].hasShown = true
  }

  private mutating func openFrame(_ place: Int) {
    if place > 0 { writeDelimiter(of: place - 1) }
    opened = place + 1
    var frame = frames[place]
    frame.savedFonts = fonts
    frame.savedQuotes = quotes
    let formatting = frame.node.formatting
    let isLayout = place == 0
    openDisplay(of: formatting, in: &frame)
    openLink(of: &frame)
    if isLayout {
      openFonts(of: formatting, in: &frame)
      write(frame.node.prefix)
    } else {
      write(frame.node.prefix)
      openQuotes(of: &frame)
      openFonts(of: formatting, in: &frame)
    }
    frames[place] = frame
  }

  private mutating func closeFrame() {
    guard let frame = frames.popLast() else { return }
    guard opened > frames.count else { return }
    opened = frames.count
    if frames.isEmpty {
      write(frame.node.suffix)
      frame.inner.forEachReversed { writer.close($0) }
    } else {
      frame.inner.forEachReversed { writer.close($0) }
      if frame.hasQuotes { closeQuotes() }
      write(frame.node.suffix)
    }
    frame.outer.forEachReversed { writer.close($0) }
    fonts = frame.savedFonts
    quotes = frame.savedQuotes
  }

  private mutating func write(_ string: StringID) {
    guard string != 0 else { return }
    let range = finisher.strings[string]
    finisher.strings.bytes.withUnsafeBufferPointer {
      writer.write(UnsafeBufferPointer(rebasing: $0[range]), field: nil)
    }
  }

  private mutating func openQuotes(of frame: inout Frame) {
    let formatting = frame.node.formatting
    let isQuoted =
      frame.node.kind == .quoted
      || (formatting > 0 && formatting < MarkupFormatting.first
        && finisher.formattings[Int(formatting)].hasQuotes)
    guard isQuoted else { return }
    frame.hasQuotes = true
    switch quotes {
    case .none: quotes = formatting == MarkupFormatting.innerQuote ? .inner : .outer
    case .outer: quotes = .inner
    case .inner: quotes = .outer
    }
    let range = finisher.strings.openingMark(isInner: quotes == .inner)
    finisher.strings.bytes.withUnsafeBufferPointer {
      writer.append(UnsafeBufferPointer(rebasing: $0[range]), field: nil)
    }
  }

  private mutating func closeQuotes() {
    let range = finisher.strings.closingMark(isInner: quotes == .inner)
    finisher.strings.bytes.withUnsafeBufferPointer {
      writer.appendClosingQuote(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  private mutating func openFonts(of formatting: FormattingID, in frame: inout Frame) {
    guard formatting != 0, writer.keepsNodes else { return }
    if formatting >= MarkupFormatting.first {
      fonts.inlines(forMarkup: formatting) { frame.inner.append(writer.open($0)) }
    } else {
      let look = finisher.formattings[Int(formatting)]
      guard !look.isPlain else { return }
      fonts.inlines(for: look) { frame.inner.append(writer.open($0)) }
    }
  }

  private mutating func openDisplay(of formatting: FormattingID, in frame: inout Frame) {
    guard formatting != 0, formatting < MarkupFormatting.first else { return }
    let kind: FormattedText.Kind
    switch finisher.formattings[Int(formatting)].display {
    case .unset: return
    case .block: kind = .block
    case .leftMargin: kind = .leftMargin
    case .rightInline: kind = .rightInline
    case .indent: kind = .indent
    }
    frame.outer.append(writer.open(kind))
  }
}

// MARK: - Links

extension FinisherWalk {
  /// True when the text of a leaf becomes a link.
  private func linksText(_ node: Output.Node) -> Bool {
    guard finisher.linksIdentifiers, writer.keepsNodes, let field = node.field else { return false }
    return LinkAddress.isIdentifier(field)
  }

  private mutating func openLink(of frame: inout Frame) {
    guard writer.keepsNodes, let address = address(of: frame) else { return }
    frame.outer.append(
      writer.open(.link, address: Int32(truncatingIfNeeded: writer.addresses.count)))
    writer.addresses.append(address)
  }

  private func address(of frame: Frame) -> String? {
    if frame.node.kind == .link, frame.index + 1 < frame.end {
      return String(decoding: output.bytes(of: frame.index + 1), as: UTF8.self)
    }
    guard linksText(frame.node), frame.end == frame.index + 1, let field = frame.node.field else {
      return nil
    }
    return LinkAddress.address(
      of: String(decoding: output.bytes(of: frame.index), as: UTF8.self), in: field)
  }
}

extension Output.Node {
  /// True for a leaf that has more than its text.
  fileprivate var needsFrame: Bool {
    formatting != 0 || prefix != 0 || suffix != 0 || kind == .quoted
  }
}

/// The few inlines that one node opens.
struct InlineList: BitwiseCopyable {
  private var places: SIMD8<Int32> = .zero
  private var count = 0

  /// Enters an inline; the ninth is not.
  mutating func append(_ place: Int) {
    guard count < 8 else { return }
    places[count] = Int32(truncatingIfNeeded: place)
    count += 1
  }

  /// Calls a function with each, the last first.
  func forEachReversed(_ body: (Int) -> Void) {
    var index = count
    while index > 0 {
      index -= 1
      body(Int(places[index]))
    }
  }
}
