"""Publishing: versions, unchanged content, the judge, concurrent publishers, the three outcomes."""

from __future__ import annotations

import datetime as dt
import errno
import itertools
import json
import os
import signal
from pathlib import Path

import pytest

from onrecord.errors import OnRecordError
from onrecord.releases import Disk, Release, Stage, latest, open_release, publish, verify_release, versions
from onrecord.store import Home
from onrecord.table_columns import TABLES
from tests.unit.releases_material import CREATED, PROVENANCE, left_over, material, released, stage

DAY = dt.timedelta(days=1)


def pointer(home: Home) -> dict[str, str]:
    found: dict[str, str] = json.loads((home.releases / "latest.json").read_text(encoding="utf-8"))
    return found


def test_a_release_is_named_by_its_day_and_numbered_within_it(tmp_path: Path) -> None:
    home = Home(tmp_path)
    made = [released(home, str(n)).version for n in range(3)] + [released(home, "next", at=CREATED + DAY).version]
    assert made == versions(home.releases) == ["2026.11.23", "2026.11.23.1", "2026.11.23.2", "2026.11.24"]
    assert pointer(home)["version"] == "2026.11.24" and latest(home) == open_release(home)
    assert all(verify_release(home.releases / version) == [] for version in made)


def test_the_tenth_release_of_a_day_follows_the_ninth(tmp_path: Path) -> None:
    for number in (2, 10, 9):
        (tmp_path / f"2026.11.23.{number}").mkdir()
        (tmp_path / f"2026.11.23.{number}" / "manifest.json").touch()
    assert versions(tmp_path) == ["2026.11.23.2", "2026.11.23.9", "2026.11.23.10"]


def test_the_day_is_that_of_the_instant_in_utc(tmp_path: Path) -> None:
    yerevan = dt.timezone(dt.timedelta(hours=4))
    release = released(Home(tmp_path), at=dt.datetime(2026, 11, 24, 2, 30, tzinfo=yerevan))
    assert (release.version, release.manifest["created_at"]) == ("2026.11.23", "2026-11-23T22:30:00Z")


def test_latest_names_the_manifest_it_leads_to(tmp_path: Path) -> None:
    home = Home(tmp_path)
    release = released(home)
    assert set(pointer(home)) == {"version", "created_at", "content_sha256", "manifest_sha256"}
    changed = release.path / "manifest.json"
    changed.chmod(0o644)
    changed.write_text(changed.read_text(encoding="utf-8").replace('"checks_passed": 40', '"checks_passed": 41'), encoding="utf-8")
    assert [p for p in verify_release(release.path) if "latest.json says" in p]


def test_unchanged_content_makes_no_new_version(tmp_path: Path) -> None:
    home = Home(tmp_path)
    first, before = released(home), (home.releases / "latest.json").read_bytes()
    again = released(home, at=CREATED + 3 * DAY, provenance=PROVENANCE | {"code": {"onrecord": "0.2.0"}})
    assert again == first and versions(home.releases) == [first.version]
    assert (home.releases / "latest.json").read_bytes() == before and left_over(home) == []


def test_content_that_returns_to_an_earlier_one_is_a_new_version(tmp_path: Path) -> None:
    home = Home(tmp_path)
    first, _, third = (released(home, note) for note in ("", " other", ""))
    assert third.version == "2026.11.23.2" and third.content_sha256 == first.content_sha256


def test_a_damaged_latest_release_is_replaced_by_the_same_content(tmp_path: Path) -> None:
    home = Home(tmp_path)
    first = released(home)
    (first.path / "data/budgets/all.parquet").unlink()
    again = released(home)
    assert again.version == "2026.11.23.1" and again.content_sha256 == first.content_sha256 and again.verify() == []


def test_only_the_instant_differs_between_two_releases_of_the_same_content(tmp_path: Path) -> None:
    first, second = released(Home(tmp_path / "a")), released(Home(tmp_path / "b"), at=CREATED + dt.timedelta(hours=1))
    differing = {k for k in first.manifest if first.manifest[k] != second.manifest[k]}
    assert differing == {"created_at", "files"}
    names = {n for n in first.manifest["files"] if first.manifest["files"][n] != second.manifest["files"][n]}
    assert names == {"README.md", "datapackage.json", "index.html"}


