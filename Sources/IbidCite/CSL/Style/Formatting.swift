/// How a part of the output looks; the values are CSL's.
///
/// Text case and the stripping of periods are done when a part is rendered, the rest when the
/// output is finished.
struct Formatting: Hashable, Sendable, BitwiseCopyable {
  var fontStyle = FontStyle.unset
  var fontVariant = FontVariant.unset
  var fontWeight = FontWeight.unset
  var decoration = Decoration.unset
  var verticalAlign = VerticalAlign.unset
  var display = Display.unset
  var textCase = TextCase.none
  var hasQuotes = false
  var stripsPeriods = false

  enum FontStyle: UInt8 { case unset, normal, italic, oblique }
  enum FontVariant: UInt8 { case unset, normal, smallCaps }
  enum FontWeight: UInt8 { case unset, normal, bold, light }
  enum Decoration: UInt8 { case unset, none, underline }
  enum VerticalAlign: UInt8 { case unset, baseline, superscript, `subscript` }
  enum Display: UInt8 { case unset, block, leftMargin, rightInline, indent }
  enum TextCase: UInt8 {
    case none, lowercase, uppercase, capitalizeFirst, capitalizeAll, sentence, title
  }

  /// True when finishing has nothing to do for it.
  var isPlain: Bool {
    fontStyle == .unset && fontVariant == .unset && fontWeight == .unset && decoration == .unset
      && verticalAlign == .unset && display == .unset && !hasQuotes
  }
}

/// The number of a formatting in `CompiledStyle.formattings`; 0 is none.
typealias FormattingID = UInt16

/// The number of a string in `CompiledStyle.strings`; 0 is the empty one.
typealias StringID = UInt16

/// The number of a term in `CompiledStyle.terms`; 0 is a term without text.
typealias TermID = UInt16
