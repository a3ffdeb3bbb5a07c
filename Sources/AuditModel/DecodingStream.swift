/// A source that decodes another one step by step, and keeps a fault until everything before it was handed over.
package protocol DecodingStream: ByteSource {
    /// Nothing will follow.
    var ended: Bool { get }

    /// Why nothing will follow, though the end was not reached.
    var fault: ReadFault? { get set }

    /// Decodes some bytes into `buffer` from `offset` on.
    ///
    /// - Returns: how many; 0 also where only the decoder went on.
    /// - Throws: the same as setting `fault`, when no byte came.
    func decode(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int
}

extension DecodingStream {
    package func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        var filled = offset
        while filled < buffer.count && !ended && fault == nil {
            do throws(ReadFault) {
                filled += try decode(into: &buffer, at: filled)
            } catch {
                fault = error
            }
        }
        if filled == offset, let fault { throw fault }
        return filled - offset
    }
}
