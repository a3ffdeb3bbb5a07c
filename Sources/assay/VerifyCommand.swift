import ArgumentParser
import AuditModel
import AuditPipeline
import LedgerStore
import Messages

/// `assay verify`: does the evidence still stand?
struct VerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "verify", abstract: help("help.verify"))
    }

    @Argument(help: option("verify.ledger"))
    var ledger: String

    @Option(help: option("verify.level", value: "1-3"))
    var level: Int = 3

    @Option(help: option("verify.checkpoint", value: "file"))
    var checkpoint: String?

    @Flag(help: option("json"))
    var json = false

    @Option(help: option("lang", value: "zh|en"))
    var lang: Language?

    func run() throws {
        let language = lang ?? .ofLocale
        let report: VerifyReport
        do throws(AuditError) {
            try NumberOption.check(level, in: 1...3, "--level")
            report = try Verification.run(ledger, upTo: level, checkpoint: checkpoint)
        } catch {
            throw CommandFailure(error: error, details: [], language: language)
        }
        if json {
            Terminal.standard.print(JSON.document(VerifyDocument(report)))
        } else {
            let verdict = Catalogue.text(report.verdict.messageKey, in: language)
            Terminal.standard.print(Terminal.standard.styled(verdict, report.verdict.isGood ? .green : .red))
            for level in report.levels {
                let name = Catalogue.text("verify.level.\(level.name)", in: language)
                let result = Catalogue.text("verify.result.\(level.result.rawValue)", in: language)
                Terminal.standard.print("  \(result)  \(name)  \(Catalogue.text(level.detail, in: language))")
            }
        }
        switch report.verdict {
        case .intact, .unanchored: break
        case .newerFormat: throw Ending(.newerFormat)
        default: throw Ending(.verificationFailed)
        }
    }
}

extension VerifyReport.Verdict {
    /// The catalogue key of its words; documents keep the English ones.
    var messageKey: String {
        "verify.verdict." + rawValue.lowercased().split(separator: " ").joined(separator: "-")
    }
}
