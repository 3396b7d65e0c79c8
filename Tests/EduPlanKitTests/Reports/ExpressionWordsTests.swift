import Testing

@testable import EduPlanKit

@Suite("Expressions in words")
struct ExpressionWordsTests {
  private static func words(
    _ language: Language, each: String? = nil
  ) throws -> ExpressionWords {
    let schema = try RulesFixture([:]).store.schema
    let words = ExpressionWords(
      schema: schema, language: language, nameOf: { $0 == "p15" ? "示例计划一" : nil })
    guard let each else { return words }
    return words.inside(try ExpressionParser.subjects(each))
  }

  @Test(
    "a condition is a clause in both languages",
    arguments: [
      (
        "school.ownership = \"public\"", "学校的办学性质是“公办”", "school’s ownership is “public”"
      ),
      ("tier != \"city\"", "层级不是“市级”", "tier is not “city”"),
      ("programme = \"p15\"", "计划是“示例计划一”(p15)", "programme is “示例计划一”(p15)"),
      ("from <= \"2016\"", "起始日期不晚于 2016", "from is not after 2016"),
      ("\"2016\" < to", "终止日期晚于 2016", "to is after 2016"),
      ("from in \"2015\" to \"2017\"", "起始日期在 2015 到 2017 之间", "from is between 2015 and 2017"),
      (
        "from >= assessed-day - 18 months", "起始日期不早于 评定日以前 18 个月",
        "from is not before 18 months before the assessed day"
      ),
      ("number in 1 to 3", "原文次序在 1 到 3 之间", "printed order is between 1 and 3"),
      (
        "tier in [\"city\", \"district\"]", "层级是“市级”、“区级”之一",
        "tier is one of “city”, “district”"
      ),
      ("tier not in [\"city\"]", "层级不是“市级”", "tier is not “city”"),
      ("tier is absent", "没有填层级", "tier is not filled in"),
      ("tier is not absent", "填了层级", "tier is filled in"),
      ("active", "在评定日有效", "it holds on the assessed day"),
      ("not active", "在评定日无效", "it does not hold on the assessed day"),
      ("school is active", "学校在评定日有效", "school holds on the assessed day"),
      (
        "school.stages contains \"compulsory\"", "学校的学段含有“义务教育”",
        "school’s stages includes “compulsory”"
      ),
      (
        "active and (tier = \"city\" or tier is absent)",
        "在评定日有效，并且（层级是“市级”，或者没有填层级）",
        "it holds on the assessed day and (tier is “city” or tier is not filled in)"
      ),
      (
        "verdict \"leading\" stands", "已判断为符合“leading”", "a verdict says that “leading” is met"
      ),
      (
        "not verdict \"leading\" on school stands", "对学校没有判断为符合“leading”",
        "no verdict says that “leading” is met for school"
      ),
      (
        "exists evaluation as e where e.school = school",
        "有评估（该评估的学校是学校）", "there are evaluation records (that evaluation’s school is school)"
      ),
      (
        "not exists survey where group = \"parents\"", "没有满意度调查（对象是“家长”）",
        "there are no survey records (group is “parents”)"
      ),
      (
        "not (active or tier = \"city\")", "不是（在评定日有效，或者层级是“市级”）",
        "it is not so that (it holds on the assessed day or tier is “city”)"
      ),
    ])
  func clauses(expression: String, zh: String, en: String) throws {
    let syntax = try ExpressionParser.expression(expression)
    #expect(try Self.words(.zh, each: "membership").clause(syntax) == zh)
    #expect(try Self.words(.en, each: "membership").clause(syntax) == en)
  }

