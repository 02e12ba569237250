package import IbidModel

extension Article {
  /// Reads Markdown; linear in the source, and never fails: faults stand in `diagnostics`.
  package init(markdown source: SourceFile, options: MarkdownOptions = .ibid) {
    var options = options
    var diagnostics: [Diagnostic] = []
    var metadata = Metadata()
    if options.extensions.contains(.frontMatter) {
      var reader = FrontMatterReader(source: source.bytes)
      metadata = reader.read()
      diagnostics = reader.diagnostics
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
    let (tree, notes) = NoteTable.joined(inlines)
    self.init(
      source: source, metadata: metadata, tree: tree, notes: notes,
      citations: inlines.citations, diagnostics: diagnostics)
  }

  /// The article as Markdown, front matter and all; reading it again gives an equal tree.
  ///
  /// Text is escaped only where it must be; should that not do, which is checked, all of it is.
  package func markdown() -> [UInt8] {
    var writer = MarkdownWriter(self)
    let written = writer.written()
    let shape = TreeShape(self).written
    if Self.shape(ofWritten: written) == shape { return written }
    var cautious = MarkdownWriter(self)
    cautious.freshScope.isCautious = true
    let escaped = cautious.written()
    return Self.shape(ofWritten: escaped) == shape ? escaped : written
  }

  private static func shape(ofWritten bytes: [UInt8]) -> [TreeShape.Step] {
    TreeShape(Article(markdown: SourceFile(path: "", bytes: bytes))).written
  }
}
