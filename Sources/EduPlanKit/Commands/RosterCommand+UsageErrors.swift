/// What is wrong with a command line that asks for a roster.
extension UsageError {
  private static func oneOf(_ names: [String]) -> Localized {
    Localized(
      zh: "有：\(names.joined(separator: "、"))", en: "there are: \(names.joined(separator: ", "))")
  }

  private static func closeOrAll(_ name: String, _ names: [String]) -> Localized {
    closestMatch(to: name, among: names).map(Localized.didYouMean) ?? oneOf(names)
  }

  static func noRosters() -> Self {
    Self(
      Localized(zh: "这个数据仓库没有名单模板", en: "this repo describes no rosters"),
      remedy: Localized(
        zh: "在 templates/rosters/ 里写一份；写法见 docs/rosters.md",
        en: "write one in templates/rosters/; docs/rosters.md shows how"))
  }

  static func rosterNeedsName(_ names: [String]) -> Self {
    Self(Localized(zh: "要打印哪种名单？", en: "which roster is to be printed?"), remedy: oneOf(names))
  }

  static func unknownRoster(_ name: String, among names: [String]) -> Self {
    names.isEmpty
      ? noRosters()
      : Self(
        Localized(zh: "没有名单“\(name)”", en: "there is no roster '\(name)'"),
        remedy: closeOrAll(name, names))
  }

  static func unknownMode(_ mode: String, among modes: [String]) -> Self {
    Self(
      Localized(zh: "这种名单里没有“\(mode)”", en: "the roster has no list '\(mode)'"),
      remedy: closeOrAll(mode, modes))
  }

  static func unknownRound(_ round: String, among rounds: [String]) -> Self {
    Self(
      Localized(zh: "没有第 \(round) 轮的名单", en: "there is no roster of round \(round)"),
      remedy: rounds.isEmpty
        ? Localized(zh: "这种名单不分轮次，去掉 --round", en: "it knows no rounds; leave out --round")
        : Localized(
          zh: "有的轮次：\(rounds.joined(separator: "、"))",
          en: "the rounds there are: \(rounds.joined(separator: ", "))"))
  }

  static func roundNeeded(among rounds: [String]) -> Self {
    Self(
      Localized(zh: "要打印第几轮的名单？", en: "which round is to be printed?"),
      remedy: Localized(
        zh: "加上 --round；有的轮次：\(rounds.joined(separator: "、"))",
        en: "add --round; the rounds there are: \(rounds.joined(separator: ", "))"))
  }

  static func programmeNeeded(among ids: [String]) -> Self {
    Self(
      Localized(zh: "有几个计划都有这样的名单", en: "several programmes have such a roster"),
      remedy: Localized(
        zh: "加上 --programme；有：\(ids.joined(separator: "、"))",
        en: "add --programme; there are: \(ids.joined(separator: ", "))"))
  }

  static func unknownProgramme(_ id: String, among ids: [String]) -> Self {
    Self(
      Localized(zh: "计划“\(id)”没有这种名单", en: "programme '\(id)' has no such roster"),
      remedy: closeOrAll(id, ids))
  }

  static func nothingToList(_ template: RosterTemplate, _ kind: Localized) -> Self {
    let asked = (template.about?.text ?? "").split { $0.isWhitespace }.joined(separator: " ")
    return Self(
      Localized(
        zh: "还没有可以列成“\(template.name)”名单的“\(kind.zh)”记录",
        en: "no record of '\(kind.en)' has a roster '\(template.name)' yet"),
      remedy: Localized(
        zh: "先补上这样的记录；名单要的是：\(asked)",
        en: "add such records first; the roster asks for: \(asked)"))
  }

  static func rosterHasNoDistricts(_ name: String) -> Self {
    Self(
      Localized(zh: "名单“\(name)”不分区", en: "the roster '\(name)' knows no districts"),
      remedy: Localized(
        zh: "去掉 --district；写法见 docs/rosters.md 的 districts",
        en: "leave out --district; see 'districts' in docs/rosters.md"))
  }

  static func nothingInDistrict(_ name: String, _ district: String) -> Self {
    Self(
      Localized(
        zh: "\(district)没有可以列成“\(name)”名单的记录",
        en: "nothing in \(district) has a roster '\(name)'"),
      remedy: Localized(zh: "换一个区，或去掉 --district", en: "choose another district, or none"))
  }

  static func rosterHasNoSubject(_ name: String) -> Self {
    Self(
      Localized(
        zh: "名单“\(name)”列的是全部记录，不必选",
        en: "the roster '\(name)' lists all records; there is nothing to choose"
      ),
      remedy: Localized(
        zh: "去掉 --subject、--school、--programme、--round 和 --all；可以用 --district",
        en: "leave out --subject, --school, --programme, --round and --all; --district works"))
  }

  static func notAboutSchools(_ name: String) -> Self {
    Self(
      Localized(zh: "名单“\(name)”不是一校一份", en: "the roster '\(name)' is not about schools"),
      remedy: Localized(
        zh: "用 --subject 选；eduplan roster --list 列出有哪些名单",
        en: "choose with --subject; eduplan roster --list shows the rosters there are"))
  }

  /// - Parameter ids: all there are; a few of them are told.
  static func subjectNeeded(_ kind: Localized, among ids: [String]) -> Self {
    let few = some(ids)
    return Self(
      Localized(
        zh: "有 \(ids.count) 条“\(kind.zh)”记录，要打印哪一条的？",
        en: "there are \(ids.count) records of '\(kind.en)'; which one is to be printed?"),
      remedy: Localized(
        zh: "加上 --subject，如 \(few.zh)；全部打印用 --all",
        en: "add --subject, such as \(few.en); --all prints all of them"))
  }

  static func severalSubjects(_ name: String, among ids: [String]) -> Self {
    let few = some(ids)
    return Self(
      Localized(
        zh: "有 \(ids.count) 条记录叫“\(name)”", en: "\(ids.count) records are called '\(name)'"),
      remedy: Localized(zh: "写编号：\(few.zh)", en: "write the id: \(few.en)"))
  }

  static func unknownSubject(_ name: String, _ kind: Localized, close: String?) -> Self {
    Self(
      Localized(
        zh: "没有可以列的“\(name)”（\(kind.zh)）",
        en: "there is nothing to list about '\(name)' (\(kind.en))"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "写记录的编号或名称；eduplan list 列出记录",
          en: "write the id or the name of a record; eduplan list shows them"))
  }

  private static func some(_ ids: [String]) -> Localized {
    let few = ids.prefix(5)
    let hasMore = ids.count > few.count
    return Localized(
      zh: few.joined(separator: "、") + (hasMore ? "等" : ""),
      en: few.joined(separator: ", ") + (hasMore ? " and others" : ""))
  }

  static func unknownDistrict(_ name: String, close: String?) -> Self {
    Self(
      Localized(zh: "没有区“\(name)”", en: "there is no district '\(name)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "写 data/districts.yaml 里有的区名", en: "name a district of data/districts.yaml"))
  }
}
