import IbidModel

/// The content of one block as one run of bytes, and the way back to places in the source.
///
/// A block of one segment is read in the source itself; others are copied together.
struct JoinedText {
  /// The bytes to read.
  private(set) var bytes: [UInt8] = []
  /// Where the content starts in `bytes`.
  private(set) var start = 0
  /// Where it ends.
  private(set) var end = 0
  private var joints: [Joint] = []
  /// True when `bytes` is the source.
  private var isSource = false

  /// Where a segment begins, in the joined text and in the source.
  private struct Joint {
    var text: Int
    var source: Int
  }

  /// Takes in the content of a block.
  ///
  /// Gives false when `bytes` are those of the block before.
  @discardableResult
  mutating func load(_ segments: ArraySlice<Segment>, of source: [UInt8]) -> Bool {
    if !joints.isEmpty { joints.removeAll(keepingCapacity: true) }
    if segments.count == 1, let only = segments.first {
      let isNew = !isSource
      if isNew { bytes = source }
      isSource = true
      start = only.start
      end = only.end
      return isNew
    }
    if isSource { bytes = [] }
    isSource = false
    bytes.removeAll(keepingCapacity: true)
    for segment in segments {
      joints.append(Joint(text: bytes.count, source: segment.start))
      bytes.append(contentsOf: source[segment.start..<segment.end])
    }
    start = 0
    end = bytes.count
    return true
  }

  /// The place in the source of the byte at `at`.
  func source(_ at: Int) -> Int {
    guard !joints.isEmpty else { return at }
    let joint = joints[index(at)]
    return joint.source + at - joint.text
  }

  /// The place in the source after the byte before `at`.
  func sourceEnd(_ at: Int) -> Int {
    joints.isEmpty || at == 0 ? source(at) : source(at - 1) + 1
  }

  /// The span in the source of a run of the joined text.
  func span(_ from: Int, _ to: Int) -> SourceSpan {
    let start = source(from)
    return SourceSpan(start, to > from ? sourceEnd(to) : start)
  }

  /// The end of the stretch that holds `at` and is whole in the source.
  func stretchEnd(_ at: Int) -> Int {
    guard !joints.isEmpty else { return end }
    let next = index(at) + 1
    return next < joints.count ? joints[next].text : end
  }

  private func index(_ at: Int) -> Int {
    var low = 0
    var high = joints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if joints[middle].text <= at { low = middle } else { high = middle }
    }
    return low
  }
}
