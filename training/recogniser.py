"""Train the recogniser: ``python -m training.recogniser --corpora DIR [--language de] [--check]`` (`make train`).

With ``--check`` the corpora for checking are left out of the training, so that they can be measured with the result.
"""

import argparse
import gzip
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from generator.recognisers.clusters import WEIGHTS
from generator.recognisers.crf import CODES, OUTSIDE, features
from generator.recognisers.cut import cut
from generator.recognisers.features import Features
from training.corpora import MISC, TABLE, Annotated, read

LABELS = {**CODES, "other": MISC}
PARAMETERS = {
    "c1": 0.7,  # few features stay
    "c2": 0.005,
    "max_iterations": 100,
    "feature.possible_transitions": True,
}


def samples(annotated: Annotated, made: Features) -> Iterator[tuple[list[list[bytes]], list[str]]]:
    """The features and labels of each sentence of a document."""
    text = annotated.document.text
    cuts = [cut(text, span) for span in annotated.document.sentences]
    small = frozenset(token.text for tokens in cuts for token in tokens if token.text.islower())
    for tokens in filter(None, cuts):
        labels = [OUTSIDE] * len(tokens)
        for name in annotated.names:
            inside = [at for at, token in enumerate(tokens) if token.start < name.end and token.end > name.start]
            for at in inside:
                labels[at] = f"{'B' if at == inside[0] else 'I'}-{LABELS[name.kind]}"
        yield made.of([token.text for token in tokens], small), labels


def train(language: str, corpora: Path, files: list[str], folder: Path) -> None:
    """Train the model of a language and write it into a folder."""
    trainer, made, count = pycrfsuite.Trainer(verbose=False), features(language), 0
    for name in files:
        for annotated in read(corpora / name, language):
            for seen, labels in samples(annotated, made):
                trainer.append(pycrfsuite.ItemSequence(seen), labels)
                count += len(labels)
    trainer.set_params(PARAMETERS)
    with tempfile.TemporaryDirectory() as work:
        model = Path(work) / "model"
        trainer.train(str(model))
        tagger = pycrfsuite.Tagger()
        tagger.open(str(model))
        known = sorted(name.encode() for name in tagger.info().attributes)
        write(folder / f"{language}.crf.gz", model.read_bytes())
        write(folder / f"{language}.features.gz", b"\n".join(known))
    print(f"{language}: {count} words, {len(known)} features")


def write(path: Path, content: bytes) -> None:
    """Write a compressed file, the same bytes for the same content."""
    path.write_bytes(gzip.compress(content, mtime=0))
    print(f"{path.name}: {path.stat().st_size / 2**20:.2f} MiB")


def main() -> None:
    """Train what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--language", action="append", choices=sorted(TABLE), help="only this one")
    parser.add_argument("--check", action="store_true", help="leave out the corpora for checking")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="folder of the weights")
    given = parser.parse_args()
    for language in given.language or sorted(TABLE):
        start, row = time.monotonic(), TABLE[language]
        train(language, given.corpora, row["train"] + ([] if given.check else row["check"]), given.out)
        print(f"{language}: {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
