extension Book {
  func loadShippedFacts() async throws {}
}
