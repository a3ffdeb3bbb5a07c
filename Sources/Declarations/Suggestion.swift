/// What somebody may have meant by a word that does not exist.
enum Suggestion {
    /// The known word that is nearest, if it is near enough: one edit in three letters, at most three.
    static func nearest(to word: String, among known: some Sequence<String>) -> String? {
        let limit = Swift.min(3, Swift.max(1, word.count / 3))
        var best: (distance: Int, word: String)?
        for candidate in known {
            let distance = distance(word.lowercased(), candidate)
            if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.word
    }

    /// The spelling of this vocabulary: `license`, `authorization`, `organization`.
    static func spelling(of word: String) -> String {
        let pairs = [("licence", "license"), ("authoris", "authoriz"), ("organis", "organiz")]
        var result = word
        for (british, american) in pairs { result = replacing(british, with: american, in: result) }
        return result
    }

    private static func replacing(_ part: String, with other: String, in word: String) -> String {
        guard let range = word.firstRange(of: part) else { return word }
        return word.replacingCharacters(range, other)
    }

    /// Edit distance with swaps of neighbours counted once.
    ///
    /// Source: Damerau, "A technique for computer detection and correction of spelling errors", 1964 (optimal string
    /// alignment).
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.prefix(64))
        let right = Array(right.prefix(64))
        var rows = [Array(0...right.count)]
        for (i, a) in left.enumerated() {
            var row = [i + 1]
            for (j, b) in right.enumerated() {
                var cost = Swift.min(rows[i][j] + (a == b ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { cost = Swift.min(cost, rows[i - 1][j - 1] + 1) }
                row.append(cost)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>, _ other: String) -> String {
        self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
