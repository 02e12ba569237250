/// The letters that stand for letters with accents, for sorting.
enum CollationTable {
  /// A letter without its accent, or two for a ligature.
  struct Base {
    var letters: [UInt32]
    /// 0 for none; otherwise a number that tells accents apart.
    var accent: UInt8
  }

  /// A run of code points.
  private struct Block {
    var first: UInt32
    var bases: [UInt32]

    /// One character for each code point: its letter in lower case, a digit for a pair of letters, a
    /// blank for what is no letter.
    init(first: UInt32, letters: String) {
      self.first = first
      bases = letters.unicodeScalars.map(\.value)
    }
  }

  /// The base of a letter, or nil for what has none.
  static func base(of scalar: UInt32) -> Base? {
    guard let block = blocks.last(where: { $0.first <= scalar }) else { return nil }
    let place = Int(scalar - block.first)
    guard place < block.bases.count else { return nil }
    let base = block.bases[place]
    if base == 0x20 { return nil }
    if base >= 0x31, base <= 0x38 {
      return Base(letters: pairs[Int(base - 0x31)], accent: 1)
    }
    let isPlain =
      base == scalar || base == scalar + 32 && scalar >= 0x391
      || base == scalar + 80 && scalar >= 0x400 && scalar < 0x410
    return Base(letters: [base], accent: isPlain ? 0 : accent(of: scalar))
  }

  /// True for punctuation and marks, which do not count.
  static func isIgnored(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0xA1...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7: true
    case 0x2B0...0x2FF, 0x300...0x36F, 0x200B...0x2027, 0x202A...0x205E, 0x2060...0x206F: true
    case 0x3001...0x3003, 0x3008...0x3011, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  /// True for blanks other than the ASCII ones.
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A number for the accent of a letter: the same for both cases where they stand side by side.
  private static func accent(of scalar: UInt32) -> UInt8 {
    scalar < 0x100 ? UInt8(scalar & 0x1F) + 1 : UInt8((scalar >> 1) & 0x7F) + 34
  }

  private static let pairs: [[UInt32]] = ["ss", "ae", "oe", "ij", "th", "dz", "lj", "nj"].map {
    $0.unicodeScalars.map(\.value)
  }

  private static let blocks: [Block] = [
    Block(
      first: 0x00C0,
      letters: [
        "aaaaaa2ceeeeiiiidnooooo ouuuuy51aaaaaa2ceeeeiiiidnooooo ouuuuy5y",
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii44jjkkklllllll",
        "lllnnnnnnnnnoooooo33rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
        "b              e ff             oo             uu    zz         ",
        "    666777888aaiioouuuuuuuuuu aaaa  ggggkkoooo  j666gg  nnaa    ",
        "aaaaeeeeiiiioooorrrruuuusstt  hh      aaeeooooooooyy            ",
        "                ",
      ].joined()),
    Block(
      first: 0x0370,
      letters: [
        "                      α εηι ο υωιαβγδεζηθικλμνξοπρ στυφχψωιυαεηι",
        "υαβγδεζηθικλμνξοπρσστυφχψωιυουω                                 ",
        "    θ           ",
      ].joined()),
    Block(
      first: 0x0400,
      letters: [
        "ееђгєѕііјљњћкиуџабвгдежзийклмнопрстуфхцчшщъыьэюяабвгдежзийклмноп",
        "рстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ",
      ].joined()),
    Block(
      first: 0x1E00,
      letters: [
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm",
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv",
        "wwwwwwwwwwxxxxyyzzzzzzhtwy    1 aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee",
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      ",
      ].joined()),
    Block(
      first: 0x1F00,
      letters: [
        "ααααααααααααααααεεεεεε  εεεεεε  ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι",
        "οοοοοο  οοοοοο  υυυυυυυυ υ υ υ υωωωωωωωωωωωωωωωωααεεηηιιοουυωω  ",
        "ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα ααααααα ι ",
        "  ηηη ηηεεηηη   ιιιι  ιιιιιι    υυυυρρυυυυυυρ     ωωω ωωοοωωω   ",
      ].joined()),
  ]
}
