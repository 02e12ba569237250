/// The version of the program.
enum Version {
  /// As `ibid --version` prints it; CHANGELOG.md has the same.
  static let current = "0.1.0"
}
