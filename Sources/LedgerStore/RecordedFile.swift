/// What tells whether a stored file is as the ledger knows it: the slim side of a live shard's row.
package struct RecordedFile: Hashable, Sendable {
    /// How the bytes were read.
    package enum Reading: Hashable, Sendable {
        /// Not to their end, or a worker crashed over them: has to be done again.
        case failed
        /// Only their digest was taken.
        case hashed
        /// With the options of this number; 0 stands for the defaults.
        case options(Int64)
    }

    /// Row number of its shard.
    package let id: Int64
    package let size: UInt64?
    /// Nanoseconds since 1970, as everywhere.
    package let modified: Int64?
    package let changed: Int64?
    package let inode: UInt64?
    package let reading: Reading
}

extension RecordedFile.Reading {
    /// As the column `shard.reading` holds it.
    init(column: Int64?) {
        switch column {
        case nil: self = .hashed
        case let number? where number < 0: self = .failed
        case let number?: self = .options(number)
        }
    }
}
