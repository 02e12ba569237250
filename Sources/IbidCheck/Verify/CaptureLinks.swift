import IbidHTML
import IbidModel

/// Where the pages about a record lead for a captured source: to it, and to the copy of a witness.
enum CaptureLinks {
  /// The full addresses as pages have them, in order; an address that is not for the web is shown
  /// as text.
  static func expected(for capture: Record.CaptureSummary) -> [String] {
    [capture.url, capture.witness].compactMap { $0.flatMap(URLPolicy.webAddress) }
  }

  /// The links of a page that lead out of the site.
  static func leadingOut(_ links: [String]) -> [String] { links.filter(isFull) }

  private static func isFull(_ address: String) -> Bool {
    let scheme = address.prefix { $0 != "/" }.lowercased()
    return scheme == "http:" || scheme == "https:" || address.hasPrefix("//")
  }

  /// What is wrong with the links of a place, in words; nil when they are right.
  static func fault(_ links: [String], _ capture: Record.CaptureSummary) -> String? {
    let (shown, right) = (leadingOut(links), expected(for: capture))
    guard shown != right else { return nil }
    return "the page leads to \(words(shown)) for '\(VisibleText.shown(capture.id.key))', "
      + "the record to \(words(right))"
  }

  private static func words(_ links: [String]) -> String {
    links.isEmpty ? "nothing" : links.joined(separator: " and ").quoted(limit: 200)
  }
}
