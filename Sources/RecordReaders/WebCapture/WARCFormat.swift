package import AuditModel

/// Web captures as WARC (ISO 28500; versions 0.17 to 1.1), WET and WAT: every record of any type.
package enum WARCFormat: RecordFormat {
    package static let name = "warc"
    package static let nameEndings = ["warc", "wat", "wet"]

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        let start = head.trimmedStart
        return start.has("WARC/") && start.dropFirst(5).first.map(\.isDigit) == true ? .certain : .no
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        CaptureReader(WARCFraming.self, limits: limits)
    }
}
