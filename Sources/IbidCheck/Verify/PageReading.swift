import IbidHTML
import IbidModel

/// Reads a published page tag by tag, without a tree; linear, never fails.
struct PageReading {
  private var tokenizer: HTMLTokenizer
  private var token = HTMLToken(.endOfFile, span: SourceSpan(0, 0))

  /// What comes next in a page.
  enum Event {
    case start(HTMLTag)
    case end(HTMLTag)
    case text(ArraySlice<UInt8>)
  }

  /// Starts at the beginning; what is not UTF-8 becomes U+FFFD.
  init(_ page: [UInt8]) { tokenizer = HTMLTokenizer(Self.valid(page)) }

  /// The bytes as valid UTF-8, which the tokenizer asks for.
  static func valid(_ page: [UInt8]) -> [UInt8] {
    String(validating: page, as: UTF8.self) == nil
      ? Array(String(decoding: page, as: UTF8.self).utf8) : page
  }

  mutating func next() -> Event? {
    while true {
      token = tokenizer.next()
      switch token.kind {
      case .startTag:
        tokenizer.enterText(of: token.tag)
        return .start(token.tag)
      case .endTag: return .end(token.tag)
      case .text:
        let range = Int(token.text.start)..<Int(token.text.end)
        return .text(token.text.isMade ? tokenizer.made[range] : tokenizer.source[range])
      case .endOfFile: return nil
      case .null, .comment, .doctype: continue
      }
    }
  }

  /// An attribute of the start tag that was met last; the first of that name counts.
  func attribute(_ name: String) -> String? {
    for index in token.attributes {
      let attribute = tokenizer.attributes[index]
      guard tokenizer.names[attribute.name].elementsEqual(name.utf8) else { continue }
      let range = Int(attribute.value.start)..<Int(attribute.value.end)
      let bytes = attribute.value.isMade ? tokenizer.made[range] : tokenizer.source[range]
      return String(decoding: bytes, as: UTF8.self)
    }
    return nil
  }

  /// True when the start tag that was met last has this class.
  func hasClass(_ name: String) -> Bool {
    (attribute("class") ?? "").split(separator: " ").contains { $0 == name }
  }
}
