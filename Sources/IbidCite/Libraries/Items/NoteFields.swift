import IbidModel

/// Fields that Zotero's users write into the note of an item, as citeproc-js reads them.
///
/// `{:field: value}` anywhere, or lines `field: value` at the top of the note; the first line may
/// be something else. A field that the item has already is left alone, but for its type and dates.
enum NoteFields {
  /// Moves what the note says into the fields.
  static func read(_ item: inout Item) {
    guard let note = item.text(.note), note.utf8.contains(0x3A) else { return }
    var names: [Field: [Name]] = [:]
    let withoutBraces = braced(note, &item, &names)
    var lines = withoutBraces.split(separator: "\n", omittingEmptySubsequences: false)
    var place = 0
    while place < lines.count {
      let line = lines[place]
      if let (name, value) = pair(line) {
        if set(name, value, &item, &names) { lines[place] = "" }
      } else if place > 0, !line.utf8.allSatisfy(ASCII.isSpace) {
        break
      }
      place += 1
    }
    for (field, list) in names where item[field] == nil { item[field] = .names(list) }
    let rest = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    guard rest != note else { return }
    item[.note] = rest.utf8.allSatisfy(ASCII.isSpace) ? nil : .text(rest)
  }

  /// The most bytes of `{:field: value}`.
  private static let longestBraced = 1_000

  /// Takes in `{:field: value}`; gives the note without them.
  private static func braced(
    _ note: String, _ item: inout Item, _ names: inout [Field: [Name]]
  ) -> String {
    let bytes = Array(note.utf8)
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x7B, at + 1 < bytes.count, bytes[at + 1] == 0x3A,
        let end = bytes[at...].prefix(longestBraced).firstIndex(of: 0x7D),
        let (name, value) = pair(String(decoding: bytes[(at + 2)..<end], as: UTF8.self)[...]),
        set(name, value, &item, &names)
      {
        at = end + 1
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The name and the value of `field: value`, or nil.
  private static func pair(_ line: Substring) -> (name: String, value: String)? {
    guard let colon = line.utf8.firstIndex(of: 0x3A) else { return nil }
    let name = line[..<colon]
    let isName = name.utf8.allSatisfy { byte in
      ASCII.isLetter(byte) || byte == 0x2D || byte == 0x5F
    }
    guard isName, !name.isEmpty else { return nil }
    let value = line[colon...].dropFirst()
    let trimmed = value.utf8.drop(while: ASCII.isSpace)
    guard let end = trimmed.lastIndex(where: { !ASCII.isSpace($0) }) else { return nil }
    return (String(name), String(decoding: trimmed[...end], as: UTF8.self))
  }

  /// Sets a field; false when the note keeps the line.
  private static func set(
    _ name: String, _ value: String, _ item: inout Item, _ names: inout [Field: [Name]]
  ) -> Bool {
    if name == "type" {
      guard ItemType(rawValue: value) != nil else { return false }
      item.setType(value)
      return true
    }
    guard let field = Field(name) else { return false }
    switch field.kind {
    case .date: item[field] = .date(DateValue(raw: value))
    case .name:
      guard item[field] == nil else { return false }
      names[field, default: []].append(self.name(value))
    case .text, .number:
      guard item[field] == nil else { return false }
      item[field] = .text(value)
    }
    return true
  }

  /// `Family || Given`, or a literal.
  private static func name(_ text: String) -> Name {
    let parts = text.split(separator: "||", maxSplits: 1).map { part in
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    return parts.count == 2 ? Name(family: parts[0], given: parts[1]) : Name(literal: text)
  }
}
