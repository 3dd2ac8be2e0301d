#include "powercut.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SECTOR 512

/* A change that is not on the disk yet: bytes at a place, or a new length. */
typedef struct Change {
  struct Change *next;
  sqlite3_int64 offset; /* or the length, when there are no bytes */
  int length;
  unsigned char *bytes;
} Change;

typedef struct Node {
  struct Node *next;
  char *path;
  unsigned char *durable;
  sqlite3_int64 length;
  Change *first, *last;
} Node;

typedef struct File {
  sqlite3_file base;
  Node *node;
  sqlite3_file *real;
} File;

static sqlite3_vfs *unix_vfs;
static sqlite3_vfs our_vfs;
static sqlite3_io_methods our_methods;
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static Node *nodes;
static char *watched;
static int left = -1, dead;
static unsigned long long dice = 1;

static unsigned roll(void) {
  dice ^= dice << 13, dice ^= dice >> 7, dice ^= dice << 17;
  return (unsigned)(dice >> 20);
}

/* Counts one operation; true when the power is gone. */
static int fails(void) {
  if (!dead && left > 0 && --left == 0) dead = 1;
  return dead;
}

static void grow(Node *node, sqlite3_int64 length) {
  if (length <= node->length) return;
  node->durable = realloc(node->durable, (size_t)length);
  memset(node->durable + node->length, 0, (size_t)(length - node->length));
  node->length = length;
}

static void remember(Node *node, const void *bytes, int length, sqlite3_int64 offset) {
  Change *change = calloc(1, sizeof *change);
  change->offset = offset;
  change->length = length;
  if (bytes) {
    change->bytes = malloc((size_t)length);
    memcpy(change->bytes, bytes, (size_t)length);
  }
  if (node->last) node->last->next = change; else node->first = change;
  node->last = change;
}

/* Applies what is remembered: all of it after a sync, by chance after a cut. */
static void apply(Node *node, int by_chance) {
  for (Change *change = node->first, *next; change; change = next) {
    next = change->next;
    if (!change->bytes) {
      if (!by_chance || roll() & 1) {
        grow(node, change->offset);
        node->length = change->offset;
      }
    } else {
      for (int done = 0; done < change->length;) {
        sqlite3_int64 at = change->offset + done;
        int part = SECTOR - (int)(at % SECTOR);
        if (part > change->length - done) part = change->length - done;
        if (!by_chance || roll() & 1) {
          grow(node, at + part);
          memcpy(node->durable + at, change->bytes + done, (size_t)part);
        }
        done += part;
      }
    }
    free(change->bytes);
    free(change);
  }
  node->first = node->last = NULL;
}

static Node *node_for(const char *path) {
  for (Node *node = nodes; node; node = node->next)
    if (!strcmp(node->path, path)) return node;
  Node *node = calloc(1, sizeof *node);
  node->path = strdup(path);
  FILE *file = fopen(path, "rb");
  if (file) {
    fseek(file, 0, SEEK_END);
    grow(node, ftell(file));
    rewind(file);
    if (node->length && fread(node->durable, 1, (size_t)node->length, file) == 0) node->length = 0;
    fclose(file);
  }
  node->next = nodes;
  return nodes = node;
}

#define REAL(file) (((File *)(file))->real)
#define CALL(file, method, ...) REAL(file)->pMethods->method(REAL(file), ##__VA_ARGS__)

static int pc_close(sqlite3_file *file) {
  int result = CALL(file, xClose);
  free(REAL(file));
  return result;
}
static int pc_read(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset) {
  return CALL(file, xRead, bytes, length, offset);
}
static int pc_write(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset) {
  pthread_mutex_lock(&guard);
  int gone = fails();
  if (!gone) remember(((File *)file)->node, bytes, length, offset);
  pthread_mutex_unlock(&guard);
  return gone ? SQLITE_IOERR_WRITE : CALL(file, xWrite, bytes, length, offset);
}
static int pc_truncate(sqlite3_file *file, sqlite3_int64 length) {
  pthread_mutex_lock(&guard);
  int gone = fails();
  if (!gone) remember(((File *)file)->node, NULL, 0, length);
  pthread_mutex_unlock(&guard);
  return gone ? SQLITE_IOERR_TRUNCATE : CALL(file, xTruncate, length);
}
static int pc_sync(sqlite3_file *file, int flags) {
  (void)flags;
  pthread_mutex_lock(&guard);
  int gone = fails();
  if (!gone) apply(((File *)file)->node, 0);
  pthread_mutex_unlock(&guard);
  return gone ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}
