/// The styles that come with the program, written for it.
///
/// To add one: a file in `Styles/` with its XML, and a line here.
enum BuiltIn {
  /// The styles, by name, in the order of the manual.
  static let styles: [(name: String, xml: String)] = [
    ("chicago-notes", chicagoNotes), ("author-date", authorDate), ("apa-like", apaLike),
    ("ieee-like", ieeeLike), ("mla-like", mlaLike),
  ]
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

extension LocaleSource {
  /// The tags whose locales may have what a language needs, the nearest first.
  public static func tags(for language: String) -> [String] { LanguageTag.fallbacks(of: language) }
}
