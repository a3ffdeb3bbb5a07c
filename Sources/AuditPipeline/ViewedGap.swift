import AuditModel

/// A gap of the ledger, and whether the policy accepts it today for exactly these bytes.
package struct ViewedGap: Hashable, Sendable {
    package let location: Location
    package let gap: Gap
    package let isAccepted: Bool
}
