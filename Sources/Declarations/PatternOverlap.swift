internal import AuditModel

/// Whether one path can match two patterns.
enum PatternOverlap {
    private enum Character: Hashable {
        case star
        case any
        case oneOf([UInt8])
    }

    private enum Step: Hashable {
        case anyDepth
        case name([Character])
    }

    static func exists(_ left: PathPattern, _ right: PathPattern) -> Bool {
        meet(steps(left), steps(right), isOpen: { $0 == .anyDepth }) { left, right in
            guard case .name(let left) = left, case .name(let right) = right else { return true }
            return meet(left, right, isOpen: { $0 == .star }, matches)
        }
    }

    /// Whether two sequences have a common text, where an open element stands for any number of elements.
    ///
    /// `reach[j]` says whether the elements so far of the left can spell the same as the first `j` of the right.
    private static func meet<Element>(
        _ left: [Element], _ right: [Element], isOpen: (Element) -> Bool, _ matches: (Element, Element) -> Bool
    ) -> Bool {
        var reach = [true] + [Bool](repeating: false, count: right.count)
        for (j, element) in right.enumerated() { reach[j + 1] = reach[j] && isOpen(element) }
        for element in left {
            var next = [isOpen(element) && reach[0]]
            for (j, other) in right.enumerated() {
                // An open element stands for nothing, or for whatever the other side has there.
                next.append(
                    isOpen(element) || isOpen(other)
                        ? reach[j + 1] || next[j] : reach[j] && matches(element, other))
            }
            reach = next
        }
        return reach[right.count]
    }

    /// A pattern without wildcards also covers what lies below; `**` at the end needs one name at least.
    private static func steps(_ pattern: PathPattern) -> [Step] {
        var steps: [Step] = pattern.text.components.map { step in
            step.elementsEqual("**".utf8) ? .anyDepth : .name(characters(Array(step)))
        }
        if pattern.text.bytes.last == UInt8(ascii: "/") { steps.append(.anyDepth) }
        if steps.last == .anyDepth { steps.append(.name([.star])) }
        if pattern.isLiteral { steps.append(.anyDepth) }
        return steps
    }

    private static func characters(_ step: [UInt8]) -> [Character] {
        var characters: [Character] = []
        var index = 0
        while index < step.count {
            if step[index] == UInt8(ascii: "["), let close = step[(index + 1)...].firstIndex(of: UInt8(ascii: "]")) {
                characters.append(.oneOf(Array(step[(index + 1)..<close])))
                index = close + 1
                continue
            }
            switch step[index] {
            case UInt8(ascii: "*"): characters.append(.star)
            case UInt8(ascii: "?"): characters.append(.any)
            default: characters.append(.oneOf([step[index]]))
            }
            index += 1
        }
        return characters
    }

    private static func matches(_ left: Character, _ right: Character) -> Bool {
        guard case .oneOf(let left) = left, case .oneOf(let right) = right else { return true }
        return left.contains(where: right.contains)
    }
}
