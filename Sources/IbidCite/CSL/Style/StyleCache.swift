import Synchronization

/// Compiled styles by style and language, each made once for all articles of a site.
///
/// Safe from any thread. Two threads that ask at the same time for what is not there may both
/// compile it; the first result is kept.
public final class StyleCache: Sendable {
  private let locales: LocaleSource
  private let compiled = Mutex<[Key: CompiledStyle]>([:])
  private let loaded = Mutex<[String: Locale?]>([:])

  private struct Key: Hashable {
    var name: String
    var id: String
    var language: String
  }

  /// Makes an empty cache.
  public init(locales: LocaleSource = .builtIn) { self.locales = locales }

  /// A processor for a style in a language; nil asks for the style's own, else for American English.
  ///
  /// - Throws: `StyleError` when the style cannot be used.
  public func processor(
    for style: Style, language: String? = nil
  ) throws(StyleError) -> CitationProcessor {
    CitationProcessor(try compiled(style, language: language))
  }

  /// The style in a language; nil asks for the style's own, else for American English.
  ///
  /// - Throws: `StyleError` as `StyleCompiler` does; a fault is not kept.
  func compiled(_ style: Style, language: String? = nil) throws(StyleError) -> CompiledStyle {
    let compiler = StyleCompiler(
      style: style, locales: LocaleSource { self.locale($0) }, language: language)
    let key = Key(name: style.name, id: style.id, language: compiler.renderedLanguage)
    if let known = compiled.withLock({ $0[key] }) { return known }
    let made = try compiler.compiled()
    return compiled.withLock { cache in
      if let known = cache[key] { return known }
      cache[key] = made
      return made
    }
  }

  /// The locale of a tag, read once.
  private func locale(_ tag: String) -> Locale? {
    if let known = loaded.withLock({ $0[tag] }) { return known }
    let locale = locales.locale(tag)
    loaded.withLock { $0[tag] = .some(locale) }
    return locale
  }
}