def test_the_manifest_says_where_the_release_comes_from(tmp_path: Path) -> None:
    release = released(Home(tmp_path), provenance=PROVENANCE | {"quality": {"figures_f1": 0.9}})
    text = (release.path / "manifest.json").read_bytes()
    assert json.loads(text) == release.manifest and text.endswith(b"}\n")
    assert {k: release.manifest[k] for k in PROVENANCE} == PROVENANCE and release.manifest["quality"] == {"figures_f1": 0.9}
    assert list(json.loads(text)) == sorted(release.manifest)
    assert sum(e.get("rows", 0) for e in release.manifest["files"].values()) == sum(release.rows(t) for t in release.tables)
    assert str(tmp_path).encode() not in text


def test_a_judge_sees_the_staged_tables_and_can_stop_them(tmp_path: Path) -> None:
    home = Home(tmp_path)
    before = released(home)
    seen: list[int] = []

    def judge(staged: Stage) -> None:
        seen.extend((staged.rows("articles"), staged.table("articles").num_rows, len(staged.tables)))
        raise ValueError("three amounts are negative")

    with pytest.raises(ValueError, match="three amounts"):
        publish(stage(home, " changed"), judge=judge)
    assert seen == [8, 8, sum(t.published for t in TABLES.values())]
    assert versions(home.releases) == [before.version] and open_release(home) == before and left_over(home) == []


def test_a_judge_that_is_content_lets_the_release_pass(tmp_path: Path) -> None:
    assert publish(stage(Home(tmp_path)), judge=lambda staged: None).verify() == []


def test_a_stage_that_was_changed_after_it_was_written_is_not_published(tmp_path: Path) -> None:
    home = Home(tmp_path)

    def meddle(staged: Stage) -> None:
        path = staged.path / "data/budgets/all.parquet"
        path.chmod(0o644)
        path.write_bytes(path.read_bytes()[:-1])
        (staged.path / "data/budgets/notes.json").write_text("{}", encoding="utf-8")

    with pytest.raises(OnRecordError, match="OR-R013") as caught:
        publish(stage(home), judge=meddle)
    assert "notes.json" in caught.value.found or "all.parquet" in caught.value.found
    assert versions(home.releases) == [] and latest(home) is None and left_over(home) == []


def test_a_clock_that_went_back_publishes_nothing(tmp_path: Path) -> None:
    home = Home(tmp_path)
    before = released(home)
    with pytest.raises(OnRecordError, match="OR-R008"):
        released(home, " changed", at=CREATED - DAY)
    assert open_release(home) == before and left_over(home) == []


def test_a_latest_json_that_cannot_be_read_is_not_overwritten(tmp_path: Path) -> None:
    home = Home(tmp_path)
    released(home)
    (home.releases / "latest.json").write_bytes(b'{"version": ')
    with pytest.raises(OnRecordError, match="OR-R003"):
        released(home, " changed")
    assert (home.releases / "latest.json").read_bytes() == b'{"version": ' and left_over(home) == []


def test_a_latest_json_moved_without_the_lock_is_not_overwritten(tmp_path: Path) -> None:
    home = Home(tmp_path)
    released(home)
    foreign = json.dumps({"version": "2026.11.23.7"}).encode()

    class Overtaken(Disk):
        def move_folder(self, source: Path, target: Path) -> None:
            super().move_folder(source, target)
            (home.releases / "latest.json").write_bytes(foreign)

    with pytest.raises(OnRecordError, match="OR-R012"):
        released(home, " changed", disk=Overtaken())
    assert (home.releases / "latest.json").read_bytes() == foreign and left_over(home) == []


