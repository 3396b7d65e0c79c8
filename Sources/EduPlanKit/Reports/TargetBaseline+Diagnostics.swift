/// The findings about baselines: files that are none, or not the one that was meant.
extension Diagnostic {
  static func brokenBaseline(_ problem: JSONProblem, _ bytes: [UInt8], _ path: String) -> Self {
    let lines = LineIndex(bytes)
    let place = lines.position(at: problem.offset)
    return Self(
      severity: .error, code: "reports.broken-baseline",
      message: Localized(
        zh: "基线文件读不懂：\(problem.message.zh)",
        en: "the baseline cannot be read: \(problem.message.en)"),
      remedy: anew,
      location: SourceLocation(path: path, line: place.line, column: place.column),
      sourceLine: lines.text(ofLine: place.line))
  }

  static func notABaseline(_ bytes: [UInt8], _ path: String) -> Self {
    baseline(
      "reports.not-a-baseline",
      Localized(zh: "这个文件不是 eduplan 的基线", en: "this file is no baseline of eduplan"),
      remedy: Localized(
        zh: "另写一个文件名；没有改动这个文件", en: "name another file; this one was left as it is"), bytes, path)
  }

  static func newerBaseline(_ bytes: [UInt8], _ path: String) -> Self {
    baseline(
      "reports.newer-baseline",
      Localized(
        zh: "基线的格式（schema）不是 1，这一版程序不认识",
        en: "the baseline's schema is not 1, which is all that this version knows"),
      remedy: Localized(
        zh: "用写它的那一版程序，或删除后重新写",
        en: "use the version that wrote it, or delete it and write it anew"), bytes, path)
  }

  static func incompleteBaseline(_ key: String, _ bytes: [UInt8], _ path: String) -> Self {
    baseline(
      "reports.incomplete-baseline",
      Localized(zh: "基线里“\(key)”缺少或写得不对", en: "'\(key)' of the baseline is missing or wrong"),
      remedy: anew, bytes, path)
  }

  /// A baseline of another view than the one asked for.
  static func baselineOfAnotherView(
    _ its: String?, asked: String?, _ bytes: [UInt8], _ path: String
  ) -> Self {
    let all = Localized(zh: "全市", en: "the whole city")
    return baseline(
      "reports.baseline-of-another-view",
      Localized(
        zh: "基线是\(its ?? all.zh)的，这次评定的是\(asked ?? all.zh)",
        en: "the baseline is of \(its ?? all.en), this run is of \(asked ?? all.en)"),
      remedy: Localized(
        zh: "各用各的基线文件", en: "keep a baseline file for each"), bytes, path)
  }

  private static var anew: Localized {
    Localized(
      zh: "从 git 取回原来的文件，或删除后用 --write-baseline 重新写",
      en: "take the file back from git, or delete it and write it anew with --write-baseline")
  }

  private static func baseline(
    _ code: String, _ message: Localized, remedy: Localized, _ bytes: [UInt8], _ path: String
  ) -> Self {
    Self(
      severity: .error, code: code, message: message, remedy: remedy,
      location: SourceLocation(path: path), sourceLine: LineIndex(bytes).text(ofLine: 1))
  }
}
