extension Answer {
  /// The head of the answer as it is sent.
  func head(isLast: Bool) -> [UInt8] {
    var lines = [
      "HTTP/1.1 \(status) \(Self.phrases[status] ?? "Error")",
      "Content-Type: \(type)", "Content-Length: \(body.count)",
      "Cache-Control: no-cache", "X-Content-Type-Options: nosniff",
    ]
    if let location { lines.append("Location: \(location)") }
    if status == 405 { lines.append("Allow: GET, HEAD") }
    lines.append("Connection: \(isLast ? "close" : "keep-alive")")
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private static let phrases = [
    200: "OK", 301: "Moved Permanently", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 414: "URI Too Long", 431: "Request Header Fields Too Large",
    500: "Internal Server Error", 505: "HTTP Version Not Supported",
  ]
}
