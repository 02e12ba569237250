import IbidModel

/// Makes CSL's markup of the little Markdown that Pandoc writes into fields.
///
/// `*x*`, `**x**`, `^x^`, `~x~`, `[x]{.nocase}`, `[x]{.smallcaps}`, backslash escapes, `` `x`{=html}``;
/// straight quotation marks, `--`, `---` and `...` become the typographer's. Anything else stays.
enum MarkdownMarkup {
  /// The markup of a text; linear.
  @Sendable static func csl(_ text: String) -> String {
    guard text.utf8.contains(where: isSign) else { return text }
    var reader = Reader(Array(text.utf8))
    return reader.read()
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x2A, 0x2D, 0x2E, 0x5B, 0x5C, 0x5E, 0x5F, 0x60, 0x7E: true
    default: false
    }
  }

  private struct Reader {
    private let bytes: [UInt8]
    private var at = 0
    private var out: [UInt8] = []
    /// The signs that are open, with where their markup stands in `out`.
    private var open: [(sign: String, place: Int)] = []
    /// Where the last apostrophe stands.
    private let lastApostrophe: Int

    private static let mostOpen = 16

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      lastApostrophe = bytes.lastIndex(of: 0x27) ?? 0
    }

    mutating func read() -> String {
      while at < bytes.count {
        let byte = bytes[at]
        switch byte {
        case 0x5C where at + 1 < bytes.count && ASCII.isPunctuation(bytes[at + 1]):
          out.append(bytes[at + 1])
          at += 2
        case 0x2A: emphasis()
        case 0x5E: toggle("^", "sup")
        case 0x7E: toggle("~", "sub")
        case 0x5B:
          push("[")
          out.append(byte)
          at += 1
        case 0x5D: bracket()
        case 0x22: quote("“", "”")
        case 0x27: apostrophe()
        case 0x2D: dash()
        case 0x2E where bytes[at...].starts(with: "...".utf8):
          out += "…".utf8
          at += 3
        default:
          out.append(byte)
          at += 1
        }
      }
      return String(decoding: out, as: UTF8.self)
    }

    private mutating func emphasis() {
      let isStrong = at + 1 < bytes.count && bytes[at + 1] == 0x2A
      toggle(isStrong ? "**" : "*", isStrong ? "b" : "i")
    }

    /// Opens or closes markup; a sign that is never closed stays as it is.
    private mutating func toggle(_ sign: String, _ name: String) {
      let isClosing = !isSpaceBefore
      if isClosing, let place = open.lastIndex(where: { $0.sign == sign }) {
        let start = open[place].place
        let count = sign.utf8.count
        out.replaceSubrange(start..<(start + count), with: "<\(name)>".utf8)
        open.removeSubrange(place...)
        out += "</\(name)>".utf8
      } else {
        let next = at + sign.utf8.count
        if next < bytes.count, !ASCII.isSpace(bytes[next]) {
          push(sign)
        }
        out += sign.utf8
      }
      at += sign.utf8.count
    }

    private mutating func push(_ sign: String) {
      if open.count == Self.mostOpen { open.removeFirst() }
      open.append((sign: sign, place: out.count))
    }

    /// `]` with attributes of a span.
    private mutating func bracket() {
      at += 1
      guard let place = open.lastIndex(where: { $0.sign == "[" }) else { return out.append(0x5D) }
      let start = open[place].place
      open.removeSubrange(place...)
      for (attribute, tag) in Self.spans where bytes[at...].starts(with: attribute.utf8) {
        at += attribute.utf8.count
        out.replaceSubrange(start..<(start + 1), with: "<span \(tag)>".utf8)
        out += "</span>".utf8
        return
      }
      out.append(0x5D)
    }

    private static let spans = [
      ("{.nocase}", "class=\"nocase\""),
      ("{.smallcaps}", "style=\"font-variant:small-caps;\""),
    ]

    private var isSpaceBefore: Bool {
      guard let last = out.last else { return true }
      return ASCII.isSpace(last) || last == 0x28 || last == 0x5B
    }

    private mutating func quote(_ opening: String, _ closing: String) {
      out += (isSpaceBefore ? opening : closing).utf8
      at += 1
    }

    private mutating func apostrophe() {
      let isOpening = isSpaceBefore && at < lastApostrophe
      out += (isOpening ? "‘" : "’").utf8
      at += 1
    }

    private mutating func dash() {
      var count = 0
      while at < bytes.count, bytes[at] == 0x2D {
        count += 1
        at += 1
      }
      switch count {
      case 2: out += "–".utf8
      case 3: out += "—".utf8
      default: out += [UInt8](repeating: 0x2D, count: count)
      }
    }
  }
}
