"""The documents: every command, option, setting and rule is there, and what they show is so."""

import json
import re
import shlex
from dataclasses import fields
from importlib.resources import files
from pathlib import Path

import click
import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from dossier import cli
from dossier.cli import exits
from dossier.cli.explain import page_of
from dossier.cli.rules import all_rules
from dossier.model import Settings
from dossier.project.settings import SETTINGS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
STAGES = {
    "1": "Load: `dossier.yaml` and files",
    "2": "Sections: the Markdown",
    "3": "References: the bibliography",
    "4": "Keys and ledger",
    "5": "Sourcing",
    "6": "Citation style",
    "7": "Templates and page",
    "8": "The press",
}
SCHEMA = json.loads((files("dossier") / "schemas/dossier.schema.json").read_text(encoding="utf-8"))


def read(name):
    return (DOCS / name).read_text(encoding="utf-8")


def commands():
    return {name: cli.commands.get_command(None, name) for name in cli.COMMANDS}


def rules_page():
    """Write docs/checks.md from the rules."""
    lines = [
        "# What is checked",
        "",
        "Each finding has a rule, with a code and a name. An *error* stops the build, a *warning* and *info* do not.",
        "`dossier explain CODE` prints what stands here. [`severity` and `ignore`](configuration.md) change what a rule weighs;",
        "`<!-- ack NAME: reason -->` behind a sentence accepts one there; not all [can be](sourcing.md#accepting-a-finding).",
        "",
        "This page is written from the rules in the code (`./dev test --update`).",
        "",
        "| Code | Name | Weight | Finds that |",
        "|:--|:--|:--|:--|",
    ]
    rules = all_rules()
    lines += [
        f"| [{r.code}](#{r.code.lower()}-{r.name}) | `{r.name}` | {r.severity.value} | {r.summary} |" for r in rules
    ]
    for digit, title in STAGES.items():
        lines += ["", f"## {title}"]
        for rule in (rule for rule in rules if rule.code[1] == digit):
            lines += [
                "",
                f"### {rule.code} {rule.name}",
                "",
                f"*{rule.severity.value.capitalize()}:* {rule.summary}.",
                "",
                page_of(rule),
            ]
    return "\n".join(lines) + "\n"


def test_the_page_of_rules_is_what_the_rules_say(update):
    if update:
        (DOCS / "checks.md").write_text(rules_page(), encoding="utf-8")
    assert read("checks.md") == rules_page()


def test_every_command_and_option_is_described():
    text = read("cli.md")
    for name, command in commands().items():
        assert re.search(rf"^    dossier {name}\b", text, re.MULTILINE)
        for option in command.params:
            for word in option.opts if isinstance(option, click.Option) else ():
                assert f"`{word}`" in text or f"`{word} " in text, f"{word} of {name}"


def test_the_finding_that_is_shown_is_what_check_says(project, monkeypatch, capsys):
    (shown,) = re.findall(r"^```\n(error.*?)^```", read("cli.md"), re.MULTILINE | re.DOTALL)
    line, entry = (re.search(rf"^ *{number} \| (.*)$", shown, re.MULTILINE)[1] for number in (3, 21))
    root = project(
        **{"sections/02-dams.md": f"# Dams\n\n{line}\n", "references.bib": "\n" * 20 + f"{entry}\n title = {{x}} }}\n"}
    )
    monkeypatch.chdir(root)
    cli.run(["check", "-q"])
    assert shown in capsys.readouterr().err


def test_every_exit_status_is_described():
    described = set(map(int, re.findall(r"^\| (\d+) \|", read("cli.md"), re.MULTILINE)))
    assert described == {value for name, value in vars(exits).items() if name.isupper()}


def example(default):
    """Write a default as the page does."""
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    value = default[0] if default and isinstance(default, tuple) else default
    return f"`{value}`" if value else ""


