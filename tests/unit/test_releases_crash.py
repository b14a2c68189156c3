"""A publisher that dies or meets a disk error at any point: a reader always finds a whole release, the next publish heals.

Two layers of points: every act of `Disk` (portable), and every file-system call of the process (Linux with strace).
What a power cut may leave is judged from the order of the calls: nothing is renamed before it is synced.
The calls are sampled, each run the same ones; ONRECORD_EVERY_POINT=1 takes every one (some minutes).
"""

from __future__ import annotations

import collections
import errno
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord.errors import OnRecordError
from onrecord.releases import LOCAL, Disk, open_release, publish, verify_release, versions
from onrecord.releases.opening import file_problems
from onrecord.releases.versions import read_manifest
from onrecord.store import Home
from tests.unit.releases_material import left_over, material, released, stage

ACTS = ("make_folder", "take_folder", "write", "seal", "sync", "sync_folders", "share", "move_folder", "create", "replace", "remove")
CALLS = "openat,write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,mkdir,unlink,unlinkat,rmdir,link,linkat,chmod,fchmodat,flock,close"
TABLES = material(" new", count=2)
EVERY = bool(os.environ.get("ONRECORD_EVERY_POINT"))
OLD, NEW = "2026.11.23", "2026.11.23.1"


class Struck(Disk):
    """The local disk, struck at its n-th act: before or after it is done."""

    def __init__(self, at: int, before: bool, strike: Callable[[], None]) -> None:
        self.at, self.before, self.strike, self.count, self.depth = at, before, strike, 0, 0

    def __getattribute__(self, name: str) -> object:
        act = super().__getattribute__(name)
        return _struck(self, act) if name in ACTS else act


