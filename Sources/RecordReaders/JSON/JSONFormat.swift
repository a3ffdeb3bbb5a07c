package import AuditModel
import JSONParsing

/// JSON documents: each element of an array, the values that the manifest points to, or the whole document.
package enum JSONFormat: RecordFormat {
    package static let name = "json"
    package static let nameEndings = ["json", "geojson", "topojson", "jsonld", "ipynb", "har", "webmanifest"]
    package static let isTextFile = true

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        let start = head.trimmedStart
        if isNamed(name) { return head.holds(0) && ByteOrderMark(head).charset == nil ? .possible : .likely }
        guard opensDocument(start) else { return .no }
        guard FileName.ending(of: name).isEmpty else { return isWhole && isDocument(start) ? .possible : .no }
        return !isWhole || isDocument(start) ? .likely : .no
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        JSONReader(options: options, limits: limits)
    }

    /// Whether the first two marks can start an object or an array of objects, arrays, texts or numbers.
    private static func opensDocument(_ start: ArraySlice<UInt8>) -> Bool {
        guard let open = start.first, let next = start.dropFirst().trimmedStart.first else { return false }
        switch open {
        case UInt8(ascii: "{"): return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
        case UInt8(ascii: "["): return "{[\"]-0123456789".utf8.contains(next)
        default: return false
        }
    }

    private static func isDocument(_ start: ArraySlice<UInt8>) -> Bool {
        var results = JSONTextExtractor.Results()
        let bytes = Array(start)
        JSONTextExtractor(textFields: [], observedFields: []).extract(bytes, [0..<bytes.count], into: &results)
        return results.outcomes.first != .invalid
    }
}