def test_a_first_latest_json_made_by_another_is_not_overwritten(tmp_path: Path) -> None:
    home = Home(tmp_path)

    class Overtaken(Disk):
        def create(self, temporary: Path, target: Path) -> None:
            target.write_bytes(b"theirs")
            super().create(temporary, target)

    with pytest.raises(OnRecordError, match="OR-R012"):
        released(home, disk=Overtaken())
    assert (home.releases / "latest.json").read_bytes() == b"theirs"


def test_a_version_taken_by_another_is_never_replaced(tmp_path: Path) -> None:
    home = Home(tmp_path)

    class Raced(Disk):
        def move_folder(self, source: Path, target: Path) -> None:
            target.mkdir()
            (target / "theirs").write_text("theirs", encoding="utf-8")
            super().move_folder(source, target)

    with pytest.raises(OnRecordError, match="OR-R010"):
        released(home, disk=Raced())
    assert [p.name for p in (home.releases / "2026.11.23").iterdir()] == ["theirs"] and latest(home) is None and left_over(home) == []
    assert released(home).version == "2026.11.23.1"


def test_an_error_after_the_last_rename_is_commit_unknown_and_cleans_nothing(tmp_path: Path) -> None:
    home = Home(tmp_path)
    released(home)

    class Doubtful(Disk):
        moved = False

        def replace(self, temporary: Path, target: Path) -> None:
            super().replace(temporary, target)
            self.moved = True

        def sync(self, path: Path) -> None:
            if self.moved:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            super().sync(path)

    with pytest.raises(OnRecordError, match="OR-R011") as caught:
        released(home, " changed", disk=Doubtful())
    assert "names this release" in caught.value.found and "Remove nothing" in caught.value.action
    assert pointer(home)["version"] == "2026.11.23.1" and open_release(home).verify() == []
    assert released(home, " changed").version == "2026.11.23.1"


def test_an_error_of_the_last_rename_itself_is_not_published_and_heals(tmp_path: Path) -> None:
    home = Home(tmp_path)
    before = released(home)

    class Refusing(Disk):
        def replace(self, temporary: Path, target: Path) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(OnRecordError, match="OR-R010"):
        released(home, " changed", disk=Refusing())
    assert open_release(home) == before
    taken_up = released(home, " changed", at=CREATED + DAY)
    assert taken_up.version == "2026.11.23.1" == pointer(home)["version"] and taken_up.verify() == [] and left_over(home) == []


def test_a_version_left_by_a_dead_publisher_with_other_content_is_passed_over(tmp_path: Path) -> None:
    home = Home(tmp_path)
    released(home)
    orphan = released(home, " orphan")
    (home.releases / "latest.json").write_text(json.dumps({"version": "2026.11.23"}), encoding="utf-8")
    release = released(home, " third")
    assert (orphan.version, release.version) == ("2026.11.23.1", "2026.11.23.2") and open_release(home) == release


@pytest.mark.parametrize("same", [False, True], ids=["different content", "the same content"])
def test_publishers_at_the_same_time_lose_nothing(tmp_path: Path, same: bool) -> None:
    home, publishers, each = Home(tmp_path), 4, 3
    children = []
    for number in range(publishers):
        child = os.fork()
        if child == 0:
            signal.alarm(60)
            status = 1
            try:
                found = [released(home, f" {0 if same else number}-{i}") for i in range(each)]
                status = 0 if all(isinstance(r, Release) and not r.verify() for r in found) else 1
            finally:
                os._exit(status)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * publishers
    made = versions(home.releases)
    assert len(made) == publishers * each if not same else each <= len(made) <= publishers * each
    assert made == ["2026.11.23", *(f"2026.11.23.{n}" for n in range(1, len(made)))]
    assert open_release(home).version == made[-1] and left_over(home) == []
    contents = [open_release(home, v).content_sha256 for v in made]
    assert all(a != b for a, b in itertools.pairwise(contents))
    assert len(set(contents)) == (each if same else publishers * each)


def test_the_first_release_of_an_empty_installation_needs_no_row(tmp_path: Path) -> None:
    home = Home(tmp_path)
    release = released(home, tables=material(count=0))
    assert release.verify() == [] and {release.rows(t) for t in release.tables if t != "findings"} == {0}
