"""Who says what in a report: cues of speech, quotations, and who goes on speaking over several sentences."""