  @Test(
    "a value is a noun in both languages",
    arguments: [
      ("count membership", "参加记录的条数", "the number of membership records"),
      (
        "count distinct school of membership where tier = \"city\"",
        "参加记录（层级是“市级”）中不同的学校的个数",
        "the number of different values of school among membership records (tier is “city”)"
      ),
      (
        "sum satisfied of survey", "满意度调查的满意数的合计",
        "the sum of satisfied over survey records"
      ),
      (
        "mean (satisfied / valid) of survey", "满意度调查的满意数 ÷ 有效数的平均数",
        "the mean of satisfied ÷ valid answers over survey records"
      ),
      (
        "minimum valid of survey", "满意度调查中最小的有效数",
        "the smallest valid answers among survey records"
      ),
      (
        "maximum valid of survey", "满意度调查中最大的有效数",
        "the largest valid answers among survey records"
      ),
      (
        "share (ownership = \"public\") of school", "学校中办学性质是“公办”的所占比例",
        "the share of school records for which ownership is “public”"
      ),
      (
        "the value of statistic where as-of = \"2016\"", "唯一一条统计（统计时点在 2016）的数值",
        "value of the only one of statistic records (as of is in 2016)"
      ),
      (
        "latest value of statistic", "最近一条统计的数值",
        "value of the latest of statistic records"
      ),
      (
        "latest value by as-of of statistic", "按统计时点最近一条统计的数值",
        "value of the latest by as of of statistic records"
      ),
      ("(1 + 2) * 3 - (4 - 5)", "（1 + 2） × 3 − （4 − 5）", "(1 + 2) × 3 − (4 − 5)"),
      ("-(2 - 5)", "负的（2 − 5）", "minus (2 − 5)"),
      ("8996 / 10000", "8996 ÷ 10000", "8996 ÷ 10000"),
      ("start + 3 years", "起算日以后 3 年", "3 years after the start"),
      ("period", "本周期", "the period"),
      (
        "earliest date of evaluation", "最早一条评估的日期", "date of the earliest of evaluation records"
      ),
      (
        "set tier of membership where programme = \"p15\"",
        "参加记录（计划是“示例计划一”(p15)）中不同的层级",
        "the different values of tier among membership records (programme is “示例计划一”(p15))"
      ),
      (
        "(set tier of membership) = [\"city\", \"district\"]", "参加记录中不同的层级是“市级”、“区级”",
        "the different values of tier among membership records is “city”, “district”"
      ),
      (
        "(count membership where active) on \"2016-12-31\"",
        "截至 2016-12-31 的参加记录（在评定日有效）的条数",
        "the number of membership records (it holds on the assessed day) as of 2016-12-31"
      ),
      (
        "length of (the title of programme where id = \"p15\")",
        "唯一一条计划（编号是“示例计划一”(p15)）的名称的字数",
        "the number of characters of title of the only one of programme records (id is “示例计划一”(p15))"
      ),
      ("elapsed-months", "从起算日到评定日的整月数", "the whole months since the start"),
    ])
  func nouns(expression: String, zh: String, en: String) throws {
    let syntax = try ExpressionParser.expression(expression)
    #expect(try Self.words(.zh).noun(syntax) == zh)
    #expect(try Self.words(.en).noun(syntax) == en)
  }

  @Test("an outer row is that row, and says which where two of its kind are at hand")
  func outerRows() throws {
    let words = try Self.words(.zh, each: "membership as m where active")
    let inner = try ExpressionParser.expression(
      "exists membership as n where n.school = m.school and n.programme != each.programme")
    #expect(
      words.clause(inner)
        == "有参加记录（该参加记录 n的学校是该参加记录 m的学校，并且该参加记录 n的计划不是该参加记录的计划）")
    let subjects = try ExpressionParser.subjects("distinct school of membership where active")
    #expect(try Self.words(.zh).subjects(subjects) == "参加记录（在评定日有效）中不同的学校")
    let distinct = try Self.words(.zh).inside(subjects)
    #expect(
      distinct.clause(try ExpressionParser.expression("each.district = \"宝山区\""))
        == "该学校的所属区是“宝山区”")
  }

  // MARK: The shipped requirements

  @Test("every shipped requirement is put into words without a raw name where there is a label")
  func shippedRequirements() throws {
    let loaded = try RepositoryLoader.load(
      Repository(root: ProjectFolder.root), from: DiskFileSystem())
    let store = loaded.store
    for language in Language.allCases {
      let names = RecordNames(store: store, language: language)
      let words = ExpressionWords(
        schema: store.schema, language: language,
        nameOf: { id in store.find(id).flatMap { names.name(of: $0) } })
      for requirement in RequirementReader.read(store).requirements {
        for reading in requirement.readings {
          let syntax = CheckSyntax(requirement, reading: reading.id, in: store)
          var row = words
          var sentences: [String] = []
          if let subjects = syntax.subjects {
            sentences.append(words.subjects(subjects))
            row = words.inside(subjects)
          }
          if let value = syntax.value { sentences.append(row.noun(value)) }
          if let condition = syntax.condition { sentences.append(row.clause(condition)) }
          sentences += [syntax.start, syntax.last].compactMap(\.self).map { row.noun($0) }
          #expect(!sentences.isEmpty || requirement.criterion != nil, "\(requirement.id)")
          for sentence in sentences {
            let raw = Self.rawNames(in: sentence, language, store.schema)
            #expect(raw.isEmpty, "\(requirement.id): \(raw) in \(sentence)")
          }
        }
      }
    }
  }

  /// What was left as it stands in the expression: in Chinese any Latin word outside quotes and ids, in English a name
  /// with hyphens that has a label of its own.
  private static func rawNames(
    in sentence: String, _ language: Language, _ schema: Schema
  ) -> [String] {
    var plain = ""
    var depth = 0
    for character in sentence {
      if "“(".contains(character) { depth += language == .zh || character == "“" ? 1 : 0 }
      if depth == 0 { plain.append(character) }
      if "”)".contains(character) { depth -= language == .zh || character == "”" ? 1 : 0 }
    }
    let words = plain.split { !($0.isASCII && ($0.isLetter || $0 == "-")) }.map(String.init)
      .filter { $0.contains { $0.isLetter } }
    guard language == .en else { return words.filter { $0.count > 1 } }
    let known = Set(schema.kinds.map(\.name) + schema.kinds.flatMap { $0.fields.map(\.name) })
    let labels = schema.kinds.map(\.label.en) + schema.kinds.flatMap { $0.fields.map(\.label.en) }
    return words.filter { word in
      word.contains("-") && known.contains(word)
        && !labels.contains { $0.lowercased().contains(word) }
    }
  }
}
