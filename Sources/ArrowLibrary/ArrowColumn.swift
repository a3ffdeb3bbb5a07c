internal import CArrow

/// The values of one column of a batch, or of a part of one: what Arrow stores, by row.
///
/// The library has checked that offsets stay within their buffers; rows are checked here.
@safe package final class ArrowColumn {
    package let field: ArrowField
    package let type: ArrowType
    /// Rows that can be asked for.
    package let count: Int
    /// As `ArrowField.children`.
    package let children: [ArrowColumn]
    /// The values of a dictionary column.
    package let dictionary: ArrowColumn?
    /// Keeps the memory.
    private let batch: ArrowBatch
    private let offset: Int
    private let buffers: UnsafeMutablePointer<UnsafeRawPointer?>?
    private let bufferCount: Int
    /// A bit for every value that is not null; nil when none is null, or when the values themselves tell.
    private let validity: UnsafePointer<UInt8>?
    private let first: UnsafeRawPointer?
    private let second: UnsafeRawPointer?
    /// Whether it depends on another column which value is null.
    private let asksForNull: Bool

    private nonisolated(unsafe) static let empty = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 64)

    /// Nil when the array is not of the field's shape.
    init?(_ pointer: UnsafePointer<ArrowArray>, _ field: ArrowField, in batch: ArrowBatch) {
        let array = unsafe pointer.pointee
        guard unsafe array.length >= 0, unsafe array.offset >= 0, unsafe array.n_children == field.children.count,
            unsafe (array.dictionary != nil) == (field.dictionary != nil)
        else { return nil }
        self.field = field
        type = field.type
        self.batch = batch
        count = unsafe Int(array.length)
        offset = unsafe Int(array.offset)
        unsafe buffers = array.buffers
        bufferCount = unsafe Int(array.n_buffers)
        guard unsafe bufferCount == 0 || array.buffers != nil, bufferCount >= Self.leastBuffers(field.type) else {
            return nil
        }
        let hasValidity: Bool
        switch field.type {
        case .null, .denseUnion, .sparseUnion, .runEnds: (hasValidity, asksForNull) = (false, true)
        case .dictionary: (hasValidity, asksForNull) = (true, true)
        default: (hasValidity, asksForNull) = (true, false)
        }
        unsafe validity =
            hasValidity && array.null_count != 0
            ? array.buffers?[0]?.assumingMemoryBound(to: UInt8.self) : nil
        // The buffer of a column without values may be absent.
        unsafe first = bufferCount > 1 ? array.buffers?[1] ?? UnsafeRawPointer(Self.empty) : nil
        unsafe second = bufferCount > 2 ? array.buffers?[2] ?? UnsafeRawPointer(Self.empty) : nil
        var children: [ArrowColumn] = []
        for (index, part) in field.children.enumerated() {
            guard let child = unsafe array.children?[index], let column = unsafe ArrowColumn(child, part, in: batch)
            else { return nil }
            children.append(column)
        }
        self.children = children
        if let values = field.dictionary, let pointer = unsafe array.dictionary {
            guard let column = unsafe ArrowColumn(pointer, values, in: batch) else { return nil }
            dictionary = column
        } else {
            dictionary = nil
        }
    }

    private static func leastBuffers(_ type: ArrowType) -> Int {
        switch type {
        case .null, .runEnds: 0
        case .structure, .list(.fixed), .sparseUnion: 1
        case .bytes(.offsets32, _), .bytes(.offsets64, _), .bytes(.view32, _), .list(.view32), .list(.view64): 3
        case .denseUnion: 2
        default: 2
        }
    }

    /// Whether the row has no value.
    package func isNull(_ row: Int) -> Bool {
        precondition(row >= 0 && row < count, "the row lies in the column")
        if let validity = unsafe validity {
            let bit = row + offset
            if unsafe validity[bit >> 3] & (1 << UInt8(bit & 7)) == 0 { return true }
        }
        return asksForNull && isNullBelow(row)
    }

    private func isNullBelow(_ row: Int) -> Bool {
        switch type {
        case .null: return true
        case .dictionary: return dictionary?.isNull(index(row)) ?? true
        default:
            let (column, row) = target(row)
            return column.isNull(row)
        }
    }

    /// Whether a row without a value is possible at all.
    package var mayHaveNulls: Bool { unsafe asksForNull || validity != nil }
}

