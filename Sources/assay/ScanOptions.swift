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

    /// - Throws: a number of workers that no machine needs, or none at all.
    func apply(to settings: inout AuditSettings) throws(AuditError) {
        try NumberOption.check(jobs, in: 1...1_024, "--jobs")
        if let jobs { settings.workers = jobs }
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
