import AuditModel

/// A finding with its stable id and, where one applies, the waiver that accepts it.
package struct DossierFinding: Hashable, Sendable {
    /// Hex digits that stay the same from run to run.
    package let id: String
    package let finding: Finding
    package let waiver: Policy.Waiver?

    package init(id: String, finding: Finding, waiver: Policy.Waiver? = nil) {
        self.id = id
        self.finding = finding
        self.waiver = waiver
    }
}
