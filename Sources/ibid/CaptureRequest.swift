import IbidImport
import IbidModel

/// What is to be captured, every part of it looked at before a file is opened.
struct CaptureRequest {
  let id: Capture.ID
  let file: String
  let url: String?
  let title: String?
  let witness: String?
  let language: String?
  /// Seconds since 1970-01-01T00:00:00Z.
  let instant: Int64
  let isReplacing: Bool

  init(
    key: String, file: String, url: String?, title: String?, witness: String?, language: String?,
    clock: Clock, isReplacing: Bool
  ) throws(Failure) {
    if let fault = Capture.ID.KeyFault(of: key) { throw Self.failure(fault, key) }
    guard let day = clock.day else {
      throw Failure("the time is outside the years 1 to 9999", help: "set the clock, or give --now")
    }
    id = Capture.ID(key: key, day: day)
    instant = clock.seconds
    self.file = file
    self.url = try Self.address(url, "--url")
    self.witness = try Self.address(witness, "--witness")
    self.title = try Self.title(title)
    self.language = try Self.language(language)
    self.isReplacing = isReplacing
  }

  private static func failure(_ fault: Capture.ID.KeyFault, _ key: String) -> Failure {
    let help = "a key begins with a letter, a digit or '_' and goes on with these and - . : + /"
    switch fault {
    case .empty: return Failure("the key is empty", help: help)
    case .tooLong(let limit):
      return Failure(
        "the key '\(key.prefix(40))…' is too long, expected at most \(limit) bytes",
        help: "name the work by a shorter key")
    case .badStart(let first): return Failure("the key '\(key)' begins with '\(first)'", help: help)
    case .badCharacter(let bad): return Failure("the key '\(key)' holds '\(bad)'", help: help)
    }
  }

  /// The longest address and the longest title in bytes.
  private static let longest = 2_000

  private static func address(_ text: String?, _ option: String) throws(Failure) -> String? {
    guard let text else { return nil }
    let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
    let host = text.dropFirst(scheme?.utf8.count ?? 0).prefix { !"/?#".contains($0) }
    guard scheme != nil, text.utf8.count <= longest, !host.isEmpty, !host.contains("@"),
      text.unicodeScalars.allSatisfy(isInAddress)
    else {
      throw Failure(
        "\(option) is '\(text.prefix(200))', expected an address such as https://example.org/page",
        help: "an address begins with https:// or http://, has no blanks and no password, and at"
          + " most \(longest) bytes")
    }
    return text
  }

  private static func isInAddress(_ scalar: Unicode.Scalar) -> Bool {
    !VisibleText.isHidden(scalar) && !scalar.properties.isWhitespace
      && !"<>\"\\^`{|}".unicodeScalars.contains(scalar)
  }

  private static func title(_ text: String?) throws(Failure) -> String? {
    guard let text else { return nil }
    let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !folded.isEmpty, folded.utf8.count <= longest else {
      throw Failure(
        "--title has \(folded.utf8.count) bytes, expected 1 to \(longest)",
        help: "give the title of the work, or leave --title out")
    }
    return folded
  }

  private static func language(_ text: String?) throws(Failure) -> String? {
    guard let text else { return nil }
    guard CapturedText.isLanguageTag(text) else {
      throw Failure("--lang is '\(text)', expected a language tag such as en or pt-BR")
    }
    return text
  }
}
