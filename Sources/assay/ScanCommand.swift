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
        let document = try common.speaking { () throws in
            let audit = try common.audit(of: folder, scanning: scanning)
            let progress = ScanProgressLine(common)
            let result = try audit.scan(always: true, progress: progress.show)
            progress.end()
            ScanText.noteReread(result, common)
            if let signal = result.interruptedBy { throw Ending(ExitStatus(signal: signal)) }
            return try audit.scanDocument(result)
        }
        if common.json {
            Terminal.standard.print(JSON.document(document))
        } else if !common.quiet {
            for line in ScanText.lines(document, common) { Terminal.standard.print(line) }
        }
        if document.gaps.contains(where: { !$0.accepted }) { throw Ending(.gaps) }
    }
}
