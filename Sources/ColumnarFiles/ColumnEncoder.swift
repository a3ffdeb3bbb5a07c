internal import ArrowLibrary
internal import Fingerprinting

/// Writes the values of columns as canonical bytes.
struct ColumnEncoder {
    /// Whether every value so far has a text.
    var isLossless = true
    private var decimal = WideDecimal()

    /// Appends a value, null included.
    mutating func append(_ row: Int, of column: ArrowColumn, _ plan: ColumnPlan, to out: inout [UInt8]) {
        if column.isNull(row) {
            out.append(CanonicalBytes.null)
            return
        }
        switch plan.type {
        case .dictionary:
            guard let values = column.dictionary, let plan = plan.dictionary else { return }
            append(column.index(row), of: values, plan, to: &out)
        case .runEnds:
            let (values, row) = column.target(row)
            append(row, of: values, plan.children[1], to: &out)
        case .denseUnion, .sparseUnion:
            let (values, row) = column.target(row)
            guard let member = column.children.firstIndex(where: { $0 === values }) else { return }
            append(row, of: values, plan.children[member], to: &out)
        case .list: appendList(column.elements(row), of: column.children[0], plan.children[0], to: &out)
        case .structure: appendStructure(column.fieldsRow(row), of: column, plan, to: &out)
        case .map:
            if plan.hasTextKeys {
                appendObject(column.elements(row), of: column.children[0], plan.children[0], to: &out)
            } else {
                appendPairs(column.elements(row), of: column.children[0], plan.children[0], to: &out)
            }
        default: appendScalar(row, of: column, plan.type, to: &out)
        }
    }

    private mutating func appendList(
        _ rows: Range<Int>, of column: ArrowColumn, _ plan: ColumnPlan, to out: inout [UInt8]
    ) {
        CanonicalBytes.append(CanonicalBytes.array, rows.count, to: &out)
        for row in rows { append(row, of: column, plan, to: &out) }
    }

    private mutating func appendStructure(
        _ row: Int, of column: ArrowColumn, _ plan: ColumnPlan, to out: inout [UInt8]
    ) {
        CanonicalBytes.append(CanonicalBytes.object, 0, to: &out)
        let start = out.count
        var count = 0
        for index in plan.order where !column.children[index].isNull(row) {
            count += 1
            out.append(contentsOf: plan.children[index].key)
            append(row, of: column.children[index], plan.children[index], to: &out)
        }
        CanonicalBytes.setNumber(count, endingAt: start, in: &out)
    }

    /// The entries of a map whose keys are texts, by the bytes of the keys.
    private mutating func appendObject(
        _ rows: Range<Int>, of entries: ArrowColumn, _ plan: ColumnPlan, to out: inout [UInt8]
    ) {
        guard entries.children.count == 2 else { return }
        let (keys, values) = (entries.children[0], entries.children[1])
        var names: [(name: [UInt8], row: Int)] = []
        for row in rows {
            let row = entries.fieldsRow(row)
            guard !values.isNull(row) else { continue }
            var name: [UInt8] = []
            if !keys.isNull(row) { keys.appendBytes(row, to: &name) }
            names.append((name, row))
        }
        names.sort { left, right in
            left.name.lexicographicallyPrecedes(right.name) || (left.name == right.name && left.row < right.row)
        }
        CanonicalBytes.append(CanonicalBytes.object, names.count, to: &out)
        for (name, row) in names {
            CanonicalBytes.append(text: name[...], to: &out)
            append(row, of: values, plan.children[1], to: &out)
        }
    }

    /// The entries of any other map: arrays of key and value.
    private mutating func appendPairs(
        _ rows: Range<Int>, of entries: ArrowColumn, _ plan: ColumnPlan, to out: inout [UInt8]
    ) {
        CanonicalBytes.append(CanonicalBytes.array, rows.count, to: &out)
        for row in rows {
            let row = entries.fieldsRow(row)
            CanonicalBytes.append(CanonicalBytes.array, entries.children.count, to: &out)
            for (child, plan) in zip(entries.children, plan.children) { append(row, of: child, plan, to: &out) }
        }
    }

    private mutating func appendScalar(
        _ row: Int, of column: ArrowColumn, _ type: ArrowType, to out: inout [UInt8]
    ) {
        CanonicalBytes.append(CanonicalBytes.scalar, 0, to: &out)
        let start = out.count
        if !appendText(row, of: column, type, to: &out) {
            isLossless = false
            out.removeLast(out.count - start)
            column.appendStored(row, bytes: type.storedBytes, to: &out)
        }
        CanonicalBytes.setLength(ofTextFrom: start, in: &out)
    }

    /// - Returns: false for a value that has no text.
    private mutating func appendText(
        _ row: Int, of column: ArrowColumn, _ type: ArrowType, to out: inout [UInt8]
    ) -> Bool {
        switch type {
        case .bytes: column.appendBytes(row, to: &out)
        case .boolean: out.append(contentsOf: (column.boolean(row) ? "true" : "false").utf8)
        case .integer(let bytes, true): ScalarText.append(column.signed(row, bytes: bytes), to: &out)
        case .integer(let bytes, false): ScalarText.append(column.unsigned(row, bytes: bytes), to: &out)
        case .float(let bytes): ScalarText.append(floatBits: column.unsigned(row, bytes: bytes), bytes: bytes, to: &out)
        case .decimal(let bytes, let scale):
            decimal.read(row, of: column, bytes: bytes)
            ScalarText.append(number: decimal.token(scale: scale), to: &out)
        case .uuid: ScalarText.appendUUID(row, of: column, to: &out)
        case .duration(let unit): ScalarText.append(duration: column.signed(row, bytes: 8), unit, to: &out)
        case .date(4): return CalendarText.append(day: column.signed(row, bytes: 4), to: &out)
        case .date: return CalendarText.append(day: column.signed(row, bytes: 8).floorDivided(by: 86_400_000), to: &out)
        case .time(let bytes, let unit):
            return CalendarText.append(time: column.signed(row, bytes: bytes), unit, to: &out)
        case .timestamp(let unit, let hasZone):
            return CalendarText.append(timestamp: column.signed(row, bytes: 8), unit, hasZone: hasZone, to: &out)
        default: return false
        }
        return true
    }
}

extension ArrowType {
    /// Of a value that has no text.
    fileprivate var storedBytes: Int {
        switch self {
        case .date(let bytes), .time(let bytes, _), .interval(let bytes): bytes
        case .timestamp: 8
        default: 0
        }
    }
}
