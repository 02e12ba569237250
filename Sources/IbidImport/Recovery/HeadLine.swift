import IbidModel
import IbidRead

/// A line at the head of a page; a block that holds line breaks has several.
struct HeadLine {
  /// The index of the block.
  let block: Int
  let text: ScalarText
  let isHeading: Bool
  let span: SourceSpan
  /// True when a blank line, or another block of a page with elements, stands before it.
  let isSetOff: Bool

  /// The lines of the first blocks, up to the first long one.
  static func lines(of draft: Draft, dropped: Set<NodeID>, reach: Int) -> [HeadLine] {
    let blocks = draft.blocks.indices.filter { !dropped.contains(draft.blocks[$0].node) }
    var lines: [HeadLine] = []
    for index in blocks.prefix(reach) {
      let block = draft.blocks[index]
      guard block.text.words.count <= 40 else { break }
      let isSetOff = draft.hasElements || Self.isSetOff(block, after: lines.last, in: draft.source)
      for (position, text) in texts(of: block, in: draft.tree).enumerated() {
        lines.append(
          HeadLine(
            block: index, text: text, isHeading: block.kind == .heading, span: block.span,
            isSetOff: position == 0 && isSetOff))
      }
    }
    return lines
  }

  /// The lines above the text, and with them the first line of the text; a byline under one
  /// introductory sentence still stands at the head.
  static func head(_ lines: [HeadLine]) -> [HeadLine] {
    guard let text = lines.firstIndex(where: \.isText) else { return lines }
    var end = text + 1
    while end < lines.count, let byline = BylineLine(lines[end].text), !byline.needsTitle,
      end > text + 1 || !byline.names.isEmpty
    {
      end += 1
    }
    return Array(lines[..<end])
  }

  private static func isSetOff(
    _ block: DraftBlock, after previous: HeadLine?, in source: SourceFile
  ) -> Bool {
    guard let previous, previous.span.end <= block.span.start else { return true }
    let between = source.bytes[previous.span.end..<block.span.start]
    return between.filter { $0 == ASCII.lineFeed }.count > 1
      || !between.allSatisfy(ASCII.isSpace)
  }

  /// The text of each line that has words.
  private static func texts(of block: DraftBlock, in tree: Tree) -> [ScalarText] {
    var lines: [[UInt8]] = [[]]
    for case .enter(let id) in tree.walk(from: block.node) {
      switch tree[id].kind {
      case .lineBreak: lines.append([])
      case .softBreak: lines[lines.count - 1].append(ASCII.space)
      case .text, .code, .math: lines[lines.count - 1] += tree.text(of: id)
      default: break
      }
    }
    return lines.map(ScalarText.init).filter { !$0.words.isEmpty }
  }

  var words: [Word] { text.words }

  /// The line without space around it, each run of space made one.
  var string: String { text.string(0..<text.count).collapsed }

  /// The text without space around it.
  var trimmed: Range<Int> {
    let start = text.skippingSpace(from: 0)
    return start..<max(start, text.skippingSpace(before: text.count))
  }

  var lastScalar: Unicode.Scalar? {
    trimmed.isEmpty ? nil : text.scalars[trimmed.upperBound - 1]
  }

  /// A paragraph of the text itself.
  var isText: Bool {
    let count = words.count
    return !isHeading
      && (count > 25 || count >= 12 && lastScalar.map(Scalars.endsSentence) ?? false)
  }

  /// A line, not a paragraph: short, and not a sentence that ends in a full stop.
  var isTitle: Bool {
    let count = words.count
    guard (1...30).contains(count), lastScalar != ":", lastScalar != "," else { return false }
    return isHeading || lastScalar != "." || count <= 4
  }

  /// True when most words that may have capitals in a title have them.
  var isInTitleCase: Bool {
    let content = words.dropFirst().filter { $0.range.count > 3 }
    return content.filter(\.isCapitalised).count * 2 > content.count || content.isEmpty
  }

  /// True when the line opens with a quotation, as a motto does.
  var opensQuotation: Bool {
    trimmed.isEmpty ? false : Scalars.opensQuotation(text.scalars[trimmed.lowerBound])
  }

  /// True for a name that ends as the names of papers do.
  var isMasthead: Bool {
    guard (2...6).contains(words.count), let last = words.last else { return false }
    return Self.papers.contains(last.folded)
  }

  private static let papers: Set<String> = [
    "gazette", "messenger", "echo", "herald", "tribune", "chronicle", "magazine", "weekly",
    "newsletter", "bulletin", "blog", "online", "observer", "courier", "website", "zeitung",
    "blatt",
  ]
}
