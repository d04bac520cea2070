import ArgumentParser

/// Makes of the scripts that swift-argument-parser (1.8) generates for shells what candidates from a record need.
///
/// For bash the parser hands the candidates to `compgen -W`, which expands each as if it had been typed: an organisation
/// named with `$(…)` would run that as a command at the Tab key, and a single quote breaks the list. In bash and zsh only
/// what begins with what was typed is kept, letter by letter, so that `hai ph` never becomes `Hải Phòng`. The program has
/// filtered its candidates itself and better, and so they are taken as they are. (fish keeps to its own filter.)
enum CompletionScript {
  static func mended(_ script: String) -> String {
    if script.hasPrefix("#compdef") { return zshUsual(zsh(script)) }
    return script.hasPrefix("#!/bin/bash") ? bashUsual(bash(script)) : fishUsual(script)
  }

  // `huunghi report 2025 --by …` means `report compose`. The scripts know no usual subcommand, so that what stands where a
  // subcommand's name would is handed on to it.

  private static func bashUsual(_ script: String) -> String {
    edited(script, from: "_huunghi_report() {") { part in
      part.replacing(
        """
            *)
                # Offer subcommand completions
        """,
        with: #"""
              ?*)
                  unparsed_words=("${subcommand}" "${unparsed_words[@]}")
                  _huunghi_report_compose
                  ;;
              *)
                  # Offer subcommand completions
          """#, maxReplacements: 1)
    }
  }

  private static func zshUsual(_ script: String) -> String {
    edited(script, from: "_huunghi_report() {") { part in
      let handing = #"""
                    "_huunghi_report_${words[1]}" && ret=0
                    ;;

        """#
      return part.replacing(
        handing,
        with: handing + #"""
                  *)
                      words=(compose "${words[@]}")
                      (( CURRENT++ ))
                      _huunghi_report_compose && ret=0
                      ;;

          """#, maxReplacements: 1)
    }
  }

  private static func fishUsual(_ script: String) -> String {
    let names = ReportGroup.configuration.subcommands.compactMap { $0.configuration.commandName }.joined(separator: " ")
    return edited(script, from: "        case 'report'\n") { part in
      part.replacing(
        "            switch $unparsed_tokens[1]\n",
        with: """
                      if set -q unparsed_tokens[1]; and not contains -- $unparsed_tokens[1] \(names)
                          set unparsed_tokens compose $unparsed_tokens
                      end
                      switch $unparsed_tokens[1]

          """, maxReplacements: 1)
    }
  }

  /// The script with what follows a line changed.
  private static func edited(_ script: String, from line: String, _ edit: (String) -> String) -> String {
    guard let start = script.firstRange(of: line)?.lowerBound else { return script }
    return script[..<start] + edit(String(script[start...]))
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
