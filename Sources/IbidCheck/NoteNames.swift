/// How messages name notes: “note 2”, “notes 2 and 7–11”, “notes 'a' and 'b'”.
enum NoteNames {
  /// How many names a message holds before it says “and … more”.
  private static let most = 12
  /// How many characters of a label a message shows.
  private static let longestLabel = 40

  /// “note 2” for one label.
  static func one(_ label: String) -> String {
    label.isEmpty ? "an inline note" : "note " + quoted(label)
  }

  /// “notes 2 and 7–11”; numbers in order and joined to ranges, then the other labels.
  static func many(_ labels: [String], singular: String = "note", plural: String = "notes")
    -> String
  {
    let numbers = Set(labels.compactMap { Int($0) }).sorted()
    let names = ranges(numbers) + labels.filter { Int($0) == nil }.map(quoted)
    return (labels.count == 1 ? singular : plural) + " " + listed(names)
  }

  /// “a”, “a and b”, “a, b and c”; a long list is cut.
  static func listed(_ names: [String]) -> String {
    guard names.count > 1 else { return names.first ?? "" }
    if names.count > most {
      return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
    }
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// “a”, “a and no b”, “a, no b and no c”, behind a “no”.
  static func either(_ names: [String]) -> String {
    guard names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", no ") + " and no " + (names.last ?? "")
  }

  /// The labels in order, each once.
  static func distinct(_ labels: [String]) -> [String] {
    var seen: Set<String> = []
    return labels.filter { seen.insert($0).inserted }
  }

  /// A number as it is, any other label in quotes.
  static func quoted(_ label: String) -> String {
    if Int(label) != nil { return label }
    return "'" + shortened(label, to: longestLabel) + "'"
  }

  /// The first characters of a text on one line.
  static func shortened(_ text: String, to length: Int) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= length ? line : String(line.prefix(length)) + "…"
  }

  /// Three or more numbers in a row become `first–last`.
  private static func ranges(_ numbers: [Int]) -> [String] {
    var names: [String] = []
    var at = 0
    while at < numbers.count {
      var last = at
      while last + 1 < numbers.count, numbers[last + 1] == numbers[last] &+ 1 { last += 1 }
      if last - at >= 2 {
        names.append("\(numbers[at])–\(numbers[last])")
      } else {
        names += numbers[at...last].map(String.init)
      }
      at = last + 1
    }
    return names
  }
}
