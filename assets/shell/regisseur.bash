# Completion for bash: reads the tables that the build puts before it. Each sets `said`.
# shellcheck shell=bash disable=SC2207,SC2154

# What the kinds offer for the word under the cursor; the kinds are those of engine/app/operands.h.
_regisseur_offer() { # KIND...
    local kind said IFS=$'\n'
    for kind; do
        said=()
        case $kind in
        PACK) said=($(compgen -W "$("$program" manual packs 2>/dev/null | cut -f 1)" -- "$current"))
            _regisseur_offer FILE.regie ;;
        SESSION) said=($(compgen -W "$("$program" manual sessions 2>/dev/null | cut -f 1)" -- "$current"))
            _regisseur_offer FILE.jsonl ;;
        DIR) said=($(compgen -d -- "$current")); _regisseur_paths ;;
        FILE) said=($(compgen -f -- "$current")); _regisseur_paths ;;
        FILE.*) said=($(compgen -d -- "$current"; compgen -f -X "!*${kind#FILE}" -- "$current")); _regisseur_paths ;;
        ..) ;;
        *) said=($(compgen -W "$kind" -- "$current")) ;;
        esac
        COMPREPLY+=("${said[@]}")
    done
}

# What is offered are paths. A path that began with a quote is left to bash itself.
_regisseur_paths() {
    compopt -o filenames 2>/dev/null
    case $current in [\"\']*) compopt -o default 2>/dev/null ;; esac
}

# Goes over the words before the cursor: which command it is, how many operands it has, and which option
# still waits for its value. Where = breaks words it stands alone.
_regisseur_read() {
    local word said i
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $word == = ]]; then continue
        elif [[ -n $waits ]]; then waits=
        elif [[ $word == --* ]]; then _regisseur_value "$word" && waits=$word
        elif [[ $word == -* ]]; then continue
        elif _regisseur_verbs "$path"; [[ $count == 0 && " $said " == *" $word "* ]]; then path+=${path:+ }$word
        else count=$((count + 1))
        fi
    done
}

_regisseur() {
    local program=$1 current=${COMP_WORDS[COMP_CWORD]} path='' count=0 waits='' said
    COMPREPLY=()
    if [[ $current == = ]]; then current=''; fi
    _regisseur_read
    if [[ -n $waits ]]; then
        _regisseur_value "$waits"
    elif [[ $current == -* ]]; then
        _regisseur_options "$path"
    else
        _regisseur_verbs "$path"
        if [[ $count != 0 || -z $said ]]; then _regisseur_operand "$path $((count + 1))"; fi
    fi
    # shellcheck disable=SC2086 # kinds are words
    _regisseur_offer $said
}

complete -F _regisseur regisseur
