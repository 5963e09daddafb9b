"""What all tests share: optional tools, repeatable random examples, the browser."""

import os
from collections.abc import Callable

import pytest
from hypothesis import settings

from tests.browser import browser, serve  # noqa: F401  (fixtures: to import them is to offer them)

# The same examples in every run and on every machine; no time limit, as two runs may share one core.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None, print_blob=True)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def need() -> Callable[[str, object], None]:
    """Call ``need("msgfmt", shutil.which("msgfmt"))``: skips a test that lacks an optional tool, and says which.

    Under REQUIRE_ALL=1 the test fails instead, so that a machine that has to run every test leaves none out.
    """

    def needed(what: str, present: object) -> None:
        if present:
            return
        if os.environ.get("REQUIRE_ALL") == "1":
            pytest.fail(f"{what} is missing, and REQUIRE_ALL=1 lets no test be left out", pytrace=False)
        pytest.skip(f"{what} is missing")

    return needed
