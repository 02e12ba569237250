extension CitePosition {
  /// The position that a cite brings along, by citeproc's numbers: 0 first, 1 subsequent, 2 ibid,
  /// 3 ibid with a locator.
  init(given cite: Cite) {
    switch cite.givenPosition ?? 0 {
    case 1: self = .subsequent
    case 2: self = [.subsequent, .ibid]
    case 3: self = [.subsequent, .ibid, .ibidWithLocator]
    default: self = .first
    }
    if cite.isGivenNearNote {
      insert(.nearNote)
    } else if contains(.subsequent) {
      insert(.farNote)
    }
  }
}
