/// Files of an earlier scan that are no longer there.
struct RemovedEntry: Codable {
    /// The scan that missed them.
    let scan: Int64
    /// Row numbers of the files; their members go with them.
    let shards: [Int64]

    /// Files in one entry at most, so that no body grows without bound.
    static let batch = 10_000
}
