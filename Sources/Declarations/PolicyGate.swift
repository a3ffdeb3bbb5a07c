/// A gate as a policy names it.
package struct PolicyGate: Hashable, Sendable {
    /// `G02`
    package let id: String
    /// `unlicensed-source`
    package let name: String
    /// Whether a person may accept its findings for a while.
    package let canBeWaived: Bool

    package init(id: String, name: String, canBeWaived: Bool) {
        self.id = id
        self.name = name
        self.canBeWaived = canBeWaived
    }

    /// The gates that a policy may name, and those that nobody may waive: withdrawn consent, state secrets, raw
    /// personal information in an export.
    package static let all = [
        PolicyGate(id: "G01", name: "orphan-record", canBeWaived: true),
        PolicyGate(id: "G02", name: "unlicensed-source", canBeWaived: true),
        PolicyGate(id: "G03", name: "license-evidence", canBeWaived: true),
        PolicyGate(id: "G04", name: "license-conflict", canBeWaived: true),
        PolicyGate(id: "G06", name: "expired", canBeWaived: true),
        PolicyGate(id: "G13", name: "withdrawn", canBeWaived: false),
        PolicyGate(id: "G16", name: "data-class", canBeWaived: false),
        PolicyGate(id: "G29", name: "export-safety", canBeWaived: false),
        PolicyGate(id: "G30", name: "duplicate-across-licenses", canBeWaived: true),
    ]
}
