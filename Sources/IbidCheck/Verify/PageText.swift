import IbidHTML
import IbidModel
import IbidStore

/// Whether an article's page has the words of its record.
struct PageText {
  private let page: PublishedText
  private let published: PublishedRecord
  private let files: ArticleFiles

  init(_ page: PublishedText, _ published: PublishedRecord, _ files: ArticleFiles) {
    self.page = page
    self.published = published
    self.files = files
  }

  /// The blocks that differ, each with the first words that do.
  func differences() -> [SiteDifference] {
    let blocks = BlockDifferences(page.blocks, published.blocks)
    guard !blocks.all.isEmpty else { return [] }
    let (file, reason) = changed
    return blocks.all.map { one in
      SiteDifference(
        .text, file, at: "block \(one.place)", expected: one.right, found: one.left,
        one.message("the page", "the record") + "; " + reason)
    }
  }

  /// Which file was changed, as far as hashes tell.
  private var changed: (file: String, reason: String) {
    let pageHash = SHA256.hex(of: PublishedText.joined(page.blocks))
    let recordHash = SHA256.hex(of: PublishedText.joined(published.blocks))
    if pageHash == published.textSHA256 {
      return (files.record.path, "the record was changed: its hash is that of the page")
    }
    switch (files.page.isAsListed, files.record.isAsListed) {
    case (false, true): return (files.page.path, "by the manifest the page was changed")
    case (true, false): return (files.record.path, "by the manifest the record was changed")
    default: break
    }
    return recordHash == published.textSHA256
      ? (files.page.path, "the record agrees with its hash, the page does not")
      : (files.page.path, "nobody can tell which of the two was changed")
  }
}

/// The blocks in which two texts differ.
struct BlockDifferences {
  /// At most twenty.
  private(set) var all: [One] = []

  /// Two blocks that differ, or one that the other text does not have.
  struct One {
    /// Its place in the left text, from 1.
    var place: Int
    var left: String?
    var right: String?

    /// What differs, in words.
    func message(_ leftName: String, _ rightName: String) -> String {
      switch (left, right) {
      case (let left?, let right?):
        return WordDifference(left, right)?.message(leftName, rightName) ?? ""
      case (let left?, nil):
        return "\(leftName) has a block that \(rightName) does not have: "
          + WordDifference.beginning(of: left)
      case (nil, let right?):
        return "\(rightName) has a block that \(leftName) does not have: "
          + WordDifference.beginning(of: right)
      case (nil, nil): return ""
      }
    }
  }

  init(_ left: [String], _ right: [String], limit: Int = 20) {
    let shorter = min(left.count, right.count)
    var start = 0
    while start < shorter, Self.isSame(left[start], right[start]) { start += 1 }
    var end = 0
    while end < shorter - start,
      Self.isSame(left[left.count - 1 - end], right[right.count - 1 - end])
    {
      end += 1
    }
    let mine = left[start..<(left.count - end)]
    let theirs = right[start..<(right.count - end)]
    for offset in 0..<max(mine.count, theirs.count) where all.count < limit {
      let one = One(
        place: start + offset + 1, left: offset < mine.count ? left[start + offset] : nil,
        right: offset < theirs.count ? right[start + offset] : nil)
      if let left = one.left, let right = one.right, Self.isSame(left, right) { continue }
      all.append(one)
    }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}

/// Whether a print page has the words, markers and notes of its article's page.
struct PrintText {
  private let print: PublishedText
  private let page: PublishedText
  private let published: PublishedRecord
  private let path: String

  init(
    _ print: PublishedText, _ page: PublishedText, _ published: PublishedRecord, _ path: String
  ) {
    self.print = print
    self.page = page
    self.published = published
    self.path = path
  }

  /// The blocks, markers and notes that differ.
  func differences() -> [SiteDifference] {
    // Where page and record differ, the print page may agree with either; that is named there.
    let agrees = BlockDifferences(blocks(besides: published.blocks), published.blocks).all.isEmpty
    let texts = agrees ? [] : BlockDifferences(blocks(besides: page.blocks), page.blocks).all
    var found = texts.map { one in
      SiteDifference(
        .text, path, at: "block \(one.place)", expected: one.right, found: one.left,
        one.message("the print page", "the article's page"))
    }
    if print.markers.map(\.text) != page.markers.map(\.text)
      || print.markers.map(\.target) != page.markers.map(\.target)
    {
      found.append(
        SiteDifference(.numbering, path, "the markers differ from those of the article's page"))
    }
    if print.notes.map(\.id) != page.notes.map(\.id)
      || print.notes.map(\.number) != page.notes.map(\.number)
      || print.notes.map(\.isMissing) != page.notes.map(\.isMissing)
    {
      found.append(
        SiteDifference(.numbering, path, "the notes differ from those of the article's page"))
    }
    return found
  }

  /// The blocks without the site's title above them and the full address below.
  private func blocks(besides others: [String]) -> [String] {
    var blocks = print.blocks[...]
    if let url = published.url, blocks.count > others.count, blocks.last == url {
      blocks.removeLast()
    }
    if blocks.count == others.count + 1 { blocks.removeFirst() }
    return Array(blocks)
  }
}
