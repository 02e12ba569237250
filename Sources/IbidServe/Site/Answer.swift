/// What is asked of a site.
package struct Question: Hashable, Sendable {
  package var method: String
  /// The path as it was sent, with its escapes, without the query.
  package var path: String
  /// What stands after `?`.
  package var query: String
  /// The header `Host`; nil when there is none.
  package var host: String?

  package init(method: String = "GET", path: String, query: String = "", host: String? = nil) {
    self.method = method
    self.path = path
    self.query = query
    self.host = host
  }
}

/// What is answered.
package struct Answer: Hashable, Sendable {
  /// The status, as HTTP numbers them.
  package var status: Int
  /// The media type of the body.
  package var type: String
  package var body: [UInt8]
  /// Where to go instead, from the root of the site.
  package var location: String?

  package init(_ status: Int, type: String, body: [UInt8], location: String? = nil) {
    self.status = status
    self.type = type
    self.body = body
    self.location = location
  }

  /// An answer of one line.
  static func line(_ status: Int, _ text: String) -> Answer {
    Answer(status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
  }

  /// True for a page that a browser shows.
  var isPage: Bool { type == ContentType.html }
}
