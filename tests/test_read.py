"""Reading a folder of seeds: what a document holds, and what a person is told."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import WORDING, worded
from generator.intake.folder import LARGEST
from generator.language import codes
from generator.model import Document, Problem
from generator.read import read

GERMAN = "Der Fluss stieg in der Nacht über die Ufer. Zwei Brücken wurden gesperrt, niemand wurde verletzt."
ENGLISH = "The river rose over its banks in the night. Two bridges were closed and nobody was hurt."
FRENCH = "Le fleuve est sorti de son lit pendant la nuit. Deux ponts ont été fermés, personne n’a été blessé."
SPANISH = "El río se desbordó durante la noche. Dos puentes fueron cerrados y nadie resultó herido."

Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A seed folder with the given files, a name and its text or bytes each."""

    def build(files: dict[str, str | bytes]) -> Path:
        root = tmp_path / "seeds"
        root.mkdir()
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return root

    return build


def one(root: Path) -> Document:
    (document,), problems = read(root)
    assert problems == ()
    return document


def told(root: Path) -> list[tuple[str, str, int | None]]:
    return [(problem.code, problem.file, problem.line) for problem in read(root)[1]]


def test_a_text_file_is_a_document(folder: Folder) -> None:
    document = one(folder({"flood.txt": GERMAN}))
    assert (document.id, document.file, document.language, document.text) == ("flood", "flood.txt", "de", GERMAN)
    assert document.sha256 == hashlib.sha256(GERMAN.encode()).hexdigest()
    assert [document.text[start:end] for start, end in document.sentences] == [
        "Der Fluss stieg in der Nacht über die Ufer.",
        "Zwei Brücken wurden gesperrt, niemand wurde verletzt.",
    ]
    given = (document.title, document.published, document.publisher, document.url, document.licence, document.story)
    assert given == (None,) * 6
    assert document.full_text is False


def test_documents_are_sorted_by_file_name_in_folders_too(folder: Folder) -> None:
    documents, problems = read(folder({"b.txt": ENGLISH, "a/z.md": GERMAN, "a.txt": ENGLISH, "c/d/e.txt": GERMAN}))
    assert [document.file for document in documents] == ["a.txt", "a/z.md", "b.txt", "c/d/e.txt"]
    assert problems == ()


def test_hidden_files_and_folders_are_passed_over(folder: Folder) -> None:
    assert one(folder({"a.txt": ENGLISH, ".b.txt": ENGLISH, ".git/c.txt": ENGLISH, ".gitkeep": ""})).id == "a"


def test_only_the_line_ends_and_the_mark_of_a_text_file_are_changed(folder: Folder) -> None:
    raw = b"\xef\xbb\xbf  1. April: " + ENGLISH.encode() + b"\r\n\r\n    *indented* <b>text</b>\rLast line.  \r\n"
    document = one(folder({"a.txt": raw}))
    assert document.text == f"  1. April: {ENGLISH}\n\n    *indented* <b>text</b>\nLast line.  \n"


@pytest.mark.parametrize(("language", "text"), [("de", GERMAN), ("en", ENGLISH), ("fr", FRENCH), ("es", SPANISH)])
def test_the_language_is_found_and_never_forced(folder: Folder, language: str, text: str) -> None:
    documents, problems = read(folder({"a.txt": text}))
    if language in codes():
        assert [document.language for document in documents] == [language]
    else:
        assert documents == ()
        assert [problem.code for problem in problems] == ["unknown_language"]
        assert f"({language})" in worded(problems[0])


def test_the_language_that_a_person_gives_wins(folder: Folder) -> None:
    assert one(folder({"a.md": f"---\nlanguage: en\n---\n{GERMAN}"})).language == "en"


def test_front_matter_gives_the_fields(folder: Folder) -> None:
    fields = (
        "title: 'Flood: two bridges closed'\npublisher: Example News\npublished: 2018-04\nretrieved: 2018-04-21\n"
        "url: https://example.org/a?b=1\nlicence: CC-BY-4.0\nlanguage: en\nstory: spring-flood\nfull_text: full\n"
    )
    document = one(folder({"a.md": f"---\n{fields}---\n\n{ENGLISH}\n"}))
    assert document.text == ENGLISH
    assert (document.title, document.publisher) == ("Flood: two bridges closed", "Example News")
    assert (document.published, document.retrieved) == ("2018-04", "2018-04-21")
    assert (document.url, document.licence) == ("https://example.org/a?b=1", "CC-BY-4.0")
    assert (document.language, document.story, document.full_text) == ("en", "spring-flood", True)


