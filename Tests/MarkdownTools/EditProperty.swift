import IbidMarkdown
import IbidModel
import TestTools

/// A change and the change back give the old text, or the old tree; nothing else moves.
package struct EditProperty {
  /// How many changes were made, and how many were refused.
  package private(set) var made = 0
  package private(set) var refused = 0

  /// Starts counting.
  package init() {}

  /// What is wrong after a random change of an article, or nil.
  package mutating func fault(_ article: Article, _ dice: inout Dice) -> String? {
    do {
      let fault = try change(article, &dice)
      made += 1
      return fault
    } catch {
      guard error is EditRefusal else { return "\(error)" }
      refused += 1
      return nil
    }
  }

  private func change(_ article: Article, _ dice: inout Dice) throws -> String? {
    switch dice.roll(6) {
    case 0: return try text(article, &dice)
    case 1: return try reference(article, &dice)
    case 2: return try label(article, &dice)
    case 3: return try destination(article, &dice)
    case 4: return try attributes(article, &dice)
    default: return try field(article, &dice)
    }
  }

  /// The article with edits made that may not reach beyond some spans.
  private func edited(
    _ article: Article, _ edits: [SourceEdit], within spans: [SourceSpan]
  ) throws -> Article {
    for edit in edits {
      let isInside = spans.contains { edit.span.start + 1 >= $0.start && edit.span.end <= $0.end }
      if !isInside { throw Strayed(span: edit.span) }
    }
    let bytes = try edits.applied(to: article.source.bytes)
    return Article(markdown: SourceFile(path: "-", bytes: bytes))
  }

  /// An edit outside what it may change.
  private struct Strayed: Error { var span: SourceSpan }

  private func randomNode(_ article: Article, _ dice: inout Dice, _ fits: (NodeID) -> Bool) throws
    -> NodeID
  {
    let nodes = article.tree.walk().compactMap { step -> NodeID? in
      guard case .enter(let id) = step, fits(id) else { return nil }
      return id
    }
    guard !nodes.isEmpty else { throw EditRefusal.notFound }
    return dice.pick(nodes)
  }

  // MARK: Changes

  private func text(_ article: Article, _ dice: inout Dice) throws -> String? {
    let id = try randomNode(article, &dice) { article.tree[$0].kind == .text }
    let old = String(decoding: article.tree.text(of: id), as: UTF8.self)
    let mark = dice.pick(["QQ", "Q*a* Q", "Q[^1]_Q", "1. Q|`@k$Q", "Q&amp;\\Q", "Q\"éQ", "Q  Q"])
    let edits = try MarkdownEditor(article).replacingText(of: id, with: mark)
    let new = try edited(article, edits, within: [article.tree[id].span])
    let lines = Outline.lines(new).map {
      $0.replacing(Self.inner(mark), with: Self.inner(old))
    }
    return Outline.difference(Outline.lines(article), lines)
  }

  private static func inner(_ text: String) -> String {
    String(text.debugDescription.dropFirst().dropLast())
  }

  private func reference(_ article: Article, _ dice: inout Dice) throws -> String? {
    let id = try randomNode(article, &dice) { article.tree[$0].kind.isInline }
    let edits: [SourceEdit]
    if article.tree[id].kind == .text {
      let text = Array(article.tree.text(of: id))
      var offset = dice.roll(text.count + 1)
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
      edits = try MarkdownEditor(article).insertingReference(to: "ZZ", in: id, at: offset)
    } else {
      edits = try MarkdownEditor(article).insertingReference(to: "ZZ", after: id)
    }
    let new = try edited(article, edits, within: [article.tree[id].span])
    let marker = try randomNode(new, &dice) {
      new.tree[$0].kind == .noteReference && new.notes[Int(new.tree[$0].payload)].label == "ZZ"
    }
    let back = try MarkdownEditor(new).removingReference(marker)
    let old = try edited(new, back, within: [new.tree[marker].span])
    return Outline.difference(article, old)
  }

  private func label(_ article: Article, _ dice: inout Dice) throws -> String? {
    guard let note = article.notes.filter({ !$0.label.isEmpty }).randomElement(using: &dice) else {
      throw EditRefusal.notFound
    }
    let edits = try MarkdownEditor(article).renamingNote(note.label, to: "ZZ")
    let nodes = note.references + note.duplicates + [note.definition].compactMap { $0 }
    let new = try edited(article, edits, within: nodes.map { article.tree[$0].span })
    guard edits.count == nodes.count else { return "\(edits.count) edits for \(nodes.count) nodes" }
    let back = try MarkdownEditor(new).renamingNote("ZZ", to: note.label)
    let old = try back.applied(to: new.source.bytes)
    return old == article.source.bytes ? nil : "'\(note.label)' does not come back"
  }

  private func destination(_ article: Article, _ dice: inout Dice) throws -> String? {
    let id = try randomNode(article, &dice) { article.tree.link(of: $0) != nil }
    guard let link = article.tree.link(of: id) else { throw EditRefusal.notFound }
    let target = dice.pick(["/zz", "zz (y", "", "https://zz.de/a_b*c|d", "<z>"])
    let edits = try MarkdownEditor(article).settingDestination(of: id, to: target)
    let spans = article.tree.nodes.filter {
      $0.payload == article.tree[id].payload
        && ($0.kind == .link || $0.kind == .image || $0.kind == .linkDefinition)
    }
    let new = try edited(article, edits, within: spans.map(\.span))
    let found = new.tree.walk().compactMap { step -> NodeID? in
      guard case .enter(let node) = step, let link = new.tree.link(of: node) else { return nil }
      return new.tree.string(link.destination) == target ? node : nil
    }
    guard let changed = found.first else { return "no link to '\(target)'" }
    if found.count > 1 { return nil }
    let back = try MarkdownEditor(new).settingDestination(
      of: changed, to: article.tree.string(link.destination))
    let bytes = try back.applied(to: new.source.bytes)
    return Outline.difference(article, Article(markdown: SourceFile(path: "-", bytes: bytes)))
  }

  private func attributes(_ article: Article, _ dice: inout Dice) throws -> String? {
    let kinds: [NodeKind] = [.heading, .div, .code, .codeBlock, .link, .image, .span]
    let id = try randomNode(article, &dice) { kinds.contains(article.tree[$0].kind) }
    var attributes = article.tree.attributes[id] ?? Tree.Attributes()
    attributes.id = "zz"
    attributes.pairs.append(.init(key: "k", value: dice.pick(["v", "a \"{b}\"", "é"])))
    let edits = try MarkdownEditor(article).settingAttributes(of: id, to: attributes)
    let new = try edited(article, edits, within: [article.tree[id].span])
    let changed = try randomNode(new, &dice) { new.tree.attributes[$0]?.id == "zz" }
    let back = try MarkdownEditor(new).settingAttributes(
      of: changed, to: article.tree.attributes[id] ?? Tree.Attributes())
    let bytes = try back.applied(to: new.source.bytes)
    return Outline.difference(article, Article(markdown: SourceFile(path: "-", bytes: bytes)))
  }

  private func field(_ article: Article, _ dice: inout Dice) throws -> String? {
    let entries = article.metadata.entries
    let key = entries.isEmpty || dice.roll(3) == 0 ? "zz" : dice.pick(entries).key
    let text = dice.pick(["zz", "a: b # c", "it's \"q\"", "2021-01-01", "- x", "", "true", "a\nb"])
    let edits = try MarkdownEditor(article).settingField(key, to: text)
    let bytes = try edits.applied(to: article.source.bytes)
    let new = Article(markdown: SourceFile(path: "-", bytes: bytes))
    guard edits.count == 1, let value = new.metadata.entries.last(where: { $0.key == key })?.value,
      value == .scalar(text)
    else { return "'\(key)' is not '\(text)'" }
    let others = new.metadata.entries.filter { $0.key != key }.map(\.value)
    if others != entries.filter({ $0.key != key }).map(\.value) { return "other keys changed" }
    return Outline.difference(article, new)
  }
}
