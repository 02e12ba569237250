/// The formattings that markup inside a text asks for.
///
/// Texts are read before any style is known, so these have numbers of their own, above all that a
/// style can reach.
enum MarkupFormatting {
  static let italic: FormattingID = 0xFFF0
  static let bold: FormattingID = 0xFFF1
  static let superscript: FormattingID = 0xFFF2
  static let `subscript`: FormattingID = 0xFFF3
  static let smallCaps: FormattingID = 0xFFF4
  /// `<span class="nodecor">`: no italics, bold or small capitals.
  static let plain: FormattingID = 0xFFF5
  /// On a `.quoted` node: single quotation marks, where it stands in no other quotation.
  static let innerQuote: FormattingID = 0xFFF6

  /// The lowest of them.
  static let first: FormattingID = 0xFFF0

  /// True for a look that also says that the case of the text is meant as it is.
  static func keepsCase(_ formatting: FormattingID) -> Bool {
    formatting >= superscript && formatting <= plain
  }
}