def _struck(disk: Struck, act: Callable[..., object]) -> Callable[..., object]:
    def acting(*arguments: object) -> object:
        if disk.depth:  # an act within an act (make_folder syncs) is one act
            return act(*arguments)
        disk.count += 1
        mine, disk.depth = disk.count == disk.at, 1
        try:
            if mine and disk.before:
                disk.strike()
            found = act(*arguments)
            if mine:
                disk.strike()
            return found
        finally:
            disk.depth = 0

    return acting


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation with one small release."""
    home = Home(tmp_path_factory.mktemp("pristine"))
    assert released(home, tables=material(count=2)).version == OLD
    return home.root


def fresh(pristine: Path, target: Path) -> Home:
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(pristine, target)
    return Home(target)


def read(home: Home) -> str:
    """What a reader finds: the version latest.json names. Every version that is visible must be whole."""
    for version in versions(home.releases):
        folder = home.releases / version
        assert file_problems(folder, read_manifest(folder)) == [], version
    return open_release(home).version


def heal(home: Home) -> None:
    """The next run of the same publisher makes everything right, and leaves nothing of the dead one."""
    assert publish(stage(home, tables=TABLES)).version == NEW == read(home)
    assert versions(home.releases) == [OLD, NEW] and left_over(home) == [] and verify_release(home.releases / NEW) == []


def acts_of_a_publish(pristine: Path, target: Path) -> int:
    disk = Struck(0, True, lambda: None)
    publish(stage(fresh(pristine, target), tables=TABLES, disk=disk))
    assert disk.count > 25
    return disk.count


def test_a_disk_error_at_any_act_is_one_of_three_outcomes(pristine: Path, tmp_path: Path) -> None:
    def fail() -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    outcomes: collections.Counter[str] = collections.Counter()
    for at in range(1, acts_of_a_publish(pristine, tmp_path / "dry") + 1):
        home, disk = fresh(pristine, tmp_path / "home"), Struck(at, at % 2 == 0, fail)
        try:
            publish(stage(home, tables=TABLES, disk=disk))
            outcome = "published"
        except OnRecordError as error:
            outcome = error.code
        outcomes[outcome] += 1
        assert read(home) == {"published": NEW, "OR-R010": OLD, "OR-R011": NEW}[outcome], (at, outcome)
        assert left_over(home) == [] or (outcome == "OR-R010" and all(".part" in n for n in left_over(home))), at
        if EVERY or at % 6 == 0 or left_over(home):
            heal(home)
    assert outcomes["OR-R010"] > 25 and outcomes["OR-R011"] >= 1


def test_an_error_before_and_after_each_of_the_last_acts(pristine: Path, tmp_path: Path) -> None:
    def fail() -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    count, outcomes = acts_of_a_publish(pristine, tmp_path / "dry"), []
    for at in range(count - 2, count + 1):
        for before in (True, False):
            home = fresh(pristine, tmp_path / "home")
            with pytest.raises(OnRecordError) as caught:
                publish(stage(home, tables=TABLES, disk=Struck(at, before, fail)))
            outcomes.append(caught.value.code)
            assert read(home) == {"OR-R010": OLD, "OR-R011": NEW}[caught.value.code]
            heal(home)
    # replace and the last sync are the last two acts; only before the rename is it sure that nothing was published
    assert outcomes[-4:] == ["OR-R010", "OR-R011", "OR-R011", "OR-R011"] and set(outcomes[:-4]) == {"OR-R010"}


def test_a_publisher_killed_at_any_act_leaves_a_whole_release(pristine: Path, tmp_path: Path) -> None:
    count, seen = acts_of_a_publish(pristine, tmp_path / "dry"), collections.Counter()
    for at in range(1 if EVERY else count % 2 + 2, count + 1, 1 if EVERY else 2):
        home = fresh(pristine, tmp_path / "home")
        child = os.fork()
        if child == 0:
            signal.alarm(60)
            try:
                publish(stage(home, tables=TABLES, disk=Struck(at, True, lambda: os.kill(os.getpid(), signal.SIGKILL))))
            finally:
                os._exit(1)
        assert os.waitpid(child, 0)[1] == signal.SIGKILL
        seen[read(home)] += 1
        if EVERY or at % 6 == 1 or at > count - 3:
            heal(home)
    assert seen[OLD] > 12 and seen[NEW] == 1  # killed before the last sync, after the rename


def traced(home: Home, log: Path, inject: tuple[str, ...] = (), staged_before: bool = True, disk: Disk = LOCAL) -> int:
    """Publish in a process of its own under strace; its wait status. The trace begins after staging, or before."""
    child = os.fork()
    if child == 0:
        signal.alarm(120)
        try:
            ready = stage(home, tables=TABLES, disk=disk) if staged_before else None
            os.kill(os.getpid(), signal.SIGSTOP)
            publish(ready or stage(home, tables=TABLES, disk=disk))
            os._exit(0)
        finally:
            os._exit(1)
    os.waitpid(child, os.WUNTRACED)
    command = ["strace", "-f", "-y", "-s", "0", "-o", str(log), "-e", f"trace={CALLS}", *inject, "-p", str(child)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as tracer:
        assert tracer.stderr is not None
        first = tracer.stderr.readline()
        os.kill(child, signal.SIGCONT)
        status = os.waitpid(child, 0)[1]
        tracer.communicate()
    if b"attached" not in first:
        pytest.skip(f"strace may not attach here: {first.decode().strip()}")
    return status


@pytest.fixture
def strace() -> None:
    if not shutil.which("strace"):
        pytest.skip("no strace on this machine; the acts of Disk are struck in the other tests")


def points(log: Path, step: int = 1) -> Iterator[tuple[str, int]]:
    """Every (or every n-th) call of a trace, as strace's inject counts them."""
    counted = collections.Counter(re.findall(r"^\d+ +(\w+)\(", log.read_text(errors="replace"), re.M))
    every = [(call, k) for call, n in sorted(counted.items()) for k in range(1, n + 1)]
    assert len(every) > 100
    return iter(every if EVERY else every[::step])


