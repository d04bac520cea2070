import ArgumentParser
import Wording

/// `huunghi organisation add|list|show`
struct OrganisationGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(
      .organisation, "organisation", "tổ-chức",
      subcommands: [OrganisationAdd.self, OrganisationList.self, OrganisationShow.self])
  }

  @OptionGroup var common: CommonOptions
}
