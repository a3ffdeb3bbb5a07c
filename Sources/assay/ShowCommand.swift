import ArgumentParser
import AuditModel
import AuditPipeline

/// `assay show source ID`: one source in full.
struct ShowCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: help("help.show"))
    }

    /// What can be shown.
    enum What: String, ExpressibleByArgument, CaseIterable { case source }

    @Argument(help: option("show.what"))
    var what: What

    @Argument(help: option("show.id"))
    var id: String

    @Flag(help: option("show.effective"))
    var effective = false

    @Flag(help: option("show.evidence"))
    var evidence = false

    @OptionGroup var dataset: DatasetOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let listings = try common.speaking { () throws in
            let audit = try common.scannedAudit(of: dataset.folder)
            var listings: [Listing] = []
            if (effective || !evidence) && !(common.json && evidence) { listings.append(try audit.effective(id)) }
            // One document on the standard output, whatever is asked for.
            if evidence || !(effective || common.json) { listings.append(try audit.evidence(of: id)) }
            return listings
        }
        if common.json {
            for listing in listings { Terminal.standard.print(JSON.document(ListingDocument(listing))) }
        } else {
            for (index, listing) in listings.enumerated() {
                if index > 0 { Terminal.standard.print("") }
                for line in ListingText.lines(listing, in: common.language) { Terminal.standard.print(line) }
            }
        }
    }
}
