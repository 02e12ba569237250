import IbidModel

extension Tree.ListStyle.Numeral {
  /// What the numbers are written with.
  var letters: LastList.Letters {
    switch self {
    case .decimal: .none
    case .lowerAlpha, .lowerRoman: .lower
    case .upperAlpha, .upperRoman: .upper
    }
  }
}

extension MarkdownWriter {
  /// How the numbers of a list are written so that its first one is read as what it is.
  ///
  /// A letter alone is read as a letter, but `i` as a Roman number: a list that begins with
  /// another has decimal numbers.
  func writableNumeral(_ style: Tree.ListStyle) -> Tree.ListStyle.Numeral {
    guard let start = style.start else { return .decimal }
    switch style.numeral {
    case .decimal: return .decimal
    case .lowerAlpha, .upperAlpha:
      return (1...26).contains(start) && start != 9 ? style.numeral : .decimal
    case .lowerRoman, .upperRoman:
      let text = RomanNumber.text(start)
      let isRead = text == "i" || (text.utf8.count > 1 && text.utf8.count <= RomanNumber.longest)
      return isRead ? style.numeral : .decimal
    }
  }

  /// The delimiters that a list may have here, the best first.
  func knownDelimiters(
    _ style: Tree.ListStyle, _ numeral: Tree.ListStyle.Numeral
  ) -> [UInt8] {
    guard style.start != nil else { return [0x2D, 0x2A, 0x2B] }
    if numeral == .decimal { return [0x2E, 0x29, 0x28] }
    let isAlpha = numeral == .lowerAlpha || numeral == .upperAlpha
    let frame = frames[frames.count - 1]
    let isNoteStart = tree[frame.node].kind == .noteDefinition && !frame.hasChild
    return isNoteStart || (isAlpha && style.start != 1) ? [0x29, 0x28] : [0x2E, 0x29, 0x28]
  }

  /// The marker of the next item of a numbered list, without the blank after it.
  func numberedMarker(_ list: Frame) -> [UInt8] {
    let number = Array(self.number(list).utf8)
    if list.delimiter == 0x28 { return [0x28] + number + [0x29] }
    // After `A.` there are two blanks, or it would be read as an initial.
    let isInitial = list.delimiter == 0x2E && list.numeral.letters == .upper
    return number + [list.delimiter] + (isInitial ? [ASCII.space] : [])
  }

  private func number(_ list: Frame) -> String {
    switch list.numeral {
    case .decimal: return String(min(list.number, 999_999_999))
    case .lowerAlpha, .upperAlpha:
      guard list.number <= 26 else { return "#" }
      let base: UInt8 = list.numeral == .upperAlpha ? 0x40 : 0x60
      return String(decoding: [base + UInt8(list.number)], as: UTF8.self)
    case .lowerRoman, .upperRoman:
      let text = RomanNumber.text(list.number)
      guard !text.isEmpty, text.utf8.count <= RomanNumber.longest else { return "#" }
      return list.numeral == .upperRoman ? text.uppercased() : text
    }
  }
}
