/// The fields of one record of a binary format, gathered in any order; one is reused for many records.
///
/// A field that is null is never begun. Every field has one value: a scalar, or an array that is begun with its count
/// and followed by so many values.
package struct CanonicalFields: Sendable {
    /// What the value of a field is, as far as it can be content or a key by itself.
    private enum Kind {
        case text, number, other
    }

    private struct Field {
        let name: Range<Int>
        /// Where its value starts in `values`; it ends where the next field's starts.
        let start: Int
        var kind = Kind.other
    }

    /// The encoded values, back to back.
    package private(set) var values: [UInt8] = []
    private var names: [UInt8] = []
    private var fields: [Field] = []
    private var order: [Int] = []
    private var token: [UInt8] = []
    /// Fields and values so far, arrays counted.
    package private(set) var nodes = 0

    /// Before the text of a scalar: its tag and its length.
    private static let scalarHead = 9

    package init() {}

    /// Forgets the record and keeps the memory.
    package mutating func removeAll() {
        values.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        nodes = 0
    }

    /// Begins a field; its value must follow.
    package mutating func begin(_ bytes: [UInt8], _ name: Range<Int>) {
        let start = names.count
        names.append(contentsOf: bytes[name])
        fields.append(Field(name: start..<names.count, start: values.count))
    }

    /// Begins an array of so many values.
    package mutating func appendArray(count: Int) {
        nodes += 1
        CanonicalBytes.append(CanonicalBytes.array, count, to: &values)
    }

    /// A string or binary value.
    package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        note(.text)
        CanonicalBytes.append(text: bytes[range], to: &values)
    }

    /// A value that is encoded already, as the content of a whole record.
    ///
    /// - Parameter isText: whether it is a string.
    package mutating func append(wholeRecord content: [UInt8], isText: Bool) {
        let value = content.dropFirst(CanonicalBytes.recordHeader.count)
        note(value.first != CanonicalBytes.scalar ? .other : isText ? .text : .number)
        values.append(contentsOf: value)
    }

    /// The decimal text of a number; any other text is appended as it is.
    package mutating func append(number bytes: [UInt8], _ range: Range<Int>) {
        note(.number)
        CanonicalBytes.append(CanonicalBytes.scalar, 0, to: &values)
        let start = values.count
        CanonicalNumber.append(bytes[range], to: &values)
        CanonicalBytes.setLength(ofTextFrom: start, in: &values)
    }

    /// Whole numbers of up to 64 bits have no more than 20 digits, which are canonical as they are.
    package mutating func append(_ value: Int64) { append(value.magnitude, isNegative: value < 0) }

    package mutating func append(_ value: UInt64) { append(value, isNegative: false) }

    private mutating func append(_ magnitude: UInt64, isNegative: Bool) {
        note(.number)
        var count = isNegative ? 2 : 1
        var power = magnitude
        while power >= 10 {
            power /= 10
            count += 1
        }
        CanonicalBytes.append(CanonicalBytes.scalar, count, to: &values)
        let start = values.count
        values.append(contentsOf: repeatElement(UInt8(ascii: "-"), count: count))
        var rest = magnitude
        for place in stride(from: start + count - 1, through: start + (isNegative ? 1 : 0), by: -1) {
            values[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }

    /// The shortest decimal that reads back to the same value of that width.
    package mutating func append(_ value: some BinaryFloatingPoint & LosslessStringConvertible) {
        token.removeAll(keepingCapacity: true)
        if value.isFinite {
            token.append(contentsOf: value.description.utf8)
        } else {
            token.append(contentsOf: (value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity").utf8)
        }
        append(number: token, 0..<token.count)
    }

    private mutating func note(_ kind: Kind) {
        nodes += 1
        if let last = fields.indices.last, fields[last].start == values.count { fields[last].kind = kind }
    }
}

// MARK: The whole record

extension CanonicalFields {
    /// The text of the first field of this name, when it is a string or binary; positions in `values`.
    package func text(of name: [UInt8]) -> Range<Int>? { scalar(of: name) { $0 == .text } }

    /// The text of the first field of this name, when it is a string or a number.
    package func key(of name: [UInt8]) -> Range<Int>? { scalar(of: name) { $0 != .other } }

    private func scalar(of name: [UInt8], where isWanted: (Kind) -> Bool) -> Range<Int>? {
        for index in fields.indices where isNamed(index, name) {
            guard isWanted(fields[index].kind) else { return nil }
            return (fields[index].start + Self.scalarHead)..<end(of: index)
        }
        return nil
    }

    private func isNamed(_ index: Int, _ name: [UInt8]) -> Bool {
        let range = fields[index].name
        guard range.count == name.count else { return false }
        for offset in 0..<name.count where names[range.lowerBound + offset] != name[offset] { return false }
        return true
    }

    private func end(of index: Int) -> Int { index + 1 < fields.count ? fields[index + 1].start : values.count }

    /// Appends the whole-record content.
    ///
    /// - Parameter wanted: nil for all fields, else the names of those that count.
    package mutating func encode(only wanted: [[UInt8]]?, into out: inout [UInt8]) {
        sort(only: wanted)
        out.append(contentsOf: CanonicalBytes.recordHeader)
        CanonicalBytes.append(CanonicalBytes.object, order.count, to: &out)
        for index in order {
            CanonicalBytes.append(text: names[fields[index].name], to: &out)
            out.append(contentsOf: values[fields[index].start..<end(of: index)])
        }
    }

    /// Fields by the bytes of their names, equal names as they came.
    private mutating func sort(only wanted: [[UInt8]]?) {
        order.removeAll(keepingCapacity: true)
        for index in fields.indices where wanted?.contains(where: { isNamed(index, $0) }) ?? true {
            order.append(index)
        }
        guard order.count <= Self.fewFields else {
            order = order.sorted { precedes($0, $1) || (!precedes($1, $0) && $0 < $1) }
            return
        }
        // Few are sorted by insertion, which takes no memory.
        for place in order.indices.dropFirst() {
            let field = order[place]
            var hole = place
            while hole > 0, precedes(field, order[hole - 1]) {
                order[hole] = order[hole - 1]
                hole -= 1
            }
            order[hole] = field
        }
    }

    private static let fewFields = 24

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        names[fields[left].name].lexicographicallyPrecedes(names[fields[right].name])
    }
}
