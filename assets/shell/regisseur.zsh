# Completion for zsh: reads the tables that the build puts before it, in two languages.

# The ids that `regisseur manual KIND` lists, with their titles.
_regisseur_ids() { # KIND
    local -a rows
    rows=(${(f)"$($program manual $1 2>/dev/null)"})
    rows=(${${rows//:/\\:}/$'\t'/:})
    _describe -V -t $1 $1 rows
}

# What the kinds offer; the kinds are those of engine/app/operands.h.
_regisseur_offer() { # KIND...
    local kind ret=1
    local -a values
    for kind; do
        case $kind in
        PACK) _regisseur_ids packs && ret=0; _files -g '*.regie(-.)' && ret=0 ;;
        SESSION) _regisseur_ids sessions && ret=0; _files -g '*.jsonl(-.)' && ret=0 ;;
        DIR) _files -/ && ret=0 ;;
        FILE) _files && ret=0 ;;
        FILE.*) _files -g "*${kind#FILE}(-.)" && ret=0 ;;
        ..) ;;
        *) values+=($kind) ;;
        esac
    done
    (( $#values )) && compadd -- $values && ret=0
    return ret
}

# The options, verbs and operands of a command; the path is what was typed of it: "sessions show".
_regisseur_command() { # PATH
    local curcontext=$curcontext state line ret=1
    local -a rows arguments
    local -A opt_args
    _regisseur_verbs_$language "$1"
    _regisseur_arguments_$language "$1"
    if (( ! $#rows )); then
        _arguments -S $arguments
        return
    fi
    _arguments -C -S $arguments '1: :->verb' '*:: :->rest' && ret=0
    case $state in
    verb) _describe -t commands command rows && ret=0 ;;
    rest) _regisseur_command "${1:+$1 }$words[1]" && ret=0 ;;
    esac
    return ret
}

_regisseur() {
    local program=${~words[1]} language=nl
    [[ ${LC_ALL:-${LC_MESSAGES:-$LANG}} == en* ]] && language=en
    _regisseur_command ''
}

_regisseur "$@"
