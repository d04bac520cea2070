import Friendship

/// The commands of the command line, with what their help says.
public enum CommandHelp: String, CaseIterable, Hashable, Sendable {
  case huunghi, setup, record, plan, amend, move, confirm, held, cancel, retract, merge, show, gaps, timeline
  case calendar
  case report, reportCompose, reportNote, reportNotes, reportForm, reportFormShow, reportFormSet
  case reportIssue, reportList, reportShow, reportVerify, reportChanges, reportExplain
  case organisation, organisationAdd, organisationList, organisationShow
  case organisationRename, organisationMerge, organisationDissolve, organisationAmend
  case province, provinceList, provinceShow
  case person, personAdd, personList, personShow, personCorrect, personErase
  case kind, kindList, kindAdd
  case tally, tallyAdd, tallyAmend, tallyList
  case proposal, proposalRaise, proposalForward, proposalAnswer, proposalClose, proposalAmend, proposalList
  case direction, directionAdd, directionDone, directionDropped, directionAmend, directionList
  case figure, figureAdd, figureAmend, figureList
  case importing
  case log, logTail, logShow, logKey, logKeyInit, logKeyShow, logCheckpoint, logProve, logVerify
  case projection, projectionList, projectionRun, projectionRebuild, projectionCompare, projectionPrune
  case database, databaseStart, databaseStop, databaseStatus, databaseMigrate
  case databaseBackup, databaseRestore, databaseMove, databaseUpgrade
  case doctor

