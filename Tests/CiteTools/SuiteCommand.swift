/// Runs the fixtures of the CSL test suite.
public func runSuiteCommand(_ arguments: [String]) async {}
