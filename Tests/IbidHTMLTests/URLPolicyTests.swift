import Foundation
import IbidHTML
import Testing

struct URLCase: Sendable, CustomTestStringConvertible {
  let address: String
  let link: Bool
  let image: Bool
  var testDescription: String { String(reflecting: address) }

  static func allowed(_ address: String) -> URLCase {
    .init(address: address, link: true, image: true)
  }
  static func refused(_ address: String) -> URLCase {
    .init(address: address, link: false, image: false)
  }
  static func picture(_ address: String) -> URLCase {
    .init(address: address, link: false, image: true)
  }

  static let all: [URLCase] = [
    allowed("https://example.org/a?b=c#d"), allowed("HTTP://EXAMPLE.ORG"), allowed("http:x"),
    allowed("mailto:a@example.org"), allowed("tel:+49-30-1"), allowed("ftp://example.org/f"),
    allowed("MailTo:A@B"), allowed(""), allowed("#fn-1"), allowed("?page=2"), allowed("/a/b:c"),
    allowed("../a.html"), allowed("a.html"), allowed("//example.org/x"), allowed("\\\\host\\x"),
    allowed("a/b:javascript:alert(1)"), allowed("#javascript:alert(1)"), allowed(" https://x.org "),
    allowed("ht\ntps://x.org"), allowed("javascript%3Aalert(1)"), allowed("wiki/Datei:Bild.png"),
    refused("javascript:alert(1)"), refused("JaVaScRiPt:alert(1)"), refused(" javascript:x"),
    refused("\tjavascript:x"), refused("\u{1}javascript:x"), refused("\u{1f}\u{0}javascript:x"),
    refused("java\tscript:x"), refused("java\nscript:x"), refused("java\r\nscript:x"),
    refused("javascript\t:x"), refused("javascript\n:x"), refused("java\u{0}script:x"),
    refused("java script:x"), refused("\u{A0}javascript:x"), refused("\u{FEFF}javascript:x"),
    refused("\u{2028}javascript:x"), refused("\u{3000}javascript:x"), refused("javascript:"),
    refused("javascript://%0aalert(1)"), refused("javascript:https://x.org"),
    refused("vbscript:msgbox(1)"), refused("VBSCRIPT:x"), refused("livescript:x"),
    refused("mocha:x"), refused("view-source:javascript:x"), refused("jar:javascript:x!/"),
    refused("feed:javascript:alert(1)"), refused("blob:https://x.org/1"), refused("about:blank"),
    refused("file:///etc/passwd"), refused("C:\\x"), refused("ms-word:ofe|u|http://x"),
    refused("filesystem:http://x"), refused("intent://x#Intent;end"), refused(":javascript:x"),
    refused("x-javascript:alert(1)"), refused("ｊavascript:x"), refused("https\u{0}x:javascript"),
    refused("data:text/html,<script>alert(1)</script>"), refused("data:,x"),
    refused("data:text/html;base64,PHNjcmlwdD4="), refused("data:image/svg+xml,<svg onload=x>"),
    refused("DATA:IMAGE/SVG+XML;base64,x"), refused("data:image/png"),
    refused("data:image/png/x,x"),
    refused("data:image/pngx;base64,x"), refused("data:application/xhtml+xml,x"),
    refused("data:image/bmp;base64,x"), refused("data:image/png\u{A0};base64,x"),
    picture("data:image/png;base64,iVBORw0KGgo="), picture("data:image/jpeg,x"),
    picture("DATA:image/GIF;base64,x"), picture(" data:image/webp;base64,x"),
  ]
}

@Test(arguments: URLCase.all)
func `an address is allowed only if it is known to be harmless`(_ url: URLCase) {
  let bytes = Array(url.address.utf8)
  #expect(URLPolicy.allows(bytes, as: .link) == url.link)
  #expect(URLPolicy.allows(bytes, as: .image) == url.image)
}

@Test func `addresses are percent-encoded as the CommonMark reference does it`() {
  func encoded(_ text: String) -> String {
    String(decoding: hrefEncoded(Array(text.utf8)), as: UTF8.self)
  }
  #expect(encoded("/url\\bar*baz") == "/url%5Cbar*baz")
  #expect(encoded("/föö\"`[]") == "/f%C3%B6%C3%B6%22%60%5B%5D")
  #expect(encoded("/my uri%20b") == "/my%20uri%20b")
  #expect(encoded("-_.+!*'(),%#@?=;:/&$~") == "-_.+!*'(),%#@?=;:/&$~")
  #expect(encoded("a\u{1}{|}^\u{7F}<>") == "a%01%7B%7C%7D%5E%7F%3C%3E")
}

private struct Payload: Decodable { let payload: String }

/// What the WHATWG URL parser takes for the scheme: written apart from the policy, to judge it.
private func schemeAsBrowsersReadIt(_ text: String) -> String? {
  let scalars = Array(text.unicodeScalars.drop { $0.value <= 0x20 })
    .filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
  guard let colon = scalars.firstIndex(of: ":"), let first = scalars.first,
    first.properties.isAlphabetic, first.isASCII
  else { return nil }
  var scheme = ""
  for scalar in scalars[..<colon] {
    let isPart =
      scalar.isASCII
      && (scalar.properties.isAlphabetic || "0123456789+-.".contains(Character(scalar)))
    guard isPart else { return nil }
    scheme.unicodeScalars.append(scalar)
  }
  return scheme.lowercased()
}

@Test(
  .enabled(if: Shared.has("trust/xss/dev.jsonl"), "needs the collected attack strings")
)
func `no attack string that a browser would run is allowed as an address`() throws {
  var schemes: Set<String> = []
  for line in try Shared.bytes("trust/xss/dev.jsonl").split(separator: 0x0A) {
    let payload = try JSONDecoder().decode(Payload.self, from: line).payload
    guard let scheme = schemeAsBrowsersReadIt(payload) else { continue }
    let allowed = URLPolicy.allows(Array(payload.utf8), as: .image)
    if allowed { schemes.insert(scheme) }
  }
  #expect(schemes.isSubset(of: ["http", "https", "mailto", "tel", "ftp", "data"]))
}
