/// The date of an item: a day, a month, a year, a season, or a range of them.
public struct DateValue: Hashable, Sendable {
  /// The begin; nil when only `literal` is known.
  public var start: Part?
  /// The end of a range, or nil. A range without a known end has `isOpenEnded`.
  public var end: Part?
  /// True for a range that goes on: `1999/..`.
  public var isOpenEnded: Bool
  /// True for an approximate date (`circa`).
  public var isUncertain: Bool
  /// A date that could not be read, shown as it is.
  public var literal: String?

  /// One day, month, season or year.
  public struct Part: Hashable, Sendable {
    /// The year, negative before our era: -43 is 44 BC in EDTF, but CSL-JSON's -43 is shown “43 BC”.
    public var year: Int
    /// 1–12, or nil.
    public var month: Int?
    /// 1–31, or nil.
    public var day: Int?
    /// 1 spring – 4 winter, or nil; never with a month.
    public var season: Int?

    public init(year: Int, month: Int? = nil, day: Int? = nil, season: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
      self.season = season
    }
  }

  public init(
    start: Part?, end: Part? = nil, isOpenEnded: Bool = false, isUncertain: Bool = false,
    literal: String? = nil
  ) {
    self.start = start
    self.end = end
    self.isOpenEnded = isOpenEnded
    self.isUncertain = isUncertain
    self.literal = literal
  }
}
