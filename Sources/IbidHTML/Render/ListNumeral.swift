import IbidModel

extension Tree.ListStyle.Numeral {
  /// The `type` of an `ol` of HTML; nil for decimal numbers, which it has anyway.
  var htmlType: String? {
    switch self {
    case .decimal: nil
    case .lowerAlpha: "a"
    case .upperAlpha: "A"
    case .lowerRoman: "i"
    case .upperRoman: "I"
    }
  }
}
