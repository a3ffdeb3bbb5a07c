/// What the manifest declares about the dataset as a whole.
package struct DossierDeclarations: Hashable, Sendable {
    package var organization: [DossierFact] = []
    package var service: [DossierFact] = []
    /// One list of facts per algorithm.
    package var algorithms: [[DossierFact]] = []
    /// One list of facts per tagging rule.
    package var taggingRules: [[DossierFact]] = []
    /// Every other fact.
    package var other: [DossierFact] = []

    package init() {}

    /// Sorts flattened keys such as `organization.name`, `algorithms.0.principle` or `algorithms[0].principle` by what
    /// they speak about.
    package init(flattened facts: [String: String]) {
        var groups: [String: [Int: [DossierFact]]] = [:]
        for (path, value) in facts.sorted(by: { $0.key < $1.key }) {
            let steps = path.split { $0 == "." || $0 == "[" || $0 == "]" }.map(String.init)
            guard let head = steps.first else { continue }
            let index = steps.dropFirst().first.flatMap { Int($0) }
            let rest = steps.dropFirst(index == nil ? 1 : 2).joined(separator: ".")
            groups[head, default: [:]][index ?? 0, default: []].append(DossierFact(rest.isEmpty ? head : rest, value))
        }
        func list(_ head: String) -> [[DossierFact]] {
            groups.removeValue(forKey: head)?.sorted { $0.key < $1.key }.map(\.value) ?? []
        }
        organization = list("organization").flatMap { $0 }
        service = list("service").flatMap { $0 }
        algorithms = list("algorithms")
        taggingRules = list("tagging_rules")
        other = facts.sorted { $0.key < $1.key }.compactMap { path, value in
            let head = path.prefix { $0 != "." && $0 != "[" }
            return groups[String(head)] == nil ? nil : DossierFact(path, value)
        }
    }
}
