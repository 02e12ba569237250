/// Addresses in TeX: their bytes as they stand.
enum TeXAddress {
  /// The address without `\url{…}` and without the backslashes before signs.
  static func text(_ value: [UInt8]) -> String {
    var bytes = BibTeXList.trimmed(value[...])
    let command = Array("\\url{".utf8)
    if bytes.starts(with: command), bytes.last == 0x7D {
      bytes = bytes.dropFirst(command.count).dropLast()
    } else if let inner = BibTeXList.enclosed(bytes) {
      bytes = inner
    }
    var out: [UInt8] = []
    for (place, byte) in zip(bytes.indices, bytes) {
      let next = place + 1 < bytes.endIndex ? bytes[place + 1] : 0
      if byte == 0x5C, "_%#&$~{}^".utf8.contains(next) { continue }
      if byte > 0x20 || byte == 0x20 && !out.isEmpty { out.append(byte) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The address of a work in a library of works such as arXiv; nil for one that nobody knows.
  static func address(ofEprint text: String, kind: String) -> String? {
    switch kind.lowercased() {
    case "arxiv": "https://arxiv.org/abs/" + text
    case "jstor": "https://www.jstor.org/stable/" + text
    case "pubmed": "https://www.ncbi.nlm.nih.gov/pubmed/" + text
    case "googlebooks": "https://books.google.com?id=" + text
    case "hdl": "https://hdl.handle.net/" + text
    default: nil
    }
  }
}
