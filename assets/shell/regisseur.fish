# Completion for fish: reads the tables that the build puts before it, in two languages.

# Goes over the words before the cursor: which command it is, then how many operands it has.
function __regisseur_typed
    set -l path ''
    set -l operands 0
    set -l waits 0
    set -l words (commandline -opc)
    set -e words[1]
    for word in $words
        set -l longer (string trim -- "$path $word")
        if test $waits = 1
            set waits 0
        else if contains -- $word $__regisseur_valued
            set waits 1
        else if string match -q -- '-*' $word
            continue
        else if test $operands = 0; and contains -- $longer $__regisseur_paths
            set path $longer
        else
            set operands (math $operands + 1)
        end
    end
    echo $path
    echo $operands
end

function __regisseur_in # PATH: that command was typed
    set -l typed (__regisseur_typed)
    test "$typed[1]" = "$argv"
end

function __regisseur_at # N PATH: and now comes operand N of it
    set -l typed (__regisseur_typed)
    set -l n $argv[1]
    set -e argv[1]
    test "$typed[1]" = "$argv" -a (math $typed[2] + 1) = $n
end

function __regisseur_from # N PATH: operand N of it or a later one
    set -l typed (__regisseur_typed)
    set -l n $argv[1]
    set -e argv[1]
    test "$typed[1]" = "$argv" -a (math $typed[2] + 1) -ge $n
end

# The folders, and the files whose path ends so.
function __regisseur_paths_like # PATTERN
    set -l typed (string replace -r '^--[^=]*=' '' -- (commandline -ct))
    complete -C "'' $typed" | string match -r -- "^.*(?:/|$argv)(?:\\t.*)?\$"
end

# What the kinds offer; the kinds are those of engine/app/operands.h.
function __regisseur_offer # KIND...
    set -l program (commandline -opc)[1]
    for kind in $argv
        switch $kind
            case PACK
                $program manual packs 2>/dev/null
                __regisseur_paths_like '[.]regie'
            case SESSION
                $program manual sessions 2>/dev/null
                __regisseur_paths_like '[.]jsonl'
            case DIR
                __regisseur_paths_like /
            case FILE
                __regisseur_paths_like ''
            case 'FILE.*'
                __regisseur_paths_like (string replace FILE. '[.]' $kind)
            case ..
            case '*'
                echo $kind
        end
    end
end

# The language as the program chooses it.
set -l named (string match -r '.+' -- "$LC_ALL" "$LC_MESSAGES" "$LANG")
if string match -q 'en*' -- "$named[1]"
    __regisseur_tables_en
else
    __regisseur_tables_nl
end
