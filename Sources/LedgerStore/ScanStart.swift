package import AuditModel

/// What a scan states when it begins.
package struct ScanStart: Hashable, Sendable, Codable {
    /// Seconds since 1970: a statement of this machine's clock; order is the entries' sequence.
    package let started: Int64
    package let limits: Limits
    /// Options that change what is read, by name.
    package let options: [String: String]
    /// Library name to version.
    package let libraries: [String: String]

    package init(started: Int64, limits: Limits, options: [String: String] = [:], libraries: [String: String] = [:]) {
        self.started = started
        self.limits = limits
        self.options = options
        self.libraries = libraries
    }
}
