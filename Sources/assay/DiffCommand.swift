import ArgumentParser
import AuditModel
import AuditPipeline
import Messages

/// `assay diff`: which records were added, removed, changed or moved?
struct DiffCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "diff", abstract: help("help.diff"))
    }

    @Argument(help: option("diff.old"))
    var old: String

    @Argument(help: option("diff.new"))
    var new: String?

    @Option(help: option("diff.from-scan", value: "n"))
    var fromScan: Int64?

    @Option(help: option("diff.list", value: "kind"))
    var list: DiffList.Kind?

    @Option(help: option("diff.limit", value: "n"))
    var limit: Int = 100

    @Flag(help: option("json"))
    var json = false

    @Option(help: option("lang", value: "zh|en"))
    var lang: Language?

    func run() throws {
        let language = lang ?? .ofLocale
        let comparison: Comparison
        do throws(AuditError) {
            try NumberOption.check(limit, in: 0...Int.max, "--limit")
            comparison = try compared()
        } catch {
            throw CommandFailure(error: error, details: [], language: language)
        }
        if !comparison.old.isComplete || !comparison.new.isComplete {
            Terminal.standard.complain("assay: " + Catalogue.text("scan.incomplete", in: language))
        }
        let listed = list.map { DiffList($0, of: comparison, limit: limit) }
        if json {
            Terminal.standard.print(JSON.document(DiffDocument(comparison, listed)))
        } else {
            let text = DiffText(comparison: comparison, list: listed, limit: limit, language: language)
            for line in text.lines { Terminal.standard.print(line) }
        }
    }

    private func compared() throws(AuditError) -> Comparison {
        guard (new == nil) != (fromScan == nil) else { throw AuditError(.usage, "diff-one-state") }
        return try Comparison(
            old: old, scan: fromScan, new: new ?? old, moves: list == .moved ? limit : 0)
    }
}
