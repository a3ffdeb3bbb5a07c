import Foundation
import Gates
import Messages
import RecordReaders
import Testing

/// The README says what the program is and does.
@Suite struct DocumentationTests {
    private let readme: Readme

    init() throws { readme = try Readme() }

    @Test func `the README lists every format and what one record of it is`() {
        var listed: [String: String] = [:]
        for row in readme.table(under: "What is read") {
            for name in Readme.code(in: row[0]) { listed[name] = row[1] }
        }
        let names = RecordFormats.all.map { $0.name }
        #expect(Set(listed.keys) == Set(names + ["webdataset"]))
        for name in names {
            #expect(Catalogue.entry("format.\(name)") != nil, "\(name)")
            #expect(listed[name] == Catalogue.text("format.\(name)", in: .en), "\(name)")
        }
    }

    @Test func `the README lists every gate with its clause`() {
        let listed = readme.table(under: "Gates").map { [$0[0], $0[2]] }
        #expect(listed == GateList.all.map { ["\($0.id) \($0.name)", $0.clause] })
    }

    @Test func `the README lists every exit status`() throws {
        let listing = try Program.assay(["list", "exit-statuses", "--json"]).json()
        let rows = try #require(listing["rows"] as? [[String: Any]])
        let printed = rows.map { ["\($0["status"] ?? "")", "\($0["meaning"] ?? "")"] }
        #expect(!printed.isEmpty)
        let listed = readme.table(under: "Exit statuses").map { $0.map { $0.replacingOccurrences(of: "`", with: "") } }
        #expect(listed == printed)
    }

    @Test func `the manifest in the README is read without a problem`() throws {
        let text = try String(contentsOfFile: Places.package + "/README.md", encoding: .utf8)
        let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
        let manifest = try #require(blocks.first?.components(separatedBy: "```").first)
        let folder = try TemporaryFolder()
        try folder.write("data/provenance.yaml", manifest)
        try folder.write("data/poems-en/a.txt", "a poem\n")
        let check = try Program.assay(["check", folder.path + "/data"])
        #expect(check.status == 4, "\(check.complaints)")
        #expect(check.text.contains("poems-en"))
    }

    @Test func `the README names every subcommand and no other`() throws {
        let mentioned = readme.text.split(separator: "assay ").dropFirst().map { $0.prefix { $0.isLetter } }
        let inCode = Set(readme.commands.map { $0[0] })
        let subcommands = try HelpText.subcommands()
        #expect(!subcommands.isEmpty)
        #expect(inCode == subcommands)
        #expect(subcommands.isSubset(of: mentioned.map(String.init)))
    }

    @Test func `every option that the README shows exists`() throws {
        for command in readme.commands {
            let options = command.filter { $0.hasPrefix("--") }
            guard !options.isEmpty else { continue }
            let help = try Program.assay(["help", command[0]]).text
            for option in options { #expect(help.contains("\(option) "), "assay \(command.joined(separator: " "))") }
        }
    }

    @Test(arguments: ["C.UTF-8", "zh_CN.UTF-8"])
    func `every option of every subcommand is explained`(locale: String) throws {
        let environment = ["LC_ALL": locale]
        for name in try HelpText.subcommands().sorted() + [""] {
            let help = try Program.assay(["help"] + (name.isEmpty ? [] : [name]), environment: environment)
            #expect(help.status == 0, "\(name)")
            // A key that the catalogue lacks is printed as it is.
            let leak = help.text.range(of: #"\b(option|help)\.[a-z]"#, options: .regularExpression)
            #expect(leak == nil, "\(name): \(leak.map { String(help.text[$0]) } ?? "")")
            for option in HelpText.options(in: help.text) {
                #expect(!option.explanation.isEmpty, "\(name) \(option.name)")
            }
        }
    }

    @Test func `the README lists every dependency and no other`() throws {
        let package = try String(contentsOfFile: Places.package + "/Package.swift", encoding: .utf8)
        // The C++ runtime belongs to the toolchain.
        let libraries =
            Readme.quoted(after: "pkgConfig: ", in: package)
            + Readme.quoted(after: ".linkedLibrary(", in: package).filter { $0 != "stdc++" }
        let packages = Readme.quoted(after: ".package(url: ", in: package).compactMap { $0.split(separator: "/").last }
        // The Makefile's script links it to a library of its own, which is opened at run time.
        let opened = ["Apache Arrow C++"]
        let needed = libraries + packages.map(String.init) + opened
        let listed = readme.table(under: "Dependencies").map { $0[0] }
        #expect(!libraries.isEmpty && !packages.isEmpty)
        #expect(listed.count == needed.count)
        for name in needed { #expect(listed.contains { $0.contains(name) }, "\(name)") }
    }

    @Test func `the README's transcript is what the program prints`() throws {
        let folder = try TemporaryFolder()
        _ = try folder.copy(Places.examples, as: "Examples/corpus")
        let steps = readme.transcript
        try #require(!steps.isEmpty)
        var lines: [String] = []
        for step in steps {
            let printed = try Program.run(
                "sh", ["-c", step.command], in: folder.path, environment: ["PATH": Places.pathWithAssay])
            lines += ["$ \(step.command)"] + printed.lines.dropLast(printed.text.hasSuffix("\n") ? 1 : 0)
        }
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            try readme.record(transcript: lines)
            Issue.record("wrote the transcript of README.md")
            return
        }
        let expected = steps.flatMap { ["$ \($0.command)"] + $0.output }
        #expect(expected.map(Readme.withoutTimes) == lines.map(Readme.withoutTimes))
    }
}

extension Places {
    /// The search path with the built program in front.
    fileprivate static var pathWithAssay: String {
        let folder = URL(fileURLWithPath: assay).deletingLastPathComponent().path
        return folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    }
}

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
                if entry.name.hasPrefix("-") || entry.name.hasPrefix("<") { options.append(entry) }
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

/// The README, taken apart: its tables, its commands, its transcript.
private struct Readme {
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
