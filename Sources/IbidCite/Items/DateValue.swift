/// The date of an item: a day, a month, a year, a season, or a range of them.
public struct DateValue: Hashable, Sendable {
  /// The begin; nil when only `literal` is known.
  public var start: Part?
  /// The end of a range, or nil.
  public var end: Part?
  /// True for a range that goes on: `1999/..`.
  public var isOpenEnded: Bool
  /// True for an approximate date (`circa`).
  public var isUncertain: Bool
  /// A date that could not be read, shown as it is.
  public var literal: String?

  /// One day, month, season or year.
  public struct Part: Hashable, Sendable {
    /// The year; negative before our era, where -43 is shown as “43 BC”.
    public var year: Int
    /// 1–12, or nil.
    public var month: Int?
    /// 1–31, or nil.
    public var day: Int?
    /// 1 spring – 4 winter, or nil; never with a month.
    public var season: Int?

    /// Makes a part.
    public init(year: Int, month: Int? = nil, day: Int? = nil, season: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
      self.season = season
    }
  }

  /// Makes a date.
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
