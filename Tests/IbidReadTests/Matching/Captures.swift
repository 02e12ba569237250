import IbidModel
import Testing

@testable import IbidRead

/// Captures made for tests, and the outcome of a comparison in a form that reads well.
enum Captured {
  static func index(_ text: String, language: String? = nil) throws -> CaptureIndex {
    CaptureIndex(try capture(text, language: language))
  }

  static func index(_ text: [UInt8], day: PartialDate, language: String? = nil) -> CaptureIndex {
    CaptureIndex(capture(text, day: day, language: language))
  }

  static func capture(_ text: String, language: String? = nil) throws -> Capture {
    capture(Array(text.utf8), day: try #require(PartialDate(year: 2026)), language: language)
  }

  private static func capture(
    _ text: [UInt8], day: PartialDate, language: String?
  ) -> Capture {
    Capture(
      id: Capture.ID(key: "work", day: day), language: language, text: text, textSHA256: "",
      pageSHA256: "", path: "work.txt")
  }
}

extension Passage {
  /// `same` pieces as they are in the article, `[+only in the article+]`, `[-only in the source-]`.
  var shown: String {
    difference.map { piece in
      switch piece {
      case .same(let article, _): article
      case .article(let words): "[+\(words)+]"
      case .source(let words): "[-\(words)-]"
      }
    }.joined(separator: " ")
  }

  /// The source's side of the pieces.
  var sourceWords: String {
    difference.compactMap { piece in
      switch piece {
      case .same(_, let source): source
      case .article: nil
      case .source(let words): words
      }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
