/// Chooses the points of a history, has them assessed, and finds the commits that moved a value.
struct HistoryMaker {
  let past: RepositoryPast
  let reader: HistoryReader
  let today: Day
  let step: TargetHistory.Step
  /// Nil for the first commit of the data.
  let start: Day?
  let tellsMoves: Bool
  let forecasts: Bool

  typealias Question = HistoryReader.Question

  /// Where a point's data is looked for: its commits, the best first.
  private struct Candidate {
    var label: String
    var day: Day
    /// Positions in the line, newest first; the next is taken where one cannot be read.
    var commits: ArraySlice<Commit>
  }

  func history() throws -> TargetHistory {
    // Newest first, as git tells them.
    let line = try past.line(paths: [DataFiles.folder])
    var history = TargetHistory(step: step, points: [], series: [])
    if past.place.isShallow { history.cutOff = try past.line().map(\.day).min() }
    let candidates = try self.candidates(line)
    var (found, skipped) = try resolve(candidates)
    let unread = Set(skipped.map(\.revision.name))
    history.points = zip(candidates, found).map { candidate, question in
      TargetHistory.Point(
        label: candidate.label, day: candidate.day, revision: question.map { .init($0.commit) },
        isUnread: question == nil && candidate.commits.contains { unread.contains($0.name) })
    }
    var answers = try reader.answers(to: found.compactMap(\.self))
    history.series = series(found, answers)
    if tellsMoves {
      var movements = self.movements(found, history.series, line, without: [])
      answers.merge(try reader.answers(to: movements.flatMap(\.questions))) { $1 }
      let unusable = answers.filter { !$0.value.isUsable }
      if !unusable.isEmpty {
        // What such a commit did is told of the next one that can be read.
        movements = self.movements(
          found, history.series, line, without: Set(unusable.keys.map(\.commit.name)))
        answers.merge(try reader.answers(to: movements.flatMap(\.questions))) { $1 }
      }
      addMoves(movements, answers, to: &history)
      let known = Set(skipped.map(\.revision.name))
      for (question, answer) in unusable where !known.contains(question.commit.name) {
        guard case .unusable(let reason) = answer else { continue }
        let one = TargetHistory.Skipped(revision: .init(question.commit), reason: reason)
        if !skipped.contains(one) { skipped.append(one) }
      }
    }
    if forecasts { try addForecasts(line, to: &history, &skipped) }
    history.skipped = skipped.sorted {
      ($1.revision.day, $0.revision.name) < ($0.revision.day, $1.revision.name)
    }
    return history
  }

  // MARK: Points

  private func candidates(_ line: [Commit]) throws(FileError) -> [Candidate] {
    switch step {
    case .month: return months(line)
    case .commit:
      let inside = line.indices.reversed().filter { line[$0].day >= start ?? line[$0].day }
      return inside.map { position in
        Candidate(
          label: line[position].day.description, day: line[position].day,
          commits: line[position...position])
      }
    case .tag:
      return try past.tags().filter { $0.commit.day >= start ?? $0.commit.day }.map {
        Candidate(label: $0.tag, day: $0.commit.day, commits: [$0.commit])
      }
    }
  }

  /// The ends of months, today that of this one, from the first commit or the start on.
  private func months(_ line: [Commit]) -> [Candidate] {
    guard let first = start ?? line.map(\.day).min() else { return [] }
    var candidates: [Candidate] = []
    var day = first.lastOfMonth
    while true {
      let asOf = min(day, today)
      // From the newest commit up to then on back.
      let position = line.firstIndex { $0.day <= asOf } ?? line.endIndex
      candidates.append(
        Candidate(
          label: String(asOf.description.prefix(7)), day: asOf, commits: line[position...]))
      guard day < today, let next = day.adding(days: 1) else { return candidates }
      day = next.lastOfMonth
    }
  }

  /// The state of each point: its own commit, or the newest one before it that can be read.
  private func resolve(
    _ candidates: [Candidate]
  ) throws(FileError) -> ([Question?], [TargetHistory.Skipped]) {
    var open = candidates.map(\.commits)
    var found = [Question?](repeating: nil, count: candidates.count)
    var skipped: [String: TargetHistory.Skipped] = [:]
    while true {
      let asked = open.indices.filter { found[$0] == nil && !open[$0].isEmpty }
      let questions = asked.compactMap { place in
        open[place].first.map { (place, Question(commit: $0, day: candidates[place].day)) }
      }
      guard !questions.isEmpty else { break }
      let answers = try reader.answers(to: questions.map(\.1))
      for (place, question) in questions {
        switch answers[question] {
        case .values: found[place] = question
        case .unusable(let reason):
          skipped[question.commit.name] = TargetHistory.Skipped(
            revision: .init(question.commit), reason: reason)
          open[place] = step == .month ? open[place].dropFirst() : []
        case .noRepository, nil: open[place] = []
        }
      }
    }
    return (found, Array(skipped.values))
  }

