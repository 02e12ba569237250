import IbidHTML
import IbidModel

/// The bytes of a page as UTF-8, with what was found out about their encoding.
struct DecodedSource {
  let source: SourceFile
  /// A finding when the encoding had to be guessed or bytes had no meaning in it.
  let doubts: [Diagnostic]
  /// The encoding that the page declares and nobody here can read; nil when it was read.
  let unknownEncoding: String?

  /// Decodes `bytes`; `declared` is the encoding that the page itself names.
  init(_ bytes: [UInt8], path: String, declared: String?) {
    let decoded = DecodedText.decode(bytes, declared: declared)
    source = SourceFile(path: path, bytes: decoded.bytes, encoding: decoded.encoding)
    doubts = Self.doubts(decoded, declared: declared)
    unknownEncoding = decoded.source == .fallback ? decoded.unknownLabel : nil
  }

  private static func doubts(_ decoded: DecodedText, declared: String?) -> [Diagnostic] {
    var messages: [String] = []
    if decoded.source == .fallback {
      let reason =
        decoded.unknownLabel.map { "declares '\($0)', which is not known" }
        ?? "declares nothing else"
      messages.append("the page is not valid UTF-8 and \(reason): read as \(decoded.encoding)")
    } else if decoded.source == .declared, decoded.encoding != "utf-8" {
      messages.append("read as \(decoded.encoding), as the page declares")
    } else if decoded.encoding != "utf-8" {
      messages.append("read as \(decoded.encoding), by its byte order mark")
    }
    if decoded.replaced > 0 {
      messages.append("\(decoded.replaced) bytes have no meaning in \(decoded.encoding)")
    }
    return messages.map { message in
      Diagnostic(
        code: Doubt.textDecoded.code, slug: Doubt.textDecoded.rawValue, severity: .info,
        confidence: decoded.source == .fallback ? .likely : .certain, span: SourceSpan(0, 0),
        message: message)
    }
  }
}
