/// Negative numbers on the command line. The parser takes what begins with a hyphen for an option, and says of the one before
/// it that its value is missing; who has typed `--attended -5` hears that as `--attended=-5`: what is wrong with the number.
enum NegativeNumbers {
  /// The arguments, an option and a negative number after it joined by `=`. No option begins with a digit.
  static func joined(_ arguments: [String]) -> [String] {
    var joined: [String] = []
    var areOptions = true
    for argument in arguments {
      if areOptions, isNegative(argument), let option = joined.last, option.hasPrefix("--"), !option.contains("=") {
        joined[joined.count - 1] = option + "=" + argument
      } else {
        if argument == "--" { areOptions = false }
        joined.append(argument)
      }
    }
    return joined
  }

  /// The first that stands by itself, where the parser looks for options.
  static func alone(in arguments: [String]) -> String? {
    joined(arguments).prefix { $0 != "--" }.first(where: isNegative)
  }

  private static func isNegative(_ argument: String) -> Bool {
    argument.hasPrefix("-") && argument.dropFirst().first?.isNumber ?? false
  }
}
