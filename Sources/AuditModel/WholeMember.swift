/// A regular member of an archive that is in memory as a whole, among others.
package struct WholeMember: Hashable, Sendable {
    /// Where its name is in the bytes at hand; ASCII, without NULs.
    package let name: Range<Int>
    /// Where its content is.
    package let content: Range<Int>

    package init(name: Range<Int>, content: Range<Int>) {
        self.name = name
        self.content = content
    }
}
