package import IbidModel

extension Article {
  /// Reads Markdown; linear in the source, and never fails: faults stand in `diagnostics`.
  package init(markdown source: SourceFile, options: MarkdownOptions = .ibid) {
    var options = options
    var diagnostics: [Diagnostic] = []
    var metadata = Metadata()
    if options.extensions.contains(.frontMatter) {
      var reader = FrontMatterReader(
        source: source.bytes, readsJSON: options.extensions.contains(.jsonFrontMatter))
      metadata = reader.read()
      diagnostics = reader.diagnostics
      if options.extensions.contains(.foreignKeys) { ForeignKeys.take(&metadata, &diagnostics) }
      if options.extensions.contains(.wikiLinks) { ForeignKeys.takeNames(&metadata) }
      options.language = metadata.language ?? options.language
    }
    var blocks = BlockParser(
      source: source.bytes, options: options, from: metadata.span?.end ?? 0)
    blocks.parse()
    diagnostics += blocks.diagnostics
    var inlines = InlineParser(blocks)
    inlines.parseAll()
    diagnostics += inlines.faults.diagnostics
    if let place = inlines.firstRefusal {
      diagnostics.append(
        Diagnostic(
          code: "M906", slug: "too-many-link-bytes", severity: .warning,
          span: SourceSpan(place, place + 1),
          message: "references repeat more address than the text is long; from here they stay text",
          help: "write the addresses out, or make them shorter"))
    }
    diagnostics += inlines.diagnostics
    CrossReferences.settle(&inlines)
    let (tree, notes) = NoteTable.joined(inlines)
    self.init(
      source: source, metadata: metadata, tree: tree, notes: notes,
      citations: inlines.citations, diagnostics: diagnostics)
  }

  /// The article as Markdown, front matter and all; reading it again as the Markdown of the same
  /// profile gives an equal tree.
  ///
  /// Text is escaped only where it must be; should that not do, which is checked, all of it is.
  package func markdown(for profile: MarkdownProfile = .ibid) -> [UInt8] {
    let shape = WrittenShape(self)
    let written = markdown(for: profile, isCautious: false)
    if Self.shape(ofWritten: written, profile) == shape { return written }
    let escaped = markdown(for: profile, isCautious: true)
    return Self.shape(ofWritten: escaped, profile) == shape ? escaped : written
  }

  /// The article as Markdown; where the writer is cautious, with every sign of text escaped.
  private func markdown(for profile: MarkdownProfile, isCautious: Bool) -> [UInt8] {
    var writer = MarkdownWriter(self, profile)
    writer.freshScope.isCautious = isCautious
    return writer.written()
  }

  private static func shape(ofWritten bytes: [UInt8], _ profile: MarkdownProfile) -> WrittenShape {
    let options = MarkdownOptions(profile: profile)
    let source = SourceFile(path: "", bytes: bytes)
    return WrittenShape(Article(markdown: source, options: options))
  }
}
