/// Formats that are no text, known by their first bytes.
package enum BinaryFormat: String, CaseIterable, Sendable {
  case pdf = "a PDF"
  case zip = "a ZIP archive (Word and e-book files are such)"
  case rtf = "an RTF document"
  case office = "an old Office document"
  case gzip = "a gzip file"
  case picture = "a picture"

  /// The format that bytes begin like; nil for none of these.
  package init?(of bytes: [UInt8]) {
    let found = Self.allCases.first { format in
      format.signatures.contains { bytes.starts(with: $0) }
    }
    guard let found else { return nil }
    self = found
  }

  private var signatures: [[UInt8]] {
    switch self {
    case .pdf: [Array("%PDF-".utf8)]
    case .zip: [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]]
    case .rtf: [Array("{\\rtf".utf8)]
    case .office: [[0xD0, 0xCF, 0x11, 0xE0]]
    case .gzip: [[0x1F, 0x8B]]
    case .picture:
      [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0],
        [0x4D, 0x4D, 0, 0x2A],
      ]
    }
  }
}
