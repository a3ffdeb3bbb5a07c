#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Where passing over a JSON array or object, or a string, stopped.
enum { assay_in_container = 0, assay_in_string = 1, assay_in_escape = 2, assay_value_done = 3 };

/// Goes on over a JSON value from inside its brackets or quotes; minds strings and brackets only.
///
/// Returns the index behind the value with `state` = `assay_value_done`, or `to` when it goes on behind that.
ptrdiff_t assay_skip_value(const uint8_t *bytes, ptrdiff_t from, ptrdiff_t to, uint8_t *state, ptrdiff_t *depth);

/// A half-open range of byte offsets; the layout of a Swift `Range<Int>`.
typedef struct {
    ptrdiff_t begin;
    ptrdiff_t end;
} assay_cell;

/// What `assay_find_rows` found.
typedef struct {
    ptrdiff_t next;       // where the first row that is not among them begins
    size_t rows, cells;   // how many
    uint64_t lines;       // line ends passed
} assay_rows;

/// Finds whole rows of a table that need nothing but to be cut: quotes stand around whole cells, none are doubled.
///
/// Stops at the first other row, at one longer than `longest`, and where the room for rows or cells ends. LF, CRLF and a
/// lone CR end a row; rows without any byte are passed over. `row_ends` are indexes into `cells`, and of a quoted cell
/// the range is what is inside.
assay_rows assay_find_rows(const uint8_t *bytes, ptrdiff_t from, ptrdiff_t to, uint8_t delimiter, bool quotes,
                           ptrdiff_t longest, assay_cell *cells, size_t cell_capacity, ptrdiff_t *row_ends,
                           size_t row_capacity);

/// What is written around the cells of every row.
typedef struct {
    const uint8_t *head;          // in front of each row
    size_t head_count;
    const uint8_t *prefixes;      // in front of each field, back to back
    const ptrdiff_t *prefix_ends;
    const ptrdiff_t *columns;     // of each field: which cell it is; a row without it has no such field
    size_t field_count;
} assay_template;

/// Writes rows: the head, the number of fields, and per field its prefix, the length of its cell and the cell; numbers
/// are 8 bytes, little-endian.
///
/// `ends` are set to where each row ends, counted from `out`, in which there must be room for all and 32 bytes more.
/// `byte_count` bytes can be read. Returns what was written.
size_t assay_write_rows(const uint8_t *bytes, size_t byte_count, const assay_cell *cells, const ptrdiff_t *row_ends,
                        size_t rows, const assay_template *layout, uint8_t *out, ptrdiff_t *ends);

#ifdef __cplusplus
}
#endif
