"""From how sure a finding on it counts: a confidence is the probability that a name is one, of this type and extent."""

DOUBTFUL = 0.5  # a name less sure is left out, unless a rule or the gazetteer knows it
SURE = 0.6  # a name less sure gives way to any that is sure, takes no part in what is told in brief, and is for review
LIKELY = 0.8  # as sure as words have to be that are no name by themselves
