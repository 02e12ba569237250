import IbidModel

/// One key of `ibid.yaml`: its rows are the reader, the list of known keys and the manual's table.
package struct SettingsKey: Sendable {
  /// The name; with a dot when it stands in a map (`check.deny`).
  package let name: String
  /// Other names of the same key.
  package let synonyms: [String]
  /// What may stand there, in words.
  package let form: String
  /// What holds when the key is absent, as it would be written; empty for nothing.
  package let standard: String
  /// What the key does, in one line.
  package let summary: String
  package let isRequired: Bool
  /// Puts a value into the settings.
  let apply: @Sendable (SettingsValue, inout PublicationSettings) throws(SettingsFault) -> Void

  init(
    _ name: String, or synonyms: [String] = [], _ form: String, standard: String = "",
    _ summary: String, isRequired: Bool = false,
    apply:
      @escaping @Sendable (SettingsValue, inout PublicationSettings) throws(SettingsFault) -> Void
  ) {
    self.name = name
    self.synonyms = synonyms
    self.form = form
    self.standard = standard
    self.summary = summary
    self.isRequired = isRequired
    self.apply = apply
  }

  /// All keys, in the order of the manual.
  package static let all: [SettingsKey] = [
    SettingsKey("title", "text", "the name of the publication", isRequired: true) {
      value, settings throws(SettingsFault) in
      settings.title = try value.words()
    },
    SettingsKey(
      "baseURL", "address with http:// or https://",
      "where the site will stand; without it links are relative and feeds have no addresses"
    ) { value, settings throws(SettingsFault) in
      settings.baseURL = try value.webAddress()
    },
    SettingsKey("lang", "language tag", standard: "en", "the language of texts that name none") {
      value, settings throws(SettingsFault) in
      settings.language = try value.languageTag()
    },
    SettingsKey(
      "authors", or: ["author"], "name, list of names, or list of maps with name and url",
      "who wrote the texts that name nobody"
    ) { value, settings throws(SettingsFault) in
      settings.authors = try value.authors()
    },
    SettingsKey("description", "text", "what the publication is, for feeds and search engines") {
      value, settings throws(SettingsFault) in
      settings.description = try value.words()
    },
    SettingsKey(
      "permalink", "path with {slug}, perhaps {year} and {month}", standard: "/{slug}/",
      "the address of an article"
    ) { value, settings throws(SettingsFault) in
      settings.permalink = try value.permalink()
    },
    SettingsKey(
      "timezone", "UTC or an offset such as +02:00", standard: "UTC",
      "the time zone of dates without one; never the machine's"
    ) { value, settings throws(SettingsFault) in
      settings.utcOffsetMinutes = try value.utcOffsetMinutes()
    },
    SettingsKey(
      "outputs", "list of outputs", standard: "[html, print, feed, sitemap, record, cite]",
      "what is published"
    ) { value, settings throws(SettingsFault) in
      settings.outputs = try value.codes()
    },
    SettingsKey(
      "bibliography", "file or list of files",
      "the libraries of works that citations name: .bib, .json (CSL-JSON), .yaml (CSL-YAML), .ris"
    ) { value, settings throws(SettingsFault) in
      settings.bibliography = try value.paths()
    },
    SettingsKey(
      "csl", "name of a built-in style or file", standard: "chicago-notes",
      "the citation style (docs/styles.md)"
    ) { value, settings throws(SettingsFault) in
      settings.citationStyle = try value.path()
    },
    SettingsKey(
      "evidence", "excerpt or capture", standard: "excerpt",
      "how much of a captured source is published: the quoted passages, or its whole text"
    ) { value, settings throws(SettingsFault) in
      settings.evidence = try value.evidence()
    },
    SettingsKey("check.allow", "list of codes", standard: "[]", "rules that are silenced") {
      value, settings throws(SettingsFault) in
      settings.check.allow = try value.codes()
    },
    SettingsKey(
      "check.deny", "error, warning or info", standard: "error",
      "the severity from which on check ends with 1"
    ) { value, settings throws(SettingsFault) in
      settings.check.deny = try value.severity()
    },
    SettingsKey(
      "raw-html.allow", "list of " + RawElement.names.joined(separator: ", "), standard: "[]",
      "elements of raw HTML in Markdown whose tags are let through, with harmless attributes; all "
        + "other tags are shown as text"
    ) { value, settings throws(SettingsFault) in
      settings.rawElements = try value.rawElements()
    },
    SettingsKey(
      "profile", MarkdownProfile.names,
      "whose Markdown it is (docs/dialects.md); without it the files of the folder tell"
    ) { value, settings throws(SettingsFault) in
      settings.profile = try value.profile()
    },
    SettingsKey(
      "theme", "folder", standard: "theme", "files there replace those of the built-in theme"
    ) { value, settings throws(SettingsFault) in
      settings.theme = try value.folder()
    },
    SettingsKey("email", "mail address", "the address that readers write to") {
      value, settings throws(SettingsFault) in
      settings.email = try value.mailAddress()
    },
  ]
}
