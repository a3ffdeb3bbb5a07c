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

    /// Patterns that matter in one folder, the deciding one first.
    package struct Folder: Sendable {
        fileprivate let sources: [PatternIndex.Found]
        fileprivate let exclusions: [PatternIndex.Found]
    }

    private let sources: PatternIndex
    private let exclusions: PatternIndex
    /// Files that some source names without wildcards: no exclusion covers them.
    private let literal: Set<BytePath>

    package init(_ manifest: Manifest) {
        let all = manifest.sources.enumerated().flatMap { index, source in
            source.paths.map { (owner: index, pattern: $0, specificity: $0.specificity) }
        }
        // The narrowest first; of equal ones the one that stands first.
        let sorted = all.enumerated().sorted { left, right in
            let (a, b) = (left.element.specificity, right.element.specificity)
            return a == b ? left.offset < right.offset : a > b
        }
        sources = PatternIndex(sorted.map { ($0.element.owner, $0.element.pattern) })
        exclusions = PatternIndex(manifest.exclusions.enumerated().map { ($0, $1.pattern) })
        literal = Set(manifest.sources.flatMap(\.paths).filter(\.isLiteral).map(\.text))
    }

    /// Works out what the patterns mean for the files directly in a folder.
    package func folder(_ folder: BytePath) -> Folder {
        Folder(sources: sources.rests(in: folder), exclusions: exclusions.rests(in: folder))
    }

    /// What the manifest says about a file.
    ///
    /// - Parameters:
    ///   - name: the file's name in the folder.
    ///   - path: the whole path.
    package func answer(_ name: ArraySlice<UInt8>, in folder: Folder, path: BytePath) -> Answer {
        let exclusion = folder.exclusions.first { $0.rest.covers(name) }?.owner
        return Answer(
            source: folder.sources.first { $0.rest.covers(name) }?.owner,
            exclusion: exclusion != nil && literal.contains(path) ? nil : exclusion)
    }
}
