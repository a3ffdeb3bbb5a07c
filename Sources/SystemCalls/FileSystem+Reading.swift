import CSystem
import Glibc

extension FileSystem {
    /// Overwrites `buffer` from `offset` to its end, or less, with one `read(2)`.
    ///
    /// - Returns: how many bytes came; 0 at the end of the file or pipe.
    package static func read(
        _ descriptor: Descriptor, into buffer: inout [UInt8], at offset: Int
    ) throws(SystemError) -> Int {
        try read(descriptor, into: &buffer, offset..<buffer.count)
    }

    /// Overwrites a range of `buffer`, or the start of it, with one `read(2)`.
    ///
    /// - Returns: how many bytes came; 0 at the end of the file or pipe, and for an empty range.
    package static func read(
        _ descriptor: Descriptor, into buffer: inout [UInt8], _ range: Range<Int>
    ) throws(SystemError) -> Int {
        try read(descriptor.rawValue, into: &buffer, range)
    }

    /// Overwrites the first `count` bytes of `span`, or fewer, with one `read(2)`.
    ///
    /// - Returns: how many bytes came; 0 at the end of the file or pipe.
    package static func read(
        _ descriptor: Descriptor, into span: inout MutableSpan<UInt8>, count: Int
    ) throws(SystemError) -> Int {
        precondition(count >= 0 && count <= span.count, "the bytes fit")
        let raw = descriptor.rawValue
        return try SystemError.checked("read") {
            unsafe span.withUnsafeMutableBufferPointer { bytes in
                unsafe Glibc.read(raw, bytes.baseAddress, count)
            }
        }
    }

    private static func read(
        _ descriptor: Int32, into buffer: inout [UInt8], _ range: Range<Int>
    ) throws(SystemError) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count, "range lies within the buffer")
        return try SystemError.checked("read") {
            unsafe buffer.withUnsafeMutableBytes { bytes in
                guard let start = bytes.baseAddress else { return 0 }
                return unsafe Glibc.read(descriptor, start + range.lowerBound, range.count)
            }
        }
    }

    /// Overwrites the first `count` bytes of `buffer`.
    ///
    /// - Throws: `ENODATA` when the end comes first.
    package static func readExactly(
        _ descriptor: Descriptor, into buffer: inout [UInt8], count: Int
    ) throws(SystemError) {
        var filled = 0
        while filled < count {
            let read = try read(descriptor, into: &buffer, filled..<count)
            if read == 0 { throw .endedEarly("read") }
            filled += read
        }
    }

    /// Everything up to the end of an open file or pipe.
    ///
    /// - Throws: `EFBIG` when there is more than `limit` bytes.
    package static func readAll(_ descriptor: Descriptor, limit: Int) throws(SystemError) -> [UInt8] {
        try readAll(descriptor.rawValue, limit: limit)
    }

    static func readAll(_ descriptor: Int32, limit: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = try read(descriptor, into: &buffer, 0..<buffer.count)
            if count == 0 { return bytes }
            guard count <= limit - bytes.count else { throw .tooLarge("read") }
            bytes += buffer[..<count]
        }
    }

    /// A whole file that the user named.
    ///
    /// - Throws: `EFBIG` when it is larger than `limit` bytes.
    package static func readAll(path: String, limit: Int) throws(SystemError) -> [UInt8] {
        try readAll(open(at: AT_FDCWD, Array(path.utf8), O_RDONLY), limit: limit)
    }

    /// Overwrites `buffer` from `at` to its end, or less, with bytes from a place in a file; its position stays.
    ///
    /// - Returns: how many bytes came; 0 behind the end of the file.
    package static func pread(
        _ descriptor: Descriptor, into buffer: inout [UInt8], at: Int, offset: UInt64
    ) throws(SystemError) -> Int {
        try pread(descriptor, into: &buffer, at..<buffer.count, offset: offset)
    }

    /// Overwrites a range of `buffer`, or the start of it, with bytes from a place in a file; its position stays.
    ///
    /// - Returns: how many bytes came; 0 behind the end of the file.
    package static func pread(
        _ descriptor: Descriptor, into buffer: inout [UInt8], _ range: Range<Int>, offset: UInt64
    ) throws(SystemError) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count, "range lies within the buffer")
        guard let position = off_t(exactly: offset) else { return 0 }
        return try SystemError.checked("pread") {
            unsafe buffer.withUnsafeMutableBytes { bytes in
                guard let start = bytes.baseAddress else { return 0 }
                return unsafe Glibc.pread(descriptor.rawValue, start + range.lowerBound, range.count, position)
            }
        }
    }
}
