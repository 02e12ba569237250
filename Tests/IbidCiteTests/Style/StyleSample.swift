@testable import IbidCite

/// Small styles and locales for tests.
enum StyleSample {
  /// A style with these elements in the layout of its citation, and others beside it.
  static func xml(_ layout: String, beside: String = "", attributes: String = "") -> [UInt8] {
    Array(
      """
      <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" \(attributes)>
      <info/>
      \(beside)
      <citation><layout>\(layout)</layout></citation>
      </style>
      """.utf8)
  }

  static func style(
    _ layout: String, beside: String = "", attributes: String = ""
  ) throws -> Style {
    try Style(xml: xml(layout, beside: beside, attributes: attributes), name: "sample.csl")
  }

  static func compiled(
    _ layout: String, beside: String = "", attributes: String = "", language: String? = nil
  ) throws -> CompiledStyle {
    try StyleCompiler(
      style: style(layout, beside: beside, attributes: attributes), locales: .builtIn,
      language: language
    ).compiled()
  }

  /// The reason for which a style is refused, or nil.
  static func fault(_ xml: [UInt8]) -> StyleError? {
    do throws(StyleError) {
      let style = try Style(xml: xml, name: "sample.csl")
      _ = try StyleCompiler(style: style, locales: .builtIn).compiled()
      return nil
    } catch {
      return error
    }
  }
}
