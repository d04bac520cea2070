import Friendship
import Wording

/// The head and the end of an official report, from the form that its organisation has set.
struct ReportHead {
  let report: Report
  let language: Language

  private var form: ReportForm { report.form }

  /// The issuing body as sentences name it.
  var body: String {
    if let id = report.issuer { return report.names.organisation(id, in: language) }
    if let body = form.body { return body.text(in: language) }
    return LetterheadText.bodyUnknown.in(language)
  }

  var letterhead: Letterhead {
    let state =
      language == .vi
      ? Letterhead.StateHeader(name: LetterheadText.stateName, motto: LetterheadText.stateMotto) : nil
    return Letterhead(
      stateHeader: state, parentBody: form.parentBody?.text(in: language),
      body: form.body?.text(in: language) ?? body,
      number: LetterheadText.number(report.issue?.number, suffix: numberSuffix).in(language),
      placeAndDate: LetterheadText.placeAndDate(form.place, report.issue?.date).in(language),
      documentType: LetterheadText.report.in(language), subject: subject,
      addresseesLabel: LetterheadText.addressees.in(language), addressees: form.addressees.map { $0.text(in: language) }
    )
  }

  /// What stands behind the number.
  static func suffix(of form: ReportForm) -> String { form.numberSuffix ?? "BC" }

  private var numberSuffix: String { Self.suffix(of: form) }

  /// What each appendix says of the report that it goes with.
  var appendixReference: String {
    LetterheadText.appendixReference(
      report.issue, suffix: numberSuffix, body: form.body?.text(in: language) ?? body
    ).in(language)
  }

  /// About what it is, with the scope where that isn't the issuer's own.
  private var subject: String {
    let subject = LetterheadText.reportSubject(report.period, report.period.following).in(language)
    if case .organisation(let id, _) = report.scope, id == report.issuer { return subject }
    return "\(subject) (\(report.scope.text(report.names, in: language)))"
  }

  var signature: SignatureBlock {
    let name = (report.issue?.signer ?? form.signer).map { report.names.person($0, in: language) }
    let isUnknown = form.authority.isEmpty && name == nil
    return SignatureBlock(
      authority: isUnknown
        ? [LetterheadText.signerUnknown.in(language)] : form.authority.map { $0.text(in: language) },
      // Who issues a report says who signs it, so this stands in drafts alone.
      name: name ?? (isUnknown ? nil : LetterheadText.signerNameUnknown.in(language)),
      recipientsLabel: LetterheadText.recipients.in(language), recipients: recipients
    )
  }

  private var recipients: [String] {
    let named = form.recipients.map { $0.text(in: language) }
    // Letters in the other languages name those who get a copy, or nobody.
    let usual = language == .vi ? LetterheadText.usualRecipients(hasAddressees: !form.addressees.isEmpty) : []
    let all = named.isEmpty ? usual : named
    return all.enumerated().map { LetterheadText.recipient($1, isLast: $0 == all.count - 1) }
  }

  var opening: String {
    form.opening?.text(in: language)
      ?? ReportSentence.opening(body, report.period, report.period.following).in(language)
  }

  var closing: String {
    form.closing?.text(in: language) ?? ReportSentence.closing(body, report.period).in(language)
  }
}
