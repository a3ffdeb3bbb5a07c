internal import CArrow

/// A column of the schema, or a part of one.
package final class ArrowField: Sendable {
    /// UTF-8, as the file has it.
    package let name: [UInt8]
    package let type: ArrowType
    /// Items of a list, fields of a struct, key and value of a map in one struct, members of a union.
    package let children: [ArrowField]
    /// The values of a dictionary column.
    package let dictionary: ArrowField?
    /// Of a union: the member that each type code from 0 on stands for; -1 for codes without one.
    let members: [Int8]

    /// Deeper types do not occur outside of hostile files.
    private static let maxDepth = 128

    /// Nil for a type that is not known, or nesting that is too deep.
    init?(_ schema: ArrowSchema, depth: Int = 0) {
        let format = unsafe schema.format.map { unsafe String(cString: $0) } ?? ""
        var type = unsafe ArrowType(format: format, isIndex: schema.dictionary != nil)
        if unsafe type == .bytes(.fixed(16), isText: false) && Self.isUUID(schema.metadata) { type = .uuid }
        guard depth < Self.maxDepth, let type else { return nil }
        self.type = type
        name =
            unsafe schema.name.map {
                unsafe Array(UnsafeBufferPointer(start: $0, count: Self.length($0)).lazy.map { UInt8(bitPattern: $0) })
            } ?? []
        var children: [ArrowField] = []
        for index in unsafe 0..<Int(schema.n_children) {
            guard let child = unsafe schema.children?[index],
                let field = unsafe ArrowField(child.pointee, depth: depth + 1)
            else { return nil }
            children.append(field)
        }
        self.children = children
        if let values = unsafe schema.dictionary {
            guard let field = unsafe ArrowField(values.pointee, depth: depth + 1) else { return nil }
            dictionary = field
        } else {
            dictionary = nil
        }
        guard let members = Self.members(format, count: children.count) else { return nil }
        self.members = members
    }

    private static func length(_ text: UnsafePointer<CChar>) -> Int {
        var count = 0
        while unsafe text[count] != 0 { count += 1 }
        return count
    }

    /// Type codes follow the colon: `+ud:0,5`.
    private static func members(_ format: String, count: Int) -> [Int8]? {
        guard format.hasPrefix("+u"), let colon = format.firstIndex(of: ":") else { return [] }
        var members = [Int8](repeating: -1, count: 128)
        for (member, code) in format[format.index(after: colon)...].split(separator: ",").enumerated() {
            guard member < count, let code = Int(code), (0..<128).contains(code) else { return nil }
            members[code] = Int8(member)
        }
        return members
    }

    private static let extensionKey = Array("ARROW:extension:name".utf8)
    private static let uuid = Array("arrow.uuid".utf8)

    /// Whether the metadata (C data interface, "metadata") name the UUID extension.
    private static func isUUID(_ metadata: UnsafePointer<CChar>?) -> Bool {
        guard let start = unsafe metadata.map({ unsafe UnsafeRawPointer($0) }) else { return false }
        var position = 4
        func text() -> [UInt8] {
            let count = unsafe max(Int(start.loadUnaligned(fromByteOffset: position, as: Int32.self)), 0)
            position += 4 + count
            return unsafe Array(UnsafeRawBufferPointer(start: start + (position - count), count: count))
        }
        for _ in unsafe 0..<max(start.loadUnaligned(as: Int32.self), 0) {
            let key = text()
            let value = text()
            if key == extensionKey { return value == uuid }
        }
        return false
    }
}
