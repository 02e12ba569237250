/// Joins a style with the terms of a language into a `CompiledStyle`.
///
/// The language is the one that is given, else the style's `default-locale`, else American English.
/// The style's own terms for the language lie over those of the locale files.
struct StyleCompiler {
  let style: Style
  let locales: LocaleSource
  let language: String?

  init(style: Style, locales: LocaleSource, language: String? = nil) {
    self.style = style
    self.locales = locales
    self.language = language
  }

  /// The tag of the language that is rendered: a bare language is its primary dialect.
  var renderedLanguage: String {
    let tag = LanguageTag.normalized(language ?? style.language ?? "en-US")
    guard !tag.isEmpty else { return "en-US" }
    return LanguageTag.primaryDialect(of: tag) ?? tag
  }

  /// The compiled style.
  ///
  /// - Throws: `StyleError` for a dependent style, missing or recursive macros, a missing layout, and
  ///   styles that would take without bound.
  func compiled() throws(StyleError) -> CompiledStyle {
    if let parent = style.parent {
      throw StyleError(file: style.name, line: 1, reason: .dependent(parent: parent))
    }
    let graph = try MacroGraph(of: style)
    var compilation = Compilation(style: style, graph: graph, locale: merged())
    compilation.parts.locale.language = renderedLanguage
    try compilation.compile()
    return CompiledStyle(compilation.parts)
  }

  /// The locale files, and over them what the style says without a language, for the language, and
  /// for the dialect.
  private func merged() -> LocaleMerge {
    let tag = renderedLanguage
    let own = style.tree.children(of: 0).filter { style.tree.nodes[$0].name == .locale }
      .map { Locale(style.tree, node: $0) }
    var layers = locales.layers(for: tag)
    for wanted in ["", LanguageTag.language(of: tag), tag] {
      layers += own.filter { $0.language == wanted }
    }
    return LocaleMerge(layers)
  }
}
