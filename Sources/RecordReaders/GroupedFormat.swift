package import AuditModel

/// A format whose files consist of groups of records that can be read alone.
///
/// A group has a place among the stored bytes of all groups, so that a file can be cut into parts like one of lines.
package protocol GroupedFormat: RecordFormat {
    /// The stored bytes of the groups in front of each group, ascending from 0; below the size of the file.
    ///
    /// Nil when one reader must read the file.
    static func groupStarts(_ access: any RandomAccess) -> [UInt64]?

    /// A reader of the groups that start in a part, for a source with random access.
    static func makeReader(options: ReadingOptions, part: Range<UInt64>) -> any RecordReader
}
