import AuditModel
import AuditPipeline
import LedgerStore
import Messages

/// The `assay.diff/1` document.
struct DiffDocument: Encodable {
    struct State: Encodable {
        let ledger: String
        let scan: Int64
        let shards: UInt64
        let records: UInt64
    }

    struct Totals: Encodable {
        let kept: UInt64
        let moved: UInt64
        let added: UInt64
        let removed: UInt64
        let changed: UInt64
    }

    struct Contents: Encodable {
        let both: UInt64
        let onlyOld: UInt64
        let onlyNew: UInt64
    }

    struct Shard: Encodable {
        let location: String
        let oldRecords: UInt64
        let newRecords: UInt64
        let kept: UInt64
        let movedIn: UInt64
        let movedOut: UInt64
        let added: UInt64
        let removed: UInt64
        let changed: UInt64
    }

    struct Listed: Encodable {
        struct Record: Encodable {
            let location: String
            let from: String?
        }

        let kind: String
        let total: UInt64
        let records: [Record]
    }

    let schema = "assay.diff/1"
    let algorithm: String
    let equality: String
    let old: State
    let new: State
    let totals: Totals
    let contents: Contents
    let shards: [Shard]
    let unchangedShards: Int
    let listed: Listed?

    init(_ comparison: Comparison, _ list: DiffList?) {
        let diff = comparison.diff
        algorithm = comparison.algorithm.rawValue
        equality = Catalogue.text(DiffText.equality(comparison), in: .en)
        old = Self.state(comparison.old)
        new = Self.state(comparison.new)
        totals = Totals(
            kept: diff.shards.sum(\.kept), moved: diff.shards.sum(\.movedIn), added: diff.shards.sum(\.added),
            removed: diff.shards.sum(\.removed), changed: diff.shards.sum(\.changed))
        contents = Contents(
            both: diff.overlap.both, onlyOld: diff.overlap.onlyOld, onlyNew: diff.overlap.onlyNew)
        let changed = comparison.changedShards
        shards = changed.map {
            Shard(
                location: $0.location.printed, oldRecords: $0.oldRecords, newRecords: $0.newRecords, kept: $0.kept,
                movedIn: $0.movedIn, movedOut: $0.movedOut, added: $0.added, removed: $0.removed, changed: $0.changed)
        }
        unchangedShards = diff.shards.count - changed.count
        listed = list.map { list in
            Listed(
                kind: list.kind.rawValue, total: list.total,
                records: list.records.map { .init(location: $0.location.printed, from: $0.from?.printed) })
        }
    }

    private static func state(_ state: Comparison.State) -> State {
        State(ledger: state.ledger, scan: state.scan, shards: state.shards, records: state.records)
    }
}