def test_a_sidecar_gives_the_fields_and_front_matter_comes_before_it(folder: Folder) -> None:
    root = folder(
        {
            "a.txt": ENGLISH,
            "a.meta.yml": "title: Beside\npublished: 2018\nfull_text: quotes\n",
            "x/b.md": f"---\ntitle: Above\n---\n{ENGLISH}",
            "x/b.meta.yml": "title: Beside\npublisher: Example News\n",
        }
    )
    documents, problems = read(root)
    assert [(document.title, document.publisher) for document in documents] == [
        ("Beside", None),
        ("Above", "Example News"),
    ]
    assert (documents[0].published, documents[0].full_text, problems) == ("2018", False, ())


def test_an_empty_field_is_unknown(folder: Folder) -> None:
    assert one(folder({"a.md": f"---\npublisher:\ntitle: ''\n---\n{ENGLISH}"})).publisher is None


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("published: 21.4.2018", "bad_date"),
        ("published: 2018-02-30", "bad_date"),
        ("retrieved: yesterday", "bad_date"),
        ("language: french", "bad_language"),
        ("language: xx", "bad_language"),
        ("url: javascript:alert(1)", "bad_url"),
        ("url: example.org", "bad_url"),
        ("url: 'http://[bad'", "bad_url"),
        ("story: Spring Flood", "bad_story"),
        ("story: ../up", "bad_story"),
        ("full_text: true", "bad_full_text"),
        ("title: [a, b]", "not_one_value"),
        ("publisher: {a: b}", "not_one_value"),
        ("author: Ann Smith", "unknown_field"),
        ("? [a, b]\n: c", "unknown_field"),
        ("licence: MIT", "field_twice"),
    ],
)
@pytest.mark.parametrize("beside", [False, True])
def test_a_bad_field_is_told_with_its_line_and_the_rest_is_used(
    folder: Folder, line: str, code: str, beside: bool
) -> None:
    fields = f"licence: CC0\n{line}\n"
    if beside:
        root = folder({"a.txt": ENGLISH, "a.meta.yml": fields})
    else:
        root = folder({"a.md": f"---\n{fields}---\n{ENGLISH}"})
    (document,), problems = read(root)
    where = ("seeds/a.meta.yml", 2) if beside else ("seeds/a.md", 3)
    assert [(problem.code, problem.file, problem.line) for problem in problems] == [(code, *where)]
    assert (document.licence, document.text, document.language) == ("CC0", ENGLISH, "en")


def test_no_is_norwegian_and_not_false(folder: Folder) -> None:
    (problem,) = read(folder({"a.md": f"---\nlanguage: no\n---\n{ENGLISH}"}))[1]
    assert problem.code == "unknown_language"
    assert "(no)" in worded(problem)


def test_a_language_that_cannot_be_read_is_not_read_as_another(folder: Folder) -> None:
    assert read(folder({"a.md": f"---\nlanguage: es\n---\n{ENGLISH}"}))[0] == ()


@pytest.mark.parametrize("front", ["title: 'open", "a: b: c", "\ttitle: x", "x: &a [*a, *b]", "title: \x07"])
def test_broken_front_matter_is_told_with_its_line_and_the_body_is_read(folder: Folder, front: str) -> None:
    (document,), (problem,) = read(folder({"a.md": f"---\ntitle: A\n{front}\n---\n{ENGLISH}"}))
    assert (problem.code, document.text) == ("broken_yaml", ENGLISH)
    assert problem.line is not None
    assert 2 <= problem.line <= 4


def test_front_matter_without_an_end_is_told(folder: Folder) -> None:
    (document,), problems = read(folder({"a.md": f"---\ntitle: A\n\n{ENGLISH}"}))
    assert [(problem.code, problem.line) for problem in problems] == [("front_matter_open", 1)]
    assert document.text == ENGLISH


def test_a_rule_at_the_top_of_markdown_is_no_front_matter(folder: Folder) -> None:
    assert one(folder({"a.md": f"---\n\n{ENGLISH}\n\n---\n\nThe end came late."})).text.startswith("The river")


def test_front_matter_of_a_text_file_stays_text_and_is_told(folder: Folder) -> None:
    text = f"---\ntitle: A\n---\n{ENGLISH}"
    (document,), problems = read(folder({"a.txt": text}))
    assert document.text == text
    assert [problem.code for problem in problems] == ["front_matter_in_text"]


