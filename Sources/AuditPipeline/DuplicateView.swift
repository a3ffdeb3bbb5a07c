import AuditModel
import LedgerStore

/// The contents that occur more than once, joined with the declarations of this moment.
package struct DuplicateView {
    package let view: DatasetView
    /// By records, most first.
    package let shared: [SharedContent]
    /// Records whose content has 0 bytes; they are left out.
    package let empty: UInt64

    /// Reads every fingerprint of the ledger once.
    init(_ view: DatasetView, _ reader: LedgerReader) throws(AuditError) {
        let ids = view.sources.map(\.declaration.id)
        var classOf: [Int64: Int] = [:]
        try reader.forEachFigures { shard in
            let binding = view.binder.binding(of: shard)
            if binding.role == .data { classOf[shard.id] = binding.source ?? ids.count }
        }
        let report = try reader.duplicates(classOf: classOf)
        self.view = view
        shared = report.groups.map { group in
            SharedContent(
                sources: group.classes.map { $0 < ids.count ? ids[$0] : nil }, contents: group.contents,
                records: group.records, surplusBytes: group.surplusBytes, example: group.example)
        }
        empty = report.empty
    }
}

extension Audit {
    /// The contents that occur more than once, and the declarations beside them.
    package func duplicates() throws(AuditError) -> DuplicateView { try duplicates(try reader()) }

    /// The same from a ledger that is open already.
    func duplicates(_ reader: LedgerReader) throws(AuditError) -> DuplicateView {
        try reader.settled { () throws(AuditError) in try DuplicateView(try view(reader), reader) }
    }
}
