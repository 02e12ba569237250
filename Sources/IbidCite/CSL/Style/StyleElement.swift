/// One rendering element of a compiled style.
///
/// Elements lie flat, in the order of the style, each before what it contains: the children of the
/// element at `i` are at `i + 1 ..< end`, and the next sibling is at `end`. What an element has
/// beyond this lies in a table of `CompiledStyle`, at `payload`.
struct StyleElement: Sendable, BitwiseCopyable {
  var kind: Kind
  /// The variable that is rendered, where there is one.
  var field: Field = .title
  /// The form of a term, label, number or variable.
  var form = Form.long
  /// Which number a term or label takes.
  var plural = Plural.contextual
  var prefix: StringID = 0
  var suffix: StringID = 0
  /// What stands between the children.
  var delimiter: StringID = 0
  var formatting: FormattingID = 0
  /// See `Kind`.
  var payload: UInt16 = 0
  /// The index after the last descendant.
  var end: Int32 = 0

  enum Kind: UInt8 {
    /// `text variable`: `field`, `form`.
    case textVariable
    /// `text macro`: `payload` is an index in `macros`.
    case textMacro
    /// `text term`: `payload` is a `TermID` of the right form, `plural` always or never.
    case textTerm
    /// `text value`: `payload` is a `StringID`.
    case textValue
    /// `number`: `field`, `form` numeric, ordinal, longOrdinal or roman.
    case number
    /// `label`: `field`, `form`, `plural`; `payload` is the `TermID` of a field that is no locator.
    case label
    /// `date`: `field`; `payload` is an index in `dates`.
    case date
    /// `names`: `payload` is an index in `names`; the children are those of `substitute`.
    case names
    /// `group`, and `layout`: the children with `delimiter` between them.
    case group
    /// `choose`: the children are branches.
    case choose
    /// `if`, `else-if`, `else`: `payload` is an index in `conditions`.
    case branch
  }

  enum Form: UInt8 {
    case long, short, verb, verbShort, symbol
    case numeric, ordinal, longOrdinal, roman
  }

  enum Plural: UInt8 { case contextual, always, never }
}
