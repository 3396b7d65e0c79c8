extension CompletionWriter {
  /// For zsh 5; the file may stand in `fpath` as `_eduplan`, or be read by `source` behind `compinit`.
  func zsh() -> String {
    let name = programme
    var text = "#compdef \(name)\n" + remark(.zsh)
    text += """

      # What only the programme knows: a word and what is said of it, a tab between.
      _\(name)_ask() {
        local word note
        local -a words_done notes_done words_open notes_open
        while IFS=$'\\t' read -r word note; do
          [[ -n $word ]] || continue
          if [[ $word == */ || $word == *= ]]; then
            words_open+=("$word")
            notes_open+=("$word${note:+  -- $note}")
          else
            words_done+=("$word")
            notes_done+=("$word${note:+  -- $note}")
          fi
        done < <("$\(name)_words[1]" complete "$1" --shell zsh -- "${(@)\(name)_words[2,-1]}" "${(Q)PREFIX}" 2>/dev/null)
        (( $#words_done + $#words_open )) || return 1
        (( $#words_open )) && compadd -S '' -l -d notes_open -a -- words_open
        (( $#words_done )) && compadd -l -d notes_done -a -- words_done
        return 0
      }

      # One of a list of words, each with what is said of it behind a colon.
      _\(name)_first() {
        local -a list
        list=(

      """
    text += firstWords.map { "    \(zshItem($0))\n" }.joined()
    text += """
        )
        _describe -t commands command list
      }

      _\(name)() {
        local curcontext=$curcontext state line ret=1
        local -A opt_args
        local -a \(name)_words globals list
        \(name)_words=("${(@Q)words[1,CURRENT-1]}")
        [[ $\(name)_words[1] == '~'* ]] && \(name)_words[1]=${~\(name)_words[1]}
        globals=(

      """
    for option in globalOptions { text += "    \(zshOption(option))\n" }
    text += """
        )
        _arguments -s -S -C $globals '1: :_\(name)_first' '*:: :->command' && ret=0
        [[ $state == command ]] || return ret
        curcontext=${curcontext%:*}-$words[1]:
        case $words[1] in

      """
    for group in commands.groups { text += zshGroup(group) }
    for command in commands where command.group == nil {
      text += "    \(command.name))\n" + zshArguments(of: command, indent: "      ")
      text += "      ;;\n"
    }
    text += """
        esac
        return ret
      }

      if [[ $funcstack[1] == _\(name) ]]; then
        _\(name) "$@"
      else
        compdef _\(name) \(name)
      fi

      """
    return text
  }

  private func zshGroup(_ group: String) -> String {
    var text = "    \(group))\n      list=(\n"
    text += parts(of: group).map { "        \(zshItem($0))\n" }.joined()
    text += """
            )
            state=''
            _arguments -s -S -C $globals '1: :{_describe -t commands command list}' '*:: :->part' && ret=0
            [[ $state == part ]] || return ret
            case $words[1] in

      """
    for command in commands where command.group == group {
      text += "        \(command.name.dropFirst(group.count + 1)))\n"
      text += zshArguments(of: command, indent: "          ")
      text += "          ;;\n"
    }
    return text + "      esac\n      ;;\n"
  }

  private func zshArguments(of command: CommandHelp, indent: String) -> String {
    var specs = command.options.map { zshOption($0) }
    for place in command.argument?.places ?? [] {
      let number = place.goesOn ? "*" : "\(place.number + 1)"
      specs.append(
        Self.quoted(
          "\(number):\(zshMessage(command.argument?.placeholder ?? "")):\(zshAction(place.kind))"))
    }
    let lines = ["_arguments -s -S $globals"] + specs.map { indent + "  " + $0 }
    return indent + lines.joined(separator: " \\\n") + " && ret=0\n"
  }

  /// An option for `_arguments`: `'(-o --output)'{-o+,--output=}'[help]:FILE:_files'`.
  private func zshOption(_ option: OptionHelp) -> String {
    let help = "[\(zshHelp(option.help[language]))]"
    guard let placeholder = option.placeholder else {
      guard let short = option.short else { return Self.quoted("--\(option.name)\(help)") }
      return "'(-\(short) --\(option.name))'{-\(short),--\(option.name)}\(Self.quoted(help))"
    }
    // Some options may stand several times; the shell need not know which.
    let rest =
      "\(help):\(zshMessage(option.choices.isEmpty ? placeholder : option.name)):\(zshAction(option.takes))"
    guard let short = option.short else { return Self.quoted("*--\(option.name)=\(rest)") }
    return "'*'{-\(short)+,--\(option.name)=}\(Self.quoted(rest))"
  }

  private func zshAction(_ kind: WordKind) -> String {
    switch kind {
    case .free: " "
    case .file(let endings):
      endings.isEmpty ? "_files" : "_files -g \"*.(\(endings.joined(separator: "|")))(-.)\""
    case .folder: "_files -/"
    case .word(let words): "(\(words.joined(separator: " ")))"
    case .words(let words): "_sequence compadd - \(words.joined(separator: " "))"
    default: " _\(programme)_ask \(kind.question ?? "")"
    }
  }

  private func zshItem(_ item: (word: String, help: String)) -> String {
    Self.quoted("\(item.word):\(item.help)")
  }

  private func zshHelp(_ text: String) -> String { escaped(text, "[]\\") }

  private func zshMessage(_ text: String) -> String { escaped(text, ":\\") }

  private func escaped(_ text: String, _ special: String) -> String {
    text.map { special.contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
