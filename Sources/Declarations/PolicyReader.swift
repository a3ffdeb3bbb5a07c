package import AuditModel

/// Reads `assay-policy.yaml`: profile, uses, waivers and accepted gaps.
///
/// The keys, their values and their meaning are in `Schemas/policy-1.json`.
package enum PolicyReader {
    /// - Parameters:
    ///   - path: as the user wrote it; it only appears in messages and in the result.
    ///   - gates: what waivers may name, by id or by name.
    /// - Throws: everything that is wrong, each with line and column.
    package static func read(
        _ bytes: [UInt8], path: String, gates: [PolicyGate] = PolicyGate.all
    ) throws(ManifestErrors) -> Policy {
        let root: YAMLNode
        do throws(ManifestProblem) {
            root = try YAMLDocument.read(bytes) ?? YAMLNode(content: .mapping([]), line: 1, column: 1)
        } catch {
            throw ManifestErrors(path: path, problems: [error])
        }
        var checker = ShapeChecker()
        checker.checkBlock(root, keys, at: "")
        if let version = root["assay"], version.text != "1" { checker.note(.rejected(version, "version", at: "assay")) }
        var policy = Policy()
        policy.path = path
        if let profile = root["profile"]?.text { policy.profile = profile }
        if let uses = root["uses"] { policy.uses = Set(uses.texts) }
        policy.waivers = waivers(root["waivers"], gates, &checker)
        policy.acceptedGaps = acceptedGaps(root["accept_gaps"], &checker)
        guard checker.problems.isEmpty else { throw ManifestErrors(path: path, problems: checker.problems) }
        return policy
    }

    /// The keys of a policy and what may stand behind each.
    package static let keys: [String: Shape] = [
        "assay": .number, "profile": .word(.profiles), "uses": .oneOrMore(.word(.uses)),
        "waivers": .oneOrMore(.block(waiver)), "accept_gaps": .oneOrMore(.block(acceptedGap)),
    ]

    private static let waiver: [String: Shape] = [
        "gate": .text, "source": .text, "reason": .text, "approved_by": .text, "expires": .day,
    ]

    private static let acceptedGap: [String: Shape] = [
        "location": .text, "sha256": .digest, "reason": .text, "expires": .day,
    ]

    private static func waivers(
        _ list: YAMLNode?, _ gates: [PolicyGate], _ checker: inout ShapeChecker
    ) -> [Policy.Waiver] {
        var waivers: [Policy.Waiver] = []
        for (index, node) in (list?.elements ?? []).enumerated() where node.isMapping {
            let place = "waivers.\(index)"
            requireKeys(waiver, in: node, at: place, &checker)
            guard let gate = gate(node["gate"], gates, at: "\(place).gate", &checker),
                let source = node["source"]?.text, let reason = node["reason"]?.text,
                let approvedBy = node["approved_by"]?.text, let expires = (node["expires"]?.text).flatMap(DayDate.init)
            else { continue }
            waivers.append(
                Policy.Waiver(
                    gate: gate.id, source: source, reason: reason, approvedBy: approvedBy, expires: expires,
                    line: node.line))
        }
        return waivers
    }

    private static func gate(
        _ node: YAMLNode?, _ gates: [PolicyGate], at place: String, _ checker: inout ShapeChecker
    ) -> PolicyGate? {
        guard let node, let text = node.text else { return nil }
        guard let gate = gates.first(where: { $0.id == text || $0.name == text }) else {
            let names = Vocabulary(gates.filter(\.canBeWaived).flatMap { [$0.id, $0.name] })
            checker.note(.unknownWord(node, text, names, at: place))
            return nil
        }
        guard gate.canBeWaived else {
            checker.note(.rejected(node, "not-waivable", ["gate": "\(gate.id) \(gate.name)"], at: place))
            return nil
        }
        return gate
    }

    private static func acceptedGaps(_ list: YAMLNode?, _ checker: inout ShapeChecker) -> [Policy.AcceptedGap] {
        var gaps: [Policy.AcceptedGap] = []
        for (index, node) in (list?.elements ?? []).enumerated() where node.isMapping {
            let place = "accept_gaps.\(index)"
            requireKeys(acceptedGap, in: node, at: place, &checker)
            guard let text = node["location"]?.text else { continue }
            guard let location = Location(parsing: text) else {
                checker.note(.badValue(node["location"] ?? node, text, "location", at: "\(place).location"))
                continue
            }
            guard let digest = (node["sha256"]?.text).flatMap({ SHA256Value(hex: $0) }),
                let reason = node["reason"]?.text, let expires = (node["expires"]?.text).flatMap(DayDate.init)
            else { continue }
            gaps.append(
                Policy.AcceptedGap(
                    location: location, sha256: digest, reason: reason, expires: expires, line: node.line))
        }
        return gaps
    }

    private static func requireKeys(
        _ keys: [String: Shape], in node: YAMLNode, at place: String, _ checker: inout ShapeChecker
    ) {
        for key in keys.keys.sorted() where node[key] == nil { checker.note(.missingKey(key, in: node, at: place)) }
    }
}
