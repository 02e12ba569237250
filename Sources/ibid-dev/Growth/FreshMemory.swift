import Foundation

/// Memory that is fresh for every large array.
///
/// The C library keeps what a short text has used, and gives it out again; a long text gets fresh
/// pages, and pays for them. In a process of its own a short text pays, too.
enum FreshMemory {
  private static let variables = ["MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_"]

  /// Starts this program again with the same arguments and fresh memory, unless it has that.
  static func startAgain() {
    guard ProcessInfo.processInfo.environment[variables[0]] == nil else { return }
    for variable in variables { setenv(variable, "65536", 1) }
    var arguments = CommandLine.arguments.map { strdup($0) } + [nil]
    execv("/proc/self/exe", &arguments)
    // Where that is not possible the figures are only less fair.
    for argument in arguments { free(argument) }
  }
}
