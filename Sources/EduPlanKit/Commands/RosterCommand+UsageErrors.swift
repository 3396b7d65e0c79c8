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
      remedy: Localized(
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

  static func nothingToList(_ name: String) -> Self {
    Self(
      Localized(zh: "还没有可以列成“\(name)”名单的计划", en: "no programme has a roster '\(name)' yet"),
      remedy: Localized(
        zh: "看 templates/rosters/ 里 about 一项要求什么",
        en: "see what 'about' in templates/rosters/ asks for"))
  }

  static func unknownDistrict(_ name: String, close: String?) -> Self {
    Self(
      Localized(zh: "没有区“\(name)”", en: "there is no district '\(name)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "写 data/districts.yaml 里有的区名", en: "name a district of data/districts.yaml"))
  }
}
