import IbidModel

/// Lines and columns of a text, at most `stride` bytes looked at for each.
struct LineMarks: Sendable {
  /// A place as people count: both from 1, the column in Unicode scalars.
  struct Place: Sendable {
    var line = 1
    var column = 1
    fileprivate var isAfterReturn = false

    fileprivate mutating func pass(_ byte: UInt8) {
      let wasAfterReturn = isAfterReturn
      isAfterReturn = byte == ASCII.carriageReturn
      if byte == ASCII.lineFeed && wasAfterReturn { return }
      if ASCII.isLineEnding(byte) {
        line += 1
        column = 1
      } else if !UTF8.isContinuation(byte) {
        column += 1
      }
    }
  }

  private let bytes: [UInt8]
  private var marks: [Place] = []
  private static let stride = 4096

  /// Counts the lines; linear.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var place = Place()
    for (at, byte) in bytes.enumerated() {
      if at % Self.stride == 0 { marks.append(place) }
      place.pass(byte)
    }
  }

  /// The place of a byte.
  func place(of offset: Int) -> Place {
    let mark = min(offset / Self.stride, marks.count - 1)
    guard mark >= 0 else { return Place() }
    var place = marks[mark]
    for byte in bytes[(mark * Self.stride)..<min(offset, bytes.count)] { place.pass(byte) }
    return place
  }
}
