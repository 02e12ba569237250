import IbidHTML
import Testing

private func string(_ text: DecodedText) -> String { String(decoding: text.bytes, as: UTF8.self) }

struct CharsetCase: Sendable, CustomTestStringConvertible {
  let html: String
  let charset: String?
  var testDescription: String { html }

  static let all: [CharsetCase] = [
    .init(html: "<meta charset=koi8-r>", charset: "koi8-r"),
    .init(html: "<META CHARSET = 'Windows-1251' />", charset: "windows-1251"),
    .init(
      html: "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>",
      charset: "iso-8859-2"),
    .init(
      html: "<meta content=\"text/html;charset='latin1'\" http-equiv=content-type>",
      charset: "latin1"),
    .init(html: "<meta content='text/html; charset=koi8-r'>", charset: nil),
    .init(html: "<!-- <meta charset=koi8-r> --><p>", charset: nil),
    .init(html: "<!--><meta charset=koi8-r>", charset: "koi8-r"),
    .init(html: "<p title='<meta charset=koi8-r>'><meta charset=utf-8>", charset: "utf-8"),
    .init(html: "<?xml version='1.0' encoding=\"ISO-8859-5\"?><html>", charset: "iso-8859-5"),
    .init(html: "<?xml version='1.0'?><meta charset=koi8-u>", charset: "koi8-u"),
    .init(html: "<meta charset=utf-16le>", charset: "utf-8"),
    .init(html: "<meta charset=klingon><meta charset=koi8-r>", charset: "koi8-r"),
    .init(html: "<meta charset=klingon>", charset: "klingon"),
    .init(html: "<metal charset=koi8-r>", charset: nil), .init(html: "<meta charset", charset: nil),
    .init(html: "<meta charset='", charset: nil), .init(html: "<", charset: nil),
    .init(html: "<?xml", charset: nil), .init(html: "", charset: nil),
    .init(
      html: String(repeating: " ", count: 4096) + "<meta charset=koi8-r>", charset: nil),
  ]
}

@Test(arguments: CharsetCase.all)
func `the declared encoding is found as browsers find it`(_ test: CharsetCase) {
  #expect(declaredCharset(inHTML: Array(test.html.utf8)) == test.charset)
}

struct DecodingCase: Sendable, CustomTestStringConvertible {
  let raw: [UInt8]
  var declared: String?
  let text: String
  let encoding: String
  let source: DecodedText.Source
  var replaced = 0
  var testDescription: String { "\(declared ?? "-") \(raw)" }

  static let all: [DecodingCase] = [
    .init(raw: [], text: "", encoding: "utf-8", source: .valid),
    .init(raw: [0x61], declared: "UTF-8", text: "a", encoding: "utf-8", source: .declared),
    .init(
      raw: [0xEF, 0xBB, 0xBF, 0xC3, 0xA4], declared: "koi8-r", text: "ä", encoding: "utf-8",
      source: .byteOrderMark),
    .init(
      raw: [0xFF, 0xFE, 0xE4, 0, 0x3D, 0xD8, 0, 0xDE], text: "ä😀", encoding: "utf-16le",
      source: .byteOrderMark),
    .init(
      raw: [0xFE, 0xFF, 0, 0x61, 0xD8, 0x3D, 0x00], text: "a\u{FFFD}\u{FFFD}",
      encoding: "utf-16be", source: .byteOrderMark, replaced: 2),
    .init(
      raw: [0x61, 0, 0x62, 0], declared: "utf-16le", text: "ab", encoding: "utf-16le",
      source: .declared),
    .init(
      raw: Array("für".utf8), declared: "iso-8859-1", text: "für", encoding: "utf-8",
      source: .valid),
    .init(
      raw: [0x66, 0xFC, 0x72, 0x93], declared: "ISO-8859-1", text: "für“",
      encoding: "windows-1252", source: .declared),
    .init(
      raw: [0x66, 0xFC, 0x72, 0x81], text: "für\u{81}", encoding: "windows-1252", source: .fallback),
    .init(
      raw: [0xFC, 0x80], declared: " utf-8 ", text: "ü€", encoding: "windows-1252",
      source: .fallback),
    .init(
      raw: [0xC3, 0xA4, 0xFC, 0x61], declared: "utf8", text: "ä\u{FFFD}a", encoding: "utf-8",
      source: .declared, replaced: 1),
    .init(
      raw: [0xCF, 0xF0, 0xE8], declared: "cp1251", text: "При", encoding: "windows-1251",
      source: .declared),
    .init(
      raw: [0xF0, 0xD2, 0xC9], declared: "KOI8-R", text: "При", encoding: "koi8-r",
      source: .declared),
    .init(
      raw: [0xBF, 0xE0, 0xD8], declared: "iso_8859-5", text: "При",
      encoding: "iso-8859-5", source: .declared),
    .init(
      raw: [0xB3, 0xF3, 0x64, 0xBC], declared: "iso8859-2", text: "łódź", encoding: "iso-8859-2",
      source: .declared),
    .init(
      raw: [0xA4, 0xBD], declared: "iso-8859-15", text: "€œ", encoding: "iso-8859-15",
      source: .declared),
    .init(
      raw: [0x9E, 0x9A], declared: "windows-1250", text: "žš", encoding: "windows-1250",
      source: .declared),
    .init(
      raw: [0xAA, 0xE1], declared: "windows-1253", text: "\u{FFFD}α", encoding: "windows-1253",
      source: .declared, replaced: 1),
  ]
}

@Test(arguments: DecodingCase.all)
func `a text is decoded by its mark, its bytes, what it declares, in this order`(
  _ test: DecodingCase
) {
  let text = DecodedText.decode(test.raw, declared: test.declared)
  #expect(string(text) == test.text)
  #expect(text.encoding == test.encoding)
  #expect(text.source == test.source)
  #expect(text.replaced == test.replaced)
}

@Test func `an encoding that nobody knows is named`() {
  let text = DecodedText.decode([0xFC], declared: "x-klingon")
  #expect(text.unknownLabel == "x-klingon")
  #expect(text.encoding == "windows-1252")
  #expect(DecodedText.decode([0xFC], declared: "utf-8").unknownLabel == nil)
}

@Test func `broken UTF-8 is replaced as the standard library replaces it`() {
  for raw: [UInt8] in [
    [0x80], [0xC3], [0xC0, 0xAF], [0xE2, 0x82], [0xE2, 0x82, 0x61], [0xED, 0xA0, 0x80],
    [0xF0, 0x9F, 0x98], [0xF0, 0x80, 0x80, 0x80], [0xF5, 0x80], [0xFF, 0xFE, 0xFD].reversed(),
    [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80],
  ] {
    let valid = Array(String(repeating: "ä", count: 8).utf8)
    let text = DecodedText.decode(valid + raw, declared: "utf-8")
    #expect(string(text) == String(decoding: valid + raw, as: UTF8.self))
    #expect(text.encoding == "utf-8")
  }
}
