/// Writes items as BibTeX.
public struct BibTeXWriter: Sendable {
  /// Makes a writer.
  public init() {}
  /// The entries.
  public func written(_ items: [Item]) -> [UInt8] { [] }
}
