"""Report to every generated file: pages of each language, the settings of its site, and the data."""

from collections.abc import Iterable, Sequence

from generator import catalogues, site
from generator.render import render
from generator.report import Report


def pages(report: Report, languages: Iterable[str]) -> dict[str, str]:
    """The generated pages of all languages, by path below docs/."""
    return {
        f"{language}/{path}": text for language in languages for path, text in sorted(render(report, language).items())
    }


def settings(paths: Iterable[str], languages: Sequence[str]) -> dict[str, str]:
    """The settings of each language's site, by file name, given the paths of all pages below docs/."""
    known = sorted(paths)
    return {
        f"mkdocs.{language}.yml": site.configuration(
            language,
            [path.removeprefix(f"{language}/") for path in known if path.startswith(f"{language}/")],
            {key: catalogues.load(language).gettext(message) for key, message in site.TITLES.items()},
            languages,
        )
        for language in languages
    }
