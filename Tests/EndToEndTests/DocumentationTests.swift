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
            for prefix in ["option.", "help."] { #expect(!help.text.contains(prefix), "\(name): \(prefix)") }
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
        let needed = libraries + packages.map(String.init)
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
