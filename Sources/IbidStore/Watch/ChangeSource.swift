/// Where news of changes comes from: the system, or looking again and again.
protocol ChangeSource {
  /// Waits for news, so long at most; nil waits as long as it takes.
  mutating func wait(milliseconds: Int64?) -> ChangeNews
}

/// What became of a wait.
enum ChangeNews: Hashable {
  case nothing
  case changed
  /// The system has no watch left for another folder.
  case limitReached
}