def test_every_setting_is_described_with_its_default():
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| .* \| (.*?) \|$", read("configuration.md"), re.MULTILINE))
    assert set(rows) == set(SETTINGS)
    for field in fields(Settings):
        if field.name in {"spans", "title", "severity"}:
            continue
        default = getattr(Settings(), field.name)
        assert rows[field.name.replace("_", "-")] == (example(default) or "none")


def test_the_schema_of_the_settings_knows_the_same_names_and_defaults():
    Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["properties"]) == set(SETTINGS)
    for name, described in SCHEMA["properties"].items():
        default = getattr(Settings(), name.replace("-", "_"))
        default = default[0] if default and isinstance(default, tuple) else default
        assert described.get("default") == (default if default or default is False else None)
        assert described["description"].endswith(".")


def blocks(name, language):
    return re.findall(rf"^```{language}\n(.*?)^```", read(name), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    "text", [*blocks("configuration.md", "yaml"), (ROOT / "dossier/starter/dossier.yaml").read_text(encoding="utf-8")]
)
def test_settings_that_are_shown_are_right_for_the_schema_and_the_reader(text):
    from dossier.model import Text  # noqa: PLC0415
    from dossier.project.settings import read_config  # noqa: PLC0415

    Draft202012Validator(SCHEMA).validate(
        YAML(typ="safe", pure=True).load(
            text.replace("2026-01-15", '"2026-01-15"').replace("2026-01-10", '"2026-01-10"')
        )
    )
    assert read_config(Text("dossier.yaml", text))[1] == ()


@pytest.mark.parametrize(
    "wrong",
    [{"titel": "x"}, {"toc": "yes"}, {"output": "../x.pdf"}, {"link-citations": "true"}, {"origins": {"a": {"b": 1}}}],
)
def test_the_schema_refuses_what_the_reader_refuses(wrong):
    assert not Draft202012Validator(SCHEMA).is_valid(wrong)


def shown_commands():
    """Find each line in the documents that starts our program, with the page it is on."""
    for page in (ROOT / "README.md", *sorted(DOCS.glob("*.md"))):
        for line in page.read_text(encoding="utf-8").splitlines():
            found = re.match(r"(?:    |\$ )?(dossier (?:build|check|explain|impact|init|show|sources|--)[^`]*)$", line)
            if found:
                yield page.name, re.split(r"\s{2,}|\s#|\s>", found[1])[0].strip()


@pytest.mark.parametrize(("page", "line"), sorted(set(shown_commands())))
def test_commands_that_are_shown_can_be_typed(page, line):  # noqa: ARG001 - the page is for whoever reads the failure
    _, name, *arguments = shlex.split(line)
    if name == "--version":
        return
    arguments = [argument for argument in arguments if not argument.startswith("[")]
    commands()[name].make_context(name, arguments, resilient_parsing=False)


CODE = re.compile(r"^```.*?^```|^(?: {4}|\t).*?$|``.*?``|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def links():
    """Find every link in the documents that leads to a file; examples are no links."""
    for page in (ROOT / "README.md", *sorted(DOCS.glob("*.md"))):
        text = CODE.sub("", page.read_text(encoding="utf-8"))
        yield from ((page, target) for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)[^)]*\)", text))


@pytest.mark.parametrize(("page", "target"), sorted(set(links())), ids=lambda value: Path(value).name)
def test_links_between_the_documents_lead_somewhere(page, target):
    assert (page.parent / target).exists()


def test_the_hook_for_each_commit_calls_a_command_there_is():
    (hook,) = YAML(typ="safe", pure=True).load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, name = hook["entry"].split()
    assert (program, name in cli.COMMANDS, hook["pass_filenames"]) == ("dossier", True, False)
    for path, wanted in {
        "sections/01.md": True,
        "a/references.bib": True,
        "dossier.yaml": True,
        "x.py": False,
        "other.yaml": False,
    }.items():
        assert bool(re.search(hook["files"], path)) is wanted
