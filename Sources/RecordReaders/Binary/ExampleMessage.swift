internal import Fingerprinting

/// A `tf.train.Example`, taken apart without a schema: named features, each a list of bytes, floats or integers.
///
/// A feature of one value is that value, one of none or several an array. Source: tensorflow/core/example/example.proto
/// and feature.proto. Any other message, one with fields beside these among them, is none.
enum ExampleMessage {
    enum Outcome {
        case example, other
        /// More values than may be kept.
        case tooManyValues
    }

    /// Gathers the features of a message into `records.fields`, which are empty.
    static func read(_ bytes: [UInt8], _ range: Range<Int>, into records: FieldRecords) -> Outcome {
        var message = ProtobufFields(range)
        var hasFeatures = false
        while let field = message.next(bytes) {
            guard field.number == 1, case .bytes(let features) = field.value else { return .other }
            hasFeatures = true
            let outcome = readFeatures(bytes, features, into: records)
            if outcome != .example { return outcome }
        }
        return message.isWhole && hasFeatures ? .example : .other
    }

    private static func readFeatures(
        _ bytes: [UInt8], _ range: Range<Int>, into records: FieldRecords
    ) -> Outcome {
        var features = ProtobufFields(range)
        while let field = features.next(bytes) {
            guard field.number == 1, case .bytes(let entry) = field.value,
                let (name, feature) = entryParts(bytes, entry)
            else { return .other }
            let outcome = readFeature(bytes, name: name, feature, into: records)
            if outcome != .example { return outcome }
        }
        return features.isWhole ? .example : .other
    }

    /// Name and feature of a map entry.
    private static func entryParts(_ bytes: [UInt8], _ range: Range<Int>) -> (name: Range<Int>, feature: Range<Int>)? {
        var entry = ProtobufFields(range)
        var name: Range<Int>?
        var feature: Range<Int>?
        while let field = entry.next(bytes) {
            guard case .bytes(let part) = field.value else { return nil }
            switch field.number {
            case 1 where name == nil: name = part
            case 2 where feature == nil: feature = part
            default: return nil
            }
        }
        let empty = range.upperBound..<range.upperBound
        return entry.isWhole ? (name ?? empty, feature ?? empty) : nil
    }

    /// One feature; without a list it is null and left out.
    private static func readFeature(
        _ bytes: [UInt8], name: Range<Int>, _ range: Range<Int>, into records: FieldRecords
    ) -> Outcome {
        var feature = ProtobufFields(range)
        guard let field = feature.next(bytes) else { return feature.isWhole ? .example : .other }
        guard feature.isWhole, case .bytes(let list) = field.value, (1...3).contains(field.number),
            let count = count(bytes, list, ofKind: field.number)
        else { return .other }
        guard records.allows(count + 1) else { return .tooManyValues }
        records.fields.begin(bytes, name)
        if count != 1 { records.fields.appendArray(count: count) }
        append(bytes, list, ofKind: field.number, to: &records.fields)
        return .example
    }

    /// How many values a list has: 1 bytes, 2 floats, 3 integers; nil when it is no such list.
    private static func count(_ bytes: [UInt8], _ range: Range<Int>, ofKind kind: UInt64) -> Int? {
        var list = ProtobufFields(range)
        var count = 0
        while let field = list.next(bytes) {
            guard field.number == 1 else { return nil }
            switch (kind, field.value) {
            case (1, .bytes), (2, .fixed32), (3, .number): count += 1
            case (2, .bytes(let packed)):
                guard packed.count.isMultiple(of: 4) else { return nil }
                count += packed.count / 4
            case (3, .bytes(let packed)):
                var numbers = ProtobufFields(packed)
                while !numbers.isWhole {
                    guard numbers.varint(bytes) != nil else { return nil }
                    count += 1
                }
            default: return nil
            }
        }
        return list.isWhole ? count : nil
    }

    private static func append(
        _ bytes: [UInt8], _ range: Range<Int>, ofKind kind: UInt64, to fields: inout CanonicalFields
    ) {
        var list = ProtobufFields(range)
        while let field = list.next(bytes) {
            switch (kind, field.value) {
            case (1, .bytes(let value)): fields.append(bytes, value)
            case (2, .fixed32(let place)): fields.append(Float(bitPattern: bytes.littleEndian32(place)))
            case (2, .bytes(let packed)):
                for place in stride(from: packed.lowerBound, to: packed.upperBound, by: 4) {
                    fields.append(Float(bitPattern: bytes.littleEndian32(place)))
                }
            case (3, .number(let number)): fields.append(Int64(bitPattern: number))
            case (3, .bytes(let packed)):
                var numbers = ProtobufFields(packed)
                while let number = numbers.varint(bytes) { fields.append(Int64(bitPattern: number)) }
            default: break
            }
        }
    }
}
