extension Catalogue {
    /// What `verify` says about each level of a ledger: verify.…
    static let ledger: [CatalogueEntry] = [
        CatalogueEntry(
            "verify.structure-ok", en: "sound file, none of its entries is missing: {entries}",
            zh: "文件结构完好，{entries} 条日志连续无缺"),
        CatalogueEntry(
            "verify.log-ok", en: "entries and checkpoints agree: {entries} and {checkpoints}",
            zh: "{entries} 条日志与 {checkpoints} 个检查点一致"),
        CatalogueEntry(
            "verify.index-ok",
            en:
                "everything that was read, evidence and archives included, is what the entries state: shards {shards}, records {records}",
            zh: "已读取的全部内容（含证据文件与归档）与日志所述一致：分片 {shards} 个，记录 {records} 条"),
        CatalogueEntry("verify.verdict.intact", en: "INTACT", zh: "完好"),
        CatalogueEntry("verify.verdict.intact-but-unanchored", en: "INTACT BUT UNANCHORED", zh: "完好；未与外部留存的检查点比对"),
        CatalogueEntry("verify.verdict.altered", en: "ALTERED", zh: "被改动"),
        CatalogueEntry("verify.verdict.rolled-back", en: "ROLLED BACK", zh: "被回退"),
        CatalogueEntry("verify.verdict.truncated", en: "TRUNCATED", zh: "被截短"),
        CatalogueEntry("verify.verdict.damaged", en: "DAMAGED", zh: "已损坏"),
        CatalogueEntry("verify.verdict.newer-format", en: "NEWER FORMAT", zh: "格式新于本工具所支持的版本"),
        CatalogueEntry(
            "verify.anchor-ok", en: "the log up to entry {size} of {entries} is that of the given checkpoint",
            zh: "{entries} 条日志中的前 {size} 条与所给检查点一致"),
        CatalogueEntry("verify.anchor-none", en: "no checkpoint from outside was given", zh: "未提供外部保存的检查点"),
        CatalogueEntry("verify.not-asked", en: "not asked for", zh: "未要求检查"),
        CatalogueEntry("verify.not-reached", en: "an earlier level failed", zh: "前一级检查未通过"),
        CatalogueEntry("verify.header", en: "the first bytes of the file were changed", zh: "文件开头的字节被改动"),
        CatalogueEntry(
            "verify.truncated", en: "the file has {bytes} bytes of {expected}", zh: "文件应有 {expected} 字节，实有 {bytes} 字节"),
        CatalogueEntry(
            "verify.unreadable", en: "the file cannot be read as a ledger ({cause})", zh: "文件无法作为账本读取（{cause}）"),
        CatalogueEntry("verify.application-id", en: "the mark of the format was changed", zh: "格式标记被改动"),
        CatalogueEntry("verify.version", en: "the format's version is {version}", zh: "格式版本为 {version}"),
        CatalogueEntry("verify.integrity", en: "SQLite finds damage: {cause}", zh: "SQLite 发现损坏：{cause}"),
        CatalogueEntry(
            "verify.schema-differs", en: "{name} differs from what this version creates", zh: "{name} 与本版本创建的结构不同"),
        CatalogueEntry("verify.entry-missing", en: "entry {entry} is missing", zh: "缺少日志第 {entry} 条"),
        CatalogueEntry("verify.entry-differs", en: "entry {entry} was changed", zh: "日志第 {entry} 条被改动"),
        CatalogueEntry(
            "verify.checkpoint-missing", en: "the checkpoint after entry {entry} is missing",
            zh: "缺少日志第 {entry} 条之后的检查点"),
        CatalogueEntry(
            "verify.checkpoint-differs", en: "the checkpoint over {size} entries differs from them",
            zh: "覆盖 {size} 条日志的检查点与日志不符"),
        CatalogueEntry(
            "verify.log-shorter", en: "a checkpoint covers {size} entries, {entries} are there",
            zh: "检查点覆盖 {size} 条日志，实有 {entries} 条"),
        CatalogueEntry(
            "verify.table-differs", en: "{table} differs from entry {entry} ({place})",
            zh: "{table} 与日志第 {entry} 条不符（{place}）"),
        CatalogueEntry(
            "verify.table-differs-alone", en: "{table} differs from what the entries state", zh: "{table} 与日志所述不符"),
        CatalogueEntry(
            "verify.bindings-differ", en: "sources of shards differ from entry {entry}", zh: "分片所属来源与日志第 {entry} 条不符"),
        CatalogueEntry(
            "verify.records-differ", en: "records differ from entry {entry} ({place})",
            zh: "记录与日志第 {entry} 条不符（{place}）"),
        CatalogueEntry("verify.run-differs", en: "run {run} of fingerprints was changed", zh: "第 {run} 段指纹被改动"),
        CatalogueEntry("verify.extents-differ", en: "the numbering of records was changed", zh: "记录编号被改动"),
        CatalogueEntry(
            "verify.roots-differ", en: "the roots in entry {entry} are not those of the shards",
            zh: "日志第 {entry} 条中的根摘要与分片不符"),
        CatalogueEntry("verify.anchor-other", en: "the given checkpoint is about another ledger", zh: "所给检查点属于另一账本"),
        CatalogueEntry(
            "verify.rolled-back", en: "the given checkpoint covers {size} entries, the ledger holds {entries}",
            zh: "所给检查点覆盖 {size} 条日志，账本仅有 {entries} 条"),
        CatalogueEntry(
            "verify.anchor-differs", en: "the first {size} entries are not those of the given checkpoint",
            zh: "前 {size} 条日志与所给检查点不符"),
    ]
}
