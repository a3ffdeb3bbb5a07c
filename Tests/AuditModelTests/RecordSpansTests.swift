import AuditModel
import Testing

@Suite struct RecordSpansTests {
    private func packed(_ values: [UInt64]) -> [UInt8] {
        var builder = RecordSpans.Builder()
        for value in values { builder.append(value) }
        return builder.pack()
    }

    @Test func `all the same is nothing, long runs are runs, a mixture is bits`() {
        #expect(packed([0, 0, 0]) == [])
        // Form 0; 4 x value 0, 200 x value 1 (200 is C8 01 in LEB128).
        #expect(packed([UInt64](repeating: 0, count: 4) + [UInt64](repeating: 1, count: 200)) == [0, 4, 0, 0xC8, 1, 1])
        // Form 2: 0b10, 0b01, 0b00, 0b11 from the low end.
        #expect(packed([2, 1, 0, 3]) == [2, 0b1100_0110])
    }

    @Test func `what was packed reads back, whatever the values`() {
        var dice = SeededGenerator(seed: 3)
        for largest in [1, 2, 5, 15, 255, 40_000, 70_000] as [UInt64] {
            for length in [1, 7, 300] {
                let values = (0..<length).map { _ in UInt64.random(in: 0...largest, using: &dice) }
                let bytes = packed(values)
                #expect(RecordSpans.values(bytes, records: length) == values)
                for (ordinal, value) in values.enumerated() {
                    #expect(RecordSpans.value(of: UInt64(ordinal), in: bytes) == value)
                }
            }
        }
    }

    @Test func `a cursor finds the value of any record, in any order`() {
        var dice = SeededGenerator(seed: 5)
        for largest in [0, 1, 3, 40_000, 70_000] as [UInt64] {
            let values = (0..<40).flatMap { _ in
                [UInt64](
                    repeating: .random(in: 0...largest, using: &dice), count: .random(in: 1...9, using: &dice))
            }
            var cursor = RecordSpans.Cursor(packed(values))
            let random = (0..<200).map { _ in Int.random(in: values.indices, using: &dice) }
            for ordinal in Array(values.indices) + values.indices.reversed() + random {
                #expect(cursor.value(of: UInt64(ordinal)) == values[ordinal])
            }
        }
    }

    @Test func `a cursor refuses cut or senseless bytes`() {
        for bytes in [[0, 0x80], [0, 2, 0, 3], [17, 1, 2, 3], [3, 0xFF]] as [[UInt8]] {
            var cursor = RecordSpans.Cursor(bytes)
            #expect(cursor.value(of: 99) == nil)
            #expect(cursor.value(of: .max) == nil)
        }
        var empty = RecordSpans.Cursor([])
        #expect(empty.value(of: 99) == 0)
    }

    @Test func `cut or senseless bytes are refused`() {
        #expect(RecordSpans.values([3, 0xFF], records: 4) == nil)
        #expect(RecordSpans.value(of: 99, in: [3, 0xFF]) == nil)
        #expect(RecordSpans.value(of: 0, in: [0, 0x80]) == nil)
        #expect(RecordSpans.value(of: 0, in: [17, 1, 2, 3]) == nil)
    }
}
