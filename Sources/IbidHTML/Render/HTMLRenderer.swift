package import IbidModel

/// Turns articles into HTML; pure, iterative, linear in the article's size.
package struct HTMLRenderer: Sendable {
  package var options: RenderOptions

  package init(_ options: RenderOptions = RenderOptions()) {
    self.options = options
  }

  /// An article in HTML.
  package struct Rendered: Sendable {
    /// The text, without the notes.
    package var body: [UInt8]
    /// The section with the notes; empty when there are none.
    package var notes: [UInt8]
    /// The headings of the text, for a list of contents; ids without prefix.
    package var headings: [HeadingIdentifiers.Heading]
  }

  /// The text and the notes, apart.
  package func parts(of article: Article) -> Rendered {
    let names = HeadingIdentifiers(article.tree)
    var pass = HTMLPass(article, options: options, headings: names)
    pass.render(below: .root)
    let body = pass.takeOutput()
    pass.renderNotes()
    let omitted = options.omittedHeading.flatMap { names.identifiers[$0] }
    return Rendered(
      body: body, notes: pass.takeOutput(),
      headings: names.headings.filter { $0.identifier != omitted })
  }

  /// The text followed by the notes.
  package func rendered(_ article: Article) -> [UInt8] {
    let parts = parts(of: article)
    return parts.body + parts.notes
  }
}

/// One rendering of one article.
struct HTMLPass: ~Copyable {
  let article: Article
  let tree: Tree
  let options: RenderOptions
  let headings: HeadingIdentifiers
  let numbering: NoteNumbering
  let anchors: NoteAnchors
  var out: ByteOutput
  /// The block containers that are open, innermost last.
  var boxes: [Box] = []
  /// Whether each open link was written as one.
  var openLinks: [Bool] = []
  /// The tables that are open, innermost last.
  var tables: [TableState] = []
  /// The image shown as a figure, while its paragraph is open.
  var figure: NodeID?
  /// True between the markers of one run.
  var isInMarkerRun = false
  /// The paragraph at whose end the back-links of the current note stand.
  var backLinkParagraph: NodeID?
  /// The note whose text is being rendered.
  var currentNote: Int?
  /// The elements of raw HTML that are open; nil where none is let through.
  var openRaw: OpenRawElements?
  /// Where insertions go.
  let insertions: InsertionPlaces
  /// The heading shown as the title of a callout.
  var calloutHeading: NodeID?
  /// The paragraph that is the caption of a div, and what it begins with.
  var divCaption: (node: NodeID, label: String)?
  /// What is known of the whole article for shortcodes and cross-references; made at first use.
  lazy var dialects = DialectPlaces(tree)
  /// Insertions whose place has come, until nothing more belongs before them.
  var due: [UInt8] = []

  /// A block container that is open.
  struct Box {
    var kind: NodeKind
    /// True where paragraphs are written without tags.
    var isTight: Bool
  }

  /// Where in a table the walk is.
  struct TableState {
    var hasHeader: Bool
    var row = -1
    var isInHeader: Bool { hasHeader && row == 0 }
  }

  init(_ article: Article, options: RenderOptions, headings: HeadingIdentifiers) {
    self.article = article
    self.tree = article.tree
    self.options = options
    self.headings = headings
    self.numbering = NoteNumbering(article)
    self.anchors = NoteAnchors(article, numbering: numbering)
    self.insertions = InsertionPlaces(options.insertions, in: article.tree)
    self.out = ByteOutput(capacity: article.tree.source.count * 3 / 2)
    if case .elements(let names) = options.rawHTML {
      openRaw = OpenRawElements(names, in: article.tree)
    }
  }

  var isSite: Bool { options.style == .site }

  mutating func takeOutput() -> [UInt8] { out.take() }

  /// Renders what stands below a node, not the node itself.
  mutating func render(below root: NodeID) {
    var walk = tree.walk(from: root)
    while let step = walk.next() {
      switch step {
      case .enter(root), .leave(root): continue
      case .enter(let id): if !enter(id) { walk.skipChildren() }
      case .leave(let id): leave(id)
      }
    }
    if openRaw != nil { closeRaw(in: root) }
  }

  /// Writes the start of a node; false when its children are not to be met.
  private mutating func enter(_ id: NodeID) -> Bool {
    if id == options.omittedHeading { return false }
    if !due.isEmpty { writeDue(before: id) }
    return tree[id].kind.isInline ? enterInline(id) : enterBlock(id)
  }

