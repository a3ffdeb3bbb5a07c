#pragma once

// What Swift cannot say about libc: variadic calls, macros, flexible members and signal handlers.
// Every function that can fail returns a negative errno value.

#include <dirent.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// openat(2), with the mode that O_CREAT needs.
int assay_openat(int directory, const char *name, int flags, unsigned mode);

// F_DUPFD_CLOEXEC: a copy of a descriptor, numbered `least` or higher.
int assay_duplicate(int descriptor, int least);

// pipe2(2): the reading and the writing end, neither inherited by a child.
int assay_pipe(int ends[2]);

// The next entry: 1 with its name and DT_ type, 0 at the end. The name lives until the next call.
int assay_next_entry(DIR *stream, const char **name, unsigned char *type);

// getdents64(2): entries as `struct linux_dirent64`, as many as fit; 0 at the end.
ssize_t assay_read_directory(int directory, void *buffer, size_t capacity);

// The symbolic name ("ENOENT") and the English description of an errno value, or NULL.
const char *assay_error_name(int code);
const char *assay_error_description(int code);

// flock(2), exclusive: -EWOULDBLOCK at once when somebody else has it.
int assay_lock(int descriptor);
int assay_unlock(int descriptor);

// Columns of the terminal behind a descriptor.
int assay_terminal_width(int descriptor);

// Largest resident set of this process so far, in bytes.
uint64_t assay_peak_resident_bytes(void);

/// Lets freed memory stay with the process for its next use: a page that comes anew from the kernel costs a fault.
void assay_keep_freed_memory(void);

// Processors that this process may run on, or a negative errno value.
int assay_processor_count(void);

// Lowers a resource limit, never above the hard limit that is in force.
int assay_limit_address_space(uint64_t bytes);
int assay_limit_open_files(uint64_t count);
int assay_limit_core(uint64_t bytes);

// Starts a program with `input` as its standard input, `output` as its standard output, `root` as descriptor 3,
// standard error shared, every other descriptor closed, default signal actions and a process group of its own.
int assay_spawn(const char *executable, char *const arguments[], int input, int output, int root, pid_t *child);

// Waits for a child (or looks, when `block` is 0): 1 when it has ended, 0 when it still runs. `signaled` tells
// whether `code` is a signal number or an exit status.
int assay_wait(pid_t child, int block, int *signaled, int *code);

// SIGINT, SIGTERM and SIGHUP set a flag and interrupt blocking calls instead of ending the process.
void assay_watch_termination(void);

// The last of those signals that came, or 0.
int assay_received_signal(void);

void assay_ignore_broken_pipe(void);

// Ends the process by a signal's default action.
_Noreturn void assay_die_of(int signal);
