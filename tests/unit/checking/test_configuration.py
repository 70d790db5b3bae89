"""Configuration is a value; what is wrong with it is told whole."""

import pytest

from gov_notice.checking import Configuration, RuleSet, Selection, Severity
from gov_notice.errors import ConfigurationError
from gov_notice.rules import BUILTIN, PROFILES, for_configuration, for_profile


def codes(rules: RuleSet) -> set[str]:
    return {rule.code for rule in rules}


class TestReading:
    def test_everything(self) -> None:
        given = Configuration.from_toml("""
            profile = "house"
            select = ["N", "T"]
            plus = ["P025"]
            ignore = ["N016"]
            plugins = ["HQ"]
            baseline = "known.json"
            fail-level = "warning"
            [severity]
            N005 = "info"
            [per-file-ignores]
            "*.json" = ["P"]
            [profiles.house]
            extends = "draft"
        """)
        assert given.profile == "house"
        assert given.selection == Selection(
            select=("N", "T"), plus=("P025",), ignore=("N016",), severity={"N005": Severity.INFO}
        )
        assert (given.plugins, given.baseline, given.fail_level) == (("HQ",), "known.json", Severity.WARNING)
        assert given.profiles["house"].extends == "draft"

    def test_nothing_is_the_default(self) -> None:
        assert Configuration.from_toml("") == Configuration()

    def test_pyproject_has_a_table_or_none(self) -> None:
        assert Configuration.from_pyproject('[tool.gov-notice]\nprofile = "web"').profile == "web"  # type: ignore[union-attr]  # there is one
        assert Configuration.from_pyproject("[tool.ruff]") is None
        assert Configuration.from_pyproject("tool = 1") is None

    def test_never_fails_at_nothing(self) -> None:
        assert Configuration.from_toml('fail-level = "never"').fail_level is None

    def test_all_problems_are_told_with_their_keys(self) -> None:
        with pytest.raises(ConfigurationError) as caught:
            Configuration.from_toml("""
                profil = "web"
                select = "N"
                fail-level = "loud"
                baseline = 1
                [severity]
                N002 = "fatal"
                [per-file-ignores]
                "*" = [1]
                [profiles]
                house = 1
                [profiles.desk]
                extend = "web"
            """)
        keys = [problem.partition(":")[0] for problem in caught.value.problems]
        assert sorted(keys) == [
            "baseline", "fail-level", "per-file-ignores.*", "profil", "profiles.desk.extend", "profiles.house", "select",
            "severity.N002",
        ]  # fmt: skip

    @pytest.mark.parametrize("text", ["profile = ", "[[a]\n", "a = " + "[" * 20_000])
    def test_what_is_no_toml_is_refused(self, text: str) -> None:
        with pytest.raises(ConfigurationError, match="no TOML"):
            Configuration.from_toml(text)

    def test_no_table_is_refused(self) -> None:
        with pytest.raises(ConfigurationError, match=r"tool\.gov-notice"):
            Configuration.from_pyproject("[tool]\ngov-notice = 1")