// MARK: Values

extension ArrowColumn {
    private func load<Value: BitwiseCopyable>(_ row: Int, as type: Value.Type) -> Value {
        precondition(row >= 0 && row < count, "the row lies in the column")
        return unsafe first!.loadUnaligned(fromByteOffset: (row + offset) * MemoryLayout<Value>.size, as: Value.self)
    }

    /// A value of 1 bit.
    package func boolean(_ row: Int) -> Bool {
        precondition(row >= 0 && row < count, "the row lies in the column")
        let bit = row + offset
        return unsafe first!.load(fromByteOffset: bit >> 3, as: UInt8.self) & (1 << UInt8(bit & 7)) != 0
    }

    /// A value of 1 to 8 bytes, sign-extended.
    package func signed(_ row: Int, bytes: Int) -> Int64 {
        switch bytes {
        case 1: Int64(load(row, as: Int8.self))
        case 2: Int64(load(row, as: Int16.self))
        case 4: Int64(load(row, as: Int32.self))
        default: load(row, as: Int64.self)
        }
    }

    /// A value of 1 to 8 bytes.
    package func unsigned(_ row: Int, bytes: Int) -> UInt64 {
        switch bytes {
        case 1: UInt64(load(row, as: UInt8.self))
        case 2: UInt64(load(row, as: UInt16.self))
        case 4: UInt64(load(row, as: UInt32.self))
        default: load(row, as: UInt64.self)
        }
    }

    /// Appends the stored bytes of a value of fixed size, little-endian.
    package func appendStored(_ row: Int, bytes: Int, to out: inout [UInt8]) {
        precondition(row >= 0 && row < count, "the row lies in the column")
        unsafe out.append(contentsOf: UnsafeRawBufferPointer(start: first! + (row + offset) * bytes, count: bytes))
    }

    private func offset32(_ index: Int) -> Int {
        unsafe Int(first!.loadUnaligned(fromByteOffset: index * 4, as: Int32.self))
    }
    private func offset64(_ index: Int) -> Int {
        unsafe Int(first!.loadUnaligned(fromByteOffset: index * 8, as: Int64.self))
    }

    /// Appends a text or the bytes of a binary value.
    package func appendBytes(_ row: Int, to out: inout [UInt8]) {
        precondition(row >= 0 && row < count, "the row lies in the column")
        let index = row + offset
        switch type {
        case .bytes(.offsets32, _): append(offset32(index), offset32(index + 1), to: &out)
        case .bytes(.offsets64, _): append(offset64(index), offset64(index + 1), to: &out)
        case .bytes(.fixed(let size), _): appendStored(row, bytes: size, to: &out)
        case .bytes: appendViewed(index, to: &out)
        case .dictionary: dictionary?.appendBytes(self.index(row), to: &out)
        case .runEnds, .denseUnion, .sparseUnion:
            let (column, row) = target(row)
            column.appendBytes(row, to: &out)
        default: break
        }
    }

    private func append(_ start: Int, _ end: Int, to out: inout [UInt8]) {
        precondition(start >= 0 && end >= start, "the library has checked the offsets")
        if end > start {
            unsafe out.append(contentsOf: UnsafeRawBufferPointer(start: second! + start, count: end - start))
        }
    }

