/// The addresses of the identifiers that CSL makes links of (CSL 1.0.2, appendix on links).
enum LinkAddress {
  /// True for a field whose text is an identifier with an address.
  static func isIdentifier(_ field: Field) -> Bool {
    switch field {
    case .doi, .url, .pmid, .pmcid: true
    default: false
    }
  }

  /// The address of an identifier; one that is an address already stays.
  static func address(of text: String, in field: Field) -> String? {
    guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { return nil }
    if text.hasPrefix("https://") || text.hasPrefix("http://") { return text }
    switch field {
    case .doi: return "https://doi.org/" + text
    case .pmid: return "https://www.ncbi.nlm.nih.gov/pubmed/" + text
    case .pmcid: return "https://www.ncbi.nlm.nih.gov/pmc/articles/" + text
    default: return nil
    }
  }

  /// Where the address begins that a prefix ends with, as `https://doi.org/`; nil for none.
  static func start(in prefix: UnsafeBufferPointer<UInt8>) -> Int? {
    guard prefix.last == UInt8(ascii: "/") else { return nil }
    let start = prefix.lastIndex { $0 == UInt8(ascii: " ") }.map { $0 + 1 } ?? 0
    return prefix[start...].starts(with: "http".utf8) ? start : nil
  }
}
