/// How an organisation's official reports look, with the document that it uses as a form.
public struct ReportFormSetting: Hashable, Sendable {
  /// Whose reports.
  public var organisation: OrganisationID
  /// What stands in their head and at their end.
  public var form: ReportForm
  /// The .docx whose styles and margins they take, where the organisation has one of its own.
  public var document: ContentHash?

  /// A setting of its parts.
  public init(organisation: OrganisationID, form: ReportForm = ReportForm(), document: ContentHash? = nil) {
    self.organisation = organisation
    self.form = form
    self.document = document
  }
}

/// What happens to the forms of reports.
public enum ReportFormEvent: Hashable, Sendable {
  /// The form was set or changed; the whole new value.
  case set(ReportFormSetting)

  /// The setting after the event.
  public var setting: ReportFormSetting {
    switch self {
    case .set(let setting): setting
    }
  }
}

/// The decisions about the forms of reports.
public enum ReportFormDecider {
  /// Sets a form, in place of the one before.
  public static func set(
    _ setting: ReportFormSetting, _ state: ReportFormSetting?
  ) throws(ReportRejection) -> [ReportFormEvent] {
    guard setting != state ?? ReportFormSetting(organisation: setting.organisation) else { throw .nothingChanges }
    let form = setting.form
    for (list, limit) in [(form.addressees, 20), (form.authority, 6), (form.recipients, 50)]
    where list.count > limit {
      throw .tooMany(count: list.count, limit: limit)
    }
    return [.set(setting)]
  }
}
