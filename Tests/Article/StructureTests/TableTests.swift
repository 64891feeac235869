import TestSupport
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    Case(
      "a header above numbers", "Day\tJar\nMonday\t4.0\nTuesday\t0.2",
      "header: Day | Jar\nrow: Monday | 4.0\nrow: Tuesday | 0.2"),
    Case("no header among numbers", "4.1\t4.0\n3.0\t0.2\n1.1\t7.0", "row: 4.1 | 4.0\nrow: 3.0 | 0.2\nrow: 1.1 | 7.0"),
    Case(
      "cells joined by single spaces",
      "\(prose)\n\nPlace Club Time\n1 Upper Lock 6:21.4\n2 Mill Race Rowers 6:23.0\n3 City of Halden 6:24.7\n\n\(prose)",
      "p: \(prose)\nheader: Place | Club | Time\nrow: 1 | Upper Lock | 6:21.4\nrow: 2 | Mill Race Rowers | 6:23.0\nrow: 3 | City of Halden | 6:24.7\np: \(prose)"
    ),
    Case(
      "names in small letters and a sentence, which are no verse",
      "\(prose)\n\nTool Description\nnode_create Create node with params and position\nnode_parameters Set params safely (validates first)\nnode_inspect Inspect one node: connections, errors\nnet_listing See network structure at a path\nlog_errors Find errors and warnings below\nrun_script Run arbitrary code. Full access.\n\n\(prose)",
      "p: \(prose)\nheader: Tool | Description\nrow: node_create | Create node with params and position\nrow: node_parameters | Set params safely (validates first)\nrow: node_inspect | Inspect one node: connections, errors\nrow: net_listing | See network structure at a path\nrow: log_errors | Find errors and warnings below\nrow: run_script | Run arbitrary code. Full access.\np: \(prose)"
    ),
    Case(
      "numbers behind a word that streets end in, which are no address",
      "The season is over.\n\n# Player Age Points\n1 Ann Lee 24 30\n2 Bob Ray 31 25\n3 Cid Quay 27 19\n4 Dan Poe 19 17\n\n\(prose)",
      "p: The season is over.\nheader: # | Player | Age | Points\nrow: 1 | Ann Lee | 24 | 30\nrow: 2 | Bob Ray | 31 | 25\nrow: 3 | Cid Quay | 27 | 19\nrow: 4 | Dan Poe | 19 | 17\np: \(prose)"
    ),
    Case(
      "cells of prose in small letters under names of columns, of about one width, but no wrapped paragraph",
      "\(prose)\n\nParam Type Required Description\nkind string yes Kind of the operator that is made, such as text or noise or transform\nparent string no Path to the parent operator, or the currently open network if it is left out\nname string no Name for the new operator, which is given by the program if it is left out\nvalues object no Pairs of names and values of the parameters to set on the new operator\n\n\(prose)",
      "p: \(prose)\nheader: Param | Type | Required | Description\nrow: kind | string | yes | Kind of the operator that is made, such as text or noise or transform\nrow: parent | string | no | Path to the parent operator, or the currently open network if it is left out\nrow: name | string | no | Name for the new operator, which is given by the program if it is left out\nrow: values | object | no | Pairs of names and values of the parameters to set on the new operator\np: \(prose)"
    ),
  ]) func areFound(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }

  @Test func aRule() {
    #expect(blocks(of: "One.\n\n* * *\n\nTwo.\n\n-----") == "p: One.\nrule\np: Two.\nrule")
  }
}
