/// A prefix or suffix that the author wrote, with the blank that parts it from the cite.
struct CiteAffix {
  let text: String
  /// True for a prefix that ends a sentence, so that the cite begins one.
  var endsSentence = false

  /// A prefix: a blank follows a word, a number, a closing bracket or a punctuation mark.
  init(prefix: String) {
    let bare = Self.withoutTags(prefix)
    let last = bare.unicodeScalars.last { !Self.isClosingMark($0) }
    guard let last else {
      text = prefix
      return
    }
    let needsBlank =
      last.properties.isAlphabetic || "0123456789)],:.;!?&".unicodeScalars.contains(last)
    text = needsBlank ? Self.withoutFinalBlanks(prefix) + " " : prefix
    let words = bare.split(separator: " ")
    endsSentence = ":.;!?".unicodeScalars.contains(last) && words.count > 1
  }

  /// A suffix: a blank comes before a word or an opening bracket.
  init(suffix: String) {
    let first = Self.withoutTags(suffix).unicodeScalars.first
    guard let first else {
      text = suffix
      return
    }
    let needsBlank = first.properties.isAlphabetic || first == "(" || first == "["
    text = needsBlank ? " " + suffix : suffix
  }

  /// True for a full stop and a comma.
  static func isStopOrComma(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C }

  private static func isClosingMark(_ scalar: Unicode.Scalar) -> Bool {
    "\"'\u{201D}\u{2019}\u{BB}\u{202F}\u{A0} ".unicodeScalars.contains(scalar)
  }

  private static func withoutFinalBlanks(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The text without `<…>`.
  private static func withoutTags(_ text: String) -> String {
    guard text.utf8.contains(0x3C) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      result += rest[..<open]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