  // MARK: Values

  private func series(
    _ found: [Question?], _ answers: [Question: HistoryReader.Answer]
  ) -> [TargetHistory.Series] {
    let values = found.map { question -> [String: TargetHistory.Value] in
      guard let question, case .values(let values) = answers[question] else { return [:] }
      return values
    }
    let ids = Set(values.flatMap(\.keys))
    return ids.map { id in
      TargetHistory.Series(id: id, values: values.map { $0[id] }, moves: [])
    }.sorted { first, second in
      let (one, other) = (first.last?.order ?? [], second.last?.order ?? [])
      return one == other ? first.id < second.id : one.lexicographicallyPrecedes(other)
    }
  }

  // MARK: Who moved it

  /// The data before and after a commit, both as of its day.
  private struct Movement {
    var point: Int
    var before: Question
    var after: Question

    var questions: [Question] { [before, after] }
  }

  /// The commits of the spans in which any value changed.
  ///
  /// - Parameter left: the names of commits that are passed over.
  private func movements(
    _ found: [Question?], _ series: [TargetHistory.Series], _ line: [Commit],
    without left: Set<String>
  ) -> [Movement] {
    let places = Dictionary(
      line.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var movements: [Movement] = []
    for point in found.indices.dropFirst() {
      // Points that have nothing are passed over.
      guard let new = found[point], let last = found[..<point].lastIndex(where: { $0 != nil }),
        let old = found[last], new.commit != old.commit,
        let newest = places[new.commit.name], let oldest = places[old.commit.name],
        newest < oldest,
        series.contains(where: { $0.values[point]?.number != $0.values[last]?.number })
      else { continue }
      let span = line[newest...oldest].filter { !left.contains($0.name) }
      for (commit, parent) in zip(span, span.dropFirst()).reversed() {
        movements.append(
          Movement(
            point: point, before: Question(commit: parent, day: commit.day),
            after: Question(commit: commit, day: commit.day)))
      }
    }
    return movements
  }

  private func addMoves(
    _ movements: [Movement], _ answers: [Question: HistoryReader.Answer],
    to history: inout TargetHistory
  ) {
    for number in history.series.indices {
      let id = history.series[number].id
      history.series[number].moves = Array(repeating: [], count: history.points.count)
      for movement in movements {
        guard case .values(let before) = answers[movement.before],
          case .values(let after) = answers[movement.after],
          before[id]?.number != after[id]?.number
        else { continue }
        history.series[number].moves[movement.point].append(
          TargetHistory.Move(
            revision: .init(movement.after.commit), before: before[id]?.number,
            after: after[id]?.number))
      }
    }
  }

  // MARK: Forecasts

  private func addForecasts(
    _ line: [Commit], to history: inout TargetHistory, _ skipped: inout [TargetHistory.Skipped]
  ) throws(FileError) {
    var months = (labels: history.points.map(\.label), days: history.points.map(\.day))
    var ofMonths = history.series
    if step != .month {
      let candidates = Array(self.months(line).suffix(Forecast.mostSamples))
      let (found, more) = try resolve(candidates)
      let known = Set(skipped.map(\.revision.name))
      skipped += more.filter { !known.contains($0.revision.name) }
      ofMonths = series(found, try reader.answers(to: found.compactMap(\.self)))
      months = (candidates.map(\.label), candidates.map(\.day))
    }
    for number in history.series.indices {
      let own = ofMonths.first { $0.id == history.series[number].id }
      history.series[number].forecast = own?.forecast(labels: months.labels, days: months.days)
    }
  }
}

extension TargetHistory.Revision {
  init(_ commit: Commit) {
    self.init(
      name: commit.name, day: commit.day, author: commit.author, subject: commit.subject)
  }
}

extension RepositoryPast {
  /// The first day that `--since` asks for.
  func day(of text: String) throws -> Day {
    if case .date(let date) = RevisionName(text) { return date.first }
    guard let commit = try state(text).commit else {
      preconditionFailure("the state of a revision has a commit")
    }
    return commit.day
  }
}
