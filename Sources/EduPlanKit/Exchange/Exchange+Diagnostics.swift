/// The findings about a file that is to be imported; each says which row and column.
extension Diagnostic {
  private static func cell(
    _ code: String, _ text: Localized, remedy: Localized?, _ places: ImportPlaces, row: Int,
    column: Int?, heading: Localized? = nil, severity: Severity = .error
  ) -> Self {
    let lead = places.lead(row: row, column: column, heading: heading)
    return Self(
      severity: severity, code: code,
      message: Localized(zh: lead.zh + text.zh, en: lead.en + text.en), remedy: remedy,
      location: places.location(row: row, column: column))
  }

  /// A cell that cannot be read as what its field takes.
  static func badCell(
    _ problem: CellProblem, in column: ExchangeColumn, cell value: CellValue,
    _ places: ImportPlaces, row: Int, column number: Int?
  ) -> Self {
    let (code, text, remedy) = wording(of: problem)
    return cell(
      code, text, remedy: remedy, places, row: row, column: number, heading: column.label)
  }

  /// A value of JSON that is none of its field.
  static func badValue(
    _ problem: CellProblem, field: Field, _ places: ImportPlaces, row: Int
  ) -> Self {
    let (code, text, remedy) = wording(of: problem)
    return cell(
      code, text, remedy: remedy, places, row: row, column: nil,
      heading: Localized(zh: field.name, en: field.name))
  }

