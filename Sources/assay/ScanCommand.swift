import ArgumentParser
import AuditModel
import AuditPipeline

/// `assay scan`: reads what changed into the ledger.
struct ScanCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "scan", abstract: help("help.scan"))
    }

    @Argument(help: option("dir"))
    var folder: String

    @OptionGroup var scanning: ScanOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let hasOpenGaps = try common.speaking { () throws in
            let audit = try common.audit(of: folder, scanning: scanning)
            let progress = ScanProgressLine(common)
            let result = try audit.scan(always: true, progress: progress.show)
            progress.end()
            ScanText.noteReread(result, common)
            if let signal = result.interruptedBy { throw Ending(ExitStatus(signal: signal)) }
            return try report(audit, result)
        }
        if hasOpenGaps { throw Ending(.gaps) }
    }

    /// - Returns: whether something was not read that no policy accepts.
    private func report(_ audit: Audit, _ result: ScanResult) throws(AuditError) -> Bool {
        if common.quiet && !common.json { return try audit.hasOpenGaps() }
        let document = try audit.scanDocument(result)
        if common.json {
            Terminal.standard.print(JSON.document(document))
        } else {
            for line in ScanText.lines(document, common) { Terminal.standard.print(line) }
        }
        return document.gaps.contains { !$0.accepted }
    }
}
