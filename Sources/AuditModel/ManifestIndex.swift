/// The patterns of a manifest, prepared for asking about many files: what a folder decides is worked out once.
///
/// Answers are those of `Manifest.source(of:)` and `Manifest.exclusion(of:)`.
package struct ManifestIndex: Sendable {
    /// What the manifest says about one file.
    package struct Answer: Hashable, Sendable {
        /// The place of the source in the manifest.
        package let source: Int?
        /// The place of the exclusion.
        package let exclusion: Int?
    }

    private struct Candidate {
        let index: Int
        let pattern: PathPattern
    }

    /// Patterns that matter in one folder, the deciding one first.
    package struct Folder: Sendable {
        fileprivate var sources: [(index: Int, rest: PathPattern.Rest)] = []
        fileprivate var exclusions: [(index: Int, rest: PathPattern.Rest)] = []
    }

    private let sources: [Candidate]
    private let exclusions: [Candidate]
    /// Files that some source names without wildcards: no exclusion covers them.
    private let literal: Set<BytePath>

    package init(_ manifest: Manifest) {
        let all = manifest.sources.enumerated().flatMap { index, source in
            source.paths.map { Candidate(index: index, pattern: $0) }
        }
        // The narrowest first; of equal ones the one that stands first.
        sources = all.enumerated().sorted { left, right in
            let (a, b) = (left.element.pattern.specificity, right.element.pattern.specificity)
            return a == b ? left.offset < right.offset : a > b
        }.map(\.element)
        exclusions = manifest.exclusions.enumerated().map { Candidate(index: $0, pattern: $1.pattern) }
        literal = Set(manifest.sources.flatMap(\.paths).filter(\.isLiteral).map(\.text))
    }

    /// Works out what the patterns mean for the files directly in a folder.
    package func folder(_ folder: BytePath) -> Folder {
        Folder(sources: Self.rests(sources, folder), exclusions: Self.rests(exclusions, folder))
    }

    private static func rests(
        _ candidates: [Candidate], _ folder: BytePath
    ) -> [(index: Int, rest: PathPattern.Rest)] {
        var rests: [(index: Int, rest: PathPattern.Rest)] = []
        for candidate in candidates {
            let rest = candidate.pattern.rest(in: folder)
            if rest != .none { rests.append((candidate.index, rest)) }
            if rest == .all { break }
        }
        return rests
    }

    /// What the manifest says about a file.
    ///
    /// - Parameters:
    ///   - name: the file's name in the folder.
    ///   - path: the whole path.
    package func answer(_ name: ArraySlice<UInt8>, in folder: Folder, path: BytePath) -> Answer {
        let exclusion = folder.exclusions.first { $0.rest.covers(name) }?.index
        return Answer(
            source: folder.sources.first { $0.rest.covers(name) }?.index,
            exclusion: exclusion != nil && literal.contains(path) ? nil : exclusion)
    }
}
