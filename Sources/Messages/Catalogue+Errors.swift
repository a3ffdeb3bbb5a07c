extension Catalogue {
    /// Failures of the tool or its use: error.CODE.what, .why and .fix.
    static let errors: [CatalogueEntry] = [
        // Walk
        CatalogueEntry("error.folder-unreadable.what", en: "The folder cannot be listed.", zh: "无法列出该目录。"),
        CatalogueEntry("error.folder-unreadable.why", en: "The system answers {error}.", zh: "系统返回 {error}。"),
        CatalogueEntry(
            "error.folder-unreadable.fix",
            en: "Name a folder that exists and that you may read.",
            zh: "请指定一个存在且有权读取的目录。"),
        // Declarations
        CatalogueEntry("error.manifest-invalid.what", en: "{path} was not understood.", zh: "无法理解 {path}。"),
        CatalogueEntry(
            "error.manifest-invalid.why", en: "Places that are wrong in it: {problems}.",
            zh: "其中有 {problems} 处错误。"),
        CatalogueEntry(
            "error.manifest-invalid.fix", en: "Correct the lines listed above, then run the command again.",
            zh: "请修正上面列出的各行，然后重新运行。"),
        // Pipeline and commands
        CatalogueEntry(
            "error.cannot-open-folder.what", en: "The folder {path} cannot be opened.", zh: "无法打开目录 {path}。"),
        CatalogueEntry("error.cannot-open-folder.why", en: "The system says {error}.", zh: "系统返回 {error}。"),
        CatalogueEntry(
            "error.cannot-open-folder.fix", en: "Name a folder that exists and can be read.", zh: "请指定一个存在且可读的目录。"),
        CatalogueEntry("error.cannot-read-file.what", en: "The file {path} cannot be read.", zh: "无法读取文件 {path}。"),
        CatalogueEntry("error.cannot-read-file.why", en: "The system says {error}.", zh: "系统返回 {error}。"),
        CatalogueEntry("error.cannot-read-file.fix", en: "Check the name and its permissions.", zh: "请检查文件名和权限。"),
        CatalogueEntry("error.cannot-write-file.what", en: "{path} cannot be written.", zh: "无法写入 {path}。"),
        CatalogueEntry("error.cannot-write-file.why", en: "The system says {error}.", zh: "系统返回 {error}。"),
        CatalogueEntry(
            "error.cannot-write-file.fix", en: "Free space or choose another place; nothing half-written is left.",
            zh: "请释放空间或换一个位置；不会留下写了一半的文件。"),
        CatalogueEntry("error.no-ledger.what", en: "There is no ledger at {path}.", zh: "{path} 处没有账本。"),
        CatalogueEntry(
            "error.no-ledger.why", en: "Nothing was scanned here yet, or the ledger is elsewhere.", zh: "这里尚未扫描，或账本在别处。"
        ),
        CatalogueEntry(
            "error.no-ledger.fix",
            en: "Run `assay check DIR`, or name the dataset's folder with -C DIR, or the ledger with --ledger.",
            zh: "请运行 `assay check DIR`，或用 -C DIR 指明数据集目录，或用 --ledger 指明账本。"),
        CatalogueEntry(
            "error.no-such-finding.what", en: "No finding has the id {finding}.", zh: "没有编号为 {finding} 的发现。"),
        CatalogueEntry(
            "error.no-such-finding.why", en: "An id must fit just one finding of the present declarations.",
            zh: "编号必须恰好对应当前声明下的一项发现。"),
        CatalogueEntry(
            "error.no-such-finding.fix", en: "Run `assay check DIR --json` for the ids.",
            zh: "请运行 `assay check DIR --json` 查看编号。"),
        CatalogueEntry("error.no-such-record.what", en: "{location} is not in the ledger.", zh: "账本中没有 {location}。"),
        CatalogueEntry(
            "error.no-such-record.why", en: "The shard has {records} records, counted from 0.",
            one: "The shard has {records} record, with ordinal 0.", counting: "records",
            zh: "该分片有 {records} 条记录，从 0 开始编号。"),
        CatalogueEntry("error.no-such-record.fix", en: "Ask for a smaller ordinal.", zh: "请使用更小的序号。"),
        CatalogueEntry("error.no-such-shard.what", en: "{location} is not in the ledger.", zh: "账本中没有 {location}。"),
        CatalogueEntry(
            "error.no-such-shard.why", en: "No live file or archive member has this location.", zh: "没有现存的文件或归档成员位于此处。"),
        CatalogueEntry(
            "error.no-such-shard.fix", en: "`assay list records` prints locations; they are relative to the dataset.",
            zh: "`assay list records` 会打印位置；位置相对于数据集目录。"),
        CatalogueEntry("error.no-such-source.what", en: "No source is called {source}.", zh: "没有名为 {source} 的来源。"),
        CatalogueEntry(
            "error.no-such-source.why", en: "The manifest, or the folders without one, name other sources.",
            zh: "清单（没有清单时为各目录）中的来源不含此名。"),
        CatalogueEntry(
            "error.no-such-source.fix", en: "`assay list sources` prints them.", zh: "请用 `assay list sources` 查看。"),
        CatalogueEntry("error.not-a-fingerprint.what", en: "{text} is no fingerprint.", zh: "{text} 不是指纹。"),
        CatalogueEntry("error.not-a-fingerprint.why", en: "A fingerprint has 32 hex digits.", zh: "指纹为 32 位十六进制数。"),
        CatalogueEntry(
            "error.not-a-fingerprint.fix", en: "Use the value that `xxhsum -H2` or `assay query` prints.",
            zh: "请使用 `xxhsum -H2` 或 `assay query` 打印的值。"),
        CatalogueEntry("error.not-a-location.what", en: "{text} is no location.", zh: "{text} 不是位置。"),
        CatalogueEntry(
            "error.not-a-location.why",
            en: "A location is PATH, PATH!/MEMBER, either with #ORDINAL; % starts an escape.",
            zh: "位置写作 PATH、PATH!/MEMBER，可加 #序号；% 用于转义。"),
        CatalogueEntry("error.not-a-location.fix", en: "Copy one that Assay printed.", zh: "请复制 Assay 打印的位置。"),
        CatalogueEntry("error.query-one-question.what", en: "A query asks one question.", zh: "一次查询只问一个问题。"),
        CatalogueEntry(
            "error.query-one-question.why",
            en: "Give a location, or one of --text, --file, --fingerprint, --id, --url, --host.",
            zh: "请给出一个位置，或 --text、--file、--fingerprint、--id、--url、--host 之一。"),
        CatalogueEntry(
            "error.query-one-question.fix", en: "For example: assay query 'a.tar.gz!/b.jsonl#17'.",
            zh: "例如：assay query 'a.tar.gz!/b.jsonl#17'。"),
        CatalogueEntry("error.empty-key.what", en: "There is no {index} to look for.", zh: "没有可查询的 {index}。"),
        CatalogueEntry("error.empty-key.why", en: "The value is empty.", zh: "值为空。"),
        CatalogueEntry(
            "error.empty-key.fix", en: "For example: assay query --url https://example.com/page",
            zh: "例如：assay query --url https://example.com/page"),
        CatalogueEntry("error.no-parquet.what", en: "No Parquet file can be written.", zh: "无法写出 Parquet 文件。"),
        CatalogueEntry(
            "error.no-parquet.why", en: "Apache Arrow C++ is not at hand: {reason}.",
            zh: "缺少 Apache Arrow C++：{reason}。"),
        CatalogueEntry(
            "error.no-parquet.fix", en: "Run `make build` with pip at hand, or export CSV.",
            zh: "请在可使用 pip 的环境运行 `make build`，或导出 CSV。"),
        CatalogueEntry("error.not-indexed.what", en: "That cannot be answered with no.", zh: "不能回答“没有”。"),
        CatalogueEntry(
            "error.not-indexed.why", en: "{records} records are not indexed by {index}.",
            one: "{records} record is not indexed by {index}.", counting: "records",
            zh: "有 {records} 条记录未按 {index} 建索引。"),
        CatalogueEntry(
            "error.not-indexed.fix",
            en:
                "Name the field in the manifest, for example `index: [id, url]` (JSON Lines, JSON, CSV, tables), and scan again.",
            zh: "请在清单中写明字段，例如 `index: [id, url]`（适用于 JSON Lines、JSON、CSV、列式表），然后重新扫描。"),
        CatalogueEntry("error.unknown-grouping.what", en: "Scale cannot be grouped by {key}.", zh: "规模不能按 {key} 分组。"),
        CatalogueEntry("error.unknown-grouping.why", en: "It can be grouped by {keys}.", zh: "可用的分组有 {keys}。"),
        CatalogueEntry(
            "error.unknown-grouping.fix", en: "Use one or more of these, separated by commas.", zh: "请使用其中一个或多个，以逗号分隔。"),
        CatalogueEntry(
            "error.option-out-of-range.what", en: "{option} cannot be {number}.", zh: "{option} 不能为 {number}。"),
        CatalogueEntry(
            "error.option-out-of-range.why", en: "It takes a whole number from {least} to {most}.",
            zh: "取值须为 {least} 至 {most} 的整数。"),
        CatalogueEntry(
            "error.option-out-of-range.fix", en: "Give such a number, or leave the option out.",
            zh: "请给出该范围内的数，或去掉该选项。"),
        CatalogueEntry("error.no-json-rows.what", en: "Rows are not exported as JSON.", zh: "不能以 JSON 导出记录行。"),
        CatalogueEntry(
            "error.no-json-rows.why", en: "They are written as CSV or Parquet.", zh: "记录行以 CSV 或 Parquet 输出。"),
        CatalogueEntry(
            "error.no-json-rows.fix",
            en: "Use --format csv or --format parquet; `assay list records --json` prints a JSON document.",
            zh: "请使用 --format csv 或 --format parquet；`assay list records --json` 输出 JSON 文档。"),
        CatalogueEntry("error.no-json-manifest.what", en: "A manifest is not printed as JSON.", zh: "不能以 JSON 输出清单。"),
        CatalogueEntry("error.no-json-manifest.why", en: "It is YAML, for people to edit.", zh: "清单为 YAML，供人编辑。"),
        CatalogueEntry("error.no-json-manifest.fix", en: "Leave out --json.", zh: "请去掉 --json。"),
        CatalogueEntry("error.manifest-exists.what", en: "{path} exists already.", zh: "{path} 已存在。"),
        CatalogueEntry(
            "error.manifest-exists.why", en: "A first manifest never overwrites what a person wrote.",
            zh: "初始清单不会覆盖人写的内容。"),
        CatalogueEntry(
            "error.manifest-exists.fix", en: "Look at `assay init DIR --print`, or remove the file.",
            zh: "请查看 `assay init DIR --print`，或删除该文件。"),
        CatalogueEntry("error.worker-does-not-start.what", en: "A worker process cannot be used.", zh: "无法使用工作进程。"),
        CatalogueEntry("error.worker-does-not-start.why", en: "{call} says {error}.", zh: "{call} 返回 {error}。"),
        CatalogueEntry(
            "error.worker-does-not-start.fix", en: "Check limits on processes and open files (ulimit -a).",
            zh: "请检查进程数和打开文件数的限制（ulimit -a）。"),
        // Ledger
        CatalogueEntry("error.not-a-checkpoint.what", en: "The checkpoint cannot be read.", zh: "无法识别该检查点。"),
        CatalogueEntry(
            "error.not-a-checkpoint.why", en: "It does not begin with name, size and root, one line each.",
            zh: "其开头不是名称、条数和根摘要三行。"),
        CatalogueEntry(
            "error.not-a-checkpoint.fix", en: "Give the three lines that a scan printed, unchanged.",
            zh: "请提供扫描时输出的三行文字，不要改动。"),
        CatalogueEntry("error.not-a-ledger.what", en: "{path} is not a ledger.", zh: "{path} 不是账本。"),
        CatalogueEntry(
            "error.not-a-ledger.why", en: "It is empty, or does not carry the mark of a ledger file.",
            zh: "文件为空，或没有账本文件的标记。"),
        CatalogueEntry(
            "error.not-a-ledger.fix", en: "Name the file that a scan wrote, or another place for a new ledger.",
            zh: "请指定扫描生成的账本文件，或为新账本另选位置。"),
        CatalogueEntry(
            "error.ledger-newer.what", en: "{path} is written in ledger format {version}.",
            zh: "{path} 采用账本格式 {version}。"),
        CatalogueEntry(
            "error.ledger-newer.why", en: "This version knows format 1 only; nothing was changed.",
            zh: "本版本只支持格式 1；文件未作任何改动。"),
        CatalogueEntry("error.ledger-newer.fix", en: "Use a newer version of Assay.", zh: "请使用更新版本的 Assay。"),
        CatalogueEntry("error.diff-one-state.what", en: "A comparison needs two states.", zh: "比较需要两个状态。"),
        CatalogueEntry(
            "error.diff-one-state.why", en: "Give either a second ledger or --from-scan, not both and not neither.",
            zh: "请给出第二个账本或 --from-scan，二者必选其一，且只选其一。"),
        CatalogueEntry(
            "error.diff-one-state.fix", en: "Write `assay diff OLD NEW` or `assay diff DIR --from-scan 3`.",
            zh: "请写 `assay diff OLD NEW` 或 `assay diff DIR --from-scan 3`。"),
        CatalogueEntry(
            "error.diff-algorithms.what", en: "These two ledgers cannot be compared.", zh: "这两个账本无法比较。"),
        CatalogueEntry(
            "error.diff-algorithms.why", en: "The old one holds {old} fingerprints, the new one {new}.",
            zh: "旧账本的指纹为 {old}，新账本的指纹为 {new}。"),
        CatalogueEntry(
            "error.diff-algorithms.fix", en: "Scan one of the datasets again into a new ledger with --fingerprint.",
            zh: "请用 --fingerprint 将其中一个数据集重新扫描到新账本。"),
        CatalogueEntry("error.no-such-scan.what", en: "The ledger knows no scan {scan}.", zh: "账本中没有第 {scan} 次扫描。"),
        CatalogueEntry(
            "error.no-such-scan.why", en: "Scans count from 1; the latest is {last}.", zh: "扫描从 1 起编号；最近一次是第 {last} 次。"),
        CatalogueEntry("error.no-such-scan.fix", en: "Name one of those.", zh: "请指定其中一次。"),
        CatalogueEntry(
            "error.scan-not-kept.what", en: "The records of scan {scan} are not all there any more.",
            zh: "第 {scan} 次扫描的记录已不完整。"),
        CatalogueEntry(
            "error.scan-not-kept.why",
            en: "Files were replaced since then, and their fingerprints were dropped when the ledger was tidied up.",
            zh: "此后有文件被替换，其指纹已在账本整理时清除。"),
        CatalogueEntry(
            "error.scan-not-kept.fix", en: "Name a later scan, or compare with a copy of the ledger from that time.",
            zh: "请指定更晚的扫描，或与当时的账本副本比较。"),
        CatalogueEntry(
            "error.ledger-changing.what", en: "The ledger {path} changes while it is read.",
            zh: "账本 {path} 在读取期间不断变化。"),
        CatalogueEntry(
            "error.ledger-changing.why", en: "Another process committed during both attempts.",
            zh: "两次尝试期间都有另一进程提交了数据。"),
        CatalogueEntry(
            "error.ledger-changing.fix", en: "Run the command again when the scan is over.", zh: "请在扫描结束后重新运行该命令。"),
        CatalogueEntry("error.ledger-locked.what", en: "The ledger {path} is in use.", zh: "账本 {path} 正在使用中。"),
        CatalogueEntry(
            "error.ledger-locked.why", en: "Another process writes to it ({holder}).",
            zh: "另一进程正在写入（{holder}）。"),
        CatalogueEntry(
            "error.ledger-locked.fix", en: "Wait until that process ends, or end it; its work is saved.",
            zh: "请等待该进程结束，或结束该进程；已提交的内容不会丢失。"),
        CatalogueEntry(
            "error.ledger-cannot-write.what", en: "The ledger {path} cannot be written.", zh: "无法写入账本 {path}。"),
        CatalogueEntry("error.ledger-cannot-write.why", en: "The cause: {cause}.", zh: "原因：{cause}。"),
        CatalogueEntry(
            "error.ledger-cannot-write.fix",
            en: "Free space or choose another place with --ledger; everything recorded before is safe.",
            zh: "请释放空间，或用 --ledger 另选位置；此前已记录的内容完好。"),
        CatalogueEntry("error.ledger-damaged.what", en: "The ledger {path} is damaged.", zh: "账本 {path} 已损坏。"),
        CatalogueEntry(
            "error.ledger-damaged.why", en: "It does not hold what its format promises ({cause}).",
            zh: "其内容不符合格式要求（{cause}）。"),
        CatalogueEntry(
            "error.ledger-damaged.fix", en: "Run assay verify to see what still stands, and go back to a copy.",
            zh: "请运行 assay verify 查看哪些内容仍然可信，并改用备份。"),
        CatalogueEntry(
            "error.ledger-algorithm.what", en: "The ledger {path} uses {has}, not {asked}.",
            zh: "账本 {path} 使用 {has}，而不是 {asked}。"),
        CatalogueEntry(
            "error.ledger-algorithm.why", en: "Fingerprints of two algorithms cannot be compared.",
            zh: "两种算法的指纹无法相互比较。"),
        CatalogueEntry(
            "error.ledger-algorithm.fix", en: "Leave the option out, or start a new ledger with --ledger.",
            zh: "请去掉该选项，或用 --ledger 新建账本。"),
        CatalogueEntry(
            "error.ledger-full.what", en: "The ledger {path} cannot number more records.",
            zh: "账本 {path} 无法再为记录编号。"),
        CatalogueEntry(
            "error.ledger-full.why", en: "It has numbered 2^40 records over its life.", zh: "累计编号的记录已达 2^40 条。"),
        CatalogueEntry("error.ledger-full.fix", en: "Start a new ledger with --ledger.", zh: "请用 --ledger 新建账本。"),
        CatalogueEntry(
            "error.ledger-stopped.what", en: "Writing to the ledger {path} has stopped.", zh: "已停止写入账本 {path}。"),
        CatalogueEntry("error.ledger-stopped.why", en: "An earlier write failed.", zh: "此前有一次写入失败。"),
        CatalogueEntry(
            "error.ledger-stopped.fix",
            en: "Remove the cause of that failure and start again; everything recorded before is safe.",
            zh: "请排除故障后重新开始；此前已记录的内容完好。"),
        CatalogueEntry(
            "error.ledger-linked.what", en: "The ledger {path} has several hard links.",
            zh: "账本 {path} 有多个硬链接。"),
        CatalogueEntry(
            "error.ledger-linked.why", en: "Two names of one ledger would have two write-ahead logs.",
            zh: "同一账本的两个名称会各有一份预写日志。"),
        CatalogueEntry(
            "error.ledger-linked.fix", en: "Copy the file, so that it has one name.", zh: "请复制该文件，使其只有一个名称。"),
        CatalogueEntry(
            "error.ledger-internal.what", en: "The ledger {path} was used wrongly.", zh: "账本 {path} 的使用方式有误。"),
        CatalogueEntry("error.ledger-internal.why", en: "The cause: {cause}.", zh: "原因：{cause}。"),
        CatalogueEntry(
            "error.ledger-internal.fix", en: "This is a fault of Assay; please report it.", zh: "这是 Assay 的缺陷，请报告。"),
        CatalogueEntry(
            "error.other-dataset.what", en: "The ledger {ledger} is about another folder.", zh: "账本 {ledger} 属于另一个目录。"),
        CatalogueEntry(
            "error.other-dataset.why", en: "None of the files it knows is in {folder}.", zh: "它所知的文件都不在 {folder} 中。"),
        CatalogueEntry(
            "error.other-dataset.fix",
            en: "Name another ledger with --ledger; if every file was replaced, remove the old ledger.",
            zh: "请用 --ledger 指定另一个账本；若所有文件确已更换，请删除旧账本。"),
        CatalogueEntry("error.location-is-gap.what", en: "{location} was not read.", zh: "{location} 未被读取。"),
        CatalogueEntry(
            "error.location-is-gap.why", en: "The scan met it and recorded a gap instead of records.",
            zh: "扫描时遇到它，只记录了缺口，没有记录。"),
        CatalogueEntry(
            "error.location-is-gap.fix", en: "`assay list gaps` says why.", zh: "请用 `assay list gaps` 查看原因。"),
        CatalogueEntry(
            "error.unknown-flag.what", en: "No check of this version sets the flag {flag}.", zh: "本版本没有检查会设置标记 {flag}。"),
        CatalogueEntry(
            "error.unknown-flag.why",
            en: "Flags that are set: {known}. A flag that nobody checked says nothing about the records.",
            zh: "会设置的标记有：{known}。没有检查过的标记不能说明任何问题。"),
        CatalogueEntry(
            "error.unknown-flag.fix", en: "Use one of these; `assay list unchecked` prints what is not checked.",
            zh: "请使用上述标记；`assay list unchecked` 列出未检查的项目。"),
        CatalogueEntry("error.no-place-for-ledger.what", en: "There is no place for a ledger.", zh: "没有地方存放账本。"),
        CatalogueEntry(
            "error.no-place-for-ledger.why",
            en: "{folder} is not writable, and neither XDG_STATE_HOME nor HOME is set.",
            zh: "{folder} 不可写，且未设置 XDG_STATE_HOME 或 HOME。"),
        CatalogueEntry("error.no-place-for-ledger.fix", en: "Name a place with --ledger.", zh: "请用 --ledger 指定位置。"),
    ]
}
