import IbidModel

/// The head of a request: what is asked, and what becomes of the connection (RFC 9112 §2–§6).
struct RequestHead: Hashable, Sendable {
  let question: Question
  /// True when the client may ask again on this connection; never after a request with a body, for
  /// bodies are not read.
  let isReusable: Bool

  /// Why a head is refused, by the status that says so.
  enum Fault: Int, Error {
    case badRequest = 400
    case addressTooLong = 414
    case headTooLong = 431
    case otherVersion = 505
  }

  /// The longest first line, in bytes.
  static let longestLine = 8 << 10
  /// The longest head, in bytes.
  static let longestHead = 32 << 10

  /// Reads a head: the lines before the empty one, each ended by LF or CR LF.
  init(_ bytes: ArraySlice<UInt8>) throws(Fault) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
    guard let first = lines.first else { throw .badRequest }
    guard first.count <= Self.longestLine else { throw .addressTooLong }
    guard lines.allSatisfy({ $0.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) } }) else {
      throw .badRequest
    }
    let (method, target, isNewest) = try Self.firstLine(first)
    var fields = Fields()
    for line in lines.dropFirst() where !line.isEmpty { try fields.add(line) }
    guard fields.host != nil || !isNewest, !(fields.hasLength && fields.hasCoding) else {
      throw .badRequest
    }
    question = try Self.question(method, target, host: fields.host)
    let isWanted = isNewest ? !fields.closes : fields.keeps
    isReusable = isWanted && !fields.hasBody
  }

  private static func firstLine(
    _ line: ArraySlice<UInt8>
  ) throws(Fault) -> (method: String, target: ArraySlice<UInt8>, isNewest: Bool) {
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, isToken(parts[0]), !parts[1].isEmpty,
      parts[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { throw .badRequest }
    switch String(decoding: parts[2], as: UTF8.self) {
    case "HTTP/1.1": return (String(decoding: parts[0], as: UTF8.self), parts[1], true)
    case "HTTP/1.0": return (String(decoding: parts[0], as: UTF8.self), parts[1], false)
    case let other: throw other.hasPrefix("HTTP/") ? .otherVersion : .badRequest
    }
  }

  /// The question; an address with scheme and host names its host itself (RFC 9112 §3.2.2).
  private static func question(
    _ method: String, _ target: ArraySlice<UInt8>, host: String?
  ) throws(Fault) -> Question {
    var host = host
    var rest = target
    if target.starts(with: "http://".utf8) {
      let name = target.dropFirst(7).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
      host = String(decoding: name, as: UTF8.self)
      rest = target[name.endIndex...]
    }
    let path = rest.prefix { $0 != UInt8(ascii: "?") }
    return Question(
      method: method, path: path.isEmpty ? "/" : String(decoding: path, as: UTF8.self),
      query: String(decoding: rest[path.endIndex...].dropFirst(), as: UTF8.self), host: host)
  }

  /// True for the characters of a method or of a field's name.
  fileprivate static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { ASCII.isAlphanumeric($0) || marks.contains($0) }
  }

  private static let marks = Set("!#$%&'*+-.^_`|~".utf8)
}

/// The fields of a head that matter here.
private struct Fields {
  var host: String?
  var closes = false
  var keeps = false
  var length: String?
  var hasCoding = false

  var hasLength: Bool { length != nil }
  var hasBody: Bool { hasCoding || length.map { $0 != "0" } ?? false }

  mutating func add(_ line: ArraySlice<UInt8>) throws(RequestHead.Fault) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
      RequestHead.isToken(line[..<colon])
    else { throw .badRequest }
    let value = String(decoding: Self.trimmed(line[(colon + 1)...]), as: UTF8.self)
    switch String(decoding: line[..<colon].map(ASCII.lowercased), as: UTF8.self) {
    case "host":
      guard host == nil else { throw .badRequest }
      host = value
    case "connection":
      let words = value.lowercased().split { $0 == "," || $0 == " " }
      closes = closes || words.contains("close")
      keeps = keeps || words.contains("keep-alive")
    case "content-length":
      guard length == nil || length == value, value.utf8.allSatisfy(ASCII.isDigit),
        (1...18).contains(value.utf8.count)
      else { throw .badRequest }
      length = value
    case "transfer-encoding": hasCoding = true
    default: return
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop(while: ASCII.isBlank)
    while let last = bytes.last, ASCII.isBlank(last) { bytes.removeLast() }
    return bytes
  }
}
