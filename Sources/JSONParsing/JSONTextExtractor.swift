import CSimdjson

/// Finds the text field of JSON documents, many in one call, and says which documents are not JSON.
///
/// Each document is parsed whole with simdjson's DOM, so that a broken one is noticed wherever it breaks. Only the
/// fields of a top-level object are looked at. One parser, reused; not for use from two threads.
@safe package final class JSONTextExtractor {
    /// What one document turned out to be.
    package enum Outcome: UInt8, Sendable {
        /// A wanted field is a string; its text is in the contents.
        case text
        /// JSON without such a string, or a document that the parser leaves to `CanonicalJSON` to decide: then
        /// `Results.isUndecided` says so.
        case other
        /// Not JSON: syntax, UTF-8, a lone surrogate, a byte order mark, nothing at all.
        case invalid
    }

    /// Bytes that should follow the last document.
    package static let padding = 64

    private let parser: OpaquePointer
    private let observedCount: Int
    private let keyCount: Int

    /// - Parameters:
    ///   - textFields: in order of preference; the first whose value is a string wins. At most 255.
    ///   - observedFields: fields whose string values are handed over beside the text.
    ///   - keyFields: fields whose values, strings or integers, name the record.
    ///   - maxDepth: nesting that the whole-record encoding allows; a document at that depth or deeper is `undecided`.
    package init(
        textFields: [[UInt8]], observedFields: [[UInt8]], keyFields: [[UInt8]] = [], maxDepth: Int = 128
    ) {
        precondition(textFields.count <= 255, "fields are numbered with one byte")
        let names = textFields + observedFields + keyFields
        var ends: [Int] = []
        for name in names { ends.append((ends.last ?? 0) + name.count) }
        let joined = Array(names.joined())
        unsafe parser = joined.withUnsafeBufferPointer { joined in
            unsafe ends.withUnsafeBufferPointer { ends in
                unsafe assay_json_create(
                    joined.baseAddress, ends.baseAddress, textFields.count, observedFields.count, keyFields.count,
                    max(maxDepth, 1))
            }
        }
        observedCount = observedFields.count
        keyCount = keyFields.count
    }

    deinit { unsafe assay_json_destroy(parser) }

    /// Parses each document and appends one result per document to `results`.
    ///
    /// - Parameters:
    ///   - bytes: should go on for `padding` bytes after the last document; a document nearer to the end is copied first.
    ///   - documents: where each document is in `bytes`.
    ///   - results: not emptied first, so that batches can be joined.
    ///   - hashing: the texts are fingerprinted (XXH3-128) and not kept; then nothing may be joined.
    package func extract(
        _ bytes: [UInt8], _ documents: [Range<Int>], into results: inout Results, hashing: Bool = false
    ) {
        var total = 0
        for document in documents {
            precondition(document.lowerBound >= 0 && document.upperBound <= bytes.count, "a document lies in its bytes")
            total += document.count
        }
        unsafe results.append(
            documents: documents.count, observedFields: observedCount, keyFields: keyCount,
            capacity: hashing ? 0 : total
        ) { contents in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe documents.withUnsafeBytes { documents in
                    unsafe assay_json_extract(
                        parser, bytes.baseAddress, bytes.count,
                        documents.bindMemory(to: assay_json_range.self).baseAddress, documents.count / Self.rangeSize,
                        contents, hashing)
                }
            }
        }
    }

    private static let rangeSize = MemoryLayout<assay_json_range>.size
}
