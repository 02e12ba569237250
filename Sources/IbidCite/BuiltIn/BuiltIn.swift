/// The styles and locales that come with the program, written for it.
///
/// To add one: a file in this folder with its XML, and a line here.
enum BuiltIn {
  /// The styles, by name.
  static let styles: [(name: String, xml: String)] = []

  /// The locales, by tag.
  static let locales: [(tag: String, xml: String)] = []
}

extension Style {
  /// The names of the built-in styles, in the order of the manual.
  public static var builtInNames: [String] { BuiltIn.styles.map(\.name) }

  /// The built-in style of a name, or nil.
  public static func builtIn(named name: String) -> Style? {
    guard let entry = BuiltIn.styles.first(where: { $0.name == name }) else { return nil }
    return try? Style(xml: Array(entry.xml.utf8), name: name)
  }
}

extension Locale {
  /// The built-in locale of exactly this tag, or nil.
  public static func builtIn(tag: String) -> Locale? {
    guard let entry = BuiltIn.locales.first(where: { $0.tag == tag }) else { return nil }
    return try? Locale(xml: Array(entry.xml.utf8), name: tag)
  }
}

extension LocaleSource {
  /// The built-in locales.
  public static let builtIn = LocaleSource { Locale.builtIn(tag: $0) }

  /// The tags whose locales may have what a language needs, the nearest first.
  public static func tags(for language: String) -> [String] { LanguageTag.fallbacks(of: language) }
}