  private mutating func leave(_ id: NodeID) {
    if id == options.omittedHeading { return }
    if openRaw != nil { closeRaw(in: id) }
    if !due.isEmpty, !tree[id].kind.isInline { writeDue() }
    if tree[id].kind.isInline { leaveInline(id) } else { leaveBlock(id) }
  }
}

// MARK: - Writing

extension HTMLPass {
  @inline(__always)
  mutating func write(_ literal: StaticString) { out.append(literal) }

  /// Starts a new line unless one has just begun.
  mutating func freshLine() {
    if let last = out.last, last != ASCII.lineFeed { out.append(ASCII.lineFeed) }
  }

  /// Writes ` name="value"`, escaped.
  mutating func attribute(_ name: StaticString, _ value: String) {
    openAttribute(name)
    Escaping.appendAttribute(value, to: &out)
    out.append(0x22)
  }

  mutating func attribute(_ name: StaticString, _ value: ArraySlice<UInt8>) {
    openAttribute(name)
    Escaping.appendAttribute(value, to: &out)
    out.append(0x22)
  }

  /// Writes ` name="idPrefix…identifier"`, escaped.
  mutating func attribute(_ name: StaticString, identifier: String) {
    openAttribute(name)
    Escaping.appendAttribute(options.idPrefix, to: &out)
    Escaping.appendAttribute(identifier, to: &out)
    out.append(0x22)
  }

  /// Writes ` href="…#identifier"`, a link within the article.
  mutating func reference(to identifier: String) {
    openAttribute("href")
    Escaping.appendAttribute(options.pageAddress, to: &out)
    out.append(0x23)
    Escaping.appendAttribute(options.idPrefix, to: &out)
    Escaping.appendAttribute(identifier, to: &out)
    out.append(0x22)
  }

  @inline(__always)
  mutating func openAttribute(_ name: StaticString) {
    out.append(ASCII.space)
    write(name)
    write("=\"")
  }

  /// Writes a number that is not negative.
  mutating func write(_ number: Int) {
    guard number > 9 else { return out.append(0x30 + UInt8(truncatingIfNeeded: max(number, 0))) }
    out.append(contentsOf: String(number))
  }

  /// Classes of the page of a site that no words of the author have.
  ///
  /// A published page is read again by them, or its style sheet hides them on paper or until focused.
  static let reservedClasses: Set<String> = [
    "noteref", "compared", "lost", "record", "site", "skip", "formats", "contents", "turn", "tags",
    "home", "works", "cites",
  ]

  /// Writes the attributes the author gave a node, as far as they are harmless.
  mutating func authorAttributes(
    of id: NodeID, with kind: String = "", hasTitle: Bool = false
  ) {
    guard tree[id].flags.contains(.hasAttributes), let given = tree.attributes[id] else {
      if !kind.isEmpty { attribute("class", kind) }
      return
    }
    if !given.id.isEmpty, tree[id].kind != .heading { attribute("id", identifier: given.id) }
    let own = given.classes.filter { !isSite || !Self.reservedClasses.contains($0) }
    let classes = (kind.isEmpty ? [] : [kind]) + own
    if !classes.isEmpty { attribute("class", classes.joined(separator: " ")) }
    for pair in given.pairs {
      switch pair.key {
      case "lang": attribute("lang", pair.value)
      case "dir": attribute("dir", pair.value)
      case "title" where !hasTitle: attribute("title", pair.value)
      default: continue
      }
    }
  }

  /// The address to publish, or nil when the policy refuses it.
  func address(_ range: Tree.TextRange, as use: URLPolicy.Use) -> ArraySlice<UInt8>? {
    address(tree.bytes(range), as: use)
  }

  /// The address to publish, or nil when the policy refuses it; what a `ref` in it names is resolved.
  func address(_ written: ArraySlice<UInt8>, as use: URLPolicy.Use) -> ArraySlice<UInt8>? {
    if written.contains(0x7B), ShortcodeEnds.areIn(Array(written)) {
      return referenced(Array(written)).flatMap { published($0, as: use) }
    }
    guard isSite else { return hrefEncoded(written) }
    guard URLPolicy.allows(written, as: use) else { return nil }
    if written.first == 0x23 {
      return Array((options.pageAddress + "#" + options.idPrefix).utf8)
        + hrefEncoded(written.dropFirst())
    }
    guard let translate = options.address else { return hrefEncoded(written) }
    return published(translate(Array(written)), as: use)
  }

  /// An address that leads to a page of the site already, or nil when the policy refuses it.
  func published(_ address: [UInt8], as use: URLPolicy.Use) -> ArraySlice<UInt8>? {
    URLPolicy.allows(address, as: use) ? hrefEncoded(address[...]) : nil
  }
}
