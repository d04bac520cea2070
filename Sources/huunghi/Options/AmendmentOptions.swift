import ArgumentParser
import Secretariat
import Wording

/// What is added to an activity's lists.
struct AdditionOptions: ParsableArguments {
  @Option(name: .named("add-at", "thêm-tại"), help: .of(.at.adding), completion: .provinces)
  var addAt: [String] = []
  @Option(name: .named("add-by", "thêm-đơn-vị"), help: .of(.by.adding), completion: .organisations)
  var addBy: [String] = []
  @Option(name: .named("add-with", "thêm-phối-hợp"), help: .of(.with.adding), completion: .organisations)
  var addWith: [String] = []
  @Option(
    name: .named("add-association", "thêm-hội"), help: .of(.association.adding), completion: .organisations)
  var addAssociation: [String] = []
  @Option(name: .named("add-person", "thêm-người"), help: .of(.person.adding), completion: .file())
  var addPerson: [String] = []
  @Option(name: .named("add-delegation", "thêm-đoàn"), help: .of(.delegation.adding))
  var addDelegation: [String] = []
  @Option(name: .named("add-amount", "thêm-trị-giá"), help: .of(.amount.adding))
  var addAmount: [String] = []
  @Option(name: .named("add-field", "thêm-lĩnh-vực"), help: .of(.field.adding), completion: .fields)
  var addField: [String] = []
  @Option(name: .named("add-occasion", "thêm-dịp"), help: .of(.occasion.adding))
  var addOccasion: [String] = []
  @Option(name: .named("add-outcome", "thêm-kết-quả"), help: .of(.outcome.adding))
  var addOutcome: [String] = []
  @Option(name: .named("add-source", "thêm-nguồn"), help: .of(.source.adding))
  var addSource: [String] = []
  @Option(name: .named("add-document", "thêm-tài-liệu"), help: .of(.document.adding))
  var addDocument: [String] = []

  /// Whether none was given.
  var isEmpty: Bool {
    [
      addAt, addBy, addWith, addAssociation, addPerson, addDelegation,
      addAmount, addField, addOccasion, addOutcome, addSource, addDocument,
    ].allSatisfy(\.isEmpty)
  }

  /// As they were typed, with the lines of files in place of `@FILE`.
  func typed() throws(Failure) -> TypedLists {
    var lists = TypedLists()
    lists.places = addAt
    lists.organisers = addBy
    lists.partners = addWith
    lists.namedAssociations = addAssociation
    lists.people = try PeopleFile.expanded(addPerson)
    lists.delegations = addDelegation
    lists.amounts = addAmount
    lists.fields = addField
    lists.occasions = addOccasion
    lists.outcomes = addOutcome
    lists.sources = addSource
    lists.documents = addDocument
    return lists
  }
}

/// What is removed from an activity's lists.
struct RemovalOptions: ParsableArguments {
  @Option(name: .named("remove-at", "bớt-tại"), help: .of(.at.removing), completion: .provinces)
  var removeAt: [String] = []
  @Option(name: .named("remove-by", "bớt-đơn-vị"), help: .of(.by.removing), completion: .organisations)
  var removeBy: [String] = []
  @Option(name: .named("remove-with", "bớt-phối-hợp"), help: .of(.with.removing), completion: .organisations)
  var removeWith: [String] = []
  @Option(
    name: .named("remove-association", "bớt-hội"), help: .of(.association.removing),
    completion: .organisations)
  var removeAssociation: [String] = []
  @Option(name: .named("remove-person", "bớt-người"), help: .of(.person.removing), completion: .file())
  var removePerson: [String] = []
  @Option(name: .named("remove-delegation", "bớt-đoàn"), help: .of(.delegation.removing))
  var removeDelegation: [String] = []
  @Option(name: .named("remove-amount", "bớt-trị-giá"), help: .of(.amount.removing))
  var removeAmount: [String] = []
  @Option(name: .named("remove-field", "bớt-lĩnh-vực"), help: .of(.field.removing), completion: .fields)
  var removeField: [String] = []
  @Option(name: .named("remove-occasion", "bớt-dịp"), help: .of(.occasion.removing))
  var removeOccasion: [String] = []
  @Option(name: .named("remove-outcome", "bớt-kết-quả"), help: .of(.outcome.removing))
  var removeOutcome: [String] = []
  @Option(name: .named("remove-source", "bớt-nguồn"), help: .of(.source.removing))
  var removeSource: [String] = []
  @Option(name: .named("remove-document", "bớt-tài-liệu"), help: .of(.document.removing))
  var removeDocument: [String] = []

  /// Whether none was given.
  var isEmpty: Bool {
    [
      removeAt, removeBy, removeWith, removeAssociation, removePerson, removeDelegation,
      removeAmount, removeField, removeOccasion, removeOutcome, removeSource, removeDocument,
    ].allSatisfy(\.isEmpty)
  }

  /// As they were typed, with the lines of files in place of `@FILE`.
  func typed() throws(Failure) -> TypedLists {
    var lists = TypedLists()
    lists.places = removeAt
    lists.organisers = removeBy
    lists.partners = removeWith
    lists.namedAssociations = removeAssociation
    lists.people = try PeopleFile.expanded(removePerson)
    lists.delegations = removeDelegation
    lists.amounts = removeAmount
    lists.fields = removeField
    lists.occasions = removeOccasion
    lists.outcomes = removeOutcome
    lists.sources = removeSource
    lists.documents = removeDocument
    return lists
  }
}
