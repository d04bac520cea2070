import ArgumentParser

@main
struct Huunghi: AsyncParsableCommand {
  func run() async throws {}
}
