/// Where locales come from: a folder, a package of the system, what is built in.
public struct LocaleSource: Sendable {
  private let load: @Sendable (String) -> Locale?

  /// A source that is asked for the locale of a tag such as `de-AT` and returns nil when it has
  /// none.
  public init(_ load: @escaping @Sendable (String) -> Locale?) { self.load = load }

  /// The locale of exactly this tag, or nil.
  public func locale(_ tag: String) -> Locale? { load(tag) }

  /// The locales that together have the terms of a language, the nearest last.
  func layers(for tag: String) -> [Locale] {
    LanguageTag.fallbacks(of: tag).reversed().compactMap(load)
  }
}
