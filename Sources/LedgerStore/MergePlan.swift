/// Decides which runs become one: at most seven of a size class stay.
enum MergePlan {
    /// So many runs of a size class are merged.
    static let runsPerLevel = 8
    /// One merge of many runs costs less than several of few.
    static let maxSources = 256

    /// The runs to merge next, or nil when there are few enough.
    ///
    /// The smallest ones go first, so that a large run is not written again for every small scan; one that is larger
    /// than all chosen ones by far waits.
    static func next(_ runs: [RunRow]) -> [RunRow]? {
        let levels = Dictionary(grouping: runs) { RunRow.level($0.entries) }
        let crowded = levels.filter { $0.value.count >= runsPerLevel }
        guard let level = crowded.min(by: { $0.key < $1.key }) else { return nil }
        let group = level.value.sorted { ($0.entries, $0.id) < ($1.entries, $1.id) }
        var count = group.count - runsPerLevel + 2
        var sum = group.prefix(count).reduce(0) { $0 + $1.entries }
        while count < group.count, group[count].entries <= 2 * sum {
            sum += group[count].entries
            count += 1
        }
        // Neighbours in time share few record numbers with other runs.
        return Array(group.prefix(count).sorted { $0.id < $1.id }.prefix(maxSources))
    }
}
