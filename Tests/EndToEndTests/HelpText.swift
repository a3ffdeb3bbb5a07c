import Foundation

/// The help that `assay help` prints, taken apart.
enum HelpText {
    /// The names under SUBCOMMANDS.
    static func subcommands() throws -> Set<String> {
        let help = try Program.assay(["--help"]).text
        guard let start = help.range(of: "SUBCOMMANDS:\n") else { return [] }
        let lines = help[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
        return Set(lines.prefix { !$0.isEmpty }.compactMap { entry(String($0))?.name })
    }

    /// Every argument and option with the words beside or below it.
    static func options(in help: String) -> [(name: String, explanation: String)] {
        var options: [(name: String, explanation: String)] = []
        for line in help.split(separator: "\n").map(String.init) {
            if let entry = entry(line) {
                options.append(entry)
            } else if line.hasPrefix("   "), !options.isEmpty {
                options[options.count - 1].explanation += line.trimmingCharacters(in: .whitespaces)
            }
        }
        return options
    }

    /// A line such as `  --name <value>       Words.`; nil for any other line.
    private static func entry(_ line: String) -> (name: String, explanation: String)? {
        guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
        let text = line.dropFirst(2)
        guard let gap = text.range(of: "  ") else { return (String(text), "") }
        return (String(text[..<gap.lowerBound]), text[gap.upperBound...].trimmingCharacters(in: .whitespaces))
    }
}
