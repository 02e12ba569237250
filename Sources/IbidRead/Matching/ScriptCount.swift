/// How many words of a text begin with a letter of each script.
struct ScriptCount: Sendable {
  /// The scripts that are told apart.
  enum Script: Int, CaseIterable, Sendable {
    case latin, greek, cyrillic, hebrew, arabic, indic, hangul, eastAsian
  }

  private var counts = [Int](repeating: 0, count: Script.allCases.count)

  mutating func add(_ letter: UInt32) {
    guard let script = Self.script(of: letter) else { return }
    counts[script.rawValue] += 1
  }

  /// The script of more than half of the words, or nil.
  var main: Script? {
    let all = counts.reduce(0, +)
    return Script.allCases.first { counts[$0.rawValue] * 2 > all }
  }

  private static func script(of letter: UInt32) -> Script? {
    switch letter {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x590...0x5FF: .hebrew
    case 0x600...0x77F: .arabic
    case 0x900...0xDFF: .indic
    case 0x1100...0x11FF, 0xAC00...0xD7A3: .hangul
    case 0x3005...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: .eastAsian
    default: nil
    }
  }
}
