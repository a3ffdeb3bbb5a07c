/// A scan began.
struct ScanStartedEntry: Codable {
    let scan: Int64
    let tool: String
    let start: ScanStart
}