@pytest.mark.usefixtures("strace")
@pytest.mark.parametrize(
    ("action", "staged_before", "step"),
    [
        ("signal=SIGKILL", True, 15),
        ("error=ENOSPC", True, 29),
        ("error=EIO", True, 27),
        ("signal=SIGKILL", False, 53),
        ("error=EIO", False, 71),
    ],
)
def test_a_publisher_struck_at_a_system_call_leaves_a_whole_release(
    pristine: Path, tmp_path: Path, action: str, staged_before: bool, step: int
) -> None:
    log, seen = tmp_path / "log", collections.Counter()
    assert traced(fresh(pristine, tmp_path / "home"), log, staged_before=staged_before) == 0
    for call, k in points(log, step):
        home = fresh(pristine, tmp_path / "home")
        status = traced(home, tmp_path / "struck", ("-e", f"inject={call}:{action}:when={k}"), staged_before)
        after = read(home)
        assert after in (OLD, NEW) and not (status == 0 and after != NEW), (call, k)
        heal(home)
        seen["killed" if status == signal.SIGKILL else "failed" if status else "done", after] += 1
    assert sum(seen[key] for key in seen if key[0] != "done") >= 4, seen


def what_a_power_cut_may_lose(log: Path, root: str) -> list[str]:
    """Renames that came before what they lead to was durable, from the order of the calls in a trace."""
    dirty_bytes: set[str] = set()  # files written since their last fsync
    dirty_names: set[str] = set()  # folders with a new, moved or removed name since their last fsync
    lost, moved = [], []
    for line in log.read_text(errors="replace").splitlines():
        if root not in line or " = -1 " in line:
            continue
        call, names = re.findall(r"^\d+ +(\w+)\(", line)[0], re.findall(r'"([^"]+)"', line)
        descriptor = re.search(r"\(\d+<([^>]+)>", line)
        if call == "mkdir" or (call == "openat" and "O_CREAT" in line):
            dirty_names.add(str(Path(names[0]).parent))
        elif "write" in call and descriptor:
            dirty_bytes.add(descriptor[1])
        elif call in ("fsync", "fdatasync") and descriptor:
            dirty_bytes.discard(descriptor[1])
            dirty_names.discard(descriptor[1])
        elif call.startswith(("rename", "link")):
            source, target = names[0], names[-1]
            if Path(target).name in (NEW, "latest.json"):
                below = {p for p in dirty_bytes | dirty_names if p == source or p.startswith(f"{source}/")}
                lost += [f"{Path(target).name} before {p}" for p in sorted(below)]
                if Path(target).name == "latest.json" and f"{root}/{NEW}" in dirty_names:
                    lost.append("latest.json before the name of its version")
                moved.append(Path(target).name)
            dirty_bytes = {target if p == source else p for p in dirty_bytes}
            dirty_names |= {str(Path(source).parent), str(Path(target).parent)}
            # The name of the version itself is durable with the next fsync of the releases folder.
            dirty_names |= {f"{root}/{NEW}"} if Path(target).name == NEW else set()
        if call == "fsync" and descriptor and descriptor[1] == root:
            dirty_names.discard(f"{root}/{NEW}")
    assert moved == [NEW, "latest.json"]
    return lost + (["the name latest.json"] if root in dirty_names else [])


class Careless(Disk):
    """Syncs files but no folder."""

    def sync(self, path: Path) -> None:
        pass


class MoreCareless(Careless):
    def write(self, path: Path, data: bytes) -> None:
        path.write_bytes(data)


@pytest.mark.usefixtures("strace")
def test_a_power_cut_loses_nothing_that_latest_json_leads_to(pristine: Path, tmp_path: Path) -> None:
    found = {}
    for disk in (LOCAL, Careless(), MoreCareless()):
        home, log = fresh(pristine, tmp_path / "home"), tmp_path / "log"
        assert traced(home, log, staged_before=False, disk=disk) == 0
        found[type(disk)] = what_a_power_cut_may_lose(log, str(home.releases))
    assert found[Disk] == []
    # The judge of the trace can see: without folder syncs, and without file syncs, it names what would be lost.
    assert {"latest.json before the name of its version", "the name latest.json"} <= set(found[Careless])
    assert any(p.endswith("/manifest.json") for p in found[MoreCareless])
    assert not any(p.endswith("/manifest.json") for p in found[Careless])
