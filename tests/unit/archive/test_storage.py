"""The file of an archive: complete or as before, and checked when it is read."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from gov_notice.archive import Archive
from gov_notice.errors import UnreadableInputError
from gov_notice.model import Citation, DocumentNumber, OfficialDocument, Title
from gov_notice.serial import from_json

FIRST: Final = OfficialDocument(number=DocumentNumber.parse("柳发〔2026〕1号"), title=Title.read("关于甲事的通知"))
SECOND: Final = OfficialDocument(number=DocumentNumber.parse("柳发〔2026〕2号"), enclosed=[FIRST])
CITING: Final = OfficialDocument(
    number=DocumentNumber.parse("柳发〔2026〕3号"), citations=[Citation(number=DocumentNumber.parse("柳发〔2026〕1号"))]
)


_SAVING: Final = """
import sys
from gov_notice.archive import Archive

path = sys.argv[1]
[first] = Archive.open(path).documents
while True:
    print("saving", flush=True)
    Archive([first]).save(path)
    Archive([first, first]).save(path)
"""
"""Saves without end, until it is killed at some moment of it."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "公文.archive"


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


class TestSaving:
    """All of it, or nothing."""

    def test_opens_as_it_was(self, path: Path) -> None:
        archive = Archive([FIRST, SECOND, FIRST])
        archive.save(path)
        opened = Archive.open(path)
        assert opened == archive
        assert opened.repeated() == archive.repeated()
        assert opened.documents == archive.documents

    def test_grows_and_is_saved_again(self, path: Path) -> None:
        Archive([FIRST]).save(path)
        archive = Archive.open(path)
        archive.add(SECOND)
        archive.save(path)
        assert len(Archive.open(path)) == 2

    def test_leaves_nothing_beside_the_file(self, path: Path) -> None:
        Archive([FIRST]).save(path)
        assert [each.name for each in path.parent.iterdir()] == [path.name]

    def test_that_fails_leaves_the_old_file(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        Archive([FIRST]).save(path)

        def breaks(_: object) -> bytes:
            raise sqlite3.OperationalError("disk is full")

        monkeypatch.setattr("gov_notice.archive.archive.to_json", breaks)
        with pytest.raises(UnreadableInputError, match="disk is full"):
            Archive([FIRST, SECOND]).save(path)
        monkeypatch.undo()
        assert Archive.open(path) == Archive([FIRST])
        assert [each.name for each in path.parent.iterdir()] == [path.name]

    @pytest.mark.parametrize("saves", [1, 2, 5])
    def test_that_is_killed_leaves_a_whole_archive(self, path: Path, saves: int) -> None:
        Archive([FIRST]).save(path)
        command = [sys.executable, "-c", _SAVING, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:  # noqa: S603  this interpreter, our own words
            assert child.stdout is not None
            for _ in range(saves):
                assert child.stdout.readline() == b"saving\n"
            child.kill()
        assert Archive.open(path) in (Archive([FIRST]), Archive([FIRST, FIRST]))
        Archive([SECOND]).save(path)
        assert Archive.open(path) == Archive([SECOND])

    def test_into_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableInputError, match="cannot be written"):
            Archive().save(tmp_path / "none" / "a.archive")


class TestOpening:
    """A damaged archive file gives a clear error."""

    def test_what_is_not_there(self, path: Path) -> None:
        with pytest.raises(UnreadableInputError, match="no archive at"):
            Archive.open(path)
        assert not path.exists()

    @pytest.mark.parametrize("data", [b"x" * 5000, b"SQLite format 3\x00" + b"\x07" * 5000])
    def test_what_is_no_database(self, path: Path, data: bytes) -> None:
        path.write_bytes(data)
        with pytest.raises(UnreadableInputError, match="damaged"):
            Archive.open(path)
        assert path.read_bytes() == data

    def test_a_database_of_something_else(self, path: Path) -> None:
        change(path, "CREATE TABLE document (digest TEXT)")
        with pytest.raises(UnreadableInputError, match="no archive of this library"):
            Archive.open(path)

    def test_an_empty_file(self, path: Path) -> None:
        path.touch()
        with pytest.raises(UnreadableInputError, match="no archive of this library"):
            Archive.open(path)

    @pytest.mark.parametrize(
        ("statement", "message"),
        [
            ("UPDATE document SET json = CAST(replace(CAST(json AS TEXT), '甲', '乙') AS BLOB)", "damaged at the doc"),
            ("UPDATE document SET json = 7", "damaged"),
            ("UPDATE document SET cards = CAST('[]' AS BLOB)", "damaged at the document"),
            ("ALTER TABLE document DROP COLUMN copies", "damaged"),
            ("PRAGMA user_version = 99", "later version"),
        ],
    )
    def test_a_changed_file(self, path: Path, statement: str, message: str) -> None:
        Archive([FIRST]).save(path)
        change(path, statement)
        with pytest.raises(UnreadableInputError, match=message):
            Archive.open(path)

    def test_a_file_cut_short(self, path: Path) -> None:
        Archive([FIRST, SECOND]).save(path)
        path.write_bytes(path.read_bytes()[:3000])
        with pytest.raises(UnreadableInputError):
            Archive.open(path)


class TestReading:
    """A document is read when it is asked for."""

    def test_nothing_is_read_before_it_is_asked_for(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        Archive([FIRST, SECOND, CITING]).save(path)
        read: list[OfficialDocument] = []

        def counted(data: bytes) -> OfficialDocument:
            document = from_json(data)
            read.append(document)
            return document

        monkeypatch.setattr("gov_notice.archive.storage.from_json", counted)
        archive = Archive.open(path)
        assert len(archive) == 3
        assert archive == Archive([FIRST, SECOND, CITING])
        archive.save(path)
        assert read == []
        assert archive.citing("柳发〔2026〕1号") == (CITING,)
        assert archive.citing("柳发〔2026〕1号") == (CITING,)
        assert read == [CITING]

    def test_what_is_printed_inside_is_read_with_its_holder(self, path: Path) -> None:
        Archive([SECOND]).save(path)
        assert Archive.open(path).find(Citation(number=FIRST.number)) == FIRST

    def test_a_file_replaced_by_one_with_the_same_documents(self, path: Path) -> None:
        Archive([FIRST]).save(path)
        archive = Archive.open(path)
        Archive([SECOND, FIRST]).save(path)
        assert archive.documents == (FIRST,)

    def test_a_file_replaced_by_another(self, path: Path) -> None:
        Archive([FIRST]).save(path)
        archive = Archive.open(path)
        Archive([SECOND]).save(path)
        with pytest.raises(UnreadableInputError, match="was replaced"):
            archive.documents  # noqa: B018  asking is what is tested
        with pytest.raises(UnreadableInputError, match="was replaced"):
            archive.save(path)
        assert Archive.open(path) == Archive([SECOND])

    def test_a_file_that_is_gone(self, path: Path) -> None:
        Archive([FIRST]).save(path)
        archive = Archive.open(path)
        path.unlink()
        with pytest.raises(UnreadableInputError, match="there is no archive"):
            archive.documents  # noqa: B018  asking is what is tested

    def test_a_file_without_cards(self, path: Path) -> None:
        archive = Archive([FIRST, SECOND, CITING])
        archive.save(path)
        for statement in ("DROP COLUMN cards", "DROP COLUMN cards_digest"):
            change(path, f"ALTER TABLE document {statement}")
        change(path, "PRAGMA user_version = 1")
        opened = Archive.open(path)
        assert opened == archive
        assert opened.citing("柳发〔2026〕1号") == (CITING,)


class TestLeftOver:
    """What a killed save left beside the file."""

    def folder(self, path: Path, *names: str, age: float) -> Path:
        folder = path.parent / f".{path.name}-ab12cd_3"
        folder.mkdir()
        for name in names:
            (folder / name).write_bytes(b"")
        then = path.stat().st_mtime - age
        for each in (*folder.iterdir(), folder):
            os.utime(each, (then, then))
        return folder

    @pytest.mark.parametrize("names", [(), ("公文.archive",), ("公文.archive", "公文.archive-journal")])
    def test_old_ones_are_removed(self, path: Path, names: tuple[str, ...]) -> None:
        Archive([FIRST]).save(path)
        folder = self.folder(path, *names, age=7200)
        Archive([FIRST]).save(path)
        assert not folder.exists()

    @pytest.mark.parametrize(("names", "age"), [(("公文.archive",), 60), (("公文.archive", "手记.txt"), 7200)])
    def test_a_save_that_goes_on_and_what_is_not_ours_stay(
        self, path: Path, names: tuple[str, ...], age: float
    ) -> None:
        Archive([FIRST]).save(path)
        folder = self.folder(path, *names, age=age)
        Archive([FIRST]).save(path)
        assert {each.name for each in folder.iterdir()} == set(names)
