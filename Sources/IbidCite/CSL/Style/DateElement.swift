/// What a `date` element says, a localized form merged with the style's own parts.
struct DateElement: Sendable {
  /// The parts in the order in which they are shown, `date-parts` already applied.
  var parts: [DatePart] = []
  /// What stands between the parts.
  var delimiter: StringID = 0
  /// True for `form="text"` and `form="numeric"`.
  var isLocalized = false
}

/// One `date-part`.
struct DatePart: Sendable, BitwiseCopyable {
  var name: Name
  var form = Form.long
  var prefix: StringID = 0
  var suffix: StringID = 0
  var formatting: FormattingID = 0
  /// What stands between the two values of a range; “–” unless the style says otherwise.
  var rangeDelimiter: StringID = 0

  enum Name: UInt8 { case day, month, year }
  /// `long` is the default of month and year, `numeric` that of day.
  enum Form: UInt8 { case long, short, numeric, numericLeadingZeros, ordinal }
}