    /// Up to 12 bytes stand in the view, longer values in one of the buffers that follow.
    private func appendViewed(_ index: Int, to out: inout [UInt8]) {
        let view = unsafe first! + index * 16
        let size = unsafe Int(view.loadUnaligned(as: Int32.self))
        if size <= 12 {
            unsafe out.append(contentsOf: UnsafeRawBufferPointer(start: view + 4, count: max(size, 0)))
            return
        }
        let buffer = unsafe Int(view.loadUnaligned(fromByteOffset: 8, as: Int32.self))
        let start = unsafe Int(view.loadUnaligned(fromByteOffset: 12, as: Int32.self))
        precondition(buffer >= 0 && buffer + 3 < bufferCount && start >= 0, "the library has checked the views")
        let base = unsafe buffers![2 + buffer]!
        unsafe out.append(contentsOf: UnsafeRawBufferPointer(start: base + start, count: size))
    }

    /// Appends the bytes of all rows back to back, and where each ends; false, with nothing appended, unless the rows
    /// are texts or binary values that lie so in memory, none of them null.
    package func appendAll(_ rows: Range<Int>, to out: inout [UInt8], ends: inout [Int]) -> Bool {
        guard case .bytes(let extent, _) = type, unsafe validity == nil else { return false }
        precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "the rows lie in the column")
        guard extent == .offsets32 || extent == .offsets64 else { return false }
        let isWide = extent == .offsets64
        func end(_ index: Int) -> Int { isWide ? offset64(index + offset) : offset32(index + offset) }
        let start = end(rows.lowerBound)
        let base = out.count - start
        append(start, end(rows.upperBound), to: &out)
        for row in rows { ends.append(base + end(row + 1)) }
        return true
    }
}

// MARK: Parts

extension ArrowColumn {
    /// The rows of the only child that make up a list, or the entries of a map.
    package func elements(_ row: Int) -> Range<Int> {
        precondition(row >= 0 && row < count, "the row lies in the column")
        let index = row + offset
        switch type {
        case .list(.fixed(let size)): return (index * size)..<(index * size + size)
        case .list(.offsets64): return Self.range(offset64(index), offset64(index + 1))
        case .list(.view32):
            let size = unsafe Int(second!.loadUnaligned(fromByteOffset: index * 4, as: Int32.self))
            return Self.range(offset32(index), offset32(index) + size)
        case .list(.view64):
            let size = unsafe Int(second!.loadUnaligned(fromByteOffset: index * 8, as: Int64.self))
            return Self.range(offset64(index), offset64(index) + size)
        default: return Self.range(offset32(index), offset32(index + 1))
        }
    }

    private static func range(_ start: Int, _ end: Int) -> Range<Int> {
        precondition(start >= 0 && end >= start, "the library has checked the offsets")
        return start..<end
    }

    /// The row of the children that holds the fields of a struct.
    package func fieldsRow(_ row: Int) -> Int { row + offset }

    /// The row of the dictionary that holds a value.
    package func index(_ row: Int) -> Int {
        guard case .dictionary(let bytes, let isSigned) = type else { return 0 }
        return isSigned ? Int(signed(row, bytes: bytes)) : Int(clamping: unsigned(row, bytes: bytes))
    }

    /// Where the value of a union or of a run is.
    package func target(_ row: Int) -> (column: ArrowColumn, row: Int) {
        precondition(row >= 0 && row < count, "the row lies in the column")
        if case .runEnds = type { return (children[1], run(row + offset)) }
        // Unions have no validity: their codes come first.
        let code = unsafe Int(buffers![0]!.load(fromByteOffset: row + offset, as: Int8.self))
        let member = Int(field.members[code])
        guard case .denseUnion = type else { return (children[member], row + offset) }
        return (children[member], unsafe Int(first!.loadUnaligned(fromByteOffset: (row + offset) * 4, as: Int32.self)))
    }

    /// The first run that ends behind a place.
    private func run(_ place: Int) -> Int {
        let ends = children[0]
        guard case .integer(let bytes, _) = ends.type else { return 0 }
        var low = 0
        var high = ends.count
        while low < high {
            let middle = (low + high) / 2
            if ends.signed(middle, bytes: bytes) > Int64(place) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
