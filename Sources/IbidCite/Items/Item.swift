/// A work in a library: what CSL calls an item.
public struct Item: Hashable, Sendable {
  /// The citation key.
  public var id: String
  /// The type, `document` when it is none of CSL's.
  public var type: ItemType
  /// The type as it was written, when it is none of CSL's.
  public var unknownType: String?
  /// The values, by the fields that have one, in the order of `Field`.
  public private(set) var fields: [Field]
  private var values: [Value]
  /// Keys of the source that are no CSL variables, with their values, in order; kept for writers.
  public var other: [Extra] = []

  /// The value of a field.
  public enum Value: Hashable, Sendable {
    /// Text and numbers, with CSL's markup.
    case text(String)
    case names([Name])
    case date(DateValue)
  }

  /// A key that CSL does not know.
  public struct Extra: Hashable, Sendable {
    /// The key as it was written.
    public var key: String
    /// The value as text.
    public var value: String
    /// Makes a pair.
    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// Makes an item without values.
  public init(id: String, type: ItemType) {
    self.id = id
    self.type = type
    fields = []
    values = []
  }

  /// The value of a field, or nil.
  public subscript(field: Field) -> Value? {
    get {
      let place = place(of: field)
      return place < fields.count && fields[place] == field ? values[place] : nil
    }
    set {
      let place = place(of: field)
      let isThere = place < fields.count && fields[place] == field
      switch (isThere, newValue) {
      case (true, let value?): values[place] = value
      case (false, let value?):
        fields.insert(field, at: place)
        values.insert(value, at: place)
      case (true, nil):
        fields.remove(at: place)
        values.remove(at: place)
      case (false, nil): break
      }
    }
  }

  /// The text of a field of text or number; nil when there is none.
  public func text(_ field: Field) -> String? {
    if case .text(let text)? = self[field] { text } else { nil }
  }

  /// The names of a field; empty when there are none.
  public func names(_ field: Field) -> [Name] {
    if case .names(let names)? = self[field] { names } else { [] }
  }

  /// The date of a field; nil when there is none.
  public func date(_ field: Field) -> DateValue? {
    if case .date(let date)? = self[field] { date } else { nil }
  }

  /// Where a field stands or would stand in `fields`.
  private func place(of field: Field) -> Int {
    var low = 0
    var high = fields.count
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].rawValue < field.rawValue { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
