import AuditModel
import AuditPipeline
import LedgerStore
import Messages

/// What `assay diff` found, for people.
struct DiffText {
    let comparison: Comparison
    let list: DiffList?
    let limit: Int
    let language: Language

    /// Equal fingerprints are not equal bytes until somebody compared them.
    static func equality(_ comparison: Comparison) -> Message {
        Message("diff.equality", ["algorithm": comparison.algorithm.shortName])
    }

    var lines: [String] {
        let shards = comparison.diff.shards
        let overlap = comparison.diff.overlap
        return [
            state("diff.old", comparison.old), state("diff.new", comparison.new),
            say(
                "diff.totals",
                [
                    "kept": shards.sum(\.kept), "moved": shards.sum(\.movedIn), "added": shards.sum(\.added),
                    "removed": shards.sum(\.removed), "changed": shards.sum(\.changed),
                ]),
            say("diff.contents", ["both": overlap.both, "old": overlap.onlyOld, "new": overlap.onlyNew]),
        ] + (list.map(listed) ?? table) + [Catalogue.text(Self.equality(comparison), in: language)]
    }

    private func say(_ key: String, _ values: [String: UInt64]) -> String {
        Catalogue.text(Message(key, values.mapValues { Grouped.text($0) }), in: language)
    }

    private func state(_ key: String, _ state: Comparison.State) -> String {
        let values = [
            "scan": Grouped.text(UInt64(clamping: state.scan)), "shards": counted("count.shards", state.shards),
            "records": counted("count.records", state.records),
        ]
        return Catalogue.text(Message(key, values), in: language)
    }

    private func counted(_ key: String, _ number: UInt64) -> String {
        say(number == 1 ? key + ".one" : key, ["count": number])
    }

    private func listed(_ list: DiffList) -> [String] {
        let lines = list.records.map { record in
            record.from.map { "\($0.printed) -> \(record.location.printed)" } ?? record.location.printed
        }
        let values = ["shown": UInt64(list.records.count), "total": list.total]
        return lines + [say("diff.listed.\(list.kind.rawValue)", values)]
    }

    private var table: [String] {
        let changed = comparison.changedShards
        let columns = ["location", "kept", "moved_in", "moved_out", "added", "removed", "changed"]
        var table = TextTable(
            header: columns.map { Catalogue.text("list.column.\($0)", in: language) },
            rightAligned: Set(1..<columns.count))
        for shard in changed.prefix(limit) {
            let figures = [
                shard.kept, shard.movedIn, shard.movedOut, shard.added, shard.removed, shard.changed,
            ]
            table.append([shard.location.printed] + figures.map { Grouped.text($0) })
        }
        var lines = changed.isEmpty ? [] : table.lines
        if let first = lines.first { lines[0] = Terminal.standard.styled(first, .bold) }
        let unchanged = UInt64(comparison.diff.shards.count - changed.count)
        let values = [
            "shown": UInt64(min(limit, changed.count)), "changed": UInt64(changed.count), "unchanged": unchanged,
        ]
        return lines + [say("diff.shards", values)]
    }
}
