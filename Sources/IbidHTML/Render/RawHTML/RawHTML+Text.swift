import IbidModel

extension RawHTML {
  /// The bytes without comments and without the tags of some elements.
  static func text(_ raw: ArraySlice<UInt8>, without elements: Set<String>) -> [UInt8] {
    guard !elements.isEmpty else { return withoutComments(raw) }
    var tokens = HTMLTokenizer(Array(raw))
    var out: [UInt8] = []
    while true {
      let token = tokens.next()
      let slice = tokens.source[token.span.range]
      switch token.kind {
      case .endOfFile: return out
      case .startTag, .endTag:
        let name = String(decoding: tokens.names[token.name], as: UTF8.self)
        if !elements.contains(name) { out += slice }
      case .comment where slice.starts(with: "<!--".utf8): continue
      case .text where token.text.isMade:
        out += tokens.made[Int(token.text.start)..<Int(token.text.end)]
      default: out += slice
      }
    }
  }
}
