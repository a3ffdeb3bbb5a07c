package import AuditModel

/// A file that stands in for bytes that are elsewhere.
package struct FilePointer: Hashable, Sendable {
    package let path: BytePath
    package let pointer: Pointer

    package init(path: BytePath, pointer: Pointer) {
        self.path = path
        self.pointer = pointer
    }
}