  private static func wording(
    of problem: CellProblem
  ) -> (code: String, text: Localized, remedy: Localized) {
    switch problem {
    case .errorValue(let text):
      return (
        "exchange.error-value",
        Localized(zh: "公式出错，显示 \(text)", en: "the formula has failed and shows \(text)"),
        Localized(zh: "改正公式，或直接填内容", en: "mend the formula, or write the value itself")
      )
    case .uncalculated:
      return (
        "exchange.uncalculated",
        Localized(
          zh: "公式没有算过，文件里没有结果", en: "the formula was never calculated; the file has no result"),
        Localized(
          zh: "在 Excel 或 WPS 里打开，保存一次再导入",
          en: "open the file in Excel or WPS, save it, and import it again")
      )
    case .lostDigits(let text):
      return (
        "exchange.lost-digits",
        Localized(
          zh: "“\(text)”是 Excel 把长数字改成的写法，后面的数字已经丢了",
          en: "'\(text)' is what Excel has made of long digits; the last ones are gone"),
        Localized(
          zh: "把这一列设成“文本”格式，再填一遍完整的数字",
          en: "set the column's format to Text and type the digits again")
      )
    case .notNumber(let text):
      return (
        "exchange.bad-number",
        Localized(zh: "“\(text)”不是数", en: "'\(text)' is no number"),
        Localized(zh: "只写数字，单位不写，如 38 或 12.5", en: "digits only and no unit, such as 38 or 12.5")
      )
    case .notInteger(let text):
      return (
        "exchange.bad-number",
        Localized(zh: "“\(text)”不是整数", en: "'\(text)' is no whole number"),
        Localized(zh: "只写数字，如 38", en: "digits only, such as 38")
      )
    case .shareWithoutSign(let text):
      return (
        "exchange.bad-share",
        Localized(
          zh: "看不出“\(text)”是百分之几", en: "nobody can tell which percentage '\(text)' is"),
        Localized(zh: "写上百分号，如 85%", en: "write the sign, such as 85%")
      )
    case .notBoolean(let text):
      return (
        "exchange.bad-boolean",
        Localized(zh: "“\(text)”既不是“是”也不是“否”", en: "'\(text)' is neither yes nor no"),
        Localized(
          zh: "写“是”或“否”，不知道的留空", en: "write yes or no; leave it empty where it is not known")
      )
    case .notDate(let text):
      return (
        "exchange.bad-date",
        Localized(zh: "“\(text)”不是能确定的日期", en: "'\(text)' is no date that is beyond doubt"),
        Localized(
          zh: "年在前，写成 2023、2023-12 或 2023-12-28", en: "the year first: 2023, 2023-12 or 2023-12-28")
      )
    case .bareSerial(let text):
      return (
        "exchange.bad-date",
        Localized(
          zh: "\(text) 是一个数，没有设成日期格式", en: "\(text) is a number that is not shown as a date"),
        Localized(
          zh: "把这一列设成日期格式，看看是不是要的那一天；或写成 2023-12-28",
          en:
            "give the column a date format and look whether it is the day that is meant, or write 2023-12-28"
        )
      )
    case .notPeriod(let text):
      return (
        "exchange.bad-period",
        Localized(zh: "“\(text)”不是时长", en: "'\(text)' is no length of time"),
        Localized(zh: "写成 3 年、18 个月或 90 天", en: "write 3 years, 18 months or 90 days")
      )
    case .notDeadline(let text):
      return (
        "exchange.bad-date",
        Localized(zh: "“\(text)”不是期限", en: "'\(text)' is no deadline"),
        Localized(zh: "写日期，如 2017-12-31", en: "write a date, such as 2017-12-31")
      )
    case .unknownChoice(let text, let choices):
      let labels = choices.map(\.label)
      let close =
        closestMatch(to: text, among: labels.map(\.zh) + labels.map(\.en) + choices.map(\.value))
      return (
        "exchange.unknown-choice",
        Localized(zh: "没有“\(text)”这一项", en: "'\(text)' is none of the choices"),
        close.map(Localized.didYouMean)
          ?? Localized(
            zh: "可以填：\(labels.map(\.zh).joined(separator: "、"))",
            en: "write one of: \(labels.map(\.en).joined(separator: ", "))")
      )
    case .severalChoices(let text, let values):
      return (
        "exchange.unknown-choice",
        Localized(zh: "“\(text)”可以是几项", en: "'\(text)' is the label of several choices"),
        Localized(
          zh: "写记录里的写法：\(values.joined(separator: "、"))",
          en: "write the value itself: \(values.joined(separator: ", "))")
      )
    case .unknownRecord(let text, let kinds, let close):
      let zh = kinds.count > 4 ? "记录" : kinds.map(\.zh).joined(separator: "或")
      let en =
        kinds.count > 4 ? "record" : kinds.map { $0.en.lowercased() }.joined(separator: " or ")
      return (
        "exchange.unknown-record",
        Localized(zh: "没有叫“\(text)”的\(zh)", en: "there is no \(en) called '\(text)'"),
        close.map(Localized.didYouMean)
          ?? Localized(
            zh: "写编号或全名；还没有这条记录的，先导入它",
            en: "write its id or full name; one that is missing is imported first")
      )
    case .severalRecords(let text, let ids):
      let shown = ids.prefix(4)
      return (
        "exchange.several-records",
        Localized(
          zh: "叫“\(text)”的有 \(ids.count) 个", en: "\(ids.count) records are called '\(text)'"),
        Localized(
          zh: "写编号：\(shown.joined(separator: "、"))" + (ids.count > 4 ? "……" : ""),
          en: "write the id: \(shown.joined(separator: ", "))" + (ids.count > 4 ? " …" : ""))
      )
    case .notAnEmptyList, .wrongShape:
      return (
        "exchange.wrong-shape",
        Localized(zh: "内容的层次和这个字段不符", en: "the value has another shape than the field"),
        Localized(
          zh: "照 eduplan export 导出的样子写", en: "write it as eduplan export does")
      )
    case .unknownMember(let name):
      return (
        "exchange.unknown-column",
        Localized(zh: "没有字段“\(name)”", en: "there is no field '\(name)'"),
        Localized(zh: "核对键名，或去掉它", en: "check the key, or take it out")
      )
    }
  }

  // MARK: Columns

