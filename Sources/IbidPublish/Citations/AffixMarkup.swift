import IbidMarkdown
import IbidModel

/// Turns the Markdown of words before or after a cite into CSL's markup: `*x*` into `<i>x</i>`.
enum AffixMarkup {
  /// The words with CSL's markup; what CSL has no markup for is plain text.
  static func csl(_ markdown: String) -> String {
    guard markdown.utf8.contains(where: isMarkup) else { return markdown }
    let bytes = Array(markdown.utf8)
    // A document has no white space at its ends; affixes do.
    let start = bytes.prefix(while: ASCII.isSpace).count
    let end = bytes.count - bytes.reversed().prefix(while: ASCII.isSpace).count
    guard start < end else { return markdown }
    let article = Article(
      markdown: SourceFile(text: String(decoding: bytes[start..<end], as: UTF8.self)))
    var out = Array(bytes[..<start])
    append(article.tree, to: &out)
    out += bytes[end...]
    return String(decoding: out, as: UTF8.self)
  }

  /// A byte that may be markup.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x2A, 0x3C, 0x5B, 0x5C, 0x5E, 0x5F, 0x60, 0x7E: true
    default: false
    }
  }

  private static func append(_ tree: Tree, to out: inout [UInt8]) {
    for step in tree.walk() {
      switch step {
      case .enter(let id):
        switch tree[id].kind {
        case .text, .code, .math: out.append(contentsOf: tree.text(of: id))
        case .softBreak, .lineBreak: out.append(ASCII.space)
        default: out.append(contentsOf: tags(tree[id].kind).open.utf8)
        }
      case .leave(let id): out.append(contentsOf: tags(tree[id].kind).close.utf8)
      }
    }
  }

  private static func tags(_ kind: NodeKind) -> (open: String, close: String) {
    switch kind {
    case .emphasis: ("<i>", "</i>")
    case .strong: ("<b>", "</b>")
    case .superscript: ("<sup>", "</sup>")
    case .subscript: ("<sub>", "</sub>")
    default: ("", "")
    }
  }
}
