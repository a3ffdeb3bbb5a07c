import AuditModel
import LedgerStore

/// Records whose content is all of their fields together: a text that is one field of them has another fingerprint.
package struct WholeRecords: Hashable, Sendable {
    package private(set) var records: UInt64 = 0
    /// Whether there are just so many; else some of them have one text field as their content.
    package private(set) var isExact = true

    /// Those of the dataset; evidence, excluded files and pointers do not count.
    init(_ view: DatasetView) throws(AuditError) {
        var records: UInt64 = 0
        var isExact = true
        try view.reader.forEachShardOfWholeRecords { path, format, count, rules throws(AuditError) in
            let role = view.binder.place(of: path).role ?? .initial(format: format, records: count)
            guard role == .data, rules.contains(where: Self.isWhole) else { return }
            records += count
            if !rules.allSatisfy(Self.isWhole) { isExact = false }
        }
        self.records = records
        self.isExact = isExact
    }

    private static func isWhole(_ rule: String) -> Bool { rule == "record" || rule.hasPrefix("fields:") }
}
