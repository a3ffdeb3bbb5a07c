/// Decoded bytes in order: a file, a decompressed stream or an archive member.
///
/// One call hands over up to a few hundred KiB, so the call itself costs nothing beside the work.
package protocol ByteSource: AnyObject {
    /// Overwrites `buffer` from `offset` to its end with the next bytes.
    ///
    /// - Parameter buffer: never resized.
    /// - Returns: how many bytes were written, at least 1; 0 at the end, and again at every later call.
    /// - Throws: the gap that ends the stream. Everything handed over before is good.
    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int

    /// Like `read(into:at:)`, straight into memory that belongs to somebody else: saves a copy where a source can do it.
    ///
    /// - Parameter span: not empty.
    /// - Returns: nil, with nothing read, when the source cannot; `read(into:at:)` then serves.
    func readDirectly(into span: inout MutableSpan<UInt8>) throws(ReadFault) -> Int?

    /// How many bytes will come, where that is certain already; else nil.
    var bytesLeft: Int? { get }
}

extension ByteSource {
    package func readDirectly(into span: inout MutableSpan<UInt8>) throws(ReadFault) -> Int? { nil }

    package var bytesLeft: Int? { nil }
}
