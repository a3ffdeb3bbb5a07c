import Fingerprinting
import Testing

struct CanonicalRowTests {
    /// The row as if its cells were strings of a JSON object.
    private func json(_ text: String) -> [UInt8] {
        var canonical = CanonicalJSON(maxDepth: 128, maxNodes: 1_000)
        var out: [UInt8] = []
        let bytes = Array(text.utf8)
        #expect(canonical.encode(bytes, bytes.indices, into: &out) == .encoded)
        return out
    }

    private func row(_ names: [String], _ cells: [String], nulls: Set<String> = []) -> [UInt8] {
        var bytes: [UInt8] = [0]
        var ranges: [Range<Int>] = []
        for cell in cells {
            ranges.append(bytes.count..<(bytes.count + cell.utf8.count))
            bytes += Array(cell.utf8)
        }
        let names = names.map { Array($0.utf8) }
        var out: [UInt8] = []
        CanonicalRow.encode(
            bytes, names: names, cells: ranges, nulls: Set(nulls.map { Array($0.utf8) }),
            order: CanonicalRow.order(of: names), into: &out)
        return out
    }

    @Test func `a row is an object of texts`() {
        #expect(row(["b", "a"], ["1", ""]) == json(#"{"a":"","b":"1"}"#))
    }

    @Test func `null texts are left out, others are not`() {
        #expect(row(["a", "b", "c"], ["NA", "na", ""], nulls: ["NA", "\\N"]) == json(#"{"b":"na","c":""}"#))
        #expect(row(["a", "b"], ["", "x"], nulls: [""]) == json(#"{"b":"x"}"#))
    }

    @Test func `missing cells are missing fields`() {
        #expect(row(["b", "a", "c"], ["1"]) == json(#"{"b":"1"}"#))
    }

    @Test func `cells without a name are named by their position`() {
        #expect(row(["b", "a"], ["1", "2", "3"]) == json(#"{"2":"3","a":"2","b":"1"}"#))
        #expect(row([], ["x", "y"]) == json(#"{"0":"x","1":"y"}"#))
    }

    @Test func `columns of one name keep their order`() {
        #expect(row(["a", "b", "a"], ["1", "2", "3"]) == json(#"{"a":"1","a":"3","b":"2"}"#))
    }
}
