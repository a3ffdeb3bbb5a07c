/// How a figure is known.
package enum Basis: String, Hashable, Sendable, CaseIterable {
    /// A person says so in the manifest.
    case declared
    /// The scan saw it.
    case observed
    /// Nobody looked: no statement is made.
    case notChecked = "not-checked"
}
