import AuditModel
import Gates

extension Listings {
    /// Contents that occur more than once, one row per set of sources, most records first.
    package static func duplicates(_ duplicates: DuplicateView, today: DayDate) -> Listing {
        let facts = duplicates.view.facts(today: today).sources
        let licensed = Set(facts.filter(\.hasDeclaredGround).map(\.declaration.id))
        let rows = duplicates.shared.map { shared -> [Listing.Cell] in
            let names = shared.sources.map { $0 ?? Property.noSource }
            let records = zip(names, shared.records).map { "\($0): \(Grouped.text($1))" }
            let declared = zip(names, shared.sources).map { name, id in
                "\(name): \(id.flatMap { duplicates.view.source($0) }.flatMap(ground) ?? "-")"
            }
            return [
                .list(names), .number(shared.contents), .number(shared.total), .list(records),
                .number(shared.total - shared.contents), .number(shared.surplusBytes), .list(declared),
                .list(shared.sources.compactMap { $0 }.filter(licensed.contains)),
                .list(zip(names, shared.sources).filter { !($1.map(licensed.contains) ?? false) }.map(\.0)),
                .text(shared.example.hex),
            ]
        }
        return Listing(
            "duplicates",
            [
                "sources", "contents", "records", "records_by_source", "surplus", "surplus_bytes_estimated",
                "declared", "licensed", "not_licensed", "example",
            ], rows, note: note(duplicates))
    }

    /// What is declared about the use of a source, in its shortest form.
    private static func ground(_ source: SourceView) -> String? {
        let declared = source.declaration
        return declared.license?.value ?? declared.contract?.value.printed ?? declared.groundCode
    }

    private static func note(_ duplicates: DuplicateView) -> Message {
        let header = duplicates.view.header
        let values = [
            "contents": Grouped.text(duplicates.shared.reduce(0) { $0 + $1.contents }),
            "found": Grouped.text(duplicates.shared.reduce(0) { $0 + $1.total }),
            "records": Grouped.text(duplicates.view.totals.records),
            "scan": String(header.lastScan), "empty": Grouped.text(duplicates.empty),
            "algorithm": header.algorithm.shortName,
        ]
        return Message(duplicates.shared.isEmpty ? "list.no-duplicates" : "list.duplicates-note", values)
    }
}

extension FingerprintAlgorithm {
    /// As people call it: what equality rests on.
    package var shortName: String { self == .xxh3 ? "XXH3-128" : "SHA-256 (128)" }
}
