@testable import IbidCite

/// A style without elements, for tests of what finishing does.
struct OutputSample {
  var parts: CompiledStyle.Parts
  var output = Output()

  init(hasPunctuationInQuote: Bool = true) {
    var locale = LocaleTable()
    locale.hasPunctuationInQuote = hasPunctuationInQuote
    parts = CompiledStyle.Parts(locale: locale)
  }

  /// The number of a formatting.
  mutating func look(_ change: (inout Formatting) -> Void) -> FormattingID {
    var formatting = Formatting()
    change(&formatting)
    parts.formattings.append(formatting)
    return FormattingID(parts.formattings.count - 1)
  }

  /// Opens a group, writes what a closure writes, and closes it.
  mutating func group(
    formatting: FormattingID = 0, prefix: String = "", suffix: String = "", delimiter: String = "",
    _ content: (inout OutputSample) -> Void
  ) {
    let node = output.open(
      .group, formatting: formatting, prefix: parts.strings.intern(prefix),
      suffix: parts.strings.intern(suffix), delimiter: parts.strings.intern(delimiter))
    content(&self)
    output.close(node)
  }

  /// Writes an item's text with affixes.
  mutating func text(
    _ text: String, formatting: FormattingID = 0, prefix: String = "", suffix: String = "",
    field: Field? = nil
  ) {
    let start = output.nodes.count
    output.append(ItemMarkup.output(of: text))
    guard output.nodes.count > start else { return }
    let prefix = parts.strings.intern(prefix)
    let suffix = parts.strings.intern(suffix)
    output.update(start) {
      $0.formatting = formatting
      $0.prefix = prefix
      $0.suffix = suffix
      $0.field = field
    }
  }

  /// What was written, finished.
  func finished(linksIdentifiers: Bool = false) -> FormattedText {
    OutputFinisher(style: CompiledStyle(parts), linksIdentifiers: linksIdentifiers)
      .finish(output, root: 0)
  }

  /// The HTML of the suite for one text.
  static func html(of text: String, quoted: Bool = false) -> String {
    var sample = OutputSample()
    let look = quoted ? sample.look { $0.hasQuotes = true } : 0
    sample.group { sample in
      sample.group(formatting: look) { $0.text(text) }
    }
    return sample.finished().suiteHTML(isBibliography: false)
  }
}
