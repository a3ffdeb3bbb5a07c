package import AuditModel

/// Web captures as ARC, versions 1 and 2 of the Internet Archive's format from before WARC.
package enum ARCFormat: RecordFormat {
    package static let name = "arc"
    package static let nameEndings = ["arc"]

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        head.has("filedesc:") ? .certain : .no
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        CaptureReader(ARCFraming.self, limits: limits)
    }
}
