/// What a node is, in the words of CommonMark and then Pandoc.
public enum NodeKind: UInt8, Sendable, CaseIterable {
  // Blocks
  case document
  case paragraph
  /// `value` is the level, 1–6.
  case heading
  case blockQuote
  /// `payload` indexes `Tree.lists`.
  case list
  /// `value` is the task state: 0 none, 1 open, 2 done.
  case item
  /// Text is the code; `payload2` indexes the info string in `Tree.ranges`, or is `Node.none`.
  case codeBlock
  /// Text is the raw HTML.
  case htmlBlock
  /// Fenced text for one output format only, as in ```` ```{=html} ````; `payload2` indexes the format's
  /// name in `Tree.ranges`.
  case rawBlock
  case thematicBreak
  /// Children are rows; the first row is the header when `value` is 1. A caption may stand before
  /// the rows or after them.
  case table
  case tableRow
  /// `value` is the alignment: 0 none, 1 left, 2 centre, 3 right.
  case tableCell
  /// `[^label]: …`; `payload` indexes `Article.notes`; children are blocks.
  case noteDefinition
  /// `[label]: destination "title"`; kept where it stands, shown nowhere; `payload` indexes `Tree.links`.
  case linkDefinition
  /// A fenced div, or a block element of HTML that has no other kind here.
  case div
  /// Children are terms, each with its definitions after it.
  case definitionList
  case definitionTerm
  /// `value` is 1 when a blank line parts it from its term; children are blocks.
  case definition
  /// Lines kept as they stand, parted by line breaks; children are inlines.
  case lineBlock
  /// An image alone where a paragraph may stand, and its child (Pandoc's implicit figure): the
  /// description of the image is the caption. Or blocks with a caption.
  case figure
  case caption
  /// `> [!note] title`; `value` is 1 when it begins folded, 2 when it may be folded; `payload2`
  /// indexes the type's name in `Tree.ranges`; children are a title, if there is one, and blocks.
  case callout
  /// Children are inlines.
  case calloutTitle
  /// `{{< name … >}}` alone on its lines; text is all of it, as the source has it.
  case shortcodeBlock
  /// `%% … %%` alone on its lines; shown nowhere; text is all of it, as the source has it.
  case commentBlock

  // Inlines
  /// A run of characters; never holds a line ending.
  case text
  case softBreak
  case lineBreak
  /// Text is the code.
  case code
  case emphasis
  case strong
  case strikethrough
  case superscript
  case `subscript`
  /// `payload` indexes `Tree.links`; children are the link's text.
  case link
  /// `payload` indexes `Tree.links`; children are the description.
  case image
  /// Text is the raw HTML.
  case rawHTML
  /// `[^label]`; `payload` indexes `Article.notes`.
  case noteReference
  /// `^[…]`; `payload` indexes `Article.notes`; children are inlines.
  case inlineNote
  /// A citation such as `[@key, p. 3]`; `payload` indexes `Article.citations`.
  case citation
  /// Text is TeX; `value` is 1 for display mathematics.
  case math
  /// A bracketed span with attributes.
  case span
  /// `` `text`{=format} ``: text for one output format only; `payload2` indexes the format's name in
  /// `Tree.ranges`.
  case rawInline
  /// `{{< name … >}}` in a text; text is all of it.
  case shortcode
  /// `[[page#heading|alias]]`; `value` is 1 for `![[…]]`; text is all of it; see `WikiLink`.
  case wikiLink
  /// ` ^name` at the end of a block: the name others refer to it by; text is `^name`.
  case blockID
  /// `%%…%%` in a text; shown nowhere; text is all of it.
  case comment
  /// `==text==`.
  case highlight
  /// `@fig-name` or `[@fig-a; @fig-b]`; text is all of it; see `CrossReference`.
  case crossReference

  /// True for inline kinds.
  @inlinable @inline(__always)
  public var isInline: Bool { rawValue >= NodeKind.text.rawValue }
}
