extension CompletionWriter {
  /// For bash 3.2, which macOS has, and later; what only later ones know is asked for before it is used.
  ///
  /// bash cuts words at `=` and `:`, so the line is walked with that in mind: `--format=json` is three words, `a=b` too.
  func bash() -> String {
    let name = programme
    var text = remark(.bash)
    text += """

      # Whether an option takes a value:  COMMAND OPTION
      _\(name)_takes() {
        case "$1 $2" in

      """
    for option in globalOptions where option.placeholder != nil {
      text += "    \(option.names.map { "*\" \($0)\"" }.joined(separator: " | "))) return 0 ;;\n"
    }
    for command in commands {
      let words = command.options.filter { $0.placeholder != nil }.flatMap(\.names)
      guard !words.isEmpty else { continue }
      text +=
        "    \(words.map { "'\(command.name) \($0)'" }.joined(separator: " | "))) return 0 ;;\n"
    }
    text += """
        esac
        return 1
      }

      # The options of a command:  COMMAND
      _\(name)_options() {
        echo '\(globalOptions.flatMap(\.names).joined(separator: " "))'
        case $1 in

      """
    for command in commands where !command.options.isEmpty {
      let words = command.options.flatMap(\.names).joined(separator: " ")
      text += "    '\(command.name)') echo '\(words)' ;;\n"
    }
    text += "  esac\n}\n"
    text += bashHelpers()
    text += bashWalk()
    return text
  }

  /// Functions that put the words of one list into `COMPREPLY`; `current` is what is typed of the word so far.
  private func bashHelpers() -> String {
    let name = programme
    return """

      _\(name)_words() {
        local word
        for word in $(compgen -W "$1" -- "$current"); do
          COMPREPLY[${#COMPREPLY[@]}]=$word
        done
      }

      # Some of a list, with commas between.
      _\(name)_list() {
        local word head=''
        case $current in *,*) head=${current%,*}, ;; esac
        for word in $(compgen -P "$head" -W "$1" -- "${current##*,}"); do
          COMPREPLY[${#COMPREPLY[@]}]=$word
        done
      }

      # Files with one of the endings, and folders; without endings, all files.
      _\(name)_files() {
        local file ending
        type compopt >/dev/null 2>&1 || return 0
        compopt -o filenames
        while IFS= read -r file; do
          [ -z "$file" ] || COMPREPLY[${#COMPREPLY[@]}]=$file
        done <<EOF
      $(
          if [ $# -eq 0 ]; then
            compgen -f -- "$current"
          else
            compgen -d -- "$current"
            for ending in "$@"; do compgen -f -X "!*.$ending" -- "$current"; done
          fi
        )
      EOF
      }

      # What only the programme knows; its answers come as they are to stand on the line.
      _\(name)_ask() {
        local answer asked=${COMP_WORDS[0]}
        type "$asked" >/dev/null 2>&1 || asked=\(name)
        while IFS= read -r answer; do
          [ -n "$answer" ] || continue
          COMPREPLY[${#COMPREPLY[@]}]=$answer
          case $answer in */ | *=)
            if type compopt >/dev/null 2>&1; then compopt -o nospace; fi ;;
          esac
        done <<EOF
      $("$asked" complete "$1" --shell bash --breaks "$COMP_WORDBREAKS" -- "${COMP_LINE:0:$COMP_POINT}" 2>/dev/null)
      EOF
      }

      """
  }

  private func bashWalk() -> String {
    let name = programme
    var text = """

      _\(name)() {
        local current=$2 word='' option='' command='' place=0 index=1 glued='' plain=''
        COMPREPLY=()
        while [ "$index" -lt "$COMP_CWORD" ]; do
          word=${COMP_WORDS[index]}
          index=$((index + 1))
          case $word in
            = | : | := | =:)
              [ -n "$option" ] || glued=1
              continue
              ;;
          esac
          if [ -n "$option" ] || [ -n "$glued" ]; then
            option=''
            glued=''
            continue
          fi
          if [ -z "$plain" ]; then
            case $word in
              --)
                plain=1
                continue
                ;;
              -*)
                if _\(name)_takes "$command" "$word"; then option=$word; fi
                continue
                ;;
            esac
          fi
          case $command in
            '') command=$word ;;

      """
    let groups = commands.groups
    if !groups.isEmpty {
      text += "      \(groups.joined(separator: " | "))) command=\"$command $word\" ;;\n"
    }
    text += """
            *) place=$((place + 1)) ;;
          esac
        done
        case ${COMP_WORDS[COMP_CWORD]} in = | : | := | =:) glued=1 ;; esac
        if [ -n "$option" ]; then
          case "$command $option" in

      """
    for option in globalOptions where option.placeholder != nil {
      text += bashCase(option.names.map { "*\" \($0)\"" }, option.takes)
    }
    for command in commands {
      for option in command.options where option.placeholder != nil {
        text += bashCase(option.names.map { "'\(command.name) \($0)'" }, option.takes)
      }
    }
    text += """
          esac
          return 0
        fi
        if [ -n "$glued" ] && [ "$place" -gt 0 ]; then place=$((place - 1)); fi
        case $current in
          -*)
            if [ -z "$plain" ]; then
              _\(name)_words "$(_\(name)_options "$command")"
              return 0
            fi
            ;;
        esac
        case "$command $place" in
          ' 0') _\(name)_words '\(firstWords.map(\.word).joined(separator: " "))' ;;

      """
    for group in groups {
      let words = parts(of: group).map(\.word).joined(separator: " ")
      text += "    '\(group) 0') _\(name)_words '\(words)' ;;\n"
    }
    for command in commands {
      for place in command.argument?.places ?? [] {
        let pattern =
          place.goesOn && place.number == 0
          ? "'\(command.name) '*" : "'\(command.name) '\(place.goesOn ? "*" : "\(place.number)")"
        text += bashCase([pattern], place.kind)
      }
    }
    text += """
        esac
        return 0
      }

      if type compopt >/dev/null 2>&1; then
        complete -F _\(name) \(name)
      else
        complete -o default -F _\(name) \(name)
      fi

      """
    return text
  }

  private func bashCase(_ patterns: [String], _ kind: WordKind) -> String {
    let name = programme
    let action: String
    switch kind {
    case .free: return ""
    case .file(let endings): action = (["_\(name)_files"] + endings).joined(separator: " ")
    case .folder:
      action =
        "if type compopt >/dev/null 2>&1; then compopt -o dirnames -o filenames; else _\(name)_files; fi"
    case .word(let words): action = "_\(name)_words '\(words.joined(separator: " "))'"
    case .words(let words): action = "_\(name)_list '\(words.joined(separator: " "))'"
    default: action = "_\(name)_ask \(kind.question ?? "")"
    }
    return "    \(patterns.joined(separator: " | "))) \(action) ;;\n"
  }
}
