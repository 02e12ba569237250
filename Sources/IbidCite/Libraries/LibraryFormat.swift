import IbidModel

/// The formats of libraries that are read.
public enum LibraryFormat: String, CaseIterable, Sendable {
  case cslJSON = "csl-json"
  case cslYAML = "csl-yaml"
  /// BibTeX and BibLaTeX.
  case bibTeX = "bibtex"
  case ris

  /// The format of a file, by the ending of its name, else by its first bytes.
  public init(name: String, content: [UInt8]) {
    self = Self(ending: name) ?? Self(content: content)
  }

  /// The format that an ending stands for, or nil.
  public init?(ending name: String) {
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return nil }
    switch String(name[dot...].dropFirst()).lowercased() {
    case "json", "csljson": self = .cslJSON
    case "yaml", "yml": self = .cslYAML
    case "bib", "bibtex", "biblatex": self = .bibTeX
    case "ris": self = .ris
    default: return nil
    }
  }

  private init(content: [UInt8]) {
    let start = content.firstIndex { !ASCII.isSpace($0) } ?? content.count
    let first = start < content.count ? content[start] : 0
    if first == 0x7B || first == 0x5B {
      self = .cslJSON
    } else if Self.holdsTag(content, start) {
      self = .ris
    } else if Self.holdsEntry(content) {
      self = .bibTeX
    } else {
      self = .cslYAML
    }
  }

  /// True for `TY  - `.
  private static func holdsTag(_ content: [UInt8], _ start: Int) -> Bool {
    content[start...].starts(with: "TY  -".utf8)
  }

  /// True when a line starts with `@` and letters before a brace.
  private static func holdsEntry(_ content: [UInt8]) -> Bool {
    for at in content.indices.prefix(1 << 16) where content[at] == 0x40 {
      var end = at + 1
      while end < content.count, ASCII.isLetter(content[end]) { end += 1 }
      let word = end
      while end < content.count, ASCII.isBlank(content[end]) { end += 1 }
      if word > at + 1, end < content.count, content[end] == 0x7B || content[end] == 0x28 {
        return true
      }
    }
    return false
  }
}
