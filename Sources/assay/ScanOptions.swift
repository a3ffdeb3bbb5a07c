import ArgumentParser
import AuditModel
import AuditPipeline

/// Options of the commands that may scan.
struct ScanOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: option("jobs", value: "n"))
    var jobs: Int?

    @Option(help: option("include", value: "glob"))
    var include: [String] = []

    @Option(help: option("exclude", value: "glob"))
    var exclude: [String] = []

    @Option(help: option("fingerprint", value: "name"))
    var fingerprint: FingerprintAlgorithm?

    @Flag(help: option("paranoid"))
    var paranoid = false

    @Option(help: option("today", value: "date"))
    var today: DayDate?

    func apply(to settings: inout AuditSettings) {
        if let jobs { settings.workers = max(1, jobs) }
        settings.include = include.map { PathPattern($0) }
        settings.exclude = exclude.map { PathPattern($0) }
        settings.fingerprint = fingerprint
        settings.readsEverything = paranoid
    }

    /// Defaults, for commands without these options.
    static func parsed() -> ScanOptions { (try? ScanOptions.parse([])) ?? ScanOptions() }
}

extension FingerprintAlgorithm: ExpressibleByArgument {}

extension DayDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
