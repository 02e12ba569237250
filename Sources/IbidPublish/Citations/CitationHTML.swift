import IbidCite
import IbidHTML
import IbidModel

/// Formatted text as the HTML of a page.
enum CitationHTML {
  /// The citations of an article by their nodes.
  static func texts(of citations: FormattedCitations) -> [NodeID: [UInt8]] {
    citations.texts.mapValues(bytes)
  }

  /// One text: escaped, its links by the policy for addresses.
  static func bytes(_ text: FormattedText) -> [UInt8] {
    Array(text.html().utf8)
  }
}
