/// Writes a kind as a JSON Schema of draft 7, which editors read to complete and check a record while it is typed.
///
/// A scalar of a record file is text that the kind gives a type. A schema sees what YAML made of it before: `250` is a number
/// there, `2017-12` and `85%` are texts, `2017` is a number again, and a key without a value is null. So types name all
/// that a value of ours may come out as. What a schema cannot say (sums across records, constraints) is left to `check`.
struct JSONSchemaWriter {
  let schema: Schema
  let language: Language
  /// The ids of the records of a kind, where references are to be chosen from them; nil for any text.
  var ids: ((Int) -> [String])?

  /// The schema of one record of a kind.
  func schema(of kind: Kind) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "http://json-schema.org/draft-07/schema#")
      json.member("title", "\(kind.label[language]) \(kind.name)")
      writeMapping(kind.fields, &json)
    }
    json.endLine()
    return json.bytes
  }

  private func writeMapping(_ fields: [Field], _ json: inout JSONWriter) {
    json.member("type", "object")
    let required = fields.filter { $0.isRequired && !$0.isSensitive }.map(\.name)
    if !required.isEmpty { json.member("required", required) }
    json.object("properties") { json in
      for field in fields {
        json.object(field.name) { json in write(field, &json) }
      }
    }
    json.member("additionalProperties", false)
  }

  private func write(_ field: Field, _ json: inout JSONWriter) {
    json.member("title", field.label[language])
    guard !field.isSensitive else {
      let text = Localized(
        zh: "个人信息，写到 data/private/，不写在这里",
        en: "personal data: it belongs into data/private/, not here")
      json.member("description", text[language])
      json.member("errorMessage", text[language])
      json.member("doNotSuggest", true)
      json.object("not", flat: true) { _ in }
      return
    }
    let description = description(of: field)
    if !description.isEmpty { json.member("description", description) }
    write(field.type, isOptional: !field.isRequired, &json)
  }

  private func description(of field: Field) -> String {
    var parts = [field.help[language]]
    if let form = field.form?.text {
      parts.append(Localized(zh: "由 \(form) 组成", en: "made of \(form)")[language])
    }
    if let usual = field.defaultValue {
      parts.append(Localized(zh: "不写就是 \(usual)", en: "\(usual) when absent")[language])
    }
    if field.isUnique {
      parts.append(Localized(zh: "不能与别的记录相同", en: "no two records have the same")[language])
    }
    return parts.filter { !$0.isEmpty }.joined(separator: language == .zh ? "；" : "; ")
  }

  /// - Parameter isOptional: whether the key may stand without a value.
  private func write(_ type: FieldType, isOptional: Bool, _ json: inout JSONWriter) {
    func types(_ names: String...) { json.member("type", names + (isOptional ? ["null"] : [])) }
    switch type {
    case .text(let pattern):
      types("string")
      if let pattern { json.member("pattern", Self.pattern(pattern)) }
    case .prose: types("string", "number", "boolean")
    case .integer(let range):
      types("integer", "string")
      json.member("pattern", #"^-?[0-9]+(\.0+)?$"#)
      write(range, &json)
    case .decimal(let range):
      types("number", "string")
      json.member("pattern", #"^-?[0-9]+(\.[0-9]+)?$"#)
      write(range, &json)
    case .percent:
      types("string")
      json.member("pattern", #"^-?[0-9]+(\.[0-9]+)?%$"#)
    case .quantity:
      types("number", "string")
      json.member("pattern", #"^-?[0-9]+(\.[0-9]+)?%?$"#)
    case .boolean:
      json.member("enum") { json in
        json.array(flat: true) { json in
          json.element { $0.value(true) }
          json.element { $0.value(false) }
          json.element { $0.value("true") }
          json.element { $0.value("false") }
          if isOptional { json.element { $0.null() } }
        }
      }
    case .date:
      types("integer", "string")
      json.member("minimum", 1)
      json.member("maximum", 9999)
      json.member("pattern", "^\(Self.date)$")
    case .period:
      types("string")
      json.member("pattern", "^\(Self.period)$")
    case .deadline:
      types("integer", "string")
      json.member("minimum", 1)
      json.member("maximum", 9999)
      json.member("pattern", "^(\(Self.date)|start \\+ \(Self.period)|unspecified)$")
    case .choice(let choices, let isOpen):
      guard isOpen else {
        write(choices, isOptional: isOptional, &json)
        return
      }
      // One of the list is offered, another is no error.
      json.member("anyOf") { json in
        json.array { json in
          json.element { $0.object { json in write(choices, isOptional: isOptional, &json) } }
          json.element {
            $0.object(flat: true) { $0.member("type", ["string", "number", "boolean"]) }
          }
        }
      }
    case .reference(let names):
      if let ids {
        let known = schema.kinds(ofReference: names).flatMap(ids)
        json.member("enum") { json in
          json.array { json in
            for id in known { json.element { $0.value(id) } }
            if isOptional { json.element { $0.null() } }
          }
        }
      } else {
        types("string", "number")
      }
    case .list(let element):
      types("array")
      json.object("items") { json in write(element, isOptional: false, &json) }
    case .group(let fields):
      // A group without a value is absent, which a type beside `properties` says.
      if isOptional {
        json.member("anyOf") { json in
          json.array { json in
            json.element { $0.object { json in writeMapping(fields, &json) } }
            json.element { $0.object(flat: true) { $0.member("type", "null") } }
          }
        }
      } else {
        writeMapping(fields, &json)
      }
    }
  }

  /// Choices with what people call them, in the keyword that editors show them by.
  private func write(
    _ choices: [FieldType.Choice], isOptional: Bool, _ json: inout JSONWriter
  ) {
    // A choice that YAML takes for a number or a truth value may stand as that, too.
    let typed = choices.filter { Int($0.value) != nil || ["true", "false"].contains($0.value) }
    json.member("enum") { json in
      json.array(flat: true) { json in
        for choice in choices { json.element { $0.value(choice.value) } }
        for choice in typed {
          json.element { json in
            if let number = Int(choice.value) {
              json.value(number)
            } else {
              json.value(choice.value == "true")
            }
          }
        }
        if isOptional { json.element { $0.null() } }
      }
    }
    let labels = (choices + typed).map { $0.label[language] } + (isOptional ? [""] : [])
    json.member("enumDescriptions", labels)
  }

  private func write(_ range: FieldType.NumberRange, _ json: inout JSONWriter) {
    if let minimum = range.minimum { json.member("minimum", number: minimum.description) }
    if let maximum = range.maximum { json.member("maximum", number: maximum.description) }
  }

  private static let date =
    "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
  private static let period = "[1-9][0-9]{0,3} (\(CalendarSpan.units.joined(separator: "|")))"

  /// A pattern of ours, which matches whole texts, as JavaScript writes it.
  ///
  /// Ours is a part of that language but for one thing: a backslash before a sign that needs none, which is an error there.
  static func pattern(_ source: String) -> String {
    var text = ""
    var isEscaped = false
    var isInClass = false
    for scalar in source.unicodeScalars {
      if isEscaped {
        isEscaped = false
        let isLetter = scalar.properties.isAlphabetic
        let needsIt =
          isLetter || "^$\\.*+?()[]{}|/".unicodeScalars.contains(scalar)
          || isInClass && scalar == "-"
        text += (needsIt ? "\\" : "") + String(scalar)
        continue
      }
      switch scalar {
      case "\\":
        isEscaped = true
        continue
      case "[": isInClass = true
      case "]": isInClass = false
      default: break
      }
      text.unicodeScalars.append(scalar)
    }
    return "^(?:\(text))$"
  }
}
