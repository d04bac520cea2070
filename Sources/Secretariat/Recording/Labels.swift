import Wording

extension Book {
  /// The labels of provinces, kinds, countries and observances, for sentences about what was typed.
  public func labels() async throws -> Names {
    try await read { try Directory($0).names }
  }
}
