#compdef eduplan
# zsh completion for eduplan, made by 'eduplan completions zsh'

# What only the programme knows: a word and what is said of it, a tab between.
_eduplan_ask() {
  local word note
  local -a words_done notes_done words_open notes_open
  while IFS=$'\t' read -r word note; do
    [[ -n $word ]] || continue
    if [[ $word == */ || $word == *= ]]; then
      words_open+=("$word")
      notes_open+=("$word${note:+  -- $note}")
    else
      words_done+=("$word")
      notes_done+=("$word${note:+  -- $note}")
    fi
  done < <("$eduplan_words[1]" complete "$1" --shell zsh -- "${(@)eduplan_words[2,-1]}" "${(Q)PREFIX}" 2>/dev/null)
  (( $#words_done + $#words_open )) || return 1
  (( $#words_open )) && compadd -S '' -l -d notes_open -a -- words_open
  (( $#words_done )) && compadd -l -d notes_done -a -- words_done
  return 0
}

# One of a list of words, each with what is said of it behind a colon.
_eduplan_first() {
  local -a list
  list=(
    'check-targets:Say which [targets] are '\''met'\'': all'
    'template:import, check'
    'rename:Rename a record'
  )
  _describe -t commands command list
}

_eduplan() {
  local curcontext=$curcontext state line ret=1
  local -A opt_args
  local -a eduplan_words globals list
  eduplan_words=("${(@Q)words[1,CURRENT-1]}")
  [[ $eduplan_words[1] == '~'* ]] && eduplan_words[1]=${~eduplan_words[1]}
  globals=(
    '*--repo=[Folder of the data repo]:DIR:_files -/'
    '*--lang=[Language]:lang:(zh en)'
    '(-q --quiet)'{-q,--quiet}'[No notes]'
    '(-h --help)'{-h,--help}'[Show help]'
    '--version[Show the version]'
  )
  _arguments -s -S -C $globals '1: :_eduplan_first' '*:: :->command' && ret=0
  [[ $state == command ]] || return ret
  curcontext=${curcontext%:*}-$words[1]:
  case $words[1] in
    template)
      list=(
        'import:Import a form'
        'check:Check a form'
      )
      state=''
      _arguments -s -S -C $globals '1: :{_describe -t commands command list}' '*:: :->part' && ret=0
      [[ $state == part ]] || return ret
      case $words[1] in
        import)
          _arguments -s -S $globals \
            '1:FILE:_files -g "*.(docx|docm)(-.)"' && ret=0
          ;;
        check)
          _arguments -s -S $globals \
            '1:FORM: _eduplan_ask form' && ret=0
          ;;
      esac
      ;;
    check-targets)
      _arguments -s -S $globals \
        '*--state=[Only these states]:STATE[,…]:_sequence compadd - met not-met' \
        '*--format=[Output format]:format:(text json)' \
        '(-v --verbose)'{-v,--verbose}'[Add the quotes]' \
        '*'{-o+,--output=}'[Write to a file]:FILE:_files' \
        '*:ID: _eduplan_ask record:requirement' && ret=0
      ;;
    rename)
      _arguments -s -S $globals \
        '1:KIND OLD NEW: _eduplan_ask kind' \
        '2:KIND OLD NEW: _eduplan_ask record-of-kind' \
        '*:KIND OLD NEW: ' && ret=0
      ;;
  esac
  return ret
}

if [[ $funcstack[1] == _eduplan ]]; then
  _eduplan "$@"
else
  compdef _eduplan eduplan
fi
