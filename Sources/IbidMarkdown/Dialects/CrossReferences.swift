import IbidModel

/// Tells references to figures, tables and the like from citations, once all text is read.
enum CrossReferences {
  /// Makes cross-references of the citations whose keys are all ids of elements.
  ///
  /// Where only the article's own elements count, a key without an element stays a citation.
  static func settle(_ inlines: inout InlineParser) {
    let extensions = inlines.options.extensions
    guard extensions.contains(.crossReferences),
      inlines.citations.contains(where: { $0.items.allSatisfy(isNamed) })
    else { return }
    let ids = extensions.contains(.looseCrossReferences) ? nil : ids(in: inlines)
    var isReference = [Bool](repeating: false, count: inlines.citations.count)
    for (index, citation) in inlines.citations.enumerated() {
      isReference[index] = citation.items.allSatisfy { item in
        isNamed(item)
          && ids.map { $0.contains(CrossReference.identifier(of: item.key)) } ?? true
      }
    }
    guard isReference.contains(true) else { return }
    convert(&inlines, isReference)
  }

  private static func isNamed(_ item: Citation.Item) -> Bool {
    CrossReference.kind(of: item.key) != nil
  }

  /// The ids that the article gives its elements.
  private static func ids(in inlines: InlineParser) -> Set<String> {
    var ids = Set(inlines.builder.attributes.values.map(\.id))
    for (index, node) in inlines.builder.nodes.enumerated() where node.kind == .codeBlock {
      if let label = inlines.builder.cellLabel(of: NodeID(index)) { ids.insert(label) }
    }
    return ids
  }

  private static func convert(_ inlines: inout InlineParser, _ isReference: [Bool]) {
    var kept: [UInt32] = []
    var count: UInt32 = 0
    for flag in isReference {
      kept.append(count)
      if !flag { count += 1 }
    }
    for index in inlines.builder.nodes.indices where inlines.builder.nodes[index].kind == .citation
    {
      let old = Int(inlines.builder.nodes[index].payload)
      if isReference[old] {
        inlines.builder.nodes[index].kind = .crossReference
        inlines.builder.nodes[index].payload = inlines.opaqueText(of: inlines.citations[old])
      } else {
        inlines.builder.nodes[index].payload = kept[old]
      }
    }
    inlines.citations = zip(inlines.citations, isReference).filter { !$0.1 }.map(\.0)
  }
}

extension InlineParser {
  /// The text of a citation as it was written, entered into the table; without what stands before
  /// the lines of a container.
  mutating func opaqueText(of citation: Citation) -> UInt32 {
    let whole = source[citation.span.range]
    guard whole.contains(where: ASCII.isLineEnding) else {
      return builder.addRange(builder.range(citation.span))
    }
    let writing = CitationWriting(space: " ")
    return builder.addRange(builder.makeText(writing.text(citation, isBraced: false)))
  }
}
