import TestTools

/// Small damage to a text, as a slip of the hand or a broken disk does it.
package enum Mutation {
  private static let signs = Array("*_`[](){}<>!#|:~^$@&;\\\"'-=+.1a \t\n\r\0>/".utf8)

  /// The bytes with one to four changes, in valid UTF-8.
  package static func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var out = bytes
    for _ in 0...dice.roll(4) { change(&out, &dice) }
    return Array(String(decoding: out, as: UTF8.self).utf8)
  }

  private static func change(_ bytes: inout [UInt8], _ dice: inout Dice) {
    guard !bytes.isEmpty else { return bytes = [dice.pick(signs)] }
    let at = dice.roll(bytes.count)
    let length = min(bytes.count - at, 1 + dice.roll(dice.pick([2, 8, 40])))
    switch dice.roll(5) {
    case 0: bytes.removeSubrange(at..<at + length)
    case 1: bytes.insert(dice.pick(signs), at: at)
    case 2: bytes[at] = dice.pick(signs)
    case 3: bytes.insert(contentsOf: bytes[at..<at + length], at: dice.roll(bytes.count))
    default: bytes.removeSubrange((bytes.count - length)...)
    }
  }
}
