"""Who does it to whom: the names around a trigger, read from word order, articles and prepositions."""
