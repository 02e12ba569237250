import IbidModel

/// Values with a form of their own: addresses, paths, languages, offsets.
extension SettingsValue {
  /// An address of the web, without a final `/`.
  func webAddress() throws(SettingsFault) -> String {
    let text = try text("an address")
    let expected = "an address such as https://example.org/journal"
    let schemes = ["https://", "http://"].filter { text.hasPrefix($0) }
    guard let scheme = schemes.first, Self.isAddressText(text) else { throw bad(text, expected) }
    let host = text.dropFirst(scheme.count).prefix { $0 != "/" }
    guard let first = host.utf8.first, ASCII.isAlphanumeric(first) || first == 0x5B,
      !host.contains("@")
    else { throw bad(text, expected) }
    return String(text.reversed().drop { $0 == "/" }.reversed())
  }

  /// A language tag after BCP 47, by its form only.
  func languageTag() throws(SettingsFault) -> String {
    let text = try text("a language tag")
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    let isForm = parts.allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy(ASCII.isAlphanumeric)
    }
    guard isForm, let first = parts.first, first.count > 1, first.allSatisfy(ASCII.isLetter) else {
      throw bad(text, "a language tag such as en or pt-BR")
    }
    return text
  }

  /// A path that begins and ends with `/` and holds `{slug}`.
  func permalink() throws(SettingsFault) -> String {
    let text = try text("a path")
    let expected = "a path such as /{year}/{month}/{slug}/"
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2, parts.first == "", parts.last == "", parts.contains("{slug}") else {
      throw bad(text, expected)
    }
    let isForm = parts.dropFirst().dropLast().allSatisfy { part in
      ["{slug}", "{year}", "{month}"].contains(part)
        || (!part.isEmpty
          && part.utf8.allSatisfy { ASCII.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F })
    }
    guard isForm else { throw bad(text, expected) }
    return text
  }

  /// Minutes east of UTC.
  func utcOffsetMinutes() throws(SettingsFault) -> Int {
    let text = try text("UTC or an offset")
    if text == "UTC" || text == "Z" { return 0 }
    let bytes = Array(text.utf8)
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      throw fault(.namedTimezone(found: text))
    }
    let digits = [1, 2, 4, 5].map { $0 < bytes.count ? Int(bytes[$0]) - 0x30 : -1 }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      digits.allSatisfy((0...9).contains), digits[2] < 6
    else { throw bad(text, "an offset such as +02:00") }
    let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    guard minutes <= 14 * 60 else { throw bad(text, "an offset of at most 14 hours") }
    return sign == UInt8(ascii: "-") ? -minutes : minutes
  }

  /// A folder below the publication.
  func folder() throws(SettingsFault) -> String {
    let text = try text("a folder")
    guard SitePathFault(of: text) == nil else {
      throw bad(text, "a folder below the publication, without '..'")
    }
    return text
  }

  /// A mail address that can stand in a link as it is.
  func mailAddress() throws(SettingsFault) -> String {
    let text = try text("a mail address")
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let signs = Set("!#$'*+-.=_~".utf8)
    guard parts.count == 2, text.utf8.count <= 254,
      parts.allSatisfy({ !$0.isEmpty && $0.first != 0x2E && $0.last != 0x2E }),
      parts[0].allSatisfy({ ASCII.isAlphanumeric($0) || signs.contains($0) }),
      parts[1].allSatisfy({ ASCII.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E })
    else { throw bad(text, "a mail address such as desk@example.org") }
    return text
  }

  /// True for bytes that an address may hold as they are; no query and no fragment among them.
  private static func isAddressText(_ text: String) -> Bool {
    let refused = Set("\"<>\\^`{|}?#".utf8)
    return text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !refused.contains($0) }
  }
}
