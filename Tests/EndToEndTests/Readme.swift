import Foundation

/// The README, taken apart: its tables, its commands, its transcript.
struct Readme {
    /// A command of the transcript and the lines below it.
    struct Step {
        let command: String
        var output: [String] = []
    }

    let text: String

    init() throws { text = try String(contentsOfFile: Self.path, encoding: .utf8) }

    private static let path = Places.package + "/README.md"
    private static let start = "<!-- transcript -->"
    private static let end = "<!-- /transcript -->"

    private var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// The rows of the first table under a heading, without its head.
    func table(under heading: String) -> [[String]] {
        let section = lines.drop { $0 != "## \(heading)" }.dropFirst().prefix { !$0.hasPrefix("## ") }
        let rows = section.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
        return rows.dropFirst(2).map(cells)
    }

    private func cells(_ row: String) -> [String] {
        let bar = "\u{1}"
        return row.replacingOccurrences(of: "\\|", with: bar).split(separator: "|").map {
            $0.replacingOccurrences(of: bar, with: "|").trimmingCharacters(in: .whitespaces)
        }
    }

    /// The words of every `assay …` command in code, from the subcommand on; transcript included.
    var commands: [[String]] {
        let inline = lines.filter { !$0.hasPrefix("$ ") }.flatMap(Self.code)
        let blocks = lines.filter { $0.hasPrefix("$ assay ") || $0.hasPrefix("assay ") }
        return (inline + blocks).compactMap { code in
            guard let call = code.range(of: "assay ") else { return nil }
            let before = code[..<call.lowerBound]
            guard before.isEmpty || before.hasSuffix(" ") else { return nil }
            let words = code[call.upperBound...].prefix { $0 != "|" }.split(separator: " ").map(String.init)
            return words.first?.allSatisfy(\.isLetter) == true ? words : nil
        }
    }

    var transcript: [Step] {
        var steps: [Step] = []
        for line in lines.drop(while: { $0 != Self.start }).prefix(while: { $0 != Self.end }) {
            if line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2))))
            } else if !steps.isEmpty, line != "```", !line.isEmpty || steps.last?.output.isEmpty == false {
                steps[steps.count - 1].output.append(line)
            }
        }
        // An empty line before the end of the block is layout.
        return steps.map { step in
            Step(command: step.command, output: Array(step.output.reversed().drop(while: \.isEmpty).reversed()))
        }
    }

    /// Puts `lines` into the transcript block.
    func record(transcript: [String]) throws {
        guard let open = text.range(of: Self.start), let close = text.range(of: Self.end) else { return }
        let block = (["", "", "```console"] + transcript + ["```", "", ""]).joined(separator: "\n")
        let new = text.replacingCharacters(in: open.upperBound..<close.lowerBound, with: block)
        try Data(new.utf8).write(to: URL(fileURLWithPath: Self.path))
    }

    /// The spans between backticks.
    static func code(in line: String) -> [String] {
        line.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
    }

    /// The string literals that follow `mark` in a source file.
    static func quoted(after mark: String, in source: String) -> [String] {
        source.components(separatedBy: mark + "\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    /// Seconds differ from run to run.
    static func withoutTimes(_ line: String) -> String {
        line.replacingOccurrences(of: #"[0-9]+(\.[0-9]+)? (s|秒)\b"#, with: "N s", options: .regularExpression)
    }
}
