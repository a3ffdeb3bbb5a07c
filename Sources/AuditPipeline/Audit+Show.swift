import AuditModel
import Declarations
import Intake
import SystemCalls

extension Audit {
    /// Every effective value of a source, and the line from which it comes.
    package func effective(_ id: String) throws -> Listing {
        let path = manifestPath.map(shownPath)
        var rows = try entries(id).map { entry -> [Listing.Cell] in
            let place = entry.line.flatMap { line in path.map { "\($0):\(line)" } }
            return [.text(entry.key), .text(entry.value), .optional(place), .text(entry.origin.rawValue)]
        }
        // What an adopted card says is known only together with the ledger.
        if let declared = try view().source(id)?.declaration, let card = declared.adopted,
            let license = declared.license
        {
            rows.append([
                .text("license"), .text(license.value), .optional(card.value.printed), .text("adoption"),
            ])
        }
        return Listing("source", ["key", "value", "at", "origin"], rows)
    }

    private func entries(_ id: String) throws -> [EffectiveDeclaration.Entry] {
        if let manifestBytes, let manifestPath {
            let entries = try EffectiveDeclaration.entries(ofSource: id, manifest: manifestBytes, path: manifestPath)
            guard let entries else { throw AuditError.noSuchSource(id) }
            return entries
        }
        guard let source = try view().source(id) else { throw AuditError.noSuchSource(id) }
        return EffectiveDeclaration.entries(of: source.declaration)
    }

    /// What proves a source: files named by the manifest, hashed now, and statements found by the scan.
    package func evidence(of id: String) throws(AuditError) -> Listing {
        let view = try view()
        guard let source = view.source(id) else { throw AuditError.noSuchSource(id) }
        let digests = try ViewParts.digests(of: Set(source.declaration.namedFiles), view.reader)
        let named = source.declaration.namedFiles.map { path -> [Listing.Cell] in
            let now = digest(path)
            let state: String
            switch (now, digests[path] ?? nil) {
            case (nil, _): state = "evidence.missing"
            case (let now, let before) where now == before: state = "evidence.unchanged"
            case (_, nil): state = "evidence.new"
            default: state = "evidence.changed"
            }
            return [
                .text(path.printed), .message(Message("word.declared")), .message(Message(state)), .optional(now?.hex),
            ]
        }
        let found = source.evidence.map { statement -> [Listing.Cell] in
            let line = statement.line.map { ":\($0)" } ?? ""
            return [
                .text(statement.place + line), .message(Message("origin.\(statement.origin.rawValue)")),
                .text(statement.expression ?? statement.value), .missing,
            ]
        }
        let stated = try statedRows(source, view)
        return Listing(
            "evidence", ["location", "origin", "state", "sha256"], named + found + stated,
            note: stated.isEmpty && named.isEmpty && found.isEmpty ? Message("list.no-evidence") : nil)
    }

    /// What the publisher's metadata says besides the license; a number of records beside the one that was read.
    private func statedRows(_ source: SourceView, _ view: DatasetView) throws(AuditError) -> [[Listing.Cell]] {
        let root = source.declaration.root
        let statements = try PublisherStatement.all(view.reader, view.binder).filter { statement in
            let place = view.binder.place(of: statement.path).source
            return place.map { view.sources[$0].declaration.id == source.declaration.id }
                ?? root.contains(statement.path)
        }
        var rows: [[Listing.Cell]] = []
        for statement in statements {
            var value = Listing.Cell.text(statement.value)
            if statement.key == "records" {
                let read = try PublisherStatement.recordsRead(beside: statement.path, view.reader, view.binder)
                value = .message(Message("evidence.records", ["stated": statement.value, "read": "\(read)"]))
            }
            rows.append([.text(statement.path.printed), .text(statement.key), value, .missing])
        }
        return rows
    }

    /// SHA-256 of a file below the folder as it is now; nil when it is missing or unreadable.
    func digest(_ path: BytePath) -> SHA256Value? {
        guard let file = try? StoredFile(path, below: folder.root) else { return nil }
        return (try? file.finish())?.sha256
    }
}
