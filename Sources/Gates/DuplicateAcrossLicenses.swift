package import AuditModel
internal import Licensing

/// G30: what a source with a license holds does not also come from one without, or from one with a stricter license.
///
/// Judges only when duplicates were counted.
package enum DuplicateAcrossLicenses: Gate {
    package static let id = "G30"
    package static let name = "duplicate-across-licenses"
    package static let clause = "Interim Measures Art. 7(2) 知识产权"
    package static let certainty = "P"
    package static let canBeWaived = true

    package static func findings(_ facts: AuditFacts) -> [Finding] {
        guard let duplicates = facts.duplicates else { return [] }
        let isObserved = facts.manifest.path == nil
        let grounds = Dictionary(
            facts.sources.map { ($0.declaration.id, Ground($0, isObserved: isObserved)) },
            uniquingKeysWith: { first, _ in first })
        return facts.sources.compactMap { source in
            guard let own = grounds[source.declaration.id], own.isThere else { return nil }
            return finding(source, own, duplicates, grounds, facts.policy)
        }
    }

    /// What a source rests on, as far as it can be compared.
    private struct Ground {
        let isThere: Bool
        let license: LicenseExpression?
        /// Whether statements stand in, because nothing is declared without a manifest.
        let isObserved: Bool

        init(_ source: SourceFacts, isObserved: Bool) {
            self.isObserved = isObserved
            if isObserved {
                let observed = ObservedGround(source)
                (isThere, license) = (observed.isStated, observed.license)
            } else {
                isThere = source.hasDeclaredGround
                license = StatedLicense.read(source.declared.license?.value)
            }
        }

        /// Catalogue key and values of what makes the other ground weaker; nil when nothing does.
        func weakness(of other: Ground?, _ uses: Set<String>) -> (key: String, values: [String: String])? {
            guard let other, other.isThere else {
                return (isObserved ? "observed.G30.unstated" : "observed.G30.none", [:])
            }
            guard let license, let theirs = other.license,
                let use = LicenseUses.isStricter(theirs, than: license, forUses: uses)
            else { return nil }
            return ("observed.G30.stricter", ["license": theirs.description, "use": use])
        }
    }

    /// Contents that one other source holds too.
    private struct Overlap {
        let source: String?
        let weakness: (key: String, values: [String: String])
        var contents: UInt64 = 0
        var records: UInt64 = 0

        var observed: Finding.Observed {
            let values = [
                "contents": Grouped.text(contents), "records": Grouped.text(records), "source": source ?? "-",
            ]
            return Finding.Observed(
                value: Message(weakness.key, weakness.values.merging(values) { first, _ in first }), origin: "scan",
                location: nil)
        }
    }

    private static func finding(
        _ source: SourceFacts, _ own: Ground, _ duplicates: [SharedContent], _ grounds: [String: Ground],
        _ policy: Policy
    ) -> Finding? {
        var overlaps: [String?: Overlap] = [:]
        var records: UInt64 = 0
        var example: SharedContent?
        for shared in duplicates {
            guard let place = shared.sources.firstIndex(of: source.declaration.id) else { continue }
            var isConcerned = false
            for (index, other) in shared.sources.enumerated() where index != place {
                guard let weakness = own.weakness(of: other.flatMap { grounds[$0] }, policy.uses) else { continue }
                isConcerned = true
                overlaps[other, default: Overlap(source: other, weakness: weakness)].contents += shared.contents
                overlaps[other]?.records += shared.records[index]
            }
            guard isConcerned else { continue }
            records += shared.records[place]
            if example.map({ $0.contents < shared.contents }) ?? true { example = shared }
        }
        guard let example else { return nil }
        let sorted = overlaps.values.sorted { left, right in
            left.records != right.records ? left.records > right.records : left.source ?? "" < right.source ?? ""
        }
        return finding(source, own, records, sorted, example)
    }

    private static func finding(
        _ source: SourceFacts, _ own: Ground, _ records: UInt64, _ overlaps: [Overlap], _ example: SharedContent
    ) -> Finding {
        let declared = source.declared
        let line = declared.license?.line ?? declared.authorization?.line ?? declared.line
        let shown = overlaps.prefix(3).map { $0.source ?? "-" }.joined(separator: ", ")
        return finding(
            .warning, source, subject: "duplicates", line: line,
            declared: own.isObserved ? Message("declared.no-manifest") : declared.ground,
            observed: overlaps.prefix(maxObserved).map(\.observed),
            message: .counting(
                records, own.isObserved ? "finding.G30.observed" : "finding.G30",
                ["sources": shown + (overlaps.count > 3 ? ", …" : "")]),
            fix: .fix("fix.G30", line: line, ["fingerprint": example.example.hex]),
            // Which records they are was counted, not kept.
            reach: Reach(records: records, paths: [], values: [:], carry: false))
    }
}
