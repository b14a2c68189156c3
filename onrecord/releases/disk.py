"""The few file-system acts a release is made of, each durable or an error.

Here: `Disk`, the local file system. An object store offers the same acts (a conditional put for `create`, a copy for
`share`), so another store is another class with these methods.
Not here: what is written (staging.py, describe.py) and in which order (publishing.py).
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

#: A file system that has no hard links, or no more of them for this file, answers with one of these.
NO_LINK = {errno.EMLINK, errno.EXDEV, errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}


class Disk:
    """The local file system. Every method raises OSError when the act failed or may not last."""

    def make_folder(self, path: Path) -> None:
        """Make `path` and its missing parents; each new name is synced in its parent."""
        missing = []
        while not path.exists():
            missing.append(path)
            path = path.parent
        for folder in reversed(missing):
            with contextlib.suppress(FileExistsError):
                folder.mkdir()
            self.sync(folder.parent)

    def take_folder(self, path: Path) -> bool:
        """Make the folder `path`; False when the name is taken."""
        try:
            path.mkdir()
        except FileExistsError:
            return False
        return True

    def write(self, path: Path, data: bytes) -> None:
        """A new file with these bytes, synced. The name in the folder is not: see `sync`."""
        with path.open("xb") as sink:
            sink.write(data)
            sink.flush()
            os.fsync(sink.fileno())

    def seal(self, path: Path) -> None:
        """Take the write permission from a file: releases share unchanged files by hard link."""
        path.chmod(stat.S_IMODE(path.stat().st_mode) & ~0o222)

    def sync(self, path: Path) -> None:
        """Make the names in a folder (or the bytes of a file) durable."""
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def sync_folders(self, root: Path) -> None:
        """`sync` every folder below and including `root`, the deepest first."""
        for folder, _, _ in os.walk(root, topdown=False, onerror=_raise):
            self.sync(Path(folder))

    def share(self, source: Path, target: Path) -> bool:
        """Let `target` be a hard link to `source`; False, and `target` as it was, where the file system cannot."""
        temporary = target.with_name(f".{target.name}.link")
        try:
            os.link(source, temporary)
        except OSError as error:
            if error.errno in NO_LINK:
                return False
            raise
        temporary.replace(target)
        return True

    def move_folder(self, source: Path, target: Path) -> None:
        """Give a filled folder its final name. Raises FileExistsError when a filled folder has it already.

        rename(2) refuses a target that is not empty, so of two publishers with one version only one succeeds; that is
        why no one may reserve the name with an empty folder.
        """
        try:
            source.rename(target)
        except OSError as error:
            if error.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR):
                raise FileExistsError(errno.EEXIST, "the version is taken", str(target)) from error
            raise

    def create(self, temporary: Path, target: Path) -> None:
        """Give a written file the name `target` only if nobody has it (FileExistsError)."""
        try:
            os.link(temporary, target)
        except FileExistsError:
            raise
        except OSError as error:
            if error.errno not in NO_LINK:
                raise
            if target.exists():
                raise FileExistsError(errno.EEXIST, "exists", str(target)) from error
            temporary.rename(target)
            return
        temporary.unlink()

    def replace(self, temporary: Path, target: Path) -> None:
        """Give a written file the name `target`, in one step."""
        temporary.replace(target)

    def remove(self, path: Path) -> None:
        """Remove a file; none is no error."""
        path.unlink(missing_ok=True)

    def remove_folder(self, path: Path) -> None:
        """Remove a folder and all in it."""
        shutil.rmtree(path)

    def read(self, path: Path) -> bytes:
        return path.read_bytes()

    def sha256(self, path: Path) -> str:
        """SHA-256 of a file's bytes, read in pieces."""
        with path.open("rb") as source:
            return hashlib.file_digest(source, "sha256").hexdigest()

    @contextlib.contextmanager
    def lock(self, path: Path) -> Iterator[None]:
        """Wait for and hold the lock file `path`. The system frees it when the process ends, however it ends."""
        import fcntl  # here, not above: reading a release works on systems without it

        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def hold(self, folder: Path) -> int | None:
        """Mark a folder as in use until `release_hold` or the end of the process.

        None where another process holds it, or it is gone; -1 where the file system has no such locks (it then counts
        as held for ever).
        """
        import fcntl

        try:
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except (FileNotFoundError, NotADirectoryError):
            return None
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(descriptor), folder.stat()):
                return descriptor
        except (BlockingIOError, FileNotFoundError):
            pass
        except OSError:
            os.close(descriptor)
            return -1
        os.close(descriptor)
        return None

    def release_hold(self, held: int) -> None:
        if held >= 0:
            os.close(held)


def _raise(error: OSError) -> None:
    raise error


LOCAL = Disk()
