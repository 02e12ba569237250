/// Language tags as CSL knows them: a language, or a language and a region.
enum LanguageTag {
  /// The tag with the case that files have, and without what CSL has no use for: `de_at` and
  /// `de-AT-x-sort` are `de-AT`, `sr-latn-rs` is `sr-Latn-RS`.
  static func normalized(_ tag: String) -> String {
    var parts: [String] = []
    for part in tag.split(whereSeparator: { $0 == "-" || $0 == "_" }) {
      if part.utf8.count == 1 { break }
      if parts.isEmpty {
        parts.append(part.lowercased())
      } else if part.utf8.count == 2 {
        parts.append(part.uppercased())
      } else if part.utf8.count == 4 {
        parts.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
      }
    }
    return parts.joined(separator: "-")
  }

  /// The language of a tag, without its region: `de` of `de-AT`.
  static func language(of tag: String) -> String {
    String(tag.prefix { $0 != "-" })
  }

  /// The dialect that stands for a language: `de-DE` for `de`; nil for a language CSL has no file of.
  static func primaryDialect(of language: String) -> String? {
    if let region = regions[language] { return language + "-" + region }
    return standingAlone.contains(language) ? language : others[language]
  }

  /// The tags whose files may have what a language needs, the nearest first; `en-US` is the last.
  ///
  /// A bare language is its primary dialect. An unknown language has only `en-US` after itself.
  static func fallbacks(of tag: String) -> [String] {
    let tag = normalized(tag)
    let language = language(of: tag)
    var tags: [String] = []
    let primary = primaryDialect(of: language)
    for candidate in [tag == language ? nil : tag, script(of: tag), primary, "en-US"] {
      if let candidate, !tags.contains(candidate) { tags.append(candidate) }
    }
    if primary == nil, tag == language, !tag.isEmpty { tags.insert(tag, at: 0) }
    return tags
  }

  /// The dialect of a script, where scripts divide a language.
  private static func script(of tag: String) -> String? {
    if tag.hasPrefix("zh-Hant") || tag == "zh-HK" || tag == "zh-MO" { return "zh-TW" }
    if tag.hasPrefix("zh-Hans") { return "zh-CN" }
    if tag.hasPrefix("sr-Cyrl") { return "sr-Cyrl-RS" }
    return nil
  }

  private static let standingAlone: Set<String> = ["ar", "eu", "la"]

  private static let others = ["sr": "sr-Latn-RS", "no": "nb-NO"]

  /// The regions of the primary dialects.
  private static let regions: [String: String] = [
    "af": "ZA", "bal": "PK", "bg": "BG", "brh": "PK", "ca": "AD", "cs": "CZ", "cy": "GB",
    "da": "DK", "de": "DE", "el": "GR", "en": "US", "es": "ES", "et": "EE", "fa": "IR",
    "fi": "FI", "fr": "FR", "gl": "ES", "he": "IL", "hi": "IN", "hr": "HR", "hu": "HU",
    "hy": "AM", "id": "ID", "is": "IS", "it": "IT", "ja": "JP", "km": "KH", "ko": "KR",
    "lij": "IT", "lt": "LT", "lv": "LV", "mn": "MN", "ms": "MY", "nb": "NO", "nl": "NL",
    "nn": "NO", "pa": "PK", "pl": "PL", "pt": "PT", "ro": "RO", "ru": "RU", "sk": "SK",
    "sl": "SI", "sv": "SE", "th": "TH", "tr": "TR", "uk": "UA", "vi": "VN", "zh": "CN",
  ]
}
