/// One entry of a BibTeX file as it was written, its abbreviations put in.
struct BibTeXEntry {
  /// The type in small letters.
  var type: String
  var key: String
  var fields: [BibTeXField]
  var range: Range<Int>
  /// The places of the fields by name.
  private var places: [String: Int]

  init(type: String, key: String, fields: [BibTeXField], range: Range<Int>) {
    self.type = type
    self.key = key
    self.fields = []
    self.range = range
    places = [:]
    for field in fields { add(field) }
  }

  /// The field with a name, or nil.
  subscript(name: String) -> BibTeXField? {
    places[name].map { fields[$0] }
  }

  /// Adds a field that is not there yet; false when it is.
  @discardableResult
  mutating func add(_ field: BibTeXField) -> Bool {
    guard places[field.name] == nil else { return false }
    places[field.name] = fields.count
    fields.append(field)
    return true
  }
}

/// One field of an entry.
struct BibTeXField {
  /// The name in small letters.
  var name: String
  /// The value in TeX, without its outer braces or quotation marks.
  var value: [UInt8]
  var range: Range<Int>
  /// True when the field was taken over from another entry.
  var isInherited = false

  /// The value as it stands.
  var text: String { String(decoding: value, as: UTF8.self) }
}
