import ArgumentParser
import AuditModel
import AuditPipeline
import Declarations
import Messages
import SystemCalls

/// Options of every command that works on a dataset.
struct CommonOptions: ParsableArguments {
    @Option(help: option("ledger", value: "file"))
    var ledger: String?

    @Option(help: option("manifest", value: "file"))
    var manifest: String?

    @Flag(name: .customLong("no-manifest"), help: option("no-manifest"))
    var noManifest = false

    @Option(help: option("policy", value: "file"))
    var policy: String?

    @Flag(help: option("json"))
    var json = false

    @Option(help: option("lang", value: "zh|en"))
    var lang: Language?

    @Flag(name: .shortAndLong, help: option("quiet"))
    var quiet = false

    @Flag(name: .shortAndLong, help: option("verbose"))
    var verbose = false

    var language: Language { lang ?? .ofLocale }

    /// The audit of `folder`; without one, the folder that the ledger stands in, else the current one.
    func audit(of folder: String?, scanning: ScanOptions = ScanOptions.parsed()) throws -> Audit {
        var settings = AuditSettings(folder: folder ?? folderOfLedger ?? ".")
        settings.ledger = ledger
        settings.manifest = manifest
        settings.usesManifest = !noManifest
        settings.policy = policy
        settings.tool = Version.tool
        settings.today = scanning.today ?? DayDate(secondsSince1970: Host.secondsSince1970())
        let audit = try speaking { () throws -> Audit in
            try scanning.apply(to: &settings)
            return try Audit(settings)
        }
        if audit.isLedgerOutside, !quiet {
            Terminal.standard.complain("assay: " + say("ledger.outside", ["ledger": audit.ledgerPath]))
        }
        return audit
    }

    /// The audit of a folder that was scanned before; says so when that scan did not finish.
    func scannedAudit(of folder: String?) throws -> Audit {
        let audit = try audit(of: folder)
        let isComplete = try speaking { () throws -> Bool in try audit.reader().header().isComplete }
        if !isComplete { Terminal.standard.complain("assay: " + say("scan.incomplete")) }
        return audit
    }

    /// `DIR/.assay/ledger.sqlite` belongs to `DIR`.
    private var folderOfLedger: String? {
        guard let ledger, ledger.hasSuffix("/.assay/ledger.sqlite") else {
            return ledger == ".assay/ledger.sqlite" ? "." : nil
        }
        return String(ledger.dropLast("/.assay/ledger.sqlite".count))
    }

    /// Runs `body`; its errors are printed in the user's language.
    func speaking<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as AuditError {
            throw CommandFailure(error: error, details: [], language: language)
        } catch let errors as ManifestErrors {
            let lines = errors.problems.map { ProblemText.text($0, in: errors.path, language) }
            throw CommandFailure(error: errors.auditError, details: lines, language: language)
        }
    }

    func say(_ message: Message) -> String { Catalogue.text(message, in: language) }

    /// A sentence about a number of things; its key ends in `.one` for a single one.
    func say(_ key: String, counting number: UInt64, _ name: String, _ values: [String: String] = [:]) -> String {
        say(number == 1 ? key + ".one" : key, values.merging([name: Grouped.text(number)]) { first, _ in first })
    }

    func say(_ key: String, _ values: [String: String] = [:]) -> String {
        Catalogue.text(Message(key, values), in: language)
    }
}
