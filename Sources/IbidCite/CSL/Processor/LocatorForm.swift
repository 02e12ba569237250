/// Locators as they are compared and shown.
enum LocatorForm {
  /// A locator without blanks around it; nil when nothing is left.
  static func normalized(_ locator: String?) -> String? {
    guard let locator else { return nil }
    let bytes = locator.utf8
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return nil }
    return String(locator[first...last])
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
