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
            report = try Verification.run(ledger, upTo: min(max(level, 1), 3), checkpoint: checkpoint)
        } catch {
            throw CommandFailure(error: error, details: [], language: language)
        }
        if json {
            Terminal.standard.print(JSON.document(VerifyDocument(report)))
        } else {
            Terminal.standard.print(
                Terminal.standard.styled(report.verdict.rawValue, report.verdict.isGood ? .green : .red))
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