static int pc_size(sqlite3_file *file, sqlite3_int64 *size) { return CALL(file, xFileSize, size); }
static int pc_lock(sqlite3_file *file, int level) { return CALL(file, xLock, level); }
static int pc_unlock(sqlite3_file *file, int level) { return CALL(file, xUnlock, level); }
static int pc_reserved(sqlite3_file *file, int *out) {
  return CALL(file, xCheckReservedLock, out);
}
static int pc_control(sqlite3_file *file, int word, void *value) {
  return CALL(file, xFileControl, word, value);
}
static int pc_sector(sqlite3_file *file) { return CALL(file, xSectorSize); }
/* No promise about what survives a cut. */
static int pc_traits(sqlite3_file *file) {
  (void)file;
  return 0;
}
static int pc_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **out) {
  return CALL(file, xShmMap, page, size, extend, out);
}
static int pc_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  return CALL(file, xShmLock, offset, count, flags);
}
static void pc_shm_barrier(sqlite3_file *file) { CALL(file, xShmBarrier); }
static int pc_shm_unmap(sqlite3_file *file, int delete_it) {
  return CALL(file, xShmUnmap, delete_it);
}

static int pc_open(
    sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags) {
  (void)vfs;
  pthread_mutex_lock(&guard);
  int ours = name && watched && !strncmp(name, watched, strlen(watched));
  Node *node = ours ? node_for(name) : NULL;
  pthread_mutex_unlock(&guard);
  if (!ours) return unix_vfs->xOpen(unix_vfs, name, file, flags, out_flags);
  File *mine = (File *)file;
  mine->node = node;
  mine->real = calloc(1, (size_t)unix_vfs->szOsFile);
  int result = unix_vfs->xOpen(unix_vfs, name, mine->real, flags, out_flags);
  mine->base.pMethods = result == SQLITE_OK ? &our_methods : NULL;
  if (result != SQLITE_OK) free(mine->real);
  return result;
}

int powercut_install(void) {
  if (unix_vfs) return 0;
  unix_vfs = sqlite3_vfs_find(NULL);
  our_vfs = *unix_vfs;
  our_vfs.zName = "powercut";
  our_vfs.xOpen = pc_open;
  if (our_vfs.szOsFile < (int)sizeof(File)) our_vfs.szOsFile = (int)sizeof(File);
  our_methods = (sqlite3_io_methods){
      2, pc_close, pc_read, pc_write, pc_truncate, pc_sync, pc_size, pc_lock, pc_unlock,
      pc_reserved, pc_control, pc_sector, pc_traits, pc_shm_map, pc_shm_lock, pc_shm_barrier,
      pc_shm_unmap, NULL, NULL};
  return sqlite3_vfs_register(&our_vfs, 1);
}

void powercut_watch(const char *folder) {
  pthread_mutex_lock(&guard);
  while (nodes) {
    Node *node = nodes;
    nodes = node->next;
    apply(node, 0);
    free(node->path);
    free(node->durable);
    free(node);
  }
  free(watched);
  watched = folder ? strdup(folder) : NULL;
  left = -1, dead = 0;
  pthread_mutex_unlock(&guard);
}

void powercut_after(int operations, unsigned long long seed) {
  pthread_mutex_lock(&guard);
  left = operations;
  dice = seed | 1;
  pthread_mutex_unlock(&guard);
}

int powercut_happened(void) {
  pthread_mutex_lock(&guard);
  int happened = dead;
  pthread_mutex_unlock(&guard);
  return happened;
}

int powercut_settle(void) {
  int failed = 0;
  pthread_mutex_lock(&guard);
  for (Node *node = nodes; node; node = node->next) {
    apply(node, 1);
    if (access(node->path, F_OK) != 0) continue;
    FILE *file = fopen(node->path, "wb");
    if (!file || fwrite(node->durable, 1, (size_t)node->length, file) != (size_t)node->length)
      failed = 1;
    if (file) fclose(file);
    char *memory = malloc(strlen(node->path) + 5);
    sprintf(memory, "%s-shm", node->path);
    unlink(memory);
    free(memory);
  }
  pthread_mutex_unlock(&guard);
  return failed;
}
