package import AuditModel

/// What the license field of a record says.
package enum FieldLicense {
    /// The state of a value and, where it is recognised or custom, its SPDX expression.
    ///
    /// - Parameter value: an identifier, expression, Hugging Face identifier, URL, URL path or common name.
    package static func interpret(_ value: String) -> (state: LicenseEvidence.State, expression: String?) {
        let reading = LicenseIdentifiers.read(value)
        return (reading.state, reading.expression?.description)
    }
}
