/// Makes of the scripts that swift-argument-parser (1.8) generates for shells what candidates from a record need.
///
/// For bash the parser hands the candidates to `compgen -W`, which expands each as if it had been typed: an organisation
/// named with `$(…)` would run that as a command at the Tab key, and a single quote breaks the list. In bash and zsh only
/// what begins with what was typed is kept, letter by letter, so that `hai ph` never becomes `Hải Phòng`. The program has
/// filtered its candidates itself and better, and so they are taken as they are. (fish keeps to its own filter.)
enum CompletionScript {
  static func mended(_ script: String) -> String {
    if script.hasPrefix("#compdef") { return zsh(script) }
    return script.hasPrefix("#!/bin/bash") ? bash(script) : script
  }

  private static func bash(_ script: String) -> String {
    let taking = #"""
      __huunghi_take_candidates() {
          local candidate is_bare=false
          # Bash leaves a "$" of a file name as it is. Behind an opening quote its own way is right.
          [[ "${COMP_WORDS[COMP_CWORD]}" == [\"\']* ]] || { compopt +o filenames 2>/dev/null && is_bare=true; }
          while IFS='' read -r candidate; do
              [[ -n "${candidate}" ]] || continue
              "${is_bare}" && printf -v candidate %q "${candidate}"
              COMPREPLY+=("${candidate}")
          done <<< "${1}"
      }

      __huunghi_custom_complete() {
      """#
    return script.replacing("__huunghi_custom_complete() {", with: taking)
      .replacing(
        #"__huunghi_add_completions -W "$(__huunghi_custom_complete"#,
        with: #"__huunghi_take_candidates "$(__huunghi_custom_complete"#)
  }

  private static func zsh(_ script: String) -> String {
    script.replacing(
      #"__huunghi_complete "${completions[@]:0:-1}""#, with: #"compadd -U -V huunghi -- "${completions[@]:0:-1}""#)
  }
}
