extension CompletionWriter {
  /// For fish 3.
  func fish() -> String {
    let name = programme
    var text = remark(.fish)
    text += """

      # Whether an option takes a value:  COMMAND OPTION
      function __\(name)_takes
          switch "$argv[1] $argv[2]"

      """
    for option in globalOptions where option.placeholder != nil {
      text += "        case \(option.names.map { "'* \($0)'" }.joined(separator: " "))\n"
      text += "            return 0\n"
    }
    for command in commands {
      let words = command.options.filter { $0.placeholder != nil }.flatMap(\.names)
      guard !words.isEmpty else { continue }
      text += "        case \(words.map { "'\(command.name) \($0)'" }.joined(separator: " "))\n"
      text += "            return 0\n"
    }
    text += """
          end
          return 1
      end

      # The command that is typed, and how many arguments stand behind it.
      function __\(name)_state
          set -l words (commandline -opc)
          set -e words[1]
          set -l command ''
          set -l place 0
          set -l skips 0
          for word in $words
              if test $skips = 1
                  set skips 0
                  continue
              end
              switch $word
                  case '--*=*'
                  case '-*'
                      __\(name)_takes "$command" $word; and set skips 1
                  case '*'
                      switch "$command"
                          case ''
                              set command $word

      """
    let groups = commands.groups
    if !groups.isEmpty {
      text += "                    case \(groups.joined(separator: " "))\n"
      text += "                        set command \"$command $word\"\n"
    }
    text += """
                          case '*'
                              set place (math $place + 1)
                      end
              end
          end
          echo "$command"
          echo $place
      end

      # Whether a command is typed, and as many arguments:  COMMAND [-eq|-ge NUMBER]
      function __\(name)_at
          set -l state (__\(name)_state)
          test "$state[1]" = "$argv[1]"; or return 1
          if test (count $argv) -gt 1
              test $state[2] $argv[2] $argv[3]
          end
      end

      # What only the programme knows: a word and what is said of it, a tab between.
      function __\(name)_ask
          set -l words (commandline -opc)
          set -l asked $words[1]
          set -e words[1]
          set -l typed (commandline -ct | string replace -r '^--[a-z-]+=' '')
          set -l current (string unescape -- "$typed" | string collect)
          test -n "$current"; or set current (string replace -r '^[\\'"]' '' -- "$typed")
          command $asked complete $argv[1] --shell fish -- $words "$current" 2>/dev/null
      end

      # Some of a list, with commas between.
      function __\(name)_list
          set -l typed (commandline -ct | string replace -r '^--[a-z-]+=' '')
          set -l head (string match -r '^.*,' -- "$typed")
          for word in $argv
              echo "$head$word"
          end
      end

      complete -c \(name) -f

      """
    for word in firstWords { text += fishWord(word, behind: "") }
    for group in groups {
      for word in parts(of: group) { text += fishWord(word, behind: group) }
    }
    for option in globalOptions { text += fishOption(option, of: nil) }
    for command in commands {
      for place in command.argument?.places ?? [] {
        let condition =
          "__\(name)_at \(fishWord(command.name)) \(place.goesOn ? "-ge" : "-eq") \(place.number)"
        guard let action = fishAction(place.kind) else { continue }
        text += "complete -c \(name) -n \(fishQuoted(condition)) \(action)\n"
      }
      for option in command.options { text += fishOption(option, of: command) }
    }
    return text
  }

  private func fishWord(_ word: (word: String, help: String), behind: String) -> String {
    let condition = fishQuoted("__\(programme)_at \(fishWord(behind)) -eq 0")
    return
      "complete -c \(programme) -n \(condition) -a \(word.word) -d \(fishQuoted(word.help))\n"
  }

  private func fishOption(_ option: OptionHelp, of command: CommandHelp?) -> String {
    var line = "complete -c \(programme)"
    if let command { line += " -n \(fishQuoted("__\(programme)_at \(fishWord(command.name))"))" }
    line += " -l \(option.name)"
    if let short = option.short { line += " -s \(short)" }
    if option.placeholder != nil {
      switch option.takes {
      case .free: line += " -x"
      case .file: line += " -r \(fishAction(option.takes) ?? "")"
      default: line += " -x \(fishAction(option.takes) ?? "")"
      }
    }
    return line + " -d \(fishQuoted(option.help[language]))\n"
  }

  private func fishAction(_ kind: WordKind) -> String? {
    switch kind {
    case .free: nil
    case .file(let endings):
      endings.isEmpty
        ? "-F"
        : "-k -a \(fishQuoted(endings.map { "(__fish_complete_suffix .\($0))" }.joined(separator: " ")))"
    case .folder: "-a '(__fish_complete_directories (commandline -ct))'"
    case .word(let words): "-a \(fishQuoted(words.joined(separator: " ")))"
    case .words(let words):
      "-a \(fishQuoted("(__\(programme)_list \(words.joined(separator: " ")))"))"
    default: "-a \(fishQuoted("(__\(programme)_ask \(kind.question ?? ""))"))"
    }
  }

  /// A command's name as one word inside a condition.
  private func fishWord(_ name: String) -> String {
    name.isEmpty || name.contains(" ") ? "\"\(name)\"" : name
  }

  private func fishQuoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "'"
  }
}
