import ArgumentParser
import AuditModel
import AuditPipeline
import LedgerStore

/// Single records that `assay diff --list` names.
struct DiffList {
    /// Which records.
    enum Kind: String, ExpressibleByArgument, CaseIterable { case added, removed, changed, moved }

    /// One of them, and where it was when it moved.
    struct Record {
        let location: Location
        let from: Location?
    }

    let kind: Kind
    /// The first ones, by location.
    let records: [Record]
    /// How many there are.
    let total: UInt64

    init(_ kind: Kind, of comparison: Comparison, limit: Int) {
        let diff = comparison.diff
        self.kind = kind
        func places(_ kind: LedgerDiff.Kind) -> [Record] {
            diff.locations(kind, limit: limit).map { Record(location: $0, from: nil) }
        }
        switch kind {
        case .added: (records, total) = (places(.added), diff.shards.sum(\.added))
        case .removed: (records, total) = (places(.removed), diff.shards.sum(\.removed))
        case .changed: (records, total) = (places(.changed), diff.shards.sum(\.changed))
        case .moved:
            records = diff.moves.map { Record(location: $0.new, from: $0.old) }
            total = diff.shards.sum(\.movedIn)
        }
    }
}
