import IbidModel

/// The encodings in which every byte is one character and the first 128 are ASCII.
struct SingleByteEncoding: Sendable {
  /// The name in the WHATWG Encoding Standard.
  let name: String
  /// What the bytes 0x80–0xFF stand for; 128 code points, U+FFFD for none.
  private let upper: [UInt16]

  /// All encodings by name.
  static let all: [String: SingleByteEncoding] = {
    var found: [String: SingleByteEncoding] = [:]
    var name = ""
    var upper: [UInt16] = []
    for line in source.split(separator: "\n") {
      if !line.hasPrefix(" ") {
        name = String(line)
        upper = []
      }
      let words = line.hasPrefix(" ") ? line.split(separator: " ") : []
      upper += words.compactMap { UInt16($0, radix: 16) }
      if upper.count == 128 { found[name] = SingleByteEncoding(name: name, upper: upper) }
    }
    return found
  }()

  /// Only the first 128 bytes are characters.
  static let ascii = SingleByteEncoding(
    name: "us-ascii", upper: [UInt16](repeating: 0xFFFD, count: 128))

  /// The text in UTF-8, and how many bytes stand for no character.
  func decoded(_ raw: [UInt8]) -> (bytes: [UInt8], replaced: Int) {
    var out: [UInt8] = []
    out.reserveCapacity(raw.count + raw.count / 8)
    var replaced = 0
    for byte in raw {
      if byte < 0x80 {
        out.append(byte)
      } else {
        let scalar = Unicode.Scalar(upper[Int(byte - 0x80)]) ?? "\u{FFFD}"
        if scalar == "\u{FFFD}" { replaced += 1 }
        UTF8Scalars.append(scalar, to: &out)
      }
    }
    return (out, replaced)
  }

  /// The name of the encoding that a label (in small letters) stands for; nil for none of these.
  static func name(ofLabel label: String) -> String? {
    if all[label] != nil { return label }
    if let name = aliases[label] { return name }
    for (prefix, name) in families where label.hasPrefix(prefix) {
      let rest = label.dropFirst(prefix.count)
      if !rest.isEmpty, rest.allSatisfy(\.isNumber) { return resolved(name + rest) }
    }
    return nil
  }

  /// Ways of writing an encoding's family before its number.
  private static let families = [
    ("iso-8859-", "iso-8859-"), ("iso8859-", "iso-8859-"), ("iso_8859-", "iso-8859-"),
    ("iso8859", "iso-8859-"), ("windows-", "windows-"), ("x-cp", "windows-"), ("cp", "windows-"),
    ("windows", "windows-"), ("win-", "windows-"),
  ]

  private static func resolved(_ name: String) -> String? {
    all[name] != nil ? name : aliases[name]
  }

  /// Labels of the Encoding Standard that are no name and follow no pattern.
  private static let aliases = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "l1": "windows-1252",
    "latin-1": "windows-1252", "ascii": "windows-1252", "us-ascii": "windows-1252",
    "ansi_x3.4-1968": "windows-1252", "iso-ir-100": "windows-1252", "ansi": "windows-1252",
    "ibm819": "windows-1252", "cp819": "windows-1252", "csisolatin1": "windows-1252",
    "iso_8859-1:1987": "windows-1252", "x-user-defined": "windows-1252",
    "iso-8859-9": "windows-1254", "latin5": "windows-1254", "l5": "windows-1254",
    "csisolatin5": "windows-1254", "iso-ir-148": "windows-1254", "iso-8859-11": "windows-874",
    "tis-620": "windows-874", "dos-874": "windows-874", "latin2": "iso-8859-2", "l2": "iso-8859-2",
    "csisolatin2": "iso-8859-2", "iso-ir-101": "iso-8859-2", "latin3": "iso-8859-3",
    "l3": "iso-8859-3", "latin4": "iso-8859-4", "l4": "iso-8859-4", "cyrillic": "iso-8859-5",
    "csisolatincyrillic": "iso-8859-5", "iso-ir-144": "iso-8859-5", "arabic": "iso-8859-6",
    "asmo-708": "iso-8859-6", "ecma-114": "iso-8859-6", "greek": "iso-8859-7",
    "greek8": "iso-8859-7", "ecma-118": "iso-8859-7", "elot_928": "iso-8859-7",
    "sun_eu_greek": "iso-8859-7", "hebrew": "iso-8859-8", "visual": "iso-8859-8",
    "iso-8859-8-i": "iso-8859-8", "iso-8859-8-e": "iso-8859-8", "logical": "iso-8859-8",
    "latin6": "iso-8859-10", "l6": "iso-8859-10", "latin9": "iso-8859-15", "l9": "iso-8859-15",
    "csisolatin9": "iso-8859-15", "koi": "koi8-r", "koi8": "koi8-r", "koi8_r": "koi8-r",
    "cskoi8r": "koi8-r", "koi8-ru": "koi8-u", "mac": "macintosh", "x-mac-roman": "macintosh",
    "csmacintosh": "macintosh", "866": "ibm866", "cp866": "ibm866", "csibm866": "ibm866",
  ]
}
