/// The look of the text at one place, and what a formatting changes of it.
///
/// Markup flips: italics inside italics are upright, and so for bold and small capitals. A style
/// that asks for what is there already changes nothing, and “normal” shows only against a look.
struct FontState: BitwiseCopyable {
  var isItalic = false
  var isBold = false
  var isSmallCaps = false
  var isUnderlined = false

  /// The inlines to open for a formatting, outermost first: at most five.
  mutating func inlines(for formatting: Formatting, _ open: (FormattedText.Kind) -> Void) {
    switch formatting.verticalAlign {
    case .unset: break
    case .baseline: open(.baseline)
    case .superscript: open(.superscript)
    case .subscript: open(.subscript)
    }
    switch formatting.decoration {
    case .unset: break
    case .none: change(&isUnderlined, to: false, .noDecoration, open)
    case .underline: change(&isUnderlined, to: true, .underline, open)
    }
    switch formatting.fontWeight {
    case .unset: break
    case .normal: change(&isBold, to: false, .normalWeight, open)
    case .bold: change(&isBold, to: true, .bold, open)
    case .light: open(.light)
    }
    switch formatting.fontVariant {
    case .unset: break
    case .normal: change(&isSmallCaps, to: false, .normalVariant, open)
    case .smallCaps: change(&isSmallCaps, to: true, .smallCaps, open)
    }
    switch formatting.fontStyle {
    case .unset: break
    case .normal: change(&isItalic, to: false, .normalStyle, open)
    case .italic: change(&isItalic, to: true, .italic, open)
    case .oblique: change(&isItalic, to: true, .oblique, open)
    }
  }

  private func change(
    _ value: inout Bool, to new: Bool, _ kind: FormattedText.Kind,
    _ open: (FormattedText.Kind) -> Void
  ) {
    if value != new { open(kind) }
    value = new
  }

  /// The inlines to open for markup.
  mutating func inlines(forMarkup markup: FormattingID, _ open: (FormattedText.Kind) -> Void) {
    switch markup {
    case MarkupFormatting.italic: flip(&isItalic, .italic, .normalStyle, open)
    case MarkupFormatting.bold: flip(&isBold, .bold, .normalWeight, open)
    case MarkupFormatting.smallCaps: flip(&isSmallCaps, .smallCaps, .normalVariant, open)
    case MarkupFormatting.superscript: open(.superscript)
    case MarkupFormatting.subscript: open(.subscript)
    case MarkupFormatting.plain:
      change(&isBold, to: false, .normalWeight, open)
      change(&isSmallCaps, to: false, .normalVariant, open)
      change(&isItalic, to: false, .normalStyle, open)
    default: break
    }
  }

  private func flip(
    _ value: inout Bool, _ on: FormattedText.Kind, _ off: FormattedText.Kind,
    _ open: (FormattedText.Kind) -> Void
  ) {
    open(value ? off : on)
    value.toggle()
  }
}
