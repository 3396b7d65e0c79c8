# eduplan 的 fish 补全，由 eduplan completions fish 生成

# Whether an option takes a value:  COMMAND OPTION
function __eduplan_takes
    switch "$argv[1] $argv[2]"
        case '* --repo'
            return 0
        case '* --lang'
            return 0
        case 'check-targets --state' 'check-targets --format' 'check-targets --output' 'check-targets -o'
            return 0
    end
    return 1
end

# The command that is typed, and how many arguments stand behind it.
function __eduplan_state
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
                __eduplan_takes "$command" $word; and set skips 1
            case '*'
                switch "$command"
                    case ''
                        set command $word
                    case template
                        set command "$command $word"
                    case '*'
                        set place (math $place + 1)
                end
        end
    end
    echo "$command"
    echo $place
end

# Whether a command is typed, and as many arguments:  COMMAND [-eq|-ge NUMBER]
function __eduplan_at
    set -l state (__eduplan_state)
    test "$state[1]" = "$argv[1]"; or return 1
    if test (count $argv) -gt 1
        test $state[2] $argv[2] $argv[3]
    end
end

# What only the programme knows: a word and what is said of it, a tab between.
function __eduplan_ask
    set -l words (commandline -opc)
    set -l asked $words[1]
    set -e words[1]
    set -l typed (commandline -ct | string replace -r '^--[a-z-]+=' '')
    set -l current (string unescape -- "$typed" | string collect)
    test -n "$current"; or set current (string replace -r '^[\'"]' '' -- "$typed")
    command $asked complete $argv[1] --shell fish -- $words "$current" 2>/dev/null
end

# Some of a list, with commas between.
function __eduplan_list
    set -l typed (commandline -ct | string replace -r '^--[a-z-]+=' '')
    set -l head (string match -r '^.*,' -- "$typed")
    for word in $argv
        echo "$head$word"
    end
end

complete -c eduplan -f
complete -c eduplan -n '__eduplan_at "" -eq 0' -a check-targets -d '评定 [要求]，有 \'quotes\''
complete -c eduplan -n '__eduplan_at "" -eq 0' -a template -d 'import, check'
complete -c eduplan -n '__eduplan_at "" -eq 0' -a rename -d '改编号'
complete -c eduplan -n '__eduplan_at template -eq 0' -a import -d '导入表格'
complete -c eduplan -n '__eduplan_at template -eq 0' -a check -d '核对表格'
complete -c eduplan -l repo -x -a '(__fish_complete_directories (commandline -ct))' -d '数据仓库的文件夹'
complete -c eduplan -l lang -x -a 'zh en' -d '语言'
complete -c eduplan -l quiet -s q -d '不提示'
complete -c eduplan -l help -s h -d '显示帮助'
complete -c eduplan -l version -d '显示版本'
complete -c eduplan -n '__eduplan_at check-targets -ge 0' -a '(__eduplan_ask record:requirement)'
complete -c eduplan -n '__eduplan_at check-targets' -l state -x -a '(__eduplan_list met not-met)' -d '只列这些结果'
complete -c eduplan -n '__eduplan_at check-targets' -l format -x -a 'text json' -d '输出格式'
complete -c eduplan -n '__eduplan_at check-targets' -l verbose -s v -d '加上原文'
complete -c eduplan -n '__eduplan_at check-targets' -l output -s o -r -F -d '写入文件'
complete -c eduplan -n '__eduplan_at "template import" -eq 0' -k -a '(__fish_complete_suffix .docx) (__fish_complete_suffix .docm)'
complete -c eduplan -n '__eduplan_at "template check" -eq 0' -a '(__eduplan_ask form)'
complete -c eduplan -n '__eduplan_at rename -eq 0' -a '(__eduplan_ask kind)'
complete -c eduplan -n '__eduplan_at rename -eq 1' -a '(__eduplan_ask record-of-kind)'
