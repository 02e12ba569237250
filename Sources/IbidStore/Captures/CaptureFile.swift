/// The files of a capture.
enum CaptureFile: String, CaseIterable {
  case page = "page.warc.gz"
  case text = "text.txt"
  case map = "map.bin"
  case description = "capture.json"

  /// The most bytes that are read, and written.
  var mostBytes: Int {
    switch self {
    case .description: 1 << 20
    case .page, .text, .map: 64 << 20
    }
  }
}