  static func unknownColumn(
    _ heading: String, close: String?, _ places: ImportPlaces, row: Int, column: Int?
  ) -> Self {
    cell(
      "exchange.unknown-column",
      Localized(
        zh: "不认识“\(heading)”，不知道放进哪个字段", en: "'\(heading)' is the name of no field"),
      remedy: column == nil
        ? close.map(Localized.didYouMean)
          ?? Localized(zh: "核对键名，或去掉它", en: "check the key, or take it out")
        : Localized(
          zh: (close.map { "是不是“\($0)”？" } ?? "")
            + "用 --map 字段=\(heading) 指明，或用 --skip \(heading) 不要这一列",
          en: (close.map { "did you mean '\($0)'? If not, " } ?? "")
            + "say which it is by --map FIELD=\(heading), or leave it out by --skip \(heading)"),
      places, row: row, column: column)
  }

  static func columnWithoutHeading(_ places: ImportPlaces, row: Int, column: Int) -> Self {
    let letters = ExcelSheet.letters(column)
    return cell(
      "exchange.unknown-column",
      Localized(zh: "这一列没有表头，却有内容", en: "the column has no heading, but holds something"),
      remedy: Localized(
        zh: "补上表头，或用 --map 字段=\(letters) 指明，或用 --skip \(letters) 不要",
        en:
          "give it one, say which field it is by --map FIELD=\(letters), or leave it out by --skip \(letters)"
      ), places, row: row, column: column)
  }

  static func repeatedColumn(_ places: ImportPlaces, row: Int, column: Int, first: Int) -> Self {
    cell(
      "exchange.repeated-column",
      Localized(
        zh: "和 \(ExcelSheet.letters(first)) 列是同一个字段",
        en: "the same field as column \(ExcelSheet.letters(first))"),
      remedy: Localized(
        zh: "用 --skip \(ExcelSheet.letters(column)) 不要其中一列，或用 --map 指明",
        en: "leave one out by --skip \(ExcelSheet.letters(column)), or say by --map which is which"),
      places, row: row, column: column)
  }

  static func noHeadings(_ kind: Kind, _ places: ImportPlaces) -> Self {
    let labels = kind.fields.prefix(4)
    return Self(
      severity: .error, code: "exchange.no-headings",
      message: Localized(
        zh: "没有找到“\(kind.label.zh)”的表头", en: "there are no headings of \(kind.label.en) in it"),
      remedy: Localized(
        zh:
          "表头写字段的名称，如 \(labels.map(\.label.zh).joined(separator: "、"))；表头不在前 60 行的，用 --header-row 指明",
        en:
          "headings are names of fields, such as \(labels.map(\.label.en).joined(separator: ", ")); --header-row says where they are"
      ), location: SourceLocation(path: places.file))
  }

  // MARK: Rows

  static func noObject(_ places: ImportPlaces, row: Int) -> Self {
    cell(
      "exchange.wrong-shape", Localized(zh: "不是一条记录", en: "it is no record"),
      remedy: Localized(
        zh: "写成 {\"id\": \"…\", …}", en: "write it as {\"id\": \"…\", …}"), places, row: row,
      column: nil)
  }

  static func noId(_ kind: Kind, _ places: ImportPlaces, row: Int) -> Self {
    let label = kind.fields[0].label
    return cell(
      "exchange.no-id",
      Localized(zh: "没有\(label.zh)", en: "there is no \(label.en.lowercased())"),
      remedy: Localized(
        zh: "补上\(label.zh)，或用 --id 写出怎样编，如 --id '\(kind.name)-{number}'",
        en: "add it, or say by --id how it is made, such as --id '\(kind.name)-{number}'"),
      places, row: row, column: nil)
  }

  static func repeatedId(
    _ id: String, _ places: ImportPlaces, row: Int, column: Int?, first: Int
  ) -> Self {
    let what =
      places.form == .table
      ? Localized(zh: "第 \(first) 行", en: "row \(first)")
      : Localized(zh: "第 \(first) 条", en: "record \(first)")
    return cell(
      "exchange.repeated-id",
      Localized(zh: "编号“\(id)”和\(what.zh)的相同", en: "the id '\(id)' is that of \(what.en), too"),
      remedy: Localized(zh: "删去一行，或改编号", en: "take one of them out, or change the id"), places,
      row: row, column: column)
  }

