/// Reading stopped for a reason that lies in the data; what was read before is kept.
package struct ReadFault: Error, Hashable, Sendable {
    package let gap: Gap
    package init(_ gap: Gap) { self.gap = gap }
}
