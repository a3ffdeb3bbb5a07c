extension Catalogue {
    /// Terminal output: reports of commands.
    static let commandLine: [CatalogueEntry] = [
        CatalogueEntry("word.gap", en: "gap", zh: "缺口"),
        CatalogueEntry("word.yes", en: "yes", zh: "是"),
        CatalogueEntry("word.no", en: "no", zh: "否"),
        CatalogueEntry("word.declared", en: "declared", zh: "已声明"),
        CatalogueEntry("word.not-declared", en: "not declared", zh: "未声明"),
        CatalogueEntry("word.no-source", en: "no source", zh: "无来源"),
        CatalogueEntry("word.not-checked", en: "not checked", zh: "未检查"),
        CatalogueEntry("word.not-counted", en: "not counted", zh: "未统计"),
        CatalogueEntry("word.list-separator", en: ", ", zh: "、"),
        CatalogueEntry("word.comma", en: ", ", zh: "，"),
        CatalogueEntry("word.accepted-in-brackets", en: " (accepted by the policy)", zh: "（策略已接受）"),

        CatalogueEntry(
            "gap-line.kept", en: "; {records} records before it are kept",
            one: "; {records} record before it is kept", counting: "records", zh: "；此前的 {records} 条记录已保留"),

        // scan
        CatalogueEntry("count.shards", en: "{count} shards", zh: "{count} 个分片"),
        CatalogueEntry("count.shards.one", en: "{count} shard", zh: "{count} 个分片"),
        CatalogueEntry("count.records", en: "{count} records", zh: "{count} 条记录"),
        CatalogueEntry("count.records.one", en: "{count} record", zh: "{count} 条记录"),
        CatalogueEntry("count.sources", en: "{count} sources", zh: "{count} 个来源"),
        CatalogueEntry("count.sources.one", en: "{count} source", zh: "{count} 个来源"),
        CatalogueEntry("scan.seconds", en: "{seconds} s", zh: "{seconds} 秒"),
        CatalogueEntry("scan.checkpoint", en: "checkpoint, to be kept outside this machine:", zh: "检查点，请保存在本机之外："),
        CatalogueEntry(
            "scan.reread", en: "{files} files are read again because the manifest changed what counts as content",
            one: "{files} file is read again because the manifest changed what counts as content", counting: "files",
            zh: "清单改变了内容的界定，因此重新读取 {files} 个文件"),
        CatalogueEntry(
            "ledger.outside", en: "the folder is not writable; the ledger is {ledger}", zh: "目录不可写；账本位于 {ledger}"),
        CatalogueEntry("query.excluded", en: "not counted: left out by the manifest", zh: "不计入：清单已排除"),
        CatalogueEntry("query.evidence", en: "not counted as a record: this file is evidence", zh: "不作为记录计入：该文件是证据"),
        CatalogueEntry("check.pointers", en: "{files} pointers to bytes that are not here", zh: "{files} 个指针，其字节不在此处"),
        CatalogueEntry(
            "check.pointers.one", en: "{files} pointer to bytes that are not here", zh: "{files} 个指针，其字节不在此处"),
        CatalogueEntry("list.own-file", en: "Assay's own file", zh: "Assay 自己的文件"),
        CatalogueEntry("problem-line.expected", en: "expected: {expected}", zh: "应为：{expected}"),
        CatalogueEntry(
            "scan.unchanged", en: "  {files} files unchanged since the last scan, not read again",
            one: "  {files} file unchanged since the last scan, not read again", counting: "files",
            zh: "  {files} 个文件自上次扫描后未变，未重新读取"),
        CatalogueEntry("scan.evidence", en: "{files} evidence files", zh: "{files} 个证据文件"),
        CatalogueEntry("scan.evidence.one", en: "{files} evidence file", zh: "{files} 个证据文件"),
        CatalogueEntry("scan.excluded", en: "{files} files excluded", zh: "排除 {files} 个文件"),
        CatalogueEntry("scan.excluded.one", en: "{files} file excluded", zh: "排除 {files} 个文件"),
        CatalogueEntry("scan.aliases", en: "{files} aliases", zh: "{files} 个别名"),
        CatalogueEntry("scan.aliases.one", en: "{files} alias", zh: "{files} 个别名"),
        CatalogueEntry("scan.pointers", en: "{files} pointers", zh: "{files} 个指针文件"),
        CatalogueEntry("scan.pointers.one", en: "{files} pointer", zh: "{files} 个指针文件"),
        CatalogueEntry(
            "scan.progress", en: "{done} of {files} files, {bytes} of {total}, {records} records recorded",
            zh: "文件 {done}/{files}，{bytes}/{total}，已入账 {records} 条记录"),

        CatalogueEntry("scan.left", en: ", {time} left", zh: "，约剩 {time}"),

        // check
        CatalogueEntry(
            "check.no-manifest", en: "no manifest; reading the folder as `assay init` would",
            zh: "没有清单；按 `assay init` 的方式读取该目录"),
        CatalogueEntry("check.licensed", en: "licensed by evidence  {sources}", zh: "有许可证据  {sources}"),
        CatalogueEntry("check.nothing-found", en: "nothing found         {sources}", zh: "未发现证据  {sources}"),
        CatalogueEntry(
            "check.empty", en: "There is no file below {folder}: nothing was checked.",
            zh: "{folder} 下没有任何文件：未作任何检查。"),
        CatalogueEntry("check.next-init", en: "next: assay init {folder}", zh: "下一步：assay init {folder}"),
        CatalogueEntry(
            "check.waived", en: "waived[{gate}] {source}: {reason} (approved by {by}, until {expires})",
            zh: "豁免[{gate}] {source}：{reason}（批准人 {by}，有效期至 {expires}）"),
        CatalogueEntry(
            "check.waiver-expired",
            en: "expired waiver[{gate}] {source}: {reason} (approved by {by}, until {expires}); it accepts nothing now",
            zh: "过期豁免[{gate}] {source}：{reason}（批准人 {by}，有效期至 {expires}），已不再生效"),
        CatalogueEntry(
            "check.waiver-stray",
            en: "idle waiver[{gate}] {source}: {reason} (approved by {by}, until {expires}); there is no such source",
            zh: "无效豁免[{gate}] {source}：{reason}（批准人 {by}，有效期至 {expires}），没有该来源"),
        CatalogueEntry("check.errors", en: "{count} errors", zh: "{count} 项错误"),
        CatalogueEntry("check.errors.one", en: "{count} error", zh: "{count} 项错误"),
        CatalogueEntry("check.warnings", en: "{count} warnings", zh: "{count} 项警告"),
        CatalogueEntry("check.warnings.one", en: "{count} warning", zh: "{count} 项警告"),
        CatalogueEntry("check.gaps", en: "{count} gaps", zh: "{count} 处缺口"),
        CatalogueEntry("check.gaps.one", en: "{count} gap", zh: "{count} 处缺口"),
        CatalogueEntry(
            "check.passing", en: "{pass} of {sources} sources without an error",
            one: "{pass} of {sources} source without an error", counting: "sources", zh: "{sources} 个来源中 {pass} 个无错误"),
        CatalogueEntry(
            "check.unseen", en: "no file seen of {count} sources: {sources}", zh: "{count} 个来源未见任何文件：{sources}"),
        CatalogueEntry(
            "check.unseen.one", en: "no file seen of {count} source: {sources}", zh: "{count} 个来源未见任何文件：{sources}"),
        CatalogueEntry("check.accepted-gaps", en: "{gaps} accepted gaps", zh: "已接受缺口 {gaps}"),
        CatalogueEntry("check.accepted-gaps.one", en: "{gaps} accepted gap", zh: "已接受缺口 {gaps}"),
        CatalogueEntry("check.excluded", en: "excluded: {files} files, {bytes}", zh: "排除：{files} 个文件，{bytes}"),
        CatalogueEntry("check.excluded.one", en: "excluded: {files} file, {bytes}", zh: "排除：{files} 个文件，{bytes}"),
        CatalogueEntry("check.not-checked", en: "not checked: {checks}", zh: "未检查：{checks}"),
        CatalogueEntry("level.error", en: "error", zh: "错误"),
        CatalogueEntry("level.warning", en: "warning", zh: "警告"),
        CatalogueEntry("level.info", en: "info", zh: "提示"),
        CatalogueEntry("finding.declared", en: "declared", zh: "声明"),
        CatalogueEntry("finding.observed", en: "observed", zh: "观察"),
        CatalogueEntry(
            "finding.more-observed", en: "and {count} more; --verbose shows all", zh: "另有 {count} 项；--verbose 显示全部"),
        CatalogueEntry("finding.fix", en: "fix", zh: "修正"),
        CatalogueEntry("finding.clause", en: "clause", zh: "条款"),
        CatalogueEntry("finding.id", en: "id", zh: "编号"),
        CatalogueEntry("finding.records", en: "{records} records", zh: "{records} 条记录"),
        CatalogueEntry("finding.records.one", en: "{records} record", zh: "{records} 条记录"),

        // query
        CatalogueEntry("query.fingerprint", en: "fingerprint", zh: "指纹"),
        CatalogueEntry("query.where", en: "where", zh: "位置"),
        CatalogueEntry("query.source", en: "source", zh: "来源"),
        CatalogueEntry("query.declared", en: "declared", zh: "声明"),
        CatalogueEntry("query.observed", en: "observed", zh: "观察"),
        CatalogueEntry("query.tagging", en: "use", zh: "用途"),
        CatalogueEntry("query.read-as", en: "read as", zh: "读取方式"),
        CatalogueEntry("query.metadata", en: "metadata", zh: "元数据"),
        CatalogueEntry("query.file", en: "file", zh: "文件"),
        CatalogueEntry("query.findings", en: "findings", zh: "发现"),
        CatalogueEntry("query.content", en: "content", zh: "内容"),
        CatalogueEntry("query.note", en: "note", zh: "说明"),
        CatalogueEntry("query.not-found", en: "not found in this ledger", zh: "本账本中没有"),
        CatalogueEntry(
            "query.not-read",
            en: "{places} files or folders were not read in full: nothing is said about their rest (assay list gaps)",
            zh: "有 {places} 处文件或目录未完整读取：对未读部分不作回答（assay list gaps）"),
        CatalogueEntry(
            "query.not-read.one",
            en: "{places} file or folder was not read in full: nothing is said about the rest of it (assay list gaps)",
            zh: "有 {places} 处文件或目录未完整读取：对未读部分不作回答（assay list gaps）"),
        CatalogueEntry(
            "query.whole-records",
            en:
                "{records} records are fingerprinted as a whole: a text that is one of their fields is not found (content: in the manifest names a field)",
            zh: "{records} 条记录按整条计算指纹：只是其中一个字段的文字无法由此查到（清单中的 content: 可指定字段）"),
        CatalogueEntry(
            "query.whole-records.one",
            en:
                "{records} record is fingerprinted as a whole: a text that is one of its fields is not found (content: in the manifest names a field)",
            zh: "{records} 条记录按整条计算指纹：只是其中一个字段的文字无法由此查到（清单中的 content: 可指定字段）"),
        CatalogueEntry("query.up-to", en: "up to {number}", zh: "最多 {number}"),
        CatalogueEntry(
            "query.not-indexed", en: "{records} records are not indexed by {index}: nothing is said about them",
            zh: "有 {records} 条记录未按 {index} 建索引：对它们不作回答"),
        CatalogueEntry(
            "query.not-indexed.one", en: "{records} record is not indexed by {index}: nothing is said about it",
            zh: "有 {records} 条记录未按 {index} 建索引：对它不作回答"),
        CatalogueEntry(
            "query.candidates",
            en: "candidates by 40 bits of the key, not confirmed (--confirm reads the records again)",
            zh: "按键的 40 位找到的候选，未核实（--confirm 重新读取记录）"),
        CatalogueEntry(
            "query.candidates-confirmed", en: "{confirmed} of {count} candidates have this key, by reading them again",
            one: "{confirmed} of {count} candidate has this key, by reading it again", counting: "count",
            zh: "重新读取后，{count} 个候选中有 {confirmed} 个确有此键"),
        CatalogueEntry("query.occurrences", en: "{count} occurrences", zh: "出现 {count} 次"),
        CatalogueEntry("query.occurrences.one", en: "{count} occurrence", zh: "出现 {count} 次"),
        CatalogueEntry("query.more", en: "the first {limit} are shown", zh: "只显示前 {limit} 处"),
        CatalogueEntry(
            "query.not-confirmed", en: "equal {algorithm}, not confirmed (--confirm reads the bytes again)",
            zh: "{algorithm} 相同，未核实（--confirm 重新读取原始字节）"),
        CatalogueEntry(
            "query.confirmed", en: "confirmed by reading again (file sha256 {sha256}…)",
            zh: "已重新读取核实（文件 sha256 {sha256}…）"),
        CatalogueEntry(
            "query.confirmed-part", en: "confirmed by reading that part of the file again", zh: "已重新读取文件的这一部分核实"),
        CatalogueEntry(
            "query.differs", en: "THE BYTES DIFFER: the data changed after the scan, or the fingerprint was forged",
            zh: "字节不一致：数据在扫描后改变，或指纹被伪造"),
        CatalogueEntry(
            "query.data-missing", en: "not confirmed: the data cannot be read any more", zh: "未核实：数据已无法读取"),
        CatalogueEntry(
            "query.confirmed-places", en: "{confirmed} of {count} places confirmed by reading them again",
            zh: "重新读取后，{count} 处中有 {confirmed} 处得到核实"),
        CatalogueEntry(
            "query.file-changed",
            en: "{file} changed after the scan, this record did not: its sha256 is {now}…, in the ledger {known}…",
            zh: "{file} 在扫描后已改变，但该记录未变：其 sha256 现为 {now}…，账本中为 {known}…"),
        CatalogueEntry(
            "query.in-gapped-file", en: "a file named here was not read in full: assay list gaps",
            zh: "所列文件未能完整读取：assay list gaps"),
        CatalogueEntry("query.no-source", en: "none: no source of the manifest covers this file", zh: "无：清单中没有来源覆盖该文件"),
        CatalogueEntry(
            "query.no-statement", en: "no license statement found beside or in the file", zh: "文件旁和文件内均未发现许可声明"),
        CatalogueEntry(
            "query.no-own-statement", en: "this record states no license; others in its file do",
            zh: "该记录未载明许可；同一文件中的其他记录有载明"),
        CatalogueEntry(
            "query.bound-by", en: "bound by {manifest}:{line} (path {pattern})",
            zh: "由 {manifest}:{line} 绑定（路径 {pattern}）"),
        CatalogueEntry(
            "query.bound-by-folder", en: "bound by its folder (path {pattern})", zh: "按所在目录绑定（路径 {pattern}）"),
        CatalogueEntry(
            "query.seen", en: "stage {stage} · first seen in scan {first}, last seen in scan {last}",
            zh: "阶段 {stage} · 首次见于第 {first} 次扫描，最近见于第 {last} 次扫描"),
        CatalogueEntry("query.rule-note", en: "the rule that says which bytes are the content", zh: "决定哪些字节算作内容的规则"),
        CatalogueEntry(
            "query.file-summary", en: "{found} of {records} different records of the file are in this ledger",
            one: "{found} of {records} record of the file is in this ledger", counting: "records",
            zh: "该文件的 {records} 条不同记录中，有 {found} 条在本账本中"),
        CatalogueEntry(
            "scan.incomplete",
            en: "the last scan did not finish: what follows is about a part of the folder; run `assay scan` again",
            zh: "上次扫描未完成：以下内容只涉及目录的一部分；请再次运行 `assay scan`"),
        CatalogueEntry("query.no-findings", en: "none", zh: "无"),
        CatalogueEntry(
            "query.bytes", en: "{kind}, {count} bytes, beginning with {head}", zh: "{kind}，{count} 字节，开头为 {head}"),
        CatalogueEntry(
            "query.bytes.one", en: "{kind}, {count} byte, beginning with {head}", zh: "{kind}，{count} 字节，开头为 {head}"),
        CatalogueEntry("query.cut", en: " … ({characters} characters)", zh: " …（共 {characters} 个字符）"),
        CatalogueEntry("declared-line.license", en: "license {license}", zh: "许可 {license}"),
        CatalogueEntry("declared-line.contract", en: "contract {file}", zh: "合同 {file}"),
        CatalogueEntry("declared-line.valid", en: "valid {from}..{until}", zh: "有效期 {from} 至 {until}"),
        CatalogueEntry("declared-line.pi", en: "personal information: {pi}", zh: "个人信息：{pi}"),

        // diff
        CatalogueEntry(
            "diff.old", en: "old    scan {scan}: {records} in {shards}",
            zh: "旧   第 {scan} 次扫描：{shards}，{records}"),
        CatalogueEntry(
            "diff.new", en: "new    scan {scan}: {records} in {shards}",
            zh: "新   第 {scan} 次扫描：{shards}，{records}"),
        CatalogueEntry(
            "diff.totals",
            en: "records   kept {kept} · moved {moved} · added {added} · removed {removed} · changed {changed}",
            zh: "记录   未变 {kept} · 移动 {moved} · 新增 {added} · 删除 {removed} · 改动 {changed}"),
        CatalogueEntry(
            "diff.contents", en: "different contents   in both {both} · only in the old {old} · only in the new {new}",
            zh: "不同内容   两者都有 {both} · 仅旧有 {old} · 仅新有 {new}"),
        CatalogueEntry(
            "diff.shards", en: "shards with a difference: {changed}, shown: {shown}; without one: {unchanged}",
            zh: "显示 {changed} 个有差异分片中的 {shown} 个；另有 {unchanged} 个分片无差异"),
        CatalogueEntry(
            "diff.listed.added", en: "{shown} of {total} added records, places in the new state",
            one: "{shown} of {total} added record, places in the new state", counting: "total",
            zh: "新增记录共 {total} 条，显示 {shown} 条；为新状态中的位置"),
        CatalogueEntry(
            "diff.listed.removed", en: "{shown} of {total} removed records, places in the old state",
            one: "{shown} of {total} removed record, places in the old state", counting: "total",
            zh: "删除记录共 {total} 条，显示 {shown} 条；为旧状态中的位置"),
        CatalogueEntry(
            "diff.listed.changed", en: "{shown} of {total} changed records, places in both states",
            one: "{shown} of {total} changed record, places in both states", counting: "total",
            zh: "改动记录共 {total} 条，显示 {shown} 条；两个状态中位置相同"),
        CatalogueEntry(
            "diff.listed.moved", en: "{shown} of {total} moved records, old place -> new place",
            one: "{shown} of {total} moved record, old place -> new place", counting: "total",
            zh: "移动记录共 {total} 条，显示 {shown} 条；旧位置 -> 新位置"),
        CatalogueEntry(
            "diff.equality", en: "equal {algorithm}, not confirmed: no bytes were compared",
            zh: "{algorithm} 相同，未核实：没有比对字节"),

        // init, dossier, verify
        CatalogueEntry(
            "init.written", en: "{path} written; {todo} places marked TODO are yours to decide",
            one: "{path} written; {todo} place marked TODO is yours to decide", counting: "todo",
            zh: "已写入 {path}；其中 {todo} 处 TODO 需要人来决定"),
        CatalogueEntry("dossier.written", en: "{file}  {bytes} bytes", zh: "{file}  {bytes} 字节"),
        CatalogueEntry(
            "dossier.figures-written", en: "5 sections, {figures} figures, each with its denominator, scan and query",
            zh: "五个部分，{figures} 项数据，每项都有分母、扫描编号和查询语句"),
    ]

    /// Tables of `assay list` and `assay show`.
    static let tables: [CatalogueEntry] = [
        CatalogueEntry("list.column.source", en: "source", zh: "来源"),
        CatalogueEntry("list.column.kind", en: "kind", zh: "类别"),
        CatalogueEntry("list.column.declared", en: "declared", zh: "声明"),
        CatalogueEntry("list.column.observed", en: "observed", zh: "观察"),
        CatalogueEntry("list.column.shards", en: "shards", zh: "分片"),
        CatalogueEntry("list.column.records", en: "records", zh: "记录数"),
        CatalogueEntry("list.column.bytes_stored", en: "stored bytes", zh: "存储字节"),
        CatalogueEntry("list.column.bytes_decoded", en: "decoded bytes", zh: "解码字节"),
        CatalogueEntry("list.column.characters", en: "characters", zh: "字符数"),
        CatalogueEntry("list.column.characters_records", en: "in records", zh: "计字符的记录"),
        CatalogueEntry("list.column.share", en: "share of records", zh: "记录占比"),
        CatalogueEntry("list.column.findings", en: "findings", zh: "发现"),
        CatalogueEntry("list.column.domestic", en: "domestic", zh: "境内外"),
        CatalogueEntry("list.column.language", en: "language", zh: "语言"),
        CatalogueEntry("list.column.stage", en: "stage", zh: "阶段"),
        CatalogueEntry("list.column.modality", en: "modality", zh: "模态"),
        CatalogueEntry("list.column.format", en: "format", zh: "格式"),
        CatalogueEntry("list.column.content_rule", en: "content rule", zh: "内容规则"),
        CatalogueEntry("list.column.modality_declared", en: "modality (declared)", zh: "模态（声明）"),
        CatalogueEntry("list.column.language_declared", en: "language (declared)", zh: "语言（声明）"),
        CatalogueEntry("list.column.pi_declared", en: "personal information (declared)", zh: "个人信息（声明）"),
        CatalogueEntry("list.column.pi_observed", en: "personal information (observed)", zh: "个人信息（观察）"),
        CatalogueEntry("list.column.location", en: "location", zh: "位置"),
        CatalogueEntry("list.column.status", en: "status", zh: "状态"),
        CatalogueEntry("list.column.why", en: "why", zh: "原因"),
        CatalogueEntry("list.column.bytes", en: "bytes", zh: "字节"),
        CatalogueEntry("list.column.accepted", en: "accepted", zh: "已接受"),
        CatalogueEntry("list.column.pattern", en: "pattern", zh: "模式"),
        CatalogueEntry("list.column.reason", en: "reason", zh: "理由"),
        CatalogueEntry("list.column.files", en: "files", zh: "文件数"),
        CatalogueEntry("list.column.check", en: "check", zh: "检查项"),
        CatalogueEntry("list.column.meaning", en: "meaning", zh: "含义"),
        CatalogueEntry("list.column.gate", en: "gate", zh: "关卡"),
        CatalogueEntry("list.column.name", en: "name", zh: "名称"),
        CatalogueEntry("list.column.clause", en: "clause", zh: "条款"),
        CatalogueEntry("list.column.certainty", en: "certainty", zh: "确定程度"),
        CatalogueEntry(
            "list.gates-note",
            en:
                "certainty: P the text of the instrument was read, T a template or standard through a faithful copy, D only a draft, C a secondary source, M+ general knowledge",
            zh: "确定程度：P 已阅读法规原文，T 已通过可靠副本阅读官方模板或标准，D 仅阅读过征求意见稿，C 间接资料，M+ 据一般了解"),
        CatalogueEntry("list.column.can_be_waived", en: "can be waived", zh: "可豁免"),
        CatalogueEntry("list.column.record", en: "one record is", zh: "一条记录是"),
        CatalogueEntry("list.column.fingerprint", en: "fingerprint", zh: "指纹"),
        CatalogueEntry("list.column.key", en: "key", zh: "键"),
        CatalogueEntry("list.column.value", en: "value", zh: "值"),
        CatalogueEntry("list.column.at", en: "declared at", zh: "声明位置"),
        CatalogueEntry("list.column.origin", en: "origin", zh: "出处"),
        CatalogueEntry("list.column.state", en: "state or license", zh: "状态或许可"),
        CatalogueEntry("list.column.sha256", en: "sha256 now", zh: "当前 sha256"),
        CatalogueEntry(
            "list.denominator", en: "of {records} records that count, scan {scan}",
            one: "of {records} record that counts, scan {scan}", counting: "records",
            zh: "分母：计入的 {records} 条记录，第 {scan} 次扫描"),
        CatalogueEntry(
            "list.no-gaps", en: "no gaps: every byte below the folder was read or is listed as left out",
            zh: "没有缺口：目录下的每个字节都已读取，或列为已排除"),
        CatalogueEntry(
            "list.no-pointers", en: "no pointers: no file stands in for bytes that are elsewhere",
            zh: "没有指针：没有文件代替位于别处的字节"),
        CatalogueEntry("list.no-aliases", en: "no aliases: every file has one name", zh: "没有别名：每个文件只有一个名称"),
        CatalogueEntry("alias.link", en: "link", zh: "链接"),
        CatalogueEntry("alias.hard-link", en: "hard link", zh: "硬链接"),
        CatalogueEntry("list.column.digest", en: "digest", zh: "摘要"),
        CatalogueEntry("list.column.target", en: "read as", zh: "读取时所用名称"),
        CatalogueEntry("list.column.kept", en: "kept", zh: "未变"),
        CatalogueEntry("list.column.moved_in", en: "moved in", zh: "移入"),
        CatalogueEntry("list.column.moved_out", en: "moved out", zh: "移出"),
        CatalogueEntry("list.column.added", en: "added", zh: "新增"),
        CatalogueEntry("list.column.removed", en: "removed", zh: "删除"),
        CatalogueEntry("list.column.changed", en: "changed", zh: "改动"),
        CatalogueEntry("list.column.sources", en: "sources", zh: "来源"),
        CatalogueEntry("list.column.contents", en: "contents", zh: "不同内容"),
        CatalogueEntry("list.column.records_by_source", en: "records by source", zh: "各来源记录数"),
        CatalogueEntry("list.column.surplus", en: "copies", zh: "多余副本"),
        CatalogueEntry("list.column.surplus_bytes_estimated", en: "bytes of copies (estimate)", zh: "副本字节（估计）"),
        CatalogueEntry("list.column.licensed", en: "ground declared", zh: "已声明依据"),
        CatalogueEntry("list.column.not_licensed", en: "no ground declared", zh: "未声明依据"),
        CatalogueEntry("list.column.example", en: "one of them", zh: "其中一项"),
        CatalogueEntry(
            "list.duplicates-note",
            en:
                "{contents} contents occur more than once, in {found} of {records} records that count, scan {scan}; equal {algorithm}, not confirmed; records with empty content left out: {empty}",
            one:
                "{contents} content occurs more than once, in {found} of {records} records that count, scan {scan}; equal {algorithm}, not confirmed; records with empty content left out: {empty}",
            counting: "contents",
            zh:
                "有 {contents} 项内容出现不止一次，涉及计入的 {records} 条记录中的 {found} 条，第 {scan} 次扫描；{algorithm} 相同，未核实；未计空内容记录 {empty} 条"
        ),
        CatalogueEntry(
            "list.no-duplicates",
            en:
                "no content occurs more than once in {records} records that count, scan {scan}; records with empty content left out: {empty}",
            one:
                "no content occurs more than once in {records} record that counts, scan {scan}; records with empty content left out: {empty}",
            counting: "records",
            zh: "计入的 {records} 条记录中没有内容出现不止一次，第 {scan} 次扫描；未计空内容记录 {empty} 条"),
        CatalogueEntry("list.no-exclusions", en: "nothing was left out", zh: "没有排除任何文件"),
        CatalogueEntry(
            "list.no-evidence", en: "the manifest names no proof and the scan found no statement",
            zh: "清单未指明证明文件，扫描也未发现许可声明"),
        CatalogueEntry("list.built-in-ignore", en: "built-in: not training data by its name", zh: "内置规则：按名称即非训练数据"),
        CatalogueEntry(
            "list.records-note", en: "{shown} of {total} records",
            one: "{shown} of {total} record", counting: "total", zh: "共 {total} 条记录，显示 {shown} 条"),
        CatalogueEntry(
            "list.formats-note",
            en:
                "inside gzip, zstd, xz, bzip2 and lz4 streams and tar, zip and 7z archives, nested; a tar of samples is one WebDataset shard",
            zh: "可位于 gzip、zstd、xz、bzip2、lz4 压缩流和 tar、zip、7z 归档（可嵌套）之中；由样本组成的 tar 算一个 WebDataset 分片"),
        CatalogueEntry("evidence.missing", en: "missing now", zh: "现已缺失"),
        CatalogueEntry("evidence.unchanged", en: "present, unchanged since the scan", zh: "存在，自扫描后未变"),
        CatalogueEntry("evidence.changed", en: "present, CHANGED since the scan", zh: "存在，但扫描后已改变"),
        CatalogueEntry("evidence.records", en: "{stated} stated, {read} read", zh: "声明 {stated} 条，实读 {read} 条"),
        CatalogueEntry("evidence.new", en: "present, not seen by the scan", zh: "存在，但扫描时未见"),
        CatalogueEntry("origin.sidecar", en: "sidecar", zh: "附带许可文件"),
        CatalogueEntry("origin.card", en: "card", zh: "数据卡"),
        CatalogueEntry("origin.croissant", en: "Croissant", zh: "Croissant 元数据"),
        CatalogueEntry("origin.datapackage", en: "datapackage", zh: "datapackage 元数据"),
        CatalogueEntry("origin.metadata", en: "publisher's metadata", zh: "发布方元数据"),
        CatalogueEntry("origin.license-file", en: "license file", zh: "许可文件"),
        CatalogueEntry("origin.readme", en: "README", zh: "README 说明"),
        CatalogueEntry("origin.embedded", en: "embedded metadata", zh: "内嵌元数据"),
        CatalogueEntry("origin.record-field", en: "record field", zh: "记录字段"),
        CatalogueEntry("kind.open_source", en: "open-source corpus", zh: "开源语料"),
        CatalogueEntry("kind.self_collected_web", en: "self-collected from the web", zh: "自采语料（互联网采集）"),
        CatalogueEntry("kind.self_collected_produced", en: "self-produced", zh: "自采语料（自行生产）"),
        CatalogueEntry("kind.commercial", en: "commercial", zh: "商业语料"),
        CatalogueEntry("kind.cooperation", en: "cooperation", zh: "合作数据"),
        CatalogueEntry("kind.user_input", en: "user input", zh: "使用者输入信息"),
        CatalogueEntry("kind.user_service", en: "users of other own services", zh: "其他自有服务用户数据"),
        CatalogueEntry("kind.public_open_data", en: "public open data", zh: "公共开放数据"),
        CatalogueEntry("kind.synthetic", en: "synthetic", zh: "合成数据"),
        CatalogueEntry("kind.human_feedback", en: "human feedback", zh: "人工反馈数据"),
        CatalogueEntry("kind.inherited", en: "inherited", zh: "内部历史数据"),
        CatalogueEntry("kind.other", en: "other", zh: "其他"),
        CatalogueEntry("kind.unknown", en: "kind unknown", zh: "类别未知"),
        CatalogueEntry("authorization.open_license", en: "open license", zh: "开源许可"),
        CatalogueEntry("authorization.public_domain", en: "public domain", zh: "公有领域"),
        CatalogueEntry("authorization.purchase_contract", en: "purchase contract", zh: "交易合同"),
        CatalogueEntry("authorization.cooperation_agreement", en: "cooperation agreement", zh: "合作协议"),
        CatalogueEntry("authorization.rightsholder_license", en: "license of the rightsholder", zh: "权利人许可"),
        CatalogueEntry("authorization.collective_license", en: "collective license", zh: "集体管理许可"),
        CatalogueEntry("authorization.user_agreement", en: "user agreement", zh: "使用者授权"),
        CatalogueEntry("authorization.own_work", en: "own work", zh: "自有"),
        CatalogueEntry("authorization.employment_work", en: "work made in employment", zh: "职务作品"),
        CatalogueEntry("authorization.government_open_data", en: "open government data terms", zh: "公共数据开放协议"),
        CatalogueEntry("authorization.statutory_exception", en: "statutory exception", zh: "法定例外"),
        CatalogueEntry("authorization.terms_of_service_only", en: "terms of service only", zh: "仅有服务条款"),
        CatalogueEntry("authorization.collection_log", en: "collection log", zh: "采集日志"),
        CatalogueEntry("authorization.none", en: "no authorization", zh: "无授权"),
        CatalogueEntry("authorization.unknown", en: "authorization unknown", zh: "授权未知"),
        CatalogueEntry("verify.level.structure", en: "structure", zh: "结构"),
        CatalogueEntry("verify.level.log", en: "log", zh: "日志"),
        CatalogueEntry("verify.level.index", en: "tables", zh: "各表"),
        CatalogueEntry("verify.level.anchor", en: "anchor", zh: "外部锚定"),
        CatalogueEntry("verify.result.PASS", en: "PASS", zh: "通过"),
        CatalogueEntry("verify.result.FAIL", en: "FAIL", zh: "未通过"),
        CatalogueEntry("verify.result.NOT CHECKED", en: "NOT CHECKED", zh: "未检查"),
        CatalogueEntry("exit-status.0", en: "done", zh: "完成"),
        CatalogueEntry("exit-status.1", en: "internal error", zh: "内部错误"),
        CatalogueEntry("exit-status.2", en: "wrong usage, or an invalid manifest or policy", zh: "用法错误，或清单、策略无效"),
        CatalogueEntry("exit-status.3", en: "done, with gaps that the policy does not accept", zh: "完成，但有策略未接受的缺口"),
        CatalogueEntry("exit-status.4", en: "findings at or above --fail-on", zh: "存在不低于 --fail-on 级别的发现"),
        CatalogueEntry(
            "exit-status.5", en: "nothing found, or no file there to check", zh: "未找到，或没有可检查的文件"),
        CatalogueEntry("exit-status.10", en: "not a ledger, or no ledger there", zh: "不是账本，或该处没有账本"),
        CatalogueEntry("exit-status.11", en: "the ledger is locked by another process", zh: "账本被另一进程锁定"),
        CatalogueEntry("exit-status.12", en: "verification failed", zh: "核验未通过"),
        CatalogueEntry("exit-status.13", en: "the ledger's format is newer than this version", zh: "账本格式比本版本新"),
        CatalogueEntry("exit-status.14", en: "cannot write", zh: "无法写入"),
        CatalogueEntry("exit-status.15", en: "a required facility is missing", zh: "缺少必需的设施"),
        CatalogueEntry("exit-status.129", en: "ended by a hangup, state saved", zh: "因挂断而结束，状态已保存"),
        CatalogueEntry("exit-status.130", en: "interrupted, state saved", zh: "被中断，状态已保存"),
        CatalogueEntry("exit-status.143", en: "terminated, state saved", zh: "被终止，状态已保存"),
    ]
}
