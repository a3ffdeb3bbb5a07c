/// Turns the cells of a CSV row into whole-record content: an object of texts.
package enum CanonicalRow {
    /// Appends the content of one row.
    ///
    /// A cell without a name is named by its 0-based position; a name without a cell is a missing field. An empty cell
    /// is the empty text.
    ///
    /// - Parameters:
    ///   - cells: where each cell's text, after unquoting, is in `bytes`.
    ///   - nulls: texts that mean null; such a field is left out.
    ///   - order: `order(of: names)`, computed once per file.
    package static func encode(
        _ bytes: [UInt8], names: [[UInt8]], cells: [Range<Int>], nulls: Set<[UInt8]>, order: [Int],
        into out: inout [UInt8]
    ) {
        guard cells.count <= names.count else {
            let names = names + (names.count..<cells.count).map { Array(String($0).utf8) }
            return encode(bytes, names: names, cells: cells, nulls: nulls, order: Self.order(of: names), into: &out)
        }
        var count = 0
        var room = CanonicalBytes.recordHeader.count + 9
        for column in order where column < cells.count && !isNull(bytes, cells[column], nulls) {
            room += 18 + names[column].count + cells[column].count
            count += 1
        }
        let source = bytes.span
        let header = CanonicalBytes.recordHeader
        out.append(addingCapacity: room) { span in
            CanonicalBytes.append(header.span, to: &span)
            CanonicalBytes.append(CanonicalBytes.object, count, to: &span)
            for column in order where column < cells.count && !isNull(bytes, cells[column], nulls) {
                let name = names[column]
                CanonicalBytes.append(CanonicalBytes.scalar, name.count, to: &span)
                CanonicalBytes.append(name.span, to: &span)
                CanonicalBytes.append(CanonicalBytes.scalar, cells[column].count, to: &span)
                CanonicalBytes.append(source.extracting(cells[column]), to: &span)
            }
        }
    }

    /// What is written around the cells of rows no wider than `names`: a head, the number of fields, and in front of
    /// the length of each cell a prefix.
    package static func frame(names: [[UInt8]], order: [Int]) -> (head: [UInt8], prefixes: [[UInt8]]) {
        let prefixes = order.map { column in
            var prefix: [UInt8] = []
            CanonicalBytes.append(text: names[column][...], to: &prefix)
            return prefix + [CanonicalBytes.scalar]
        }
        return (CanonicalBytes.recordHeader + [CanonicalBytes.object], prefixes)
    }

    /// The columns by the bytes of their names, equal names from left to right.
    package static func order(of names: [[UInt8]]) -> [Int] {
        names.indices.sorted { left, right in
            if names[left].lexicographicallyPrecedes(names[right]) { return true }
            return left < right && names[left] == names[right]
        }
    }

    private static func isNull(_ bytes: [UInt8], _ cell: Range<Int>, _ nulls: Set<[UInt8]>) -> Bool {
        // A handful of texts: comparing costs less than making an array of the cell to look it up.
        !nulls.isEmpty && nulls.contains { $0.count == cell.count && $0[...] == bytes[cell] }
    }
}
