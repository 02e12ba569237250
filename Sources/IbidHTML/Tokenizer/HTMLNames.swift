private import IbidModel

/// The names of elements and attributes of one document, each kept once.
///
/// The first names are those of `HTMLTag` in order, so that a tag's id is its place there.
package struct HTMLNames: Sendable {
  /// The place of a name.
  package typealias ID = UInt32

  /// No name.
  package static let none: ID = .max

  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// A hash table: 0 is a free slot, else id + 1; the size is a power of two.
  private var slots: [UInt32] = []
  private let seed: UInt64

  /// The names known beforehand.
  static let known = HTMLNames(common: [
    "href", "src", "id", "class", "name", "title", "alt", "rel", "type", "content", "style",
    "width", "height", "align", "border", "target", "lang", "charset", "property", "value", "color",
    "size", "face", "http-equiv", "colspan", "rowspan", "valign", "cellpadding", "cellspacing",
    "bgcolor", "srcset", "datetime", "itemprop", "role", "data-outcome", "data-verdict", "data-n",
    "aria-label", "dir",
  ])

  /// The id that a name known beforehand has in every document; `none` for any other.
  static func id(of name: String) -> ID {
    var names = known
    let id = names.intern(Array(name.utf8))
    return Int(id) < known.count ? id : none
  }

  private init(common: [String]) {
    // Attackers must not know which names collide; the seed changes no result.
    seed = UInt64.random(in: .min ... .max)
    slots = [UInt32](repeating: 0, count: 1024)
    for tag in HTMLTag.allCases { _ = intern(Array(tag.rawValue.utf8)) }
    for name in common { _ = intern(Array(name.utf8)) }
  }

  /// The number of names.
  package var count: Int { starts.count - 1 }

  /// The bytes of a name; empty for `none`.
  package subscript(_ id: ID) -> ArraySlice<UInt8> {
    let index = Int(id)
    guard index < count else { return [] }
    return bytes[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// The tag with this name, or `.other`.
  func tag(_ id: ID) -> HTMLTag {
    Int(id) < Self.tags.count ? Self.tags[Int(id)] : .other
  }

  private static let tags = HTMLTag.allCases
  private static let ids = Dictionary(
    uniqueKeysWithValues: HTMLTag.allCases.enumerated().map { ($1, ID($0)) })

  /// The id of a known tag.
  static func id(of tag: HTMLTag) -> ID { ids[tag] ?? none }

  /// The id of a name as it is written.
  mutating func intern(_ name: [UInt8]) -> ID {
    intern(name, 0..<name.count) { $0 }
  }

  /// The id of a name, its letters made small; the range must be within `source`.
  mutating func internLowercased(_ source: [UInt8], _ range: Range<Int>) -> ID {
    intern(source, range, as: ASCII.lowercased)
  }

  /// True when two names differ at most in the case of letters.
  func matchesIgnoringCase(_ left: ID, _ right: ID) -> Bool {
    if left == right { return true }
    let (left, right) = (self[left], self[right])
    return left.count == right.count
      && zip(left, right).allSatisfy { ASCII.lowercased($0) == ASCII.lowercased($1) }
  }

  @inline(__always)
  private mutating func intern(
    _ source: [UInt8], _ range: Range<Int>, as changed: (UInt8) -> UInt8
  ) -> ID {
    var hash = seed
    for at in range { hash = (hash ^ UInt64(changed(source[at]))) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if isName(slots[slot] - 1, source, range, as: changed) { return slots[slot] - 1 }
      slot = (slot + 1) & mask
    }
    let id = ID(count)
    for at in range { bytes.append(changed(source[at])) }
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    slots[slot] = id + 1
    if count * 2 > slots.count { grow() }
    return id
  }

  @inline(__always)
  private func isName(
    _ id: ID, _ source: [UInt8], _ range: Range<Int>, as changed: (UInt8) -> UInt8
  ) -> Bool {
    let start = Int(starts[Int(id)])
    guard Int(starts[Int(id) + 1]) - start == range.count else { return false }
    for offset in 0..<range.count
    where bytes[start + offset] != changed(source[range.lowerBound + offset]) {
      return false
    }
    return true
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = [UInt32](repeating: 0, count: mask + 1)
    for id in 0..<count {
      var hash = seed
      for at in Int(starts[id])..<Int(starts[id + 1]) {
        hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01B3
      }
      hash ^= hash >> 29
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = ID(id) + 1
    }
  }
}
