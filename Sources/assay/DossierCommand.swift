import ArgumentParser
import AuditModel
import AuditPipeline

/// `assay dossier`: the package for an inspection.
struct DossierCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "dossier", abstract: help("help.dossier"))
    }

    @Argument(help: option("dir"))
    var folder: String

    @Option(help: option("dossier.out", value: "dir"))
    var out: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.speaking { () throws in
            let audit = try common.scannedAudit(of: folder)
            let verdict = try Verification.run(audit.ledgerPath, upTo: 2, checkpoint: nil).verdict
            let files = try audit.dossier(verdict: verdict)
            try audit.writeDossier(files, to: out)
            if common.json { return Terminal.standard.print(files.first { $0.name == "dossier.json" }?.bytes ?? []) }
            for file in files {
                Terminal.standard.print(
                    common.say(
                        "dossier.written",
                        ["file": "\(out)/\(file.name)", "bytes": Grouped.text(UInt64(file.bytes.count))]))
            }
            let figures = try audit.figureCount()
            Terminal.standard.print(common.say("dossier.figures-written", ["figures": String(figures)]))
        }
    }
}
