# complete.zsh FOLDER TYPED FILE: types a text and Tab at a prompt of zsh, whose completions are those of FOLDER, and writes the
# line as it then stands to FILE. Sourced by no shell but zsh; ends by itself when the line stands there.
zmodload zsh/zpty
zpty -b shell zsh -f -i
zpty -w shell "PS1=; fpath=(${(q)1} \$fpath); autoload -U compinit; compinit -u -D"
zpty -w shell "keep() { print -r -- \$BUFFER >${(q)3}; exit }; zle -N keep; bindkey '^X' keep"
zpty -w shell "print ready"
zpty -r -m shell answer $'*\nready*'
zpty -wn shell "$2"$'\t\x18'
while [[ ! -s $3 ]]; do sleep 0.05; done
zpty -d shell
