// What the program and its bridge to Apache Arrow C++ agree on. Plain C: the bridge is a library of its own, opened when
// the first columnar file is met.
#ifndef ASSAY_ARROW_H
#define ASSAY_ARROW_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The Arrow C data interface, as its specification gives it.
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
    const char *format;
    const char *name;
    const char *metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema **children;
    struct ArrowSchema *dictionary;
    void (*release)(struct ArrowSchema *);
    void *private_data;
};

struct ArrowArray {
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    const void **buffers;
    struct ArrowArray **children;
    struct ArrowArray *dictionary;
    void (*release)(struct ArrowArray *);
    void *private_data;
};

#endif

// The version of what follows; a bridge of another version is not used.
#define ASSAY_ARROW_VERSION 2

enum {
    ASSAY_ARROW_PARQUET = 1,
    ASSAY_ARROW_FILE = 2,
    ASSAY_ARROW_STREAM = 3,
    ASSAY_ARROW_ORC = 4,
    // Parquet without looking at the checksums of its pages.
    ASSAY_ARROW_PARQUET_UNCHECKED = 5,
};

enum {
    ASSAY_ARROW_MALFORMED = 1,
    // More memory than allowed.
    ASSAY_ARROW_LIMITED = 2,
    ASSAY_ARROW_ENCRYPTED = 3,
    // The input could not be read; whoever reads it knows why.
    ASSAY_ARROW_INPUT = 4,
    // Well-formed, but a feature that the library lacks.
    ASSAY_ARROW_UNSUPPORTED = 5,
    // A page differs from its checksum.
    ASSAY_ARROW_CHECKSUM = 6,
};

typedef struct assay_arrow_input {
    void *context;
    // -1 for bytes that come in order; then every offset is where the read before ended.
    int64_t size;
    // The number of bytes written to `out`, fewer than `count` only at the end; -1 for a fault.
    int64_t (*read)(void *context, int64_t offset, void *out, int64_t count);
} assay_arrow_input;

typedef struct assay_arrow_fault {
    int32_t code;
    char text[252];
} assay_arrow_fault;

// One row group, record batch or stripe; -1 for what is not known.
typedef struct assay_arrow_group {
    int64_t rows;
    // Of the columns asked for.
    int64_t decoded_bytes;
    // Stored bytes of all columns.
    int64_t stored_bytes;
} assay_arrow_group;

typedef struct assay_arrow_output {
    void *context;
    // 0, or -1 when the bytes cannot be written.
    int32_t (*write)(void *context, const void *bytes, int64_t count);
} assay_arrow_output;

typedef struct assay_arrow_table assay_arrow_table;
typedef struct assay_arrow_reader assay_arrow_reader;
typedef struct assay_arrow_writer assay_arrow_writer;

// All functions that return int32_t give 0 for success and otherwise fill `fault`.
typedef struct assay_arrow_bridge {
    uint32_t version;
    // For example `Apache Arrow 26.0.1`.
    const char *(*library)(void);
    int32_t (*open)(
        const assay_arrow_input *input, int32_t format, int64_t memory_limit, assay_arrow_table **table,
        assay_arrow_fault *fault);
    void (*close)(assay_arrow_table *table);
    int32_t (*schema)(assay_arrow_table *table, struct ArrowSchema *schema, assay_arrow_fault *fault);
    // -1 for a stream, which tells only at its end.
    int32_t (*groups)(assay_arrow_table *table);
    // Rows that the file as a whole says it has; -1 where it does not.
    int64_t (*rows)(assay_arrow_table *table);
    // `fields` are top-level columns by number; none means all.
    int32_t (*group)(
        assay_arrow_table *table, int32_t group, const int32_t *fields, int32_t field_count, assay_arrow_group *out,
        assay_arrow_fault *fault);
    // What the container says about itself.
    void (*facts)(
        assay_arrow_table *table, void *context, void (*take)(void *context, const char *key, const char *value));
    // Of a stream: all of it, whatever the other arguments. Only Parquet heeds `fields` and, with ORC, `batch_rows`.
    int32_t (*read)(
        assay_arrow_table *table, int32_t group, const int32_t *fields, int32_t field_count, int64_t batch_rows,
        assay_arrow_reader **reader, assay_arrow_fault *fault);
    // The next rows; `batch->release` is null at the end.
    int32_t (*next)(assay_arrow_reader *reader, struct ArrowArray *batch, assay_arrow_fault *fault);
    void (*stop)(assay_arrow_reader *reader);
    // A new Parquet file of text columns.
    int32_t (*create)(
        const assay_arrow_output *output, const char *const *names, int32_t columns, assay_arrow_writer **writer,
        assay_arrow_fault *fault);
    // A row group: for each column the texts, back to back, and where each row's ends. An empty text is a null.
    int32_t (*write)(
        assay_arrow_writer *writer, int64_t rows, const uint8_t *const *texts, const int64_t *const *ends,
        assay_arrow_fault *fault);
    // Writes the end of the file, unless asked not to, and forgets the writer.
    int32_t (*finish)(assay_arrow_writer *writer, bool is_whole, assay_arrow_fault *fault);
} assay_arrow_bridge;

// The one symbol of the bridge.
typedef const assay_arrow_bridge *(*assay_arrow_entry)(void);

// Opens a bridge so that none of its symbols, nor those of the libraries it brings, mix with the program's.
// Returns null and a text to show when the library or one that it needs is missing, or is of another version.
const assay_arrow_bridge *assay_arrow_load(const char *path, char *message, int32_t message_bytes);

#ifdef __cplusplus
}
#endif

#endif