  /// What the command does, in one line without a full stop.
  public var abstract: Phrase {
    switch self {
    case .huunghi:
      Phrase(
        vi: "Sổ hoạt động của các hội hữu nghị", en: "The record of what friendship associations do",
        ru: "Журнал деятельности обществ дружбы")
    case .setup:
      Phrase(
        vi: "Đặt tên người ghi, Hội, tỉnh, ngôn ngữ, cơ sở dữ liệu",
        en: "Set your name, association, province, language and database",
        ru: "Указать своё имя, общество, провинцию, язык и базу данных")
    case .record:
      Phrase(
        vi: "Ghi một hoạt động đã diễn ra", en: "Record an activity that took place",
        ru: "Записать состоявшееся мероприятие")
    case .plan:
      Phrase(
        vi: "Đưa một hoạt động sắp tới vào kế hoạch", en: "Put an activity to come into the plan",
        ru: "Внести будущее мероприятие в план")
    case .amend:
      Phrase(
        vi: "Sửa bản ghi bị sai hoặc còn thiếu", en: "Put a record right or complete it",
        ru: "Исправить или дополнить запись")
    case .move:
      Phrase(
        vi: "Dời kế hoạch sang thời gian hoặc địa điểm khác, hoặc hoãn",
        en: "Move a plan to another time or place, or postpone it",
        ru: "Перенести план на другое время или место, либо отложить")
    case .confirm:
      Phrase(
        vi: "Xác nhận kế hoạch là chắc chắn", en: "Confirm that a plan is certain", ru: "Подтвердить план")
    case .held:
      Phrase(
        vi: "Ghi nhận kế hoạch đã diễn ra", en: "Say that a plan took place",
        ru: "Отметить, что план состоялся")
    case .cancel:
      Phrase(
        vi: "Hủy một hoạt động trong kế hoạch", en: "Cancel a planned activity", ru: "Отменить мероприятие")
    case .retract:
      Phrase(
        vi: "Rút một bản ghi nhập nhầm", en: "Retract a record entered in error",
        ru: "Отозвать ошибочную запись")
    case .merge:
      Phrase(
        vi: "Gộp hai bản ghi của cùng một hoạt động", en: "Merge two records of one activity",
        ru: "Объединить две записи об одном мероприятии")
    case .show:
      Phrase(vi: "Xem một hoạt động", en: "Show an activity", ru: "Показать мероприятие")
    case .gaps:
      Phrase(
        vi: "Xem sổ còn thiếu gì", en: "See what the record lacks",
        ru: "Посмотреть, чего не хватает в записях")
    case .timeline:
      Phrase(
        vi: "Dòng thời gian của một tỉnh, thành phố", en: "The timeline of a province",
        ru: "Хронология провинции или города")
    case .calendar:
      Phrase(
        vi: "Lịch tháng hoặc lịch công tác", en: "A month's calendar, or an agenda",
        ru: "Календарь на месяц или список по дням")
    case .report, .reportCompose, .reportNote, .reportNotes, .reportForm, .reportFormShow, .reportFormSet,
      .reportIssue, .reportList, .reportShow, .reportVerify, .reportChanges, .reportExplain:
      reportAbstract
    case .organisation: Phrase(vi: "Các tổ chức", en: "Organisations", ru: "Организации")
    case .organisationAdd:
      Phrase(vi: "Thêm một tổ chức", en: "Add an organisation", ru: "Добавить организацию")
    case .organisationList:
      Phrase(vi: "Danh sách tổ chức", en: "List the organisations", ru: "Список организаций")
    case .organisationShow:
      Phrase(vi: "Xem một tổ chức", en: "Show an organisation", ru: "Показать организацию")
    case .organisationRename:
      Phrase(
        vi: "Ghi nhận một tổ chức đã đổi tên", en: "Say that an organisation took another name",
        ru: "Отметить, что организация переименована")
    case .organisationMerge:
      Phrase(
        vi: "Ghi nhận một tổ chức đã sáp nhập vào tổ chức khác", en: "Say that an organisation became part of another",
        ru: "Отметить, что организация присоединена к другой")
    case .organisationDissolve:
      Phrase(
        vi: "Ghi nhận một tổ chức đã giải thể", en: "Say that an organisation was dissolved",
        ru: "Отметить, что организация распущена")
    case .organisationAmend:
      Phrase(
        vi: "Sửa bản ghi của một tổ chức", en: "Put the record of an organisation right",
        ru: "Исправить запись об организации")
    case .province: Phrase(vi: "Tỉnh, thành phố", en: "Provinces", ru: "Провинции и города")
    case .provinceList:
      Phrase(
        vi: "Danh sách tỉnh, thành phố", en: "List the provinces", ru: "Список провинций и городов")
    case .provinceShow:
      Phrase(
        vi: "Xem một tỉnh, thành phố và lịch sử chia tách, sáp nhập",
        en: "Show a province and what it came from and went into",
        ru: "Показать провинцию, её разделения и слияния")
    case .person, .personAdd, .personList, .personShow, .personCorrect, .personErase: personAbstract
    case .kind: Phrase(vi: "Loại hoạt động", en: "Kinds of activity", ru: "Виды мероприятий")
    case .kindList:
      Phrase(vi: "Danh sách loại hoạt động", en: "List the kinds of activity", ru: "Список видов мероприятий")
    case .kindAdd:
      Phrase(vi: "Thêm một loại hoạt động", en: "Add a kind of activity", ru: "Добавить вид мероприятия")
    case .tally:
      Phrase(vi: "Số liệu tổng hợp", en: "Aggregate figures beside dated activities", ru: "Сводные показатели")
    case .tallyAdd:
      Phrase(
        vi: "Ghi một số liệu tổng hợp của một thời kỳ", en: "Record an aggregate of a period",
        ru: "Записать сводный показатель за период")
    case .tallyAmend:
      Phrase(vi: "Sửa một số liệu tổng hợp", en: "Put an aggregate right", ru: "Исправить сводный показатель")
    case .tallyList:
      Phrase(vi: "Danh sách số liệu tổng hợp", en: "List the aggregates", ru: "Список сводных показателей")
    case .proposal: Phrase(vi: "Kiến nghị, đề xuất", en: "Proposals", ru: "Предложения")
    case .proposalRaise:
      Phrase(
        vi: "Ghi một kiến nghị đã nêu", en: "Record a proposal that was raised",
        ru: "Записать внесённое предложение")
    case .proposalForward:
      Phrase(
        vi: "Ghi nhận kiến nghị đã được chuyển tới nơi khác", en: "Say that a proposal was passed on",
        ru: "Отметить, что предложение передано")
    case .proposalAnswer:
      Phrase(
        vi: "Ghi câu trả lời cho một kiến nghị", en: "Record the answer to a proposal",
        ru: "Записать ответ на предложение")
    case .proposalClose: Phrase(vi: "Kết thúc xử lý một kiến nghị", en: "Close a proposal", ru: "Закрыть предложение")
    case .proposalAmend:
      Phrase(
        vi: "Sửa bản ghi của một kiến nghị", en: "Put the record of a proposal right",
        ru: "Исправить запись о предложении")
    case .proposalList: Phrase(vi: "Danh sách kiến nghị, đề xuất", en: "List the proposals", ru: "Список предложений")
    case .direction: Phrase(vi: "Phương hướng, nhiệm vụ", en: "Directions", ru: "Направления работы")
    case .directionAdd:
      Phrase(
        vi: "Ghi một phương hướng, nhiệm vụ đã đề ra", en: "Record a direction that was given",
        ru: "Записать заданное направление")
    case .directionDone:
      Phrase(
        vi: "Ghi nhận phương hướng đã hoàn thành", en: "Say that a direction was done",
        ru: "Отметить направление выполненным")
    case .directionDropped:
      Phrase(
        vi: "Ghi nhận phương hướng không thực hiện nữa", en: "Say that a direction was dropped",
        ru: "Отметить, что направление снято")
    case .directionAmend:
      Phrase(
        vi: "Sửa bản ghi của một phương hướng", en: "Put the record of a direction right",
        ru: "Исправить запись о направлении")
    case .directionList:
      Phrase(vi: "Danh sách phương hướng, nhiệm vụ", en: "List the directions", ru: "Список направлений")
    case .figure: Phrase(vi: "Số liệu của tỉnh, thành phố", en: "Figures of provinces", ru: "Показатели провинций")
    case .figureAdd:
      Phrase(
        vi: "Ghi một số liệu của một tỉnh, thành phố", en: "Record a figure of a province",
        ru: "Записать показатель провинции")
    case .figureAmend:
      Phrase(
        vi: "Sửa một số liệu của tỉnh, thành phố", en: "Put a figure of a province right",
        ru: "Исправить показатель провинции")
    case .figureList:
      Phrase(
        vi: "Danh sách số liệu của tỉnh, thành phố", en: "List the figures of provinces",
        ru: "Список показателей провинций")
    case .importing: Phrase(vi: "Nhập từ tệp CSV", en: "Import CSV files", ru: "Загрузить файлы CSV")
    case .log: Phrase(vi: "Nhật ký sự kiện", en: "The log of events", ru: "Журнал событий")
    case .logTail:
      Phrase(
        vi: "Xem những sự kiện ghi gần nhất", en: "Show the events recorded last",
        ru: "Показать последние события")
    case .logShow:
      Phrase(
        vi: "Xem nguyên văn một sự kiện", en: "Show one event word for word", ru: "Показать событие дословно")
    case .logKey, .logKeyInit, .logKeyShow, .logCheckpoint, .logProve, .logVerify: proofAbstract
    case .projection, .projectionList, .projectionRun, .projectionRebuild, .projectionCompare, .projectionPrune:
      projectionAbstract
    case .database: Phrase(vi: "Cơ sở dữ liệu", en: "The database", ru: "База данных")
    case .databaseStart:
      Phrase(
        vi: "Chạy PostgreSQL riêng", en: "Start the private PostgreSQL",
        ru: "Запустить собственный PostgreSQL")
    case .databaseStop:
      Phrase(
        vi: "Dừng PostgreSQL riêng", en: "Stop the private PostgreSQL",
        ru: "Остановить собственный PostgreSQL")
    case .databaseStatus:
      Phrase(
        vi: "Xem tình trạng cơ sở dữ liệu", en: "Show the state of the database", ru: "Состояние базы данных")
    case .databaseMigrate:
      Phrase(
        vi: "Đưa cơ sở dữ liệu lên phiên bản này và nạp tỉnh, loại hoạt động",
        en: "Bring the database up to date and load provinces and kinds",
        ru: "Обновить базу данных, загрузить провинции и виды мероприятий")
    case .databaseBackup, .databaseRestore, .databaseMove, .databaseUpgrade: copyAbstract
    case .doctor:
      Phrase(
        vi: "Kiểm tra sổ, bảng đọc và cơ sở dữ liệu",
        en: "Check the record, its read models and the database",
        ru: "Проверить записи, представления и базу данных")
    }
  }