  static func idExists(
    _ id: String, differing labels: [Localized], _ places: ImportPlaces, row: Int, column: Int?
  ) -> Self {
    let shown = labels.prefix(4)
    return cell(
      "exchange.id-exists",
      Localized(
        zh: "已有编号“\(id)”，内容不同：\(shown.map(\.zh).joined(separator: "、"))"
          + (labels.count > 4 ? "等" : ""),
        en:
          "'\(id)' is there already and says otherwise: \(shown.map(\.en).joined(separator: ", "))"
          + (labels.count > 4 ? ", …" : "")),
      remedy: Localized(
        zh: "要改已有的记录，加 --update；是另一条的，改编号",
        en: "--update changes what is there; another record needs another id"), places, row: row,
      column: column)
  }

  static func otherKind(
    _ id: String, found: Kind, _ places: ImportPlaces, row: Int, column: Int?
  ) -> Self {
    cell(
      "exchange.id-exists",
      Localized(
        zh: "编号“\(id)”已经是一条“\(found.label.zh)”的",
        en: "'\(id)' is already the id of a \(found.label.en)"),
      remedy: Localized(zh: "编号全库唯一，换一个", en: "ids are unique in the repo; take another"), places,
      row: row, column: column)
  }

  static func unwritable(
    _ reason: Localized, _ places: ImportPlaces, row: Int
  ) -> Self {
    cell(
      "exchange.unwritable",
      Localized(zh: "写不进记录文件：\(reason.zh)", en: "it cannot be written into the file: \(reason.en)"),
      remedy: Localized(
        zh: "先运行 eduplan check，改好那个文件里的错误", en: "run eduplan check and mend the errors in that file"
      ),
      places, row: row, column: nil)
  }

  // MARK: What a person should know

  static func mergedCells(_ count: Int, _ places: ImportPlaces, row: Int) -> Self {
    Self(
      severity: .warning, code: "exchange.merged-cells",
      message: Localized(
        zh: "有 \(count) 处合并的单元格（第一处在第 \(row) 行），只有第一格有内容，下面的格是空的",
        en:
          "\(count) cells are merged (the first in row \(row)); only the first of each has a value"),
      remedy: Localized(
        zh: "下面的格也是同一内容的，加 --fill-merged",
        en: "where the rows below have the same, add --fill-merged"),
      location: places.location(row: row, column: nil))
  }

  static func hiddenCells(rows: Int, columns: Int, _ places: ImportPlaces) -> Self {
    Self(
      severity: .note, code: "exchange.hidden-cells",
      message: Localized(
        zh: "有隐藏的" + (rows > 0 ? "行（\(rows) 行）" : "") + (columns > 0 ? "列（\(columns) 列）" : "")
          + "，也读了",
        en: "hidden "
          + [rows > 0 ? "rows (\(rows))" : "", columns > 0 ? "columns (\(columns))" : ""]
          .filter { !$0.isEmpty }.joined(separator: " and ") + " were read, too"),
      remedy: Localized(
        zh: "不要的先删掉，或用 --skip", en: "delete what is not wanted, or use --skip"),
      location: SourceLocation(path: places.file))
  }

  /// A finding about the records as they would be, told by the row it comes from.
  func inImport(
    _ places: ImportPlaces, row: Int, column: Int?, heading: Localized?
  ) -> Self {
    var finding = self
    let lead = places.lead(row: row, column: column, heading: heading)
    finding.message = Localized(zh: lead.zh + message.zh, en: lead.en + message.en)
    finding.location = places.location(row: row, column: column)
    finding.sourceLine = nil
    finding.notes = []
    return finding
  }
}
