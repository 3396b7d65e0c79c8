#compdef eduplan
# eduplan 的 zsh 补全，由 eduplan completions zsh 生成

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
    'check-targets:评定 [要求]，有 '\''quotes'\'''
    'template:import, check'
    'rename:改编号'
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
    '*--repo=[数据仓库的文件夹]:DIR:_files -/'
    '*--lang=[语言]:lang:(zh en)'
    '(-q --quiet)'{-q,--quiet}'[不提示]'
    '(-h --help)'{-h,--help}'[显示帮助]'
    '--version[显示版本]'
  )
  _arguments -s -S -C $globals '1: :_eduplan_first' '*:: :->command' && ret=0
  [[ $state == command ]] || return ret
  curcontext=${curcontext%:*}-$words[1]:
  case $words[1] in
    template)
      list=(
        'import:导入表格'
        'check:核对表格'
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
        '*--state=[只列这些结果]:STATE[,…]:_sequence compadd - met not-met' \
        '*--format=[输出格式]:format:(text json)' \
        '(-v --verbose)'{-v,--verbose}'[加上原文]' \
        '*'{-o+,--output=}'[写入文件]:FILE:_files' \
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
