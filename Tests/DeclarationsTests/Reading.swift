import AuditModel
import Declarations
import Testing

/// Reads manifests that tests write as text.
enum Reading {
    static func manifest(_ text: String) throws -> Manifest {
        try ManifestReader.read(Array(text.utf8), path: "provenance.yaml")
    }

    /// The only source of a manifest whose block is `block`, in flow form.
    static func source(_ block: String, id: String = "a") throws -> SourceDeclaration {
        try #require(try manifest("assay: 1\nsources:\n  \(id): {\(block)}\n").sources.first)
    }

    static func problems(_ text: String) -> [ManifestProblem] { problems(Array(text.utf8)) }

    static func problems(_ bytes: [UInt8]) -> [ManifestProblem] {
        do throws(ManifestErrors) {
            _ = try ManifestReader.read(bytes, path: "provenance.yaml")
            return []
        } catch {
            return error.problems
        }
    }

    static func policyProblems(_ text: String) -> [ManifestProblem] {
        do throws(ManifestErrors) {
            _ = try PolicyReader.read(Array(text.utf8), path: "assay-policy.yaml")
            return []
        } catch {
            return error.problems
        }
    }
}
