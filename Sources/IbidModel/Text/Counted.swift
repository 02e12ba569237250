/// “1,204 markers”, “1 marker”, for messages.
package func counted(_ count: Int, _ name: String) -> String {
  "\(grouped(count)) \(name)\(count == 1 ? "" : "s")"
}

/// A number with a comma between thousands.
package func grouped(_ number: Int) -> String {
  var digits = Array(String(number))
  var at = digits.count - 3
  while at > 0 {
    digits.insert(",", at: at)
    at -= 3
  }
  return String(digits)
}