class TestRules:
    def test_the_profile_is_what_is_asked(self) -> None:
        assert codes(for_configuration(Configuration(profile="web"))) == codes(for_profile("web"))
        assert codes(for_configuration(Configuration(profile="web"), "draft")) == codes(for_profile("draft"))

    def test_select_keeps_families_within_the_profile_and_adds_what_is_named_in_full(self) -> None:
        assert "N016" not in codes(for_profile("draft"))
        chosen = codes(for_configuration(Configuration.from_toml('profile = "draft"\nselect = ["N"]')))
        assert chosen == {code for code in codes(for_profile("draft")) if code[0] == "N"}
        assert codes(for_configuration(Configuration.from_toml('profile = "draft"\nselect = ["N016"]'))) == {"N016"}

    def test_plus_and_ignore(self) -> None:
        chosen = codes(for_configuration(Configuration.from_toml('plus = ["P025"]\nignore = ["N"]')))
        assert "P025" in chosen - codes(for_profile("national"))
        assert not any(code.startswith("N") for code in chosen)

    def test_a_rule_may_weigh_otherwise_than_its_family(self) -> None:
        text = '[severity]\nN002 = "error"\nN = "info"'
        rules = for_configuration(Configuration.from_toml(text))
        assert rules["N002"].severity is Severity.ERROR
        assert rules["N005"].severity is Severity.INFO

    def test_house_profiles_extend_each_other(self) -> None:
        house = Configuration.from_toml("""
            profile = "b"
            [profiles.a]
            extends = "web"
            ignore = ["N002"]
            [profiles.b]
            extends = "a"
            severity = {N005 = "info"}
        """)
        rules = for_configuration(house)
        assert codes(rules) == codes(for_profile("web")) - {"N002"}
        assert rules["N005"].severity is Severity.INFO

    def test_a_house_profile_may_refine_the_librarys_of_its_name(self) -> None:
        house = Configuration.from_toml('[profiles.national]\nignore = ["N002"]')
        assert codes(for_configuration(house)) == codes(for_profile("national")) - {"N002"}

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ('profile = "nothing"', "none of national, draft, web, archive"),
            ('select = ["Q9"]', "select: no rule is meant by 'Q9'"),
            ('[severity]\nQ9 = "info"', "severity: no rule"),
            ('profile = "a"\n[profiles.a]\nignore = ["Q9"]', r"profiles\.a\.ignore: no rule"),
            ('profile = "a"\n[profiles.a]\nextends = "b"\n[profiles.b]\nextends = "a"', "in a circle"),
            ('profile = "a"\n[profiles.a]\nextends = "a"', "in a circle"),
            ('[per-file-ignores]\n"*.json" = ["Q9"]', r"per-file-ignores\.\*\.json: no rule"),
        ],
    )
    def test_what_cannot_be_followed_is_refused(self, text: str, told: str) -> None:
        with pytest.raises(ConfigurationError, match=told):
            for_configuration(Configuration.from_toml(text))

    def test_the_command_line_goes_before(self) -> None:
        given = Configuration.from_toml('select = ["T"]\nplus = ["P025"]\nignore = ["N002"]')
        assert codes(for_configuration(given.with_selection(select=["N002"]))) == {"N002"}
        assert codes(for_configuration(given.with_selection(ignore=["T"]))) == {"P025"}

    def test_profiles_are_not_changed(self) -> None:
        before = {name: codes(of()) for name, of in PROFILES.items()}
        for_configuration(Configuration.from_toml('plus = ["P025"]\nignore = ["N"]'))
        assert {name: codes(of()) for name, of in PROFILES.items()} == before
        assert len(BUILTIN) >= max(map(len, before.values()))


class TestFiles:
    @pytest.mark.parametrize(
        ("pattern", "path", "meant"),
        [
            ("*.json", "a/b/c.json", True),
            ("*.json", "a/b/c.jsonl", False),
            ("a/*.txt", "a/c.txt", True),
            ("a/*.txt", "a/b/c.txt", False),
            ("a/**", "a/b/c.txt", True),
            ("a/**", "ab/c.txt", False),
            ("**/来文/*", "来文/1.txt", True),
            ("**/来文/*", "x/y/来文/1.txt", True),
            ("./a/?.txt", "a/b.txt", True),
            ("柳教发[2026]8号.txt", "柳教发[2026]8号.txt", True),
            ("柳教发[2026]8号.txt", "柳教发28号.txt", False),
            ("e\u0301.txt", "\u00e9.txt", True),
            ("../*.txt", "../a.txt", True),
        ],
    )
    def test_patterns(self, pattern: str, path: str, meant: bool) -> None:  # noqa: FBT001  a table
        given = Configuration(per_file_ignores={pattern: ("P",)})
        assert given.ignored_in(path) == (("P",) if meant else ())

    def test_patterns_add_up(self) -> None:
        given = Configuration(per_file_ignores={"*.txt": ("P",), "a/**": ("N", "T")})
        assert given.ignored_in("a/b.txt") == ("P", "N", "T")
