-- The public views of a ledger, version 1: a contract for scripts. Every column is listed with its meaning.
--
--   sqlite3 -readonly .assay/ledger.sqlite "SELECT location, status FROM shards WHERE status <> 'ok'"
--
-- The views show the latest state: versions of a file that were replaced or removed are in the entry log only.
-- `shards`, `sources`, `observations` and `labels` count data alone: no evidence files, excluded files, pointers or
-- archives around members. All other tables are private and may change; ledger-1.md describes them.

-- One row per stored file or archive member that holds records.
CREATE VIEW shards(
    location,       -- TEXT, as printed everywhere: path, then !/ and the member for each archive level
    path,           -- the stored file: TEXT where it needs no escapes in a location, else the raw bytes as a BLOB
    member,         -- TEXT: the part of the location behind the first !/; empty for a plain file
    format,         -- TEXT: jsonl, json, csv, text, ...
    status,         -- TEXT: ok, or the worst gap: unreadable, crashed, changed, encrypted, unsupported, partial,
                    --   limited, ambiguous, malformed, special, link
    records,        -- INTEGER; NULL when the shard was not parsed
    bytes_stored,   -- INTEGER: length of the file, or of the decoded member
    bytes_decoded,  -- INTEGER: length after decompression, as UTF-8 where the text was in another encoding
    sha256,         -- TEXT, 64 hex digits: of the stored file, as sha256sum prints it; empty for members
    source_id       -- TEXT; NULL when no source of the manifest covers the file
);

-- One row per source that the manifest declares, with what belongs to it.
CREATE VIEW sources(
    source_id,      -- TEXT: the id in the manifest
    name,           -- TEXT, declared, like the next five
    organization,   -- TEXT
    homepage,       -- TEXT
    kind,           -- TEXT: open_source, commercial, ...
    authorization,  -- TEXT: open_license, purchase_contract, ..., collection_log; NULL when nothing is declared
    license,        -- TEXT: the declared SPDX expression
    paths,          -- TEXT: JSON array of patterns
    line,           -- INTEGER, from 1: where the source stands in the manifest; NULL without one
    shards,         -- INTEGER: how many rows of `shards`
    records,        -- INTEGER: how many records in them
    bytes_decoded   -- INTEGER: how many decoded bytes in them
);

-- One row per license statement that was found in the data. Declared licenses are in `sources`.
CREATE VIEW licenses(
    source_id,      -- TEXT; NULL when no source covers the file that says it
    location,       -- TEXT: the file that says it, and :line where it has one
    origin,         -- TEXT: sidecar, card, croissant, datapackage, metadata, license-file, readme; not the records' own fields
    value,          -- TEXT: the words as found, at most 256 characters
    spdx,           -- TEXT: the SPDX expression; NULL when nobody knows which license it is
    confidence,     -- TEXT: recognised, custom, unrecognised
    chosen          -- INTEGER: 1 for the statements of the strongest origin of their source, else 0
);

-- One row per thing that a container says about itself: an encoding, the width of an image, a title.
CREATE VIEW metadata(
    location,       -- TEXT: the shard
    key,            -- TEXT: width, seconds, encoding, encoding.by, exif.copyright, ...
    value,          -- TEXT: as found, at most 256 bytes
    source_id       -- TEXT; NULL when no source covers the file
);

-- One row per thing that was not read or not parsed.
CREATE VIEW gaps(
    location,       -- TEXT: the shard, file or folder
    status,         -- TEXT: as in shards.status
    reason,         -- TEXT: key of the message catalogue
    details,        -- TEXT: JSON object, the values of that message
    bytes,          -- INTEGER: stored bytes not accounted for; NULL when unknown
    records,        -- INTEGER: how many records are concerned; NULL when unknown
    source_id       -- TEXT; NULL for a gap of the walk, and when no source covers the file
);

-- What detectors and readers noticed about single records, summed up.
CREATE VIEW observations(
    source_id,      -- TEXT; NULL for records of no source
    kind,           -- TEXT: the flag's name up to its first dot, for example pi or malformed
    class,          -- TEXT: the rest of the flag's name; may be empty
    records,        -- INTEGER: how many records carry the flag
    checked         -- INTEGER: how many records a detector of this kind has seen; 0 when no detector states so
);

-- Values that records carry in observed fields, for example license.
CREATE VIEW labels(
    source_id,      -- TEXT; NULL for records of no source
    field,          -- TEXT: the name of the field
    value,          -- TEXT
    records         -- INTEGER: how many records carry the value
);

-- One row per finding of the latest check.
CREATE VIEW findings(
    finding_id,     -- TEXT, 64 hex digits, the same from check to check
    gate,           -- TEXT: G02, ...
    level,          -- TEXT: error, warning, info
    source_id,      -- TEXT
    subject,        -- TEXT: what the finding is about besides the source
    line,           -- INTEGER, from 1: where to look in the manifest; NULL without one
    records,        -- INTEGER: how many records are concerned
    reason,         -- TEXT: key of the message catalogue
    clause,         -- TEXT: the clause behind the gate
    new,            -- INTEGER: 0 when the baseline knows it, else 1
    waived          -- INTEGER: 1 when the policy accepts it, else 0
);
