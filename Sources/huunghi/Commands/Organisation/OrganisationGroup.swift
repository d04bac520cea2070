import ArgumentParser
import Wording

/// `huunghi organisation add|rename|merge|dissolve|amend|list|show`
struct OrganisationGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(
      .organisation, "organisation", "tổ-chức",
      subcommands: [
        OrganisationAdd.self, OrganisationRename.self, OrganisationMerge.self, OrganisationDissolve.self,
        OrganisationAmend.self, OrganisationList.self, OrganisationShow.self,
      ])
  }

  @OptionGroup var common: CommonOptions
}
