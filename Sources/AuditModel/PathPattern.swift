/// A glob over raw path bytes: `*` and `?` stay inside a folder, `**` crosses folders, `[abc]` is a set.
///
/// A pattern that ends in `/` covers everything below that folder.
package struct PathPattern: Hashable, Sendable {
    package let text: BytePath
    let steps: [[UInt8]]

    package init(_ text: BytePath) {
        self.text = text
        var steps = text.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true).map { Array($0) }
        if text.bytes.last == UInt8(ascii: "/") { steps.append(Array("**".utf8)) }
        self.steps = steps
    }

    package init(_ text: String) { self.init(BytePath(text)) }

    /// The leading steps without wildcards: the folder that the pattern is about.
    package var literalPrefix: BytePath {
        let literal = steps.prefix { !Self.isWild($0) }
        // The last step of a pattern without wildcards names the file or folder itself.
        return BytePath(Array(literal.joined(separator: [UInt8(ascii: "/")])))
    }

    package var isLiteral: Bool { !steps.contains(where: Self.isWild) }

    /// How narrow the pattern is: more literal steps first, then more literal bytes. Greater is narrower.
    package var specificity: (Int, Int) {
        (
            steps.filter { !Self.isWild($0) }.count,
            steps.joined().count { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") }
        )
    }

    /// Whether the pattern covers the file; a pattern without wildcards also covers what lies below it.
    package func matches(_ path: BytePath) -> Bool {
        let names = path.components
        if isLiteral {
            return names.count >= steps.count && zip(steps, names).allSatisfy { $0.elementsEqual($1) }
        }
        return Self.match(steps[...], names[...])
    }

    static let anyDepth = Array("**".utf8)

    static func isWild(_ step: [UInt8]) -> Bool {
        step.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
    }

    /// Steps against names; linear in practice, because `**` is tried once per name.
    private static func match(_ steps: ArraySlice<[UInt8]>, _ names: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        var steps = steps
        var names = names
        var retry: (steps: ArraySlice<[UInt8]>, names: ArraySlice<ArraySlice<UInt8>>)?
        while true {
            if let step = steps.first, step == anyDepth {
                if steps.count == 1 { return !names.isEmpty }
                retry = (steps.dropFirst(), names)
                steps = steps.dropFirst()
            } else if let step = steps.first, let name = names.first, matchName(step, name) {
                steps = steps.dropFirst()
                names = names.dropFirst()
            } else if steps.isEmpty && names.isEmpty {
                return true
            } else if let (again, from) = retry, !from.isEmpty {
                retry = (again, from.dropFirst())
                steps = again
                names = from.dropFirst()
            } else {
                return false
            }
        }
    }

    /// One name against one step, without recursion: the classic two-pointer match.
    static func matchName(_ step: [UInt8], _ name: ArraySlice<UInt8>) -> Bool {
        var inStep = 0
        var inName = name.startIndex
        var star: (step: Int, name: Int)?
        while inName < name.endIndex {
            if inStep < step.count, step[inStep] == UInt8(ascii: "*") {
                star = (inStep, inName)
                inStep += 1
            } else if let next = matchOne(step, inStep, name[inName]) {
                inStep = next
                inName += 1
            } else if let last = star {
                star = (last.step, last.name + 1)
                inStep = last.step + 1
                inName = last.name + 1
            } else {
                return false
            }
        }
        return step[inStep...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    /// The index behind the element of `step` that covers `byte`, or nil.
    private static func matchOne(_ step: [UInt8], _ index: Int, _ byte: UInt8) -> Int? {
        guard index < step.count else { return nil }
        switch step[index] {
        case UInt8(ascii: "?"): return index + 1
        case UInt8(ascii: "["):
            guard let close = step[(index + 1)...].firstIndex(of: UInt8(ascii: "]")) else {
                return byte == step[index] ? index + 1 : nil
            }
            return step[(index + 1)..<close].contains(byte) ? close + 1 : nil
        default: return byte == step[index] ? index + 1 : nil
        }
    }
}
