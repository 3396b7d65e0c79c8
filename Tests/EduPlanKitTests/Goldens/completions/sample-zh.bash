# eduplan 的 bash 补全，由 eduplan completions bash 生成

# Whether an option takes a value:  COMMAND OPTION
_eduplan_takes() {
  case "$1 $2" in
    *" --repo") return 0 ;;
    *" --lang") return 0 ;;
    'check-targets --state' | 'check-targets --format' | 'check-targets --output' | 'check-targets -o') return 0 ;;
  esac
  return 1
}

# The options of a command:  COMMAND
_eduplan_options() {
  echo '--repo --lang --quiet -q --help -h --version'
  case $1 in
    'check-targets') echo '--state --format --verbose -v --output -o' ;;
  esac
}

_eduplan_words() {
  local word
  for word in $(compgen -W "$1" -- "$current"); do
    COMPREPLY[${#COMPREPLY[@]}]=$word
  done
}

# Some of a list, with commas between.
_eduplan_list() {
  local word head=''
  case $current in *,*) head=${current%,*}, ;; esac
  for word in $(compgen -P "$head" -W "$1" -- "${current##*,}"); do
    COMPREPLY[${#COMPREPLY[@]}]=$word
  done
}

# Files with one of the endings, and folders; without endings, all files.
_eduplan_files() {
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
_eduplan_ask() {
  local answer asked=${COMP_WORDS[0]}
  type "$asked" >/dev/null 2>&1 || asked=eduplan
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

_eduplan() {
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
          if _eduplan_takes "$command" "$word"; then option=$word; fi
          continue
          ;;
      esac
    fi
    case $command in
      '') command=$word ;;
      template) command="$command $word" ;;
      *) place=$((place + 1)) ;;
    esac
  done
  case ${COMP_WORDS[COMP_CWORD]} in = | : | := | =:) glued=1 ;; esac
  if [ -n "$option" ]; then
    case "$command $option" in
    *" --repo") if type compopt >/dev/null 2>&1; then compopt -o dirnames -o filenames; else _eduplan_files; fi ;;
    *" --lang") _eduplan_words 'zh en' ;;
    'check-targets --state') _eduplan_list 'met not-met' ;;
    'check-targets --format') _eduplan_words 'text json' ;;
    'check-targets --output' | 'check-targets -o') _eduplan_files ;;
    esac
    return 0
  fi
  if [ -n "$glued" ] && [ "$place" -gt 0 ]; then place=$((place - 1)); fi
  case $current in
    -*)
      if [ -z "$plain" ]; then
        _eduplan_words "$(_eduplan_options "$command")"
        return 0
      fi
      ;;
  esac
  case "$command $place" in
    ' 0') _eduplan_words 'check-targets template rename' ;;
    'template 0') _eduplan_words 'import check' ;;
    'check-targets '*) _eduplan_ask record:requirement ;;
    'template import '0) _eduplan_files docx docm ;;
    'template check '0) _eduplan_ask form ;;
    'rename '0) _eduplan_ask kind ;;
    'rename '1) _eduplan_ask record-of-kind ;;
  esac
  return 0
}

if type compopt >/dev/null 2>&1; then
  complete -F _eduplan eduplan
else
  complete -o default -F _eduplan eduplan
fi
