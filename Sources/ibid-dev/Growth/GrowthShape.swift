import IbidModel

/// A text of any length: parts that are repeated, between a head and a tail.
struct GrowthShape {
  let name: String
  var head = ""
  /// Each is repeated equally often, one after the other: `["[", "]"]` gives `[[[]]]`.
  ///
  /// The byte 0x01 stands for the number of the repetition.
  var parts: [String]
  var tail = ""
  /// True when the last byte of a part is repeated once more each time: `a`, `aa`, `aaa`.
  var rises = false

  init(
    _ name: String, _ parts: String..., after head: String = "", before tail: String = "",
    rises: Bool = false
  ) {
    self.name = name
    self.head = head
    self.parts = parts
    self.tail = tail
    self.rises = rises
  }

  init(name: String, head: String, parts: [String], tail: String) {
    self.name = name
    self.head = head
    self.parts = parts
    self.tail = tail
  }

  /// About `size` bytes of it.
  func text(_ size: Int) -> [UInt8] {
    var out = Array(head.utf8)
    out.reserveCapacity(size + size / 8)
    for part in parts.map({ Array($0.utf8) }) {
      let stop = out.count + max(0, size - head.utf8.count) * part.count / max(1, unit)
      var number = 0
      while out.count < stop {
        append(part, number, to: &out)
        number += 1
      }
    }
    return out + Array(tail.utf8)
  }

  /// The bytes of one repetition of all parts.
  private var unit: Int { parts.reduce(0) { $0 + $1.utf8.count } }

  private func append(_ part: [UInt8], _ number: Int, to out: inout [UInt8]) {
    for byte in part {
      if byte == 1 { out += Array(String(number).utf8) } else { out.append(byte) }
    }
    if rises, let last = part.last { out += repeatElement(last, count: number) }
  }
}

extension GrowthShape {
  /// The shape in words, so that it can be made again by hand.
  var words: String {
    let repeated = parts.map { $0.debugDescription + "*n" }.joined(separator: " + ")
    return [head.isEmpty ? "" : head.debugDescription + " + ", repeated]
      .joined() + (tail.isEmpty ? "" : " + " + tail.debugDescription)
  }
}