def test_a_list_is_no_mapping_of_fields(folder: Folder) -> None:
    assert told(folder({"a.txt": ENGLISH, "a.meta.yml": "- title\n- url\n"})) == [("not_fields", "seeds/a.meta.yml", 1)]


def test_deeply_nested_fields_do_not_stop_the_reading(folder: Folder) -> None:
    (document,), problems = read(folder({"a.txt": ENGLISH, "a.meta.yml": "title: " + "[" * 5000}))
    assert (document.text, [problem.code for problem in problems]) == (ENGLISH, ["broken_yaml"])


def test_fields_without_end_are_not_read(folder: Folder) -> None:
    root = folder({"a.txt": ENGLISH, "a.meta.yml": "title: A\n" + "# more\n" * 5000})
    (document,), problems = read(root)
    assert (document.title, [problem.code for problem in problems]) == (None, ["fields_too_long"])


def test_a_sidecar_without_a_report_is_told(folder: Folder) -> None:
    root = folder({"a.txt": ENGLISH, "b.meta.yml": "title: B\n", "x/a.meta.yml": "title: A\n"})
    assert told(root) == [("sidecar_alone", "seeds/b.meta.yml", None), ("sidecar_alone", "seeds/x/a.meta.yml", None)]


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.html", "a", "a.txt.bak"])
def test_other_files_are_told_with_what_can_be_read(folder: Folder, name: str) -> None:
    documents, problems = read(folder({name: ENGLISH, "b.txt": ENGLISH}))
    assert [document.id for document in documents] == ["b"]
    assert [(problem.code, problem.file) for problem in problems] == [("unknown_suffix", f"seeds/{name}")]
    assert ".md, .txt" in worded(problems[0])


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf\r\n", "\N{ZERO WIDTH SPACE}\n***\n".encode()])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_file_without_a_word_is_empty(folder: Folder, name: str, data: bytes) -> None:
    assert told(folder({name: data})) == [("empty", f"seeds/{name}", None)]


def test_front_matter_without_a_body_is_empty(folder: Folder) -> None:
    assert told(folder({"a.md": "---\ntitle: A\n---\n"})) == [("empty", "seeds/a.md", None)]


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4\n" + ENGLISH.encode(),
        b"PK\x03\x04" + b"a" * 100,
        b"\x89PNG\r\n\x1a\n",
        b"{\\rtf1 text}",
        ENGLISH.encode() + b"\0",
        ENGLISH.encode("utf-16-le"),
        bytes(range(256)) * 10,
    ],
)
def test_a_binary_file_is_not_read(folder: Folder, data: bytes) -> None:
    assert told(folder({"a.txt": data})) == [("binary", "seeds/a.txt", None)]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        (
            "cp1252",
            "Größere Überschwemmungen trafen fünf Städte; Bürger flüchteten über die Höhen. – „Schön“ ist das nicht.",
        ),
        ("cp1252", f"{GERMAN} Ein Häuschen."),
    ],
)
def test_another_encoding_is_read_and_told(folder: Folder, encoding: str, text: str) -> None:
    (document,), (problem,) = read(folder({"a.txt": text.encode(encoding)}))
    assert document.text == text
    assert (problem.code, dict(problem.parameters)) == ("not_utf8", {"encoding": encoding})


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_an_encoding_with_a_mark_needs_no_word(folder: Folder, encoding: str) -> None:
    assert one(folder({"a.txt": GERMAN.encode(encoding)})).text == GERMAN


def test_a_bad_byte_in_utf8_is_replaced_and_told_with_its_line(folder: Folder) -> None:
    data = f"{GERMAN}\r\n\r\nDie Gemüsehändler".encode() + b" k\xfcndigten.\r\n"
    (document,), (problem,) = read(folder({"a.txt": data}))
    assert document.text == f"{GERMAN}\n\nDie Gemüsehändler k\N{REPLACEMENT CHARACTER}ndigten.\n"
    assert (problem.code, problem.line, dict(problem.parameters)["count"]) == ("bad_bytes", 3, "1")
    assert [(item.kind, item.text) for item in document.damage] == [
        ("lost_characters", "k\N{REPLACEMENT CHARACTER}ndigten.")
    ]


