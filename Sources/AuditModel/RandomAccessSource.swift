/// A source whose bytes can be read at any place as well: what containers with a directory at their end need.
package protocol RandomAccessSource: ByteSource {
    /// All bytes of the source, at any place; what is read in order does not notice. Nil for a stream.
    var access: (any RandomAccess)? { get }
}
