/// A regular member of a tar archive that is in memory as a whole.
package struct WholeMember: Hashable, Sendable {
    /// Where its name is in the bytes at hand; ASCII.
    package let name: Range<Int>
    /// Where its content is.
    package let content: Range<Int>
}
