import AuditModel

/// Something that was not read or not parsed, and whether the policy accepts it.
package struct DossierGap: Hashable, Sendable {
    package let location: Location
    package let gap: Gap
    package let accepted: Bool

    package init(location: Location, gap: Gap, accepted: Bool) {
        self.location = location
        self.gap = gap
        self.accepted = accepted
    }
}
