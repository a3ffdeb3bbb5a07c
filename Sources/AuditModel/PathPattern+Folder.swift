extension PathPattern {
    /// What is left of a pattern for the names directly in one folder.
    package enum Rest: Hashable, Sendable {
        case none
        /// Every name.
        case all
        /// Names that one of these covers.
        case names([[UInt8]])
    }

    /// The name with which every path that the pattern covers begins; nil when several can.
    var firstName: [UInt8]? { steps.first.flatMap { Self.isWild($0) ? nil : $0 } }

    /// The part of the pattern that decides about the files directly in a folder; for each name in it,
    /// `rest.covers(name)` is `matches(folder/name)`.
    package func rest(in folder: BytePath) -> Rest {
        let names = folder.components
        return isLiteral ? literalRest(names) : wildRest(names)
    }

    private func literalRest(_ names: [ArraySlice<UInt8>]) -> Rest {
        guard zip(steps, names).allSatisfy({ $0.elementsEqual($1) }) else { return .none }
        if steps.count <= names.count { return .all }
        return steps.count == names.count + 1 ? .names([steps[names.count]]) : .none
    }

    /// Steps of the pattern that can come next, after each name of the folder.
    private func wildRest(_ names: [ArraySlice<UInt8>]) -> Rest {
        var open = reachable([0])
        for name in names {
            var next: Set<Int> = []
            for step in open where step < steps.count {
                if steps[step] == Self.anyDepth {
                    next.insert(step)
                } else if Self.matchName(steps[step], name) {
                    next.insert(step + 1)
                }
            }
            open = reachable(next)
        }
        let last = steps.count - 1
        guard last >= 0, open.contains(last) else { return .none }
        return steps[last] == Self.anyDepth ? .all : .names([steps[last]])
    }

    /// `**` may cover no name at all, so the step behind it comes next as well.
    private func reachable(_ steps: Set<Int>) -> Set<Int> {
        var all = steps
        for start in steps {
            var step = start
            while step < self.steps.count - 1, self.steps[step] == Self.anyDepth {
                step += 1
                all.insert(step)
            }
        }
        return all
    }
}

extension PathPattern.Rest {
    package func covers(_ name: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .none: false
        case .all: true
        case .names(let steps): steps.contains { PathPattern.matchName($0, name) }
        }
    }
}
