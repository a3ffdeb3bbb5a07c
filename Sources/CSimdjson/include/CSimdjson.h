#pragma once

#include "TextScan.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One reusable DOM parser, the names of the fields it looks for, and the buffers for its answers.
typedef struct assay_json assay_json;

/// A half-open range of byte offsets; the layout of a Swift `Range<Int>`.
typedef struct {
    ptrdiff_t begin;
    ptrdiff_t end;
} assay_json_range;

/// What one document turned out to be.
enum {
    assay_json_text = 0,     // an object; a text field is a string
    assay_json_other = 1,    // JSON without such a string
    assay_json_invalid = 2,  // not JSON
};

/// Stands in `assay_json_results.fields` for a document that the parser refused without saying it is no JSON.
enum { assay_json_undecided = 255 };

/// The answers for a batch; the memory belongs to the parser and is valid until its next call.
typedef struct {
    const uint8_t *outcomes;        // one per document
    const uint8_t *fields;          // one per document: the index of its text field
    const uint8_t *duplicates;      // one per document: a name that was looked for occurs twice, 0 or 1
    const ptrdiff_t *ends;          // one per document: where its text ends in the contents
    const ptrdiff_t *scalars;       // one per document: the characters of its text
    const uint8_t *observed;        // back to back
    const ptrdiff_t *observed_ends; // one per document and observed name, in that order
    const uint8_t *keys;            // back to back
    const ptrdiff_t *key_ends;      // one per document and key, in that order
    const uint8_t *fingerprints;    // 16 bytes for each document, when texts are hashed; else none
    size_t fingerprint_count;       // bytes
    size_t content_count;
    size_t observed_count;
    size_t key_count;
} assay_json_results;

/// Names are back to back in `names`; name i ends at `name_ends[i]`; the first `text_count` are text fields,
/// the last `key_count` keys, which may also be integers.
assay_json *assay_json_create(const uint8_t *names, const ptrdiff_t *name_ends, size_t text_count,
                              size_t observed_count, size_t key_count, size_t max_depth);
void assay_json_destroy(assay_json *parser);

/// Parses each range of `bytes`, which holds `byte_count` bytes; ranges lie inside.
///
/// The texts go to `contents`, back to back. There must be room for as many bytes as all documents have together: a
/// text is never longer than its document. When `hashes` is set, they are not copied: their XXH3-128 is told.
assay_json_results assay_json_extract(assay_json *parser, const uint8_t *bytes, size_t byte_count,
                                      const assay_json_range *documents, size_t document_count,
                                      uint8_t *contents, bool hashes);

/// The offset of `wanted` in [from, to), or -1.
ptrdiff_t assay_find_byte(const uint8_t *bytes, ptrdiff_t from, ptrdiff_t to, uint8_t wanted);

/// Finds lines from `from` on, and moves it behind the last one. An LF ends a line, and so does `to` if `is_end`.
///
/// Ranges are without LF or CRLF; lines of spaces, tabs and CRs are passed over. Stops at `capacity` lines.
size_t assay_find_lines(const uint8_t *bytes, ptrdiff_t *from, ptrdiff_t to, bool is_end, assay_json_range *lines,
                        size_t capacity);

/// How many bytes of each of `count` texts, which lie back to back, do not continue a UTF-8 character.
void assay_count_scalars(const uint8_t *bytes, const ptrdiff_t *ends, size_t count, ptrdiff_t *scalars);

/// The offset of the first double quote in [from, to), or `to`; adds the LFs before it to `line_ends`.
ptrdiff_t assay_find_quote(const uint8_t *bytes, ptrdiff_t from, ptrdiff_t to, uint64_t *line_ends);

/// Halves doubled quotes in [begin, end) and drops the first single one, behind which all stays; returns the new end.
ptrdiff_t assay_unquote(uint8_t *bytes, ptrdiff_t begin, ptrdiff_t end);

bool assay_is_utf8(const uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif
