internal import AuditModel
internal import Fingerprinting
import JSONParsing

/// One pass over a JSON document along a `RecordsPath`: values at its end are records, all others are passed over.
///
/// The stack is as deep as the path, never as deep as the document.
struct JSONWalk {
    /// Where the document stopped making sense.
    private enum Fault: Error {
        case syntax, cut
    }

    private let window: ByteWindow
    private let records: JSONRecords
    private var position: Int
    private var steps: [RecordsPath.Step] = []
    /// The closing brackets of the open containers on the path.
    private var open: [UInt8] = []
    /// Records that are whole in the window and not yet handed on.
    private var pending: [Range<Int>] = []
    /// A value was found where the path ends, or a container that holds none.
    private var reachedEnd = false
    private var isInParts = false

    init(_ window: ByteWindow, at position: Int, _ records: JSONRecords) {
        self.window = window
        self.position = position
        self.records = records
    }

    /// Reads the document, and what follows it.
    ///
    /// - Parameter path: nil for the elements of an array, else the whole document.
    /// - Returns: what is wrong with the document, if anything is.
    mutating func run(_ path: RecordsPath?) -> Gap? {
        guard let first = peek() else {
            // White space is no document (RFC 8259, section 2); no bytes at all are nobody's mistake.
            let read = window.offset + UInt64(position)
            return window.fault == nil && read > 0 ? .jsonCut(at: read) : nil
        }
        steps = path?.steps ?? (first == UInt8(ascii: "[") ? [.each] : [])
        records.isWholeDocument = steps.isEmpty
        let gap = readDocument()
        handOn()
        if window.fault != nil { return nil }
        return gap ?? (reachedEnd ? nil : path.map { .jsonRecordsPath($0.text) })
    }

    private mutating func readDocument() -> Gap? {
        do {
            try readValues()
            return peek() == nil ? nil : .jsonTrailing(at: window.offset + UInt64(position))
        } catch Fault.cut {
            return .jsonCut(at: window.offset + UInt64(position))
        } catch {
            return .jsonSyntax(at: window.offset + UInt64(position))
        }
    }

    private mutating func readValues() throws(Fault) {
        var expectsValue = true
        while true {
            if !expectsValue {
                guard let close = open.last else { return }
                expectsValue = try goOn(close)
            } else if try enter() {
                expectsValue = try findFirst()
            } else {
                try passValue(isRecord: open.count == steps.count)
                expectsValue = false
            }
        }
    }

    /// Opens the container at the position, if the path leads into it.
    private mutating func enter() throws(Fault) -> Bool {
        guard let first = peek() else { throw .cut }
        guard open.count < steps.count else { return false }
        let step = steps[open.count]
        guard first == UInt8(ascii: "{") || (first == UInt8(ascii: "[") && step == .each) else { return false }
        if open.count + 1 == steps.count, step == .each { reachedEnd = true }
        position += 1
        open.append(first == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        return true
    }

    /// Behind an opening bracket: whether a value on the path follows.
    private mutating func findFirst() throws(Fault) -> Bool {
        guard let next = peek() else { throw .cut }
        if next == open.last { return false }
        return open.last == UInt8(ascii: "]") ? true : try findMember()
    }

    /// Behind a value in a container: whether another one on the path follows; leaves a container that ends.
    private mutating func goOn(_ close: UInt8) throws(Fault) -> Bool {
        guard let next = peek() else { throw .cut }
        guard next == close || next == UInt8(ascii: ",") else { throw .syntax }
        position += 1
        if next == close {
            open.removeLast()
            return false
        }
        return close == UInt8(ascii: "]") ? true : try findMember()
    }

    /// Passes over members that the path does not name; true when the value of one that it names comes next.
    private mutating func findMember() throws(Fault) -> Bool {
        while try !passName() {
            try passValue(isRecord: false)
            guard let next = peek() else { throw .cut }
            if next == open.last { return false }
            guard next == UInt8(ascii: ",") else { throw .syntax }
            position += 1
        }
        return true
    }

    /// Passes a name and its colon; whether the path names it.
    private mutating func passName() throws(Fault) -> Bool {
        guard let quote = peek() else { throw .cut }
        guard quote == UInt8(ascii: "\"") else { throw .syntax }
        let name = try cut(keepsAll: true)
        let isOnPath = matches(name)
        guard let colon = peek() else { throw .cut }
        guard colon == UInt8(ascii: ":") else { throw .syntax }
        position += 1
        return isOnPath
    }

    private func matches(_ name: Range<Int>) -> Bool {
        guard case .member(let wanted) = steps[open.count - 1] else { return true }
        let inside = (name.lowerBound + 1)..<(name.upperBound - 1)
        guard window.bytes[inside].contains(UInt8(ascii: "\\")) else { return window.bytes[inside] == wanted[...] }
        // A name with escapes is read as the value of a field of a small document.
        let document = Array("{\"n\":".utf8) + window.bytes[name] + [UInt8(ascii: "}")]
        var reader = CanonicalJSON(maxDepth: 2, maxNodes: 4)
        return reader.string(ofField: [UInt8(ascii: "n")], document, 0..<document.count) == wanted
    }
}

// MARK: Values

extension JSONWalk {
    /// Passes the value at the position, and notes it as a record or hands it on in parts.
    private mutating func passValue(isRecord: Bool) throws(Fault) {
        guard let first = peek() else { throw .cut }
        guard !"]},:".utf8.contains(first) else { throw .syntax }
        let value = try cut(keepsAll: false, isRecord: isRecord)
        guard isRecord else { return }
        reachedEnd = true
        if isInParts {
            records.part(window.bytes, value)
            records.endParts()
            isInParts = false
        } else {
            pending.append(value)
        }
    }

    /// Moves behind the value at the position.
    ///
    /// - Returns: where the value is in the window; of a record in parts, its last part.
    private mutating func cut(keepsAll: Bool, isRecord: Bool = false) throws(Fault) -> Range<Int> {
        var scanner = JSONValueScanner()
        var start = position
        while true {
            if let end = scanner.scan(window.bytes, from: position, to: window.end) {
                position = end
                return start..<end
            }
            position = window.end
            if window.isAtEnd { return start..<(try end(scanner, isRecord: isRecord)) }
            if position - start > records.limit {
                guard !keepsAll else { throw .syntax }
                if isRecord { startPart(start..<position) }
                start = position
            }
            if !keepsAll && !isRecord { start = position }
            refill(keeping: start)
            start = 0
        }
    }

    /// The document is over inside a value: a number or word ends there, and so does a document that is one record.
    private func end(_ scanner: JSONValueScanner, isRecord: Bool) throws(Fault) -> Int {
        let mayEnd = scanner.mayEndHere || (isRecord && steps.isEmpty && !isInParts)
        guard mayEnd, window.fault == nil else { throw .cut }
        return window.end
    }

    private mutating func startPart(_ range: Range<Int>) {
        handOn()
        records.part(window.bytes, range)
        isInParts = true
    }

    /// The next byte that is not white space; nil at the end of the source.
    private mutating func peek() -> UInt8? {
        while true {
            while position < window.end {
                let byte = window.bytes[position]
                guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
                position += 1
            }
            if window.isAtEnd { return nil }
            refill(keeping: position)
        }
    }

    private mutating func refill(keeping start: Int) {
        handOn()
        window.refill(keeping: start)
        position -= start
    }

    /// Records lie in front of what a refill keeps, so they are handed on before it.
    private mutating func handOn() {
        records.take(window.bytes, pending, offset: window.offset)
        pending.removeAll(keepingCapacity: true)
    }
}