def test_cut_off_utf16_is_replaced_and_told(folder: Folder) -> None:
    (document,), (problem,) = read(folder({"a.txt": GERMAN.encode("utf-16") + b"\x41"}))
    assert problem.code == "bad_bytes"
    assert document.text == GERMAN + "\N{REPLACEMENT CHARACTER}"


def test_a_huge_file_is_told_without_being_read(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    root = folder({"a.txt": b"word " * (20_000_000 // 5), "b.txt": ENGLISH})
    opened = []
    monkeypatch.setattr(Path, "read_bytes", lambda self: opened.append(self.name) or ENGLISH.encode())
    documents, (problem,) = read(root)
    assert (opened, [document.id for document in documents]) == (["b.txt"], ["b"])
    assert (problem.code, dict(problem.parameters)) == ("too_large", {"size": "20.0", "largest": "0.5"})


def test_a_file_as_large_as_allowed_is_read(folder: Folder) -> None:
    text = (ENGLISH + "\n") * (LARGEST[".txt"] // (len(ENGLISH) + 1))
    assert one(folder({"a.txt": text})).text == text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a.md", "a.txt"),
        ("x/a.txt", "y/a.txt"),
        ("A.txt", "a.txt"),
        ("a b.txt", "a-b.txt"),
        ("\u00e9.txt", "e\u0301.txt"),
    ],
)
def test_of_two_reports_of_one_id_the_first_is_kept_and_both_are_named(folder: Folder, first: str, second: str) -> None:
    (document,), (problem,) = read(folder({first: ENGLISH, second: GERMAN}))
    first, second = sorted((first, second))
    assert document.file == first
    assert (problem.code, problem.file) == ("same_id", f"seeds/{second}")
    assert dict(problem.parameters)["kept"] == f"seeds/{first}"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000_82687d2c9e79b25d.txt", "000_82687d2c9e79b25d"),
        ("Flood in Köln (2).txt", "flood-in-koln-2"),
        ("наводнение.txt", "navodnenie"),
        ("a.b.c.txt", "a-b-c"),
        ("-.txt", "report-3973e022"),
    ],
)
def test_the_id_comes_from_the_file_name(folder: Folder, name: str, expected: str) -> None:
    assert one(folder({name: ENGLISH})).id == expected


def test_a_folder_without_reports_is_told(folder: Folder) -> None:
    assert told(folder({".gitkeep": ""})) == [("no_seeds", "seeds", None)]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "none")[1]
    assert problem.code == "no_folder"


