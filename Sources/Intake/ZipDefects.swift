internal import AuditModel

/// What is wrong in one zip file, counted by kind, so that a million wrong entries make a handful of gaps.
struct ZipDefects {
    /// The kinds; the raw value is the catalogue key behind `gap.`.
    enum Kind: String, CaseIterable {
        case names = "zip-names-differ"
        case fields = "zip-fields-differ"
        case overlap = "zip-overlap"
        case entry = "zip-entry"
        case hidden = "zip-hidden"
        case ends = "zip-two-ends"
        case prefix = "zip-prefix"
        case unlisted = "zip-unlisted"

        var status: Gap.Status {
            switch self {
            case .names, .fields, .overlap, .hidden, .ends: .ambiguous
            case .entry: .malformed
            case .prefix, .unlisted: .partial
            }
        }
    }

    private struct Tally {
        var count = 0
        var bytes: UInt64 = 0
        var values: [String: String] = [:]
    }

    private var tallies: [Kind: Tally] = [:]

    /// - Parameters:
    ///   - name, other: the first member concerned, and what else it is called.
    ///   - offset: where the first one stands.
    ///   - bytes: stored bytes that are not accounted for.
    ///   - detail: the fields of the first one that are meant.
    mutating func add(
        _ kind: Kind, name: [UInt8]? = nil, other: [UInt8]? = nil, offset: UInt64? = nil, bytes: UInt64 = 0,
        count: Int = 1, detail: String? = nil
    ) {
        var tally = tallies[kind] ?? Tally()
        if tally.count == 0 {
            tally.values["name"] = name.map(LocationText.printed)
            tally.values["other"] = other.map(LocationText.printed)
            tally.values["offset"] = offset.map(String.init)
            tally.values["fields"] = detail
        }
        tally.count += count
        tally.bytes += bytes
        tallies[kind] = tally
    }

    var gaps: [Gap] {
        Kind.allCases.compactMap { kind in
            guard let tally = tallies[kind] else { return nil }
            let counted = ["count": String(tally.count), "bytes": String(tally.bytes)]
            return Gap(
                kind.status, Message("gap.\(kind.rawValue)", tally.values.merging(counted) { $1 }),
                bytes: tally.bytes == 0 ? nil : tally.bytes)
        }
    }
}
