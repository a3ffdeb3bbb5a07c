/// A list of patterns in which those that can matter in a folder are found without trying all.
struct PatternIndex: Sendable {
    /// A pattern that matters in a folder.
    struct Found: Sendable {
        /// Whose pattern it is.
        let owner: Int
        let rest: PathPattern.Rest
    }

    private struct Candidate {
        let rank: Int
        let owner: Int
        let pattern: PathPattern
    }

    /// By the first name of the path that they ask for.
    private var byFirstName: [[UInt8]: [Candidate]] = [:]
    /// Those of one name, which can be a file in the root.
    private var single: [Candidate] = []
    private var others: [Candidate] = []

    /// - Parameter patterns: the deciding one first.
    init(_ patterns: [(owner: Int, pattern: PathPattern)]) {
        for (rank, item) in patterns.enumerated() {
            let candidate = Candidate(rank: rank, owner: item.owner, pattern: item.pattern)
            if let name = item.pattern.firstName {
                byFirstName[name, default: []].append(candidate)
                if item.pattern.steps.count == 1 { single.append(candidate) }
            } else {
                others.append(candidate)
            }
        }
    }

    /// What is left of the patterns for the files directly in a folder, the deciding one first.
    func rests(in folder: BytePath) -> [Found] {
        let named = folder.components.first.map { byFirstName[Array($0)] ?? [] } ?? single
        let candidates =
            named.isEmpty ? others : others.isEmpty ? named : (named + others).sorted { $0.rank < $1.rank }
        var found: [Found] = []
        for candidate in candidates {
            let rest = candidate.pattern.rest(in: folder)
            if rest != .none { found.append(Found(owner: candidate.owner, rest: rest)) }
            if rest == .all { break }
        }
        return found
    }
}
