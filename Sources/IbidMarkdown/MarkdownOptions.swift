import IbidModel

/// Which Markdown is read: CommonMark 0.31.2 and what is added to it.
package struct MarkdownOptions: Hashable, Sendable {
  /// True when straight quotes, `--` and `...` are read as typographic signs.
  package var smart: Bool
  /// The constructs beyond CommonMark.
  package var extensions: Extensions
  /// The language whose quotation marks `smart` uses, as a BCP 47 tag; front matter comes before it.
  package var language: String?

  /// A set of constructs beyond CommonMark.
  package struct Extensions: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }
    /// `[^label]` and `[^label]: text`.
    package static let notes = Extensions(rawValue: 1)
    /// `^[text]`.
    package static let inlineNotes = Extensions(rawValue: 1 << 1)
    /// `[@key, p. 3]` and `@key`.
    package static let citations = Extensions(rawValue: 1 << 2)
    /// Tables with pipes.
    package static let tables = Extensions(rawValue: 1 << 3)
    /// `~~text~~`; also `~text~` where `subscript` is off.
    package static let strikethrough = Extensions(rawValue: 1 << 4)
    /// `- [x] done`.
    package static let taskLists = Extensions(rawValue: 1 << 5)
    /// Bare addresses made links.
    package static let autolinks = Extensions(rawValue: 1 << 6)
    /// YAML between `---` lines at the very start.
    package static let frontMatter = Extensions(rawValue: 1 << 7)
    /// `::: {.class}` … `:::`.
    package static let fencedDivs = Extensions(rawValue: 1 << 8)
    /// `{#id .class key=value}`.
    package static let attributes = Extensions(rawValue: 1 << 9)
    /// `^text^`.
    package static let superscript = Extensions(rawValue: 1 << 10)
    /// `~text~`.
    package static let `subscript` = Extensions(rawValue: 1 << 11)
    /// `$x$` and `$$x$$`.
    package static let mathematics = Extensions(rawValue: 1 << 16)
    /// `[text]{.class}`.
    package static let spans = Extensions(rawValue: 1 << 17)
    /// `{{< name … >}}` and `{{% name … %}}`, as Hugo and Quarto have them.
    package static let shortcodes = Extensions(rawValue: 1 << 18)
    /// `[[page]]` and `![[file]]`.
    package static let wikiLinks = Extensions(rawValue: 1 << 19)
    /// `%%…%%`, shown nowhere.
    package static let comments = Extensions(rawValue: 1 << 20)
    /// ` ^name` at the end of a block.
    package static let blockIDs = Extensions(rawValue: 1 << 21)
    /// `==text==`.
    package static let highlights = Extensions(rawValue: 1 << 22)
    /// `> [!note] title`.
    package static let callouts = Extensions(rawValue: 1 << 23)
    /// `term` and `: definition`.
    package static let definitionLists = Extensions(rawValue: 1 << 24)
    /// `| line`.
    package static let lineBlocks = Extensions(rawValue: 1 << 25)
    /// Lists with `a)`, `(iv)`, `#.`.
    package static let fancyLists = Extensions(rawValue: 1 << 26)
    /// `: caption` or `Table: caption` beside a table.
    package static let captions = Extensions(rawValue: 1 << 27)
    /// An image alone in its paragraph is a figure.
    package static let figures = Extensions(rawValue: 1 << 12)
    /// `@fig-name` where the article has an element with this id; `$$…$$ {#eq-name}`.
    package static let crossReferences = Extensions(rawValue: 1 << 28)
    /// `@fig-name` whether the element is there or not.
    package static let looseCrossReferences = Extensions(rawValue: 1 << 29)
    /// JSON in braces at the very start, where front matter is read.
    package static let jsonFrontMatter = Extensions(rawValue: 1 << 30)
    /// Front matter may hold keys that another tool knows.
    package static let foreignKeys = Extensions(rawValue: 1 << 31)
    /// Everything.
    package static let all = Extensions(rawValue: .max)
  }

  /// Makes options.
  package init(smart: Bool = false, extensions: Extensions = [], language: String? = nil) {
    self.smart = smart
    self.extensions = extensions
    self.language = language
  }

  /// Ibid's Markdown: every construct that is never mistaken for text, straight quotes kept.
  package static let ibid = MarkdownOptions(profile: .ibid)
  /// CommonMark 0.31.2 and nothing else.
  package static let commonmark = MarkdownOptions()
  /// GitHub's Markdown, without its filter of raw HTML.
  package static let gfm = MarkdownOptions(
    extensions: [.tables, .strikethrough, .taskLists, .autolinks])
}
