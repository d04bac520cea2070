import ArgumentParser

/// Makes of the scripts that swift-argument-parser (1.8) generates for shells what candidates from a record need.
///
/// For bash the parser hands the candidates to `compgen -W`, which expands each as if it had been typed: an organisation
/// named with `$(…)` would run that as a command at the Tab key, and a single quote breaks the list. In bash and zsh only
/// what begins with what was typed is kept, letter by letter, so that `hai ph` never becomes `Hải Phòng`. The program has
/// filtered its candidates itself and better, and so they are taken as they are. (fish keeps to its own filter.)
///
/// The scripts know commands by their English names alone. Behind a Vietnamese one they would offer nothing, or begin anew.
enum CompletionScript {
  static func mended(_ script: String) -> String {
    if script.hasPrefix("#compdef") { return zshUsual(zshAliases(zsh(script))) }
    return script.hasPrefix("#!/bin/bash") ? bashUsual(bashAliases(bash(script))) : fishUsual(fishAliases(script))
  }

  // MARK: Vietnamese names of commands

  /// A group of commands: the names that lead to it, and what else its commands are called.
  private struct Group {
    let path: [String]
    let aliases: [(english: String, others: [String])]

    /// All groups, the program's own first.
    static func all(_ type: any ParsableCommand.Type = Huunghi.self, path: [String] = ["huunghi"]) -> [Group] {
      let commands = type.configuration.subcommands
      guard !commands.isEmpty else { return [] }
      let aliases = commands.map { (english: $0._commandName, others: $0.configuration.aliases) }
      return [Group(path: path, aliases: aliases.filter { !$0.others.isEmpty })]
        + commands.flatMap { all($0, path: path + [$0._commandName]) }
    }

    /// All other names, with a space between.
    var others: String { aliases.flatMap(\.others).joined(separator: " ") }

    var function: String { "_" + path.joined(separator: "_") + "() {\n" }

    /// The branches of a `case` that puts the English name in the place of another.
    func branches(indent: String, _ setting: (String) -> String) -> String {
      aliases.map { english, others in
        let words = others.map { "'\($0)'" }.joined(separator: "|")
        return "\(indent)\(words)) \(setting(english)) ;;\n"
      }.joined()
    }
  }

  private static func bashAliases(_ script: String) -> String {
    Group.all().reduce(script) { script, group in
      edited(script, from: group.function) { part in
        part.replacing(
          """
              local -r subcommand="${unparsed_words[0]}"

          """,
          with: """
                local subcommand="${unparsed_words[0]}"
                case "${subcommand}" in
            \(group.branches(indent: "    ") { "subcommand=\($0)" })    esac

            """, maxReplacements: 1
        ).replacing("' -- \"${cur}\"))\n", with: "'\"${cur:+ \(group.others)}\" -- \"${cur}\"))\n", maxReplacements: 1)
      }
    }
  }

  private static func zshAliases(_ script: String) -> String {
    Group.all().reduce(script) { script, group in
      edited(script, from: group.function) { part in
        let choosing = "        case \"${words[1]}\" in\n"
        let offering = "        _describe -V subcommand subcommands && ret=0\n"
        // Where nothing is typed yet, twice as many names would only be in the way.
        return part.replacing(
          offering,
          with: offering + "        [[ -n \"${PREFIX}\" ]] && compadd -- \(group.others) && ret=0\n", maxReplacements: 1
        ).replacing(
          choosing,
          with: choosing + group.branches(indent: "        ") { "words[1]=\($0)" } + "        esac\n" + choosing,
          maxReplacements: 1)
      }
    }
  }

  private static func fishAliases(_ script: String) -> String {
    // What is no script of bash or zsh may also be candidates, which come this way too.
    guard script.contains("complete -c 'huunghi'") else { return script }
    let groups = Group.all()
    let offers = groups.filter { !$0.aliases.isEmpty }.map { group in
      let place = "__huunghi_should_offer_completions_for_positional \"\(group.path.joined(separator: " "))\" -eq 1"
      // Where nothing is typed yet, twice as many names would only be in the way.
      return "complete -c 'huunghi' -n '\(place); and string length -q -- (commandline -ct)' -fa '\(group.others)'\n"
    }
    return groups.reduce(script + (script.hasSuffix("\n") ? "" : "\n") + offers.joined()) { script, group in
      var start = script.startIndex
      for name in group.path {
        guard let found = script[start...].firstRange(of: "case '\(name)'\n") else { return script }
        start = found.upperBound
      }
      let indent = String(repeating: " ", count: 4 * (group.path.count + 1))
      let choosing = indent + "switch $unparsed_tokens[1]\n"
      let branches = group.aliases.map { english, others in
        let words = others.map { "'\($0)'" }.joined(separator: " ")
        return "\(indent)case \(words)\n\(indent)    set unparsed_tokens[1] \(english)\n"
      }.joined()
      return script[..<start]
        + String(script[start...]).replacing(
          choosing, with: "\(indent)switch \"$unparsed_tokens[1]\"\n\(branches)\(indent)end\n\(choosing)",
          maxReplacements: 1)
    }
  }

  // MARK: The usual subcommand

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
    // What several candidates begin with takes the place of what was typed: "H" that of "ha". Where that would lose letters,
    // candidates come one after the other.
    let taking = #"""
      compadd -U -V huunghi -- "${completions[@]:0:-1}"
              [[ "${compstate[unambiguous]}" == "${QIPREFIX}${PREFIX}"* ]] || compstate[insert]=menu
      """#
    // The parser counts the letters of the last of the line's words, of which an open quote makes several.
    let counting = #"""
      local -r typed="${QIPREFIX}${IPREFIX}${PREFIX}"
              printf %s "${#typed}"
      """#
    return script.replacing(#"__huunghi_complete "${completions[@]:0:-1}""#, with: taking)
      .replacing(#"printf %s "${#${(z)LBUFFER}[-1]}""#, with: counting)
  }
}
