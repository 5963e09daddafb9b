"""The forms a question can take, for servers that know less than the whole of OpenAI's interface."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from generator.recognisers.answers import PROMPT

FORMATS = ("json_schema", "json_object", "text")  # of the answer: held to the schema, to JSON, to nothing
SEED = 1
UNSTEADY = ("temperature", "seed")  # fields that models that think do not take


@dataclass(frozen=True, slots=True)
class Form:
    """How a server likes to be asked: the format of the answer, and whether it lets itself be held to one answer."""

    format: str = FORMATS[0]
    steady: bool = True

    def fields(self) -> dict[str, Any]:
        """The fields of a request."""
        schema = {"name": "names", "strict": True, "schema": PROMPT["schema"]}
        formats = {
            "json_schema": {"type": "json_schema", "json_schema": schema},
            "json_object": {"type": "json_object"},
        }
        asked = {"response_format": formats[self.format]} if self.format in formats else {}
        return {**asked, **({"temperature": 0, "seed": SEED} if self.steady else {})}

    def simpler(self, said: str) -> Form | None:
        """What to try where a server did not understand and said so; None where nothing is left to try."""
        if self.steady and any(field in said for field in UNSTEADY):
            return replace(self, steady=False)
        after = FORMATS.index(self.format) + 1
        return replace(self, format=FORMATS[after]) if after < len(FORMATS) else None


def messages(passage: str) -> list[dict[str, str]]:
    """The question about a passage: what to do, and the text, apart from each other."""
    text = f"{PROMPT['before']}{passage}{PROMPT['after']}"
    return [{"role": "system", "content": PROMPT["system"].strip()}, {"role": "user", "content": text}]
