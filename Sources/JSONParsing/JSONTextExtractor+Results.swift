import CSimdjson

extension JSONTextExtractor {
    /// What was found, document by document; the arrays grow once and are reused.
    package struct Results: Sendable {
        package var outcomes: [Outcome] = []
        /// Per document: which text field the text is from; `undecided` where `outcomes` says `other` because the
        /// parser could not tell; else 0.
        package var fields: [UInt8] = []
        /// Per document: whether a text or observed field occurs more than once. The first occurrence counts.
        package var hasDuplicate: [Bool] = []
        /// The unescaped texts, back to back, UTF-8.
        package var contents: [UInt8] = []
        /// Per document: the fingerprint of its text, 16 bytes in canonical order, when texts are hashed; then `contents`
        /// is empty.
        package var fingerprints: [UInt8] = []
        /// Per document: where its text ends in `contents`, or would; it starts where the one before ends.
        package var ends: [Int] = []
        /// Per document: the Unicode characters (scalars) of its text.
        package var characters: [Int] = []
        /// The unescaped values of the observed fields, back to back, UTF-8.
        package var observed: [UInt8] = []
        /// Per document and observed field, in that order: where the value ends in `observed`. A value is empty when
        /// the field is absent or no string.
        package var observedEnds: [Int] = []

        /// The values of the key fields, back to back: strings unescaped, integers in digits.
        package var keys: [UInt8] = []
        /// Per document and key field, in that order: where the value ends in `keys`; empty when there is none.
        package var keyEnds: [Int] = []

        package init() {}

        /// Stands in `fields` where the parser refused a document without knowing that it is not JSON: a number beyond
        /// 64 bits or a malformed one, nesting at the limit or beyond.
        package static let undecided: UInt8 = 255

        /// Whether `CanonicalJSON` must decide what the document is.
        package func isUndecided(_ document: Int) -> Bool {
            outcomes[document] == .other && fields[document] == Self.undecided
        }

        /// The text field of all documents, when they have the same; else nil.
        package var commonField: UInt8? {
            guard let first = fields.first else { return nil }
            for index in outcomes.indices where outcomes[index] != .text || fields[index] != first { return nil }
            return first
        }

        /// Forgets the documents and keeps the memory.
        package mutating func removeAll() {
            outcomes.removeAll(keepingCapacity: true)
            fields.removeAll(keepingCapacity: true)
            hasDuplicate.removeAll(keepingCapacity: true)
            contents.removeAll(keepingCapacity: true)
            fingerprints.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            characters.removeAll(keepingCapacity: true)
            observed.removeAll(keepingCapacity: true)
            observedEnds.removeAll(keepingCapacity: true)
            keys.removeAll(keepingCapacity: true)
            keyEnds.removeAll(keepingCapacity: true)
        }

        /// Lets the parser write the texts behind the others, and copies its further answers.
        ///
        /// - Parameters:
        ///   - capacity: bytes that the texts may take.
        ///   - parse: gets the address of that room; nil when it is 0.
        mutating func append(
            documents: Int, observedFields: Int, keyFields: Int, capacity: Int,
            parse: (UnsafeMutablePointer<UInt8>?) -> assay_json_results
        ) {
            let textBase = contents.count
            var found = unsafe assay_json_results()
            contents.append(addingCapacity: capacity) { room in
                unsafe room.withUnsafeMutableBufferPointer { buffer, count in
                    unsafe found = unsafe parse(buffer.baseAddress)
                    unsafe count = found.fingerprint_count > 0 ? 0 : found.content_count
                }
            }
            let codes = unsafe UnsafeBufferPointer(start: found.outcomes, count: documents)
            unsafe outcomes.append(contentsOf: codes.lazy.map { Outcome(rawValue: $0) ?? .invalid })
            unsafe fields.append(contentsOf: UnsafeBufferPointer(start: found.fields, count: documents))
            let duplicates = unsafe UnsafeBufferPointer(start: found.duplicates, count: documents)
            unsafe hasDuplicate.append(contentsOf: duplicates.lazy.map { $0 != 0 })
            let ends = unsafe UnsafeBufferPointer(start: found.ends, count: documents)
            unsafe self.ends.append(contentsOf: ends.lazy.map { textBase + $0 })
            unsafe characters.append(contentsOf: UnsafeBufferPointer(start: found.scalars, count: documents))
            unsafe fingerprints.append(
                contentsOf: UnsafeBufferPointer(start: found.fingerprints, count: found.fingerprint_count))
            unsafe appendObserved(found, values: documents * observedFields)
            unsafe appendKeys(found, values: documents * keyFields)
        }

        private mutating func appendKeys(_ found: assay_json_results, values: Int) {
            let base = keys.count
            unsafe keys.append(contentsOf: UnsafeBufferPointer(start: found.keys, count: found.key_count))
            let ends = unsafe UnsafeBufferPointer(start: found.key_ends, count: values)
            unsafe keyEnds.append(contentsOf: ends.lazy.map { base + $0 })
        }

        private mutating func appendObserved(_ found: assay_json_results, values: Int) {
            let observedBase = observed.count
            unsafe observed.append(contentsOf: UnsafeBufferPointer(start: found.observed, count: found.observed_count))
            let ends = unsafe UnsafeBufferPointer(start: found.observed_ends, count: values)
            unsafe observedEnds.append(contentsOf: ends.lazy.map { observedBase + $0 })
        }
    }
}