def test_a_file_that_may_not_be_opened_is_told(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    root = folder({"a.txt": ENGLISH, "b.txt": ENGLISH})
    original = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return original(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    documents, (problem,) = read(root)
    assert [document.id for document in documents] == ["b"]
    assert worded(problem) == "seeds/a.txt: The file cannot be opened (Permission denied). Allow it to be read."


def test_links_that_lead_out_or_nowhere_are_told(folder: Folder, tmp_path: Path) -> None:
    root = folder({"a.txt": ENGLISH, "x/b.txt": GERMAN})
    (tmp_path / "secret.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "outside").mkdir()
    (root / "out.txt").symlink_to(tmp_path / "secret.txt")
    (root / "far").symlink_to(tmp_path / "outside")
    (root / "gone.txt").symlink_to(root / "nothing.txt")
    (root / "loop").symlink_to(root)
    (root / "same.txt").symlink_to(root / "a.txt")
    (root / "c.txt").write_text(ENGLISH, encoding="utf-8")
    (root / "c.meta.yml").symlink_to(tmp_path / "secret.txt")
    assert [document.id for document in read(root)[0]] == ["a", "c", "same", "b"]
    assert told(root) == [
        ("link_outside", "seeds/c.meta.yml", None),
        ("link_outside", "seeds/far", None),
        ("link_broken", "seeds/gone.txt", None),
        ("link_to_folder", "seeds/loop", None),
        ("link_outside", "seeds/out.txt", None),
    ]


def test_a_pipe_is_not_waited_for(folder: Folder) -> None:
    root = folder({"a.txt": ENGLISH})
    os.mkfifo(root / "b.txt")
    (root / "c.txt").mkdir()
    assert told(root) == [("not_a_file", "seeds/b.txt", None)]


def test_a_file_name_that_is_no_utf8_can_be_told(folder: Folder) -> None:
    root = folder({"a.txt": ENGLISH})
    Path(os.fsdecode(os.fsencode(root) + b"/b\xff.txt")).write_text(GERMAN, encoding="utf-8")
    documents, problems = read(root)
    assert [document.file.encode() for document in documents] == [b"a.txt", "b\N{REPLACEMENT CHARACTER}.txt".encode()]
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Two bridges closed after flood\n\n{ENGLISH}", "Two bridges closed after flood"),
        (f"Will the flood end?\n\n\n{ENGLISH}", "Will the flood end?"),
        (f"“We Are Leaving”\n \n{ENGLISH}", "“We Are Leaving”"),
        (f"Army Retakes Town in April 2018\n\n{ENGLISH}", "Army Retakes Town in April 2018"),
        (f"By-election won by outsider\n\n{ENGLISH}", "By-election won by outsider"),
        (f"Von der Leyen tritt zurück\n\n{GERMAN}", "Von der Leyen tritt zurück"),
        (ENGLISH, None),
        (f"Two bridges closed\n{ENGLISH}", None),
        (f"The river rose again.\n\n{ENGLISH}", None),
        (f"Closed are:\n\n{ENGLISH}", None),
        (f"By Ann Smith and Bob Jones\n\n{ENGLISH}", None),
        (f"Von Anna Schmidt und Bernd Jonas\n\n{GERMAN}", None),
        (f"LEEDS, April 21 (Example)\n\n{ENGLISH}", None),
        (f"April 21, 2018\n\n{ENGLISH}", None),
        (f"Köln, 3. Mai 2018\n\n{GERMAN}", None),
        (f"Köln (xyz) -\n\n{GERMAN}", None),
        (f"21.04.2018 | 15:11\n\n{GERMAN}", None),
        (f"Updated 5 minutes ago\n\n{ENGLISH}", None),
        (f"https://example.org/flood news\n\n{ENGLISH}", None),
        (f"{'Very long line without a stop ' * 6}\n\n{ENGLISH}", None),
        (f"News\n\n{ENGLISH}", None),
    ],
)
def test_only_a_plain_headline_is_a_title(folder: Folder, text: str, title: str | None) -> None:
    assert one(folder({"a.txt": text})).title == title


@pytest.mark.parametrize(
    ("source", "text", "title"),
    [
        ("# Flood\n\nThe *river* **rose**.", "Flood\n\nThe river rose.", "Flood"),
        ("## Minor\n\nThe river rose.", "Minor\n\nThe river rose.", "Minor"),
        ("The river rose.\n\n# Flood *now*", "The river rose.\n\nFlood now", "Flood now"),
        ("The river rose.\n\n## Later", "The river rose.\n\nLater", None),
        ("1. April was dry.\n\n104. Brigade left the town.", "1. April was dry.\n\n104. Brigade left the town.", None),
        ("1. one river\n2. two towns\n   - three days", "1. one river\n\n2. two towns\n\n• three days", None),
        ("3) the river rose", "3) the river rose", None),
        ("A [link](http://example.org 'x') and ![the bridge](b.png).", "A link and the bridge.", None),
        ("The <b>river</b> `rose` & &lt;fell&gt;.", "The <b>river</b> rose & <fell>.", None),
        ("<script>alert(1)</script>\n\nThe river.", "<script>alert(1)</script>\n\nThe river.", None),
        ("    The river rose\n    and fell.", "The river rose\nand fell.", None),
        ("```\nThe river\n```", "The river", None),
        ("| Town | Dead |\n|---|---|\n| Leeds | 5 |\n| York | 6 |", "Town | Dead\n\nLeeds | 5\n\nYork | 6", None),
        ("> The river\n> rose.", "The river rose.", None),
        ("The river  \nrose.", "The river\nrose.", None),
        ("The river\\* rose in snake_case_names.", "The river* rose in snake_case_names.", None),
        ("One river.\n\n---\n\nTwo towns.", "One river.\n\nTwo towns.", None),
        (f"{'> ' * 70}The river rose.", f"{'> ' * 70}The river rose.", None),
        ("{{ 7 * 7 }} {% raw %} the river", "{{ 7 * 7 }} {% raw %} the river", None),
    ],
)
def test_markdown_keeps_its_words_and_loses_its_marks(
    folder: Folder, source: str, text: str, title: str | None
) -> None:
    document = one(folder({"a.md": f"---\nlanguage: en\n---\n{source}"}))
    assert (document.text, document.title) == (text, title)


def test_every_problem_is_worded_with_its_own_parameters() -> None:
    for code, (what, mend) in WORDING.items():
        names = {
            "count",
            "encoding",
            "key",
            "value",
            "reason",
            "kept",
            "id",
            "name",
            "size",
            "largest",
            "known",
            "longest",
            "expected",
            "column",
        }
        names |= {"address", "backend", "command", "labels", "least", "model", "most", "package", "seconds", "status"}
        names |= {"folder", "table", "total"}
        parameters = tuple((name, "…") for name in sorted(names | {"language", "suffix"}))
        line = worded(Problem(code, "seeds/a.txt", 3, parameters))
        assert line.startswith("seeds/a.txt:3: ")
        assert "{" not in line
        assert what.endswith(".")
        assert mend.endswith(".")


def test_the_first_seeds_are_read_with_their_damage() -> None:
    documents, _ = read(Path(__file__).parent.parent / "seeds")
    found = {document.id: document for document in documents}
    first, second, third = (
        found[name] for name in ("000_82687d2c9e79b25d", "001_0ada823e5ab43808", "003_25a6d60f75afc1f7")
    )
    assert [document.language for document in (first, second, third)] == ["de", "de", "en"]
    assert [len(document.sentences) for document in (first, second, third)] == [18, 15, 14]
    assert [document.full_text for document in (first, second, third)] == [True, True, True]
    assert [[item.text for item in document.damage] for document in (first, second, third)] == [
        [],
        ["transportiert.un dauern"],
        ["eventsleading"],
    ]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.one_of(
        st.binary(max_size=400),
        st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.text(max_size=200).map(lambda text: f"---\n{text}\n---\n{ENGLISH}".encode("utf-8", "replace")),
        st.text(max_size=200).map(lambda text: f"{ENGLISH}\r\n{text}".encode("cp1252", "replace")),
    ),
    suffix=st.sampled_from([".txt", ".md", ".meta.yml"]),
)
def test_no_bytes_stop_the_reading(tmp_path: Path, data: bytes, suffix: str) -> None:
    (tmp_path / "keep.txt").write_text(ENGLISH, encoding="utf-8")
    for old in tmp_path.glob("seed.*"):
        old.unlink()
    (tmp_path / f"seed{suffix}").write_bytes(data)
    documents, problems = read(tmp_path)
    assert "keep" in {document.id for document in documents}
    assert {document.id for document in documents} == {"keep", "seed"} or problems
    for document in documents:
        for start, end in (*document.sentences, *document.paragraphs):
            assert document.text[start:end].strip() == document.text[start:end] != ""
        assert all(document.text[item.start : item.end] == item.text for item in document.damage)
    for problem in problems:
        assert "{" not in WORDING[problem.code][0].format(**dict(problem.parameters)) or "{" in str(problem.parameters)
        worded(problem).encode()


