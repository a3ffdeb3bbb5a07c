import ArgumentParser
import ArrowLibrary
import AuditModel
import AuditPipeline

/// `assay export records`: one row per record for other tools.
struct ExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "export", abstract: help("help.export"))
    }

    /// What can be exported.
    enum What: String, ExpressibleByArgument, CaseIterable { case records }

    /// How rows are written.
    enum Form: String, ExpressibleByArgument, CaseIterable { case csv, parquet }

    @Argument(help: option("export.what"))
    var what: What

    @OptionGroup var dataset: DatasetOption
    @OptionGroup var common: CommonOptions

    @Option(help: option("list.source", value: "id"))
    var source: String?

    @Option(help: option("export.format", value: "csv|parquet"))
    var format: Form = .csv

    func run() throws {
        try common.speaking { () throws in
            if common.json { throw AuditError(.usage, "no-json-rows") }
            let audit = try common.scannedAudit(of: dataset.folder)
            switch format {
            case .csv: try writeLines(audit)
            case .parquet: try writeTable(audit)
            }
        }
    }

    private static let columns = ["location", "fingerprint", "source", "license", "observed_license"]

    private static func cells(_ row: RecordRow) -> [String] {
        [row.location.printed, row.fingerprint.hex, row.source ?? "", row.license ?? "", row.observedLicense ?? ""]
    }

    private func writeLines(_ audit: Audit) throws {
        var writer = CSVLines()
        writer.append(Self.columns)
        try audit.forEachRecord(RecordSelection(source: source)) { writer.append(Self.cells($0)) }
        writer.flush()
    }

    private func writeTable(_ audit: Audit) throws {
        do {
            let writer = try TextTableWriter(columns: Self.columns) { Terminal.standard.write($0) }
            var fault: ArrowFault?
            try audit.forEachRecord(RecordSelection(source: source)) { row in
                guard fault == nil else { return }
                do throws(ArrowFault) { try writer.append(Self.cells(row)) } catch { fault = error }
            }
            if let fault { throw fault }
            try writer.finish()
        } catch let fault as ArrowFault {
            throw AuditError(.missingFacility, "no-parquet", ["reason": fault.reason])
        }
    }
}
