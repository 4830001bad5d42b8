# Completion of tenantryctl for bash; made by: tenantryctl completion bash
_tenantryctl() {
    local current=${COMP_WORDS[COMP_CWORD]} node='' word takes=''
    local -a words=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
    for word in "${words[@]}"; do
        if [[ -n $takes ]]; then takes=''; continue; fi
        case $word in
            --name|--environment|--role-prefix|--registry|--region|--budget|--password|--reason|--as|--extensions|--saved|--limit|--after|--model|--server|--database|--shared|--tenant-key|--roles|--connection-limit|--deployments|--migrations|--owner|--shared-migrations|--password-file|--statement-limit|--idle-limit|--query|--from|--map|--key|--filter|--description|--until|--tenant|--action|--operator|--since|--folder) takes=$word ;;
            -*) ;;
            *) node=${node:+$node }$word ;;
        esac
    done
    case $takes in
        --name) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --environment) mapfile -t COMPREPLY < <(compgen -W 'production staging development' -- "$current"); return ;;
        --role-prefix) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --registry) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --region) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --budget) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --password) mapfile -t COMPREPLY < <(compgen -W 'ask keyring passfile none' -- "$current"); return ;;
        --reason) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --as) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --extensions) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --saved) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --limit) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --after) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --model) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --server) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --database) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --shared) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --tenant-key) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --roles) mapfile -t COMPREPLY < <(compgen -W 'shared own' -- "$current"); return ;;
        --connection-limit) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --deployments) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --migrations) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --owner) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --shared-migrations) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --password-file) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --statement-limit) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --idle-limit) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --query) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --from) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --map) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --key) mapfile -t COMPREPLY < <(compgen -W 'slug externalId' -- "$current"); return ;;
        --filter) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --description) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --until) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --tenant) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --action) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --operator) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --since) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
        --folder) mapfile -t COMPREPLY < <(compgen -W '' -- "$current"); return ;;
    esac
    case $node in
        '') words=(audit completion demo filter finding help job operation plan registry server tenant --registry --json --quiet -q --help -h --version) ;;
        'registry') words=(check init upgrade --registry --json --quiet -q --help -h --version) ;;
        'registry init') words=(--name --environment --role-prefix --reuse-roles --print-sql --dry-run --registry --json --quiet -q --help -h --version) ;;
        'registry upgrade') words=(--dry-run --registry --json --quiet -q --help -h --version) ;;
        'registry check') words=(--registry --json --quiet -q --help -h --version) ;;
        'server') words=(add edit list prepare remove start stop test --registry --json --quiet -q --help -h --version) ;;
        'server add') words=(--pooled --environment --region --budget --password --no-test --dry-run --registry --json --quiet -q --help -h --version) ;;
        'server list') words=(--registry --json --quiet -q --help -h --version) ;;
        'server test') words=(--strict --registry --json --quiet -q --help -h --version) ;;
        'server edit') words=(--name --reason --environment --region --budget --password --no-test --dry-run --registry --json --quiet -q --help -h --version) ;;
        'server remove') words=(--reason --dry-run --yes --registry --json --quiet -q --help -h --version) ;;
        'server prepare') words=(--as --extensions --databases --dry-run --registry --json --quiet -q --help -h --version) ;;
        'server start') words=(--reason --dry-run --registry --json --quiet -q --help -h --version) ;;
        'server stop') words=(--reason --dry-run --yes --registry --json --quiet -q --help -h --version) ;;
        'tenant') words=(import list login onboard onboard-file query remove resume show suspend tag --registry --json --quiet -q --help -h --version) ;;
        'tenant list') words=(--saved --limit --after --registry --json --quiet -q --help -h --version) ;;
        'tenant show') words=(--offline --registry --json --quiet -q --help -h --version) ;;
        'tenant onboard') words=(--name --model --server --database --shared --tenant-key --roles --connection-limit --deployments --migrations --region --owner --reason --undo-on-failure --dry-run --registry --json --quiet -q --help -h --version) ;;
        'tenant onboard-file') words=(--migrations --shared-migrations --undo-on-failure --dry-run --registry --json --quiet -q --help -h --version); [[ $current == -* ]] || { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return; } ;;
        'tenant query') words=(--reason --limit --dry-run --registry --json --quiet -q --help -h --version) ;;
        'tenant login') words=(--password-file --connection-limit --statement-limit --idle-limit --end-sessions --remove --reason --dry-run --yes --registry --json --quiet -q --help -h --version) ;;
        'tenant suspend') words=(--reason --dry-run --yes --registry --json --quiet -q --help -h --version) ;;
        'tenant resume') words=(--reason --dry-run --registry --json --quiet -q --help -h --version) ;;
        'tenant remove') words=(--reason --dry-run --yes --registry --json --quiet -q --help -h --version) ;;
        'tenant import') words=(--query --from --database --map --key --dry-run --registry --json --quiet -q --help -h --version); [[ $current == -* ]] || { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return; } ;;
        'tenant tag') words=(add remove --registry --json --quiet -q --help -h --version) ;;
        'tenant tag add') words=(--filter --saved --dry-run --registry --json --quiet -q --help -h --version) ;;
        'tenant tag remove') words=(--filter --saved --dry-run --registry --json --quiet -q --help -h --version) ;;
        'filter') words=(add list remove --registry --json --quiet -q --help -h --version) ;;
        'filter list') words=(--registry --json --quiet -q --help -h --version) ;;
        'filter add') words=(--shared --dry-run --registry --json --quiet -q --help -h --version) ;;
        'filter remove') words=(--shared --dry-run --registry --json --quiet -q --help -h --version) ;;
        'plan') words=(add list --registry --json --quiet -q --help -h --version) ;;
        'plan add') words=(--description --dry-run --registry --json --quiet -q --help -h --version) ;;
        'plan list') words=(--registry --json --quiet -q --help -h --version) ;;
        'finding') words=(list resolve snooze wake --registry --json --quiet -q --help -h --version) ;;
        'finding list') words=(--snoozed --limit --registry --json --quiet -q --help -h --version) ;;
        'finding snooze') words=(--until --reason --dry-run --registry --json --quiet -q --help -h --version) ;;
        'finding wake') words=(--reason --dry-run --registry --json --quiet -q --help -h --version) ;;
        'finding resolve') words=(--reason --dry-run --registry --json --quiet -q --help -h --version) ;;
        'operation') words=(list resume show undo --registry --json --quiet -q --help -h --version) ;;
        'operation list') words=(--tenant --open --limit --after --registry --json --quiet -q --help -h --version) ;;
        'operation show') words=(--registry --json --quiet -q --help -h --version) ;;
        'operation resume') words=(--reason --dry-run --registry --json --quiet -q --help -h --version) ;;
        'operation undo') words=(--reason --dry-run --yes --registry --json --quiet -q --help -h --version) ;;
        'job') words=(list --registry --json --quiet -q --help -h --version) ;;
        'job list') words=(--limit --registry --json --quiet -q --help -h --version) ;;
        'audit') words=(list settle --registry --json --quiet -q --help -h --version) ;;
        'audit list') words=(--tenant --platform --action --operator --since --until --open --limit --after --registry --json --quiet -q --help -h --version) ;;
        'audit settle') words=(--reason --dry-run --yes --registry --json --quiet -q --help -h --version) ;;
        'completion') words=(bash zsh --registry --json --quiet -q --help -h --version) ;;
        'help') words=(--man --json-reference --registry --json --quiet -q --help -h --version) ;;
        'demo') words=(down keep reset up --registry --json --quiet -q --help -h --version) ;;
        'demo up') words=(--folder --until-closed --dry-run --registry --json --quiet -q --help -h --version) ;;
        'demo down') words=(--folder --dry-run --registry --json --quiet -q --help -h --version) ;;
        'demo reset') words=(--folder --until-closed --dry-run --registry --json --quiet -q --help -h --version) ;;
        'demo keep') words=(--folder --until-closed --registry --json --quiet -q --help -h --version) ;;
        *) words=() ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "${words[*]}" -- "$current")
}
complete -F _tenantryctl tenantryctl
