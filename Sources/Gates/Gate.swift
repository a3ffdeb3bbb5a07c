package import AuditModel

/// One question that every source has to stand: values in, findings out.
///
/// A new gate is one new file and one line in `GateList.all`.
package protocol Gate: Sendable {
    /// `G02`: stable, never reused.
    static var id: String { get }
    /// `unlicensed-source`: stable, lower-case, hyphenated.
    static var name: String { get }
    /// The clause that asks for it, as a reader would cite it.
    static var clause: String { get }
    /// How sure the clause is: `P` primary text read, `T` official template, `D` draft, `C` commentary, `M+` memory.
    static var certainty: String { get }
    /// Whether a policy may set its findings aside for a while.
    static var canBeWaived: Bool { get }

    /// The findings, at most one per source.
    static func findings(_ facts: AuditFacts) -> [Finding]
}

extension Gate {
    /// Catalogue key of the short title.
    package static var titleKey: String { "gate.\(id).title" }

    /// Catalogue key of the sentence that says what the gate asks.
    package static var aboutKey: String { "gate.\(id).about" }
}
