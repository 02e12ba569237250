import IbidModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension CaptureDescription {
  /// The version alone, which other versions have too.
  private struct Versioned: Decodable {
    var version: Int
  }

  /// Reads `capture.json`.
  /// - Throws: `.otherVersion` or `.unreadable`; keys that are not known are passed over.
  init(json: [UInt8]) throws(CaptureShelf.Fault.Kind) {
    let version = try Self.decoded(Versioned.self, json).version
    guard version == Self.currentVersion else { throw .otherVersion(String(version)) }
    self = try Self.decoded(Self.self, json)
    if let fault { throw .unreadable(fault) }
  }

  private static func decoded<Value: Decodable>(
    _ type: Value.Type, _ json: [UInt8]
  ) throws(CaptureShelf.Fault.Kind) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(json))
    } catch DecodingError.keyNotFound(let key, _) {
      throw .unreadable("it has no '\(key.stringValue)'")
    } catch DecodingError.typeMismatch(_, let place), DecodingError.valueNotFound(_, let place) {
      let name = place.codingPath.map(\.stringValue).joined(separator: ".")
      throw .unreadable(name.isEmpty ? "it is no JSON object" : "its '\(name)' has another type")
    } catch {
      throw .unreadable("it is not JSON")
    }
  }

  /// The bytes of `capture.json`, one key a line.
  func json() -> [UInt8] {
    let members: [(String, String)] = [
      ("version", String(version)), ("key", jsonQuoted(key)), ("date", jsonQuoted(date)),
      ("day", jsonQuoted(day)), ("url", Self.value(url)), ("title", Self.value(title)),
      ("witness", Self.value(witness)), ("language", Self.value(language)),
      ("media_type", jsonQuoted(mediaType)), ("encoding", jsonQuoted(encoding)),
      ("origin", jsonQuoted(origin)), ("page", Self.value(page)), ("text", Self.value(text)),
      ("map", Self.value(map)), ("warc", Self.value(warc)), ("generator", jsonQuoted(generator)),
    ]
    let lines = members.map { "  " + jsonQuoted($0.0) + ": " + $0.1 }
    return Array("{\n\(lines.joined(separator: ",\n"))\n}\n".utf8)
  }

  private static func value(_ text: String?) -> String { text.map(jsonQuoted) ?? "null" }

  private static func value(_ file: StoredFile) -> String {
    "{\"bytes\": \(file.bytes), \"sha256\": \(jsonQuoted(file.sha256))}"
  }
}
