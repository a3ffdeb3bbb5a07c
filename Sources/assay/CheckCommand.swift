import ArgumentParser
import AuditModel
import AuditPipeline

/// `assay check`: the one command for continuous integration.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check", abstract: help("help.check"), discussion: help("help.check.discussion"))
    }

    /// From which level on findings end the command with status 4.
    enum FailOn: String, ExpressibleByArgument, CaseIterable {
        case error, warning, none

        var level: Finding.Level? {
            switch self {
            case .error: .error
            case .warning: .warning
            case .none: nil
            }
        }
    }

    @Argument(help: option("dir"))
    var folder: String

    @Option(help: option("check.format", value: "f[=file]"))
    var format: [ReportTarget] = []

    @Option(help: option("check.fail-on", value: "level"))
    var failOn = FailOn.error

    @Flag(help: option("check.duplicates"))
    var duplicates = false

    @OptionGroup var scanning: ScanOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let status = try common.speaking { () throws in
            let audit = try common.audit(of: folder, scanning: scanning)
            if audit.manifest == nil, !common.json, !common.quiet {
                Terminal.standard.complain("assay: " + common.say("check.no-manifest"))
            }
            let progress = ScanProgressLine(common)
            let result = try audit.check(countingDuplicates: duplicates, progress: progress.show)
            progress.end()
            ScanText.noteReread(result.scan, common)
            if let signal = result.scan.interruptedBy { throw Ending(ExitStatus(signal: signal)) }
            for target in targets { try write(target, audit, result) }
            return self.status(of: result)
        }
        if status != .done { throw Ending(status) }
    }

    private var targets: [ReportTarget] {
        if !format.isEmpty { return format }
        return [ReportTarget(form: common.json ? .json : .text, file: nil)]
    }

    private func write(_ target: ReportTarget, _ audit: Audit, _ result: CheckResult) throws {
        switch target.form {
        case .json: try target.write(JSON.document(try audit.checkDocument(result, failOn: failOn.level)))
        case .text:
            let lines = CheckText(audit: audit, result: result, common: common).lines
            try target.write(Array(lines.joined(separator: "\n").utf8))
        }
    }

    /// Findings before gaps; both only when the policy does not accept them.
    private func status(of result: CheckResult) -> ExitStatus {
        if let level = failOn.level, !result.findings(atLeast: level).isEmpty { return .findings }
        // A folder that was not mounted must not pass.
        if result.sawNothing { return .nothingFound }
        return result.openGaps.isEmpty ? .done : .gaps
    }
}