def test_a_name_of_the_greatest_length_is_read(folder):
    """The name of its sidecar would be too long for the file system."""
    root = folder({"n" * 251 + ".txt": ENGLISH})
    assert told(root) == []
    assert len(read(root)[0]) == 1


def test_a_file_that_cannot_be_read_takes_no_id_from_one_that_can(folder):
    root = folder({"a.md": "", "a.txt": ENGLISH})
    assert [document.file for document in read(root)[0]] == ["a.txt"]
    assert told(root) == [("empty", "seeds/a.md", None)]


def test_of_two_that_can_be_read_the_first_takes_the_id(folder):
    root = folder({"a.md": ENGLISH, "a.txt": ENGLISH})
    assert [document.file for document in read(root)[0]] == ["a.md"]
    assert told(root) == [("same_id", "seeds/a.txt", None)]


@pytest.mark.parametrize("escape", [r"\ud800", r"\0"])
def test_an_escape_that_is_no_character_is_replaced_and_told(folder, escape):
    root = folder({"a.md": f'---\ntitle: "one {escape} two"\n"{escape}": x\n---\n{ENGLISH}'})
    assert read(root)[0][0].title == "one \N{REPLACEMENT CHARACTER} two"
    assert told(root) == [
        ("bad_bytes", "seeds/a.md", 2),
        ("bad_bytes", "seeds/a.md", 3),
        ("unknown_field", "seeds/a.md", 3),
    ]


def test_an_escape_that_is_a_character_stays(folder):
    root = folder({"a.md": f'---\ntitle: "one \\u00fc \\U0001f600"\n---\n{ENGLISH}'})
    assert read(root)[0][0].title == "one ü 😀"
    assert told(root) == []