  /// What else a reader of the help has to know; `nil` where the abstract says it all.
  public var details: Phrase? {
    switch self {
    case .huunghi:
      Phrase(
        vi: """
          Hoạt động được gọi bằng số N, bằng “last” (bản ghi mới nhất) hoặc vài chữ trong tên. \
          Thời gian: 2024, 5/2025, 23/5/2025, 23-24/5/2025, 15/12/2024..14/12/2025, ~4/2025 (khoảng).
          """,
        en: """
          An activity is addressed by its number N, by “last” (the newest record) or by words of its title. \
          Times: 2024, 5/2025, 23/5/2025, 23-24/5/2025, 15/12/2024..14/12/2025, ~4/2025 (about).
          """,
        ru: """
          Мероприятие указывают номером N, словом last (последняя запись) или словами из названия. \
          Время: 2024, 5/2025, 23/5/2025, 23-24/5/2025, 15/12/2024..14/12/2025, ~4/2025 (около).
          """)
    case .setup:
      Phrase(
        vi: """
          Hỏi từng mục trên màn hình, hoặc lấy từ các tùy chọn. Không ghi mật khẩu vào địa chỉ cơ sở dữ liệu: \
          hãy để trong ~/.pgpass.
          """,
        en: """
          Asks step by step on a terminal, or takes options. Don't write a password into the database's address: \
          keep it in ~/.pgpass.
          """,
        ru: """
          На терминале спрашивает по шагам, иначе берёт параметры. Не пишите пароль в адресе базы данных: \
          храните его в ~/.pgpass.
          """)
    case .record:
      Phrase(
        vi: """
          Không có tham số thì hỏi từng bước. Tên và kết quả là văn bản công khai, không thể xóa khỏi sổ: \
          đừng ghi thông tin cá nhân vào đó; người thì ghi bằng --person.
          """,
        en: """
          Without arguments it asks step by step. Titles and outcomes are public text that can't be erased: \
          put no personal data there; people go into --person.
          """,
        ru: """
          Без аргументов спрашивает по шагам. Названия и результаты — открытый текст, который нельзя стереть: \
          не пишите туда личных данных; людей указывают в --person.
          """)
    case .amend:
      Phrase(
        vi: """
          Mục nào cho thì thay; danh sách có thể thêm bằng --add-… và bớt bằng --remove-…; “unknown” là chưa rõ. \
          Khi kế hoạch thay đổi, dùng move.
          """,
        en: """
          What is given replaces what was there; lists grow by --add-… and shrink by --remove-…; “unknown” makes a \
          value unknown. When the plan changed, use move.
          """,
        ru: """
          Указанное заменяет прежнее; списки пополняют через --add-… и сокращают через --remove-…; «unknown» — \
          неизвестно. Если изменился план, используйте move.
          """)
    case .held:
      Phrase(
        vi: """
          Những gì biết thêm được bổ sung vào bản ghi. Kế hoạch đã hoãn thì cần cho biết đã diễn ra khi nào: --period.
          """,
        en: """
          What became known by it is added to the record. Of a plan that was put off say when it took place: --period.
          """,
        ru: """
          Что стало известно, добавляется к записи. Для отложенного плана укажите, когда он состоялся: --period.
          """)
    case .merge:
      Phrase(
        vi: "Bản ghi thứ hai còn hiệu lực và nhận những gì chỉ bản ghi thứ nhất có.",
        en: "The second record goes on and takes what only the first one knew.",
        ru: "Действует вторая запись; она получает то, что было только в первой.")
    case .reportNote, .reportFormSet, .reportIssue, .reportVerify, .reportExplain: reportDetails
    case .logTail, .projectionRun, .projectionRebuild, .projectionCompare, .projectionPrune: projectionDetails
    case .databaseBackup, .databaseRestore, .databaseMove, .databaseUpgrade: copyDetails
    case .logKeyInit, .logCheckpoint, .logProve, .logVerify: proofDetails
    case .timeline, .reportCompose:
      Phrase(
        vi: """
          Địa giới: then (theo ngày diễn ra), now (hiện nay) hoặc một ngày. --known-on: như sổ đã ghi vào cuối ngày ấy.
          """,
        en: """
          Boundaries: then (as on the day), now, or those of a date. --known-on: as the record stood at the end of \
          that day.
          """,
        ru: """
          Границы: then (на день проведения), now (нынешние) или на дату. --known-on: как было записано на конец \
          того дня.
          """)
    case .personAdd, .personList, .personCorrect, .personErase: personDetails
    case .tallyAdd:
      Phrase(
        vi: "Đứng bên cạnh các hoạt động có ngày, không cộng vào tổng số, không tách thành hoạt động.",
        en: "It stands beside dated activities, isn't part of their totals and is never split into them.",
        ru: "Стоит рядом с мероприятиями, в их итоги не входит и на них не разбивается.")
    case .proposalRaise, .directionAdd:
      Phrase(
        vi: """
          Nội dung là văn bản công khai, không thể xóa khỏi sổ. Nêu ở một hoạt động thì ghi --activity; khi ấy có thể bỏ \
          thời gian, sẽ lấy của hoạt động.
          """,
        en: """
          The text is public and can't be erased. Where it comes from an activity give --activity; the time can then be \
          left out and is the activity's.
          """,
        ru: """
          Текст открытый, стереть его нельзя. Если это было на мероприятии, укажите --activity; тогда время можно \
          опустить: оно берётся из мероприятия.
          """)
    case .proposalForward, .proposalAnswer, .proposalClose, .directionDone, .directionDropped:
      Phrase(
        vi: "Không có --on thì là hôm nay.", en: "Without --on it is today.", ru: "Без --on — сегодня.")
    case .organisationRename:
      Phrase(
        vi: """
          Tên cũ được giữ cùng thời gian, và vẫn dùng để tìm. Tên ghi sai ngay từ đầu thì sửa bằng: \
          huunghi organisation amend … --name.
          """,
        en: """
          The former name is kept with its time, and still finds the organisation. A name that was wrong from the start \
          is put right with: huunghi organisation amend … --name.
          """,
        ru: """
          Прежнее название сохраняется с датой, по нему организацию по-прежнему находят. Название, записанное с ошибкой, \
          исправляет: huunghi organisation amend … --name.
          """)
    case .organisationMerge:
      Phrase(
        vi: "Tổ chức thứ nhất thôi tồn tại từ khi đó; hoạt động, tỉnh và cấp trên của nó vẫn ghi như cũ.",
        en: "The first ends then; its activities, province and parents stay on record as they were.",
        ru: "Первая тогда прекращает существование; её мероприятия, провинция и подчинение остаются в записях.")
    case .tallyAmend, .proposalAmend, .directionAmend, .figureAmend, .organisationAmend:
      Phrase(
        vi: "Mục nào cho thì thay, danh sách thì thay cả; “unknown” là chưa rõ.",
        en: "What is given replaces what was there, lists as a whole; “unknown” makes a value unknown.",
        ru: "Указанное заменяет прежнее, списки — целиком; «unknown» — неизвестно.")
    case .figureAdd:
      Phrase(
        vi: "Số liệu thuộc về đơn vị mà nguồn nói đến, không chuyển sang tỉnh sáp nhập sau này.",
        en: "A figure belongs to the unit it was stated for, and never passes to its heir.",
        ru: "Показатель относится к той единице, о которой сказан, и к преемнику не переходит.")
    case .importing:
      Phrase(
        vi: """
          Kiểm tra hết mọi dòng trước; chỉ ghi khi tất cả đều đúng (hoặc có --skip-bad). Nếu bị ngắt, chạy lại lệnh ấy: \
          không dòng nào bị ghi hai lần.
          """,
        en: """
          Checks every row first, and records only if all are right (or with --skip-bad). After an interruption run \
          the same command again: nothing is recorded twice.
          """,
        ru: """
          Сначала проверяются все строки; записываются, только если все верны (или с --skip-bad). После прерывания \
          повторите ту же команду: дважды ничего не запишется.
          """)
    default: nil
    }
  }
}
