"""Write the tables of word clusters: ``python -m training.clusters``, where spacy-lookups-data is installed (MIT).

Words are kept by how frequent they are; those that the source has no cluster for are left out.
"""

import gzip
import json
from importlib.resources import files
from itertools import islice

import marisa_trie
import numpy as np

from generator.recognisers.clusters import WEIGHTS

WORDS = {"de": 400_000, "en": 200_000}


def main() -> None:
    """Both tables."""
    for language, most in WORDS.items():
        packed = files("spacy_lookups_data").joinpath(f"data/{language}_lexeme_cluster.json.gz").read_bytes()
        known = ((word, path) for word, path in json.loads(gzip.decompress(packed)).items() if path)
        chosen = dict(islice(known, most))
        trie = marisa_trie.Trie(list(chosen), num_tries=5)
        paths = sorted(set(chosen.values()))
        at = {path: index for index, path in enumerate(paths)}
        rows = np.array([at[chosen[trie.restore_key(row)]] for row in range(len(trie))], dtype=np.uint16)
        trie.save(str(WEIGHTS / f"{language}.words.marisa"))
        np.save(WEIGHTS / f"{language}.rows.npy", rows)
        np.save(WEIGHTS / f"{language}.paths.npy", np.array(paths, dtype=np.uint32))
        print(language, len(chosen), "words in", len(paths), "clusters")


if __name__ == "__main__":
    main()
