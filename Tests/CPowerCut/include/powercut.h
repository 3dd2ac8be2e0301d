#ifndef POWERCUT_H
#define POWERCUT_H

/* A disk whose power can be cut. Installed as SQLite's default VFS; it watches the files under one
   folder and passes all others on untouched. What was written and not synced is kept in mind, and
   after a cut each such sector of 512 bytes is there or not, by chance. */

/* Installs the VFS, once for the process. Returns 0 if SQLite takes it. */
int powercut_install(void);

/* Watches the files under this folder from now on; forgets those watched before. */
void powercut_watch(const char *folder);

/* The power goes after so many more writes and syncs; from then on every one of them fails. */
void powercut_after(int operations, unsigned long long seed);

/* Whether it has gone. */
int powercut_happened(void);

/* Puts on the disk what the cut left there. To be called when nobody has the files open. */
int powercut_settle(void);

#endif
