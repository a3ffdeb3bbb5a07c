import ArgumentParser
import AuditModel
import AuditPipeline

/// `assay list`: tables from the ledger.
struct ListCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: help("help.list"))
    }

    /// What can be listed.
    enum What: String, ExpressibleByArgument, CaseIterable {
        case sources, scale, types, records, duplicates, gaps, exclusions, pointers, aliases, unchecked, gates, formats
        case exitStatuses = "exit-statuses"
    }

    @Argument(help: option("list.what"))
    var what: What

    @OptionGroup var dataset: DatasetOption
    @OptionGroup var common: CommonOptions

    @Option(help: option("list.by", value: "keys"))
    var by: String?

    @Option(help: option("list.finding", value: "id"))
    var finding: String?

    @Option(help: option("list.flag", value: "name"))
    var flag: String?

    @Option(help: option("list.source", value: "id"))
    var source: String?

    @Option(help: option("list.limit", value: "n"))
    var limit: Int?

    /// Everything that was asked for by name or by a script; a first look otherwise.
    private var recordLimit: Int {
        limit ?? (common.json || finding != nil || flag != nil || source != nil ? .max : 100)
    }

    func run() throws {
        let listing = try common.speaking { () throws -> Listing in
            try NumberOption.check(limit, in: 0...Int.max, "--limit")
            return try self.listing()
        }
        if common.json {
            Terminal.standard.print(JSON.document(ListingDocument(listing)))
        } else {
            for line in ListingText.lines(listing, in: common.language) { Terminal.standard.print(line) }
        }
    }

    private func listing() throws -> Listing {
        switch what {
        case .gates: return Listings.gates()
        case .formats: return Listings.formats()
        case .exitStatuses:
            let rows = ExitStatus.allCases.map { status -> [Listing.Cell] in
                [.number(UInt64(status.rawValue)), .message(Message(status.messageKey))]
            }
            return Listing("exit-statuses", ["status", "meaning"], rows)
        default: break
        }
        let audit = try common.scannedAudit(of: dataset.folder)
        if what == .records {
            return try audit.records(RecordSelection(finding: finding, flag: flag, source: source), limit: recordLimit)
        }
        if what == .duplicates { return Listings.duplicates(try audit.duplicates(), today: audit.settings.today) }
        let view = try audit.view()
        return switch what {
        case .sources: Listings.sources(view, audit.outcome(view))
        case .scale:
            try Listings.scale(view, by: (by ?? "source").split(separator: ",").map(String.init))
        case .types: try Listings.types(view)
        case .gaps: Listings.gaps(view)
        case .exclusions: Listings.exclusions(view)
        case .pointers: Listings.pointers(view)
        case .aliases: Listings.aliases(view)
        default: Listings.unchecked(view, audit.outcome(view))
        }
    }
}
