internal import AuditModel

/// What the walk met besides the files it handed on.
struct WalkEntry: Codable {
    /// A second name of a file.
    struct Alias: Codable {
        let path: BytePath
        let target: BytePath
        let hard: Bool
    }

    /// A link that stands in for bytes that are elsewhere.
    struct Link: Codable {
        let path: BytePath
        let pointer: Pointer
    }

    /// A gap with its printed location.
    struct Place: Codable {
        let location: String
        let gap: Gap
    }

    let totals: WalkTotals
    let aliases: [Alias]
    let pointers: [Link]
    let ignored: [IgnoredFiles]
    let gaps: [Place]
}
