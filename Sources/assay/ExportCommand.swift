import ArgumentParser
import AuditModel
import AuditPipeline

/// `assay export records`: one row per record for other tools.
struct ExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "export", abstract: help("help.export"))
    }

    /// What can be exported.
    enum What: String, ExpressibleByArgument, CaseIterable { case records }

    @Argument(help: option("export.what"))
    var what: What

    @OptionGroup var dataset: DatasetOption
    @OptionGroup var common: CommonOptions

    @Option(help: option("list.source", value: "id"))
    var source: String?

    func run() throws {
        try common.speaking { () throws in
            let audit = try common.scannedAudit(of: dataset.folder)
            var writer = CSVLines()
            writer.append(["location", "fingerprint", "source", "license"])
            try audit.forEachRecord(RecordSelection(source: source)) { row in
                writer.append([row.location.printed, row.fingerprint.hex, row.source ?? "", row.license ?? ""])
            }
            writer.flush()
        }
    }
}
