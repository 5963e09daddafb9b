"""Every explanation a comparison may give for its verdict: code to English message id.

Placeholders that end in ``_place``, ``_actor``, ``_thing``, ``_event`` or ``_document`` hold ids, shown by name in the
language of the page; those that end in ``_number`` hold numbers; all others hold words of the texts.
"""

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str

EXPLANATIONS: dict[str, str] = {
    "same_text_revised": N_("The texts are versions of one report."),
    "revises_by_date": N_("{newer_document} revises {older_document}, which is dated earlier."),
    "revises_by_tense": N_(
        "{newer_document} revises {older_document}: it tells in the past what the other tells in the present."
    ),
    "revises_by_additions": N_("{newer_document} revises {older_document}: it holds all of the other, and more."),
    "place_open": N_("The texts leave open whether they count the same area."),
    "places_of_sides": N_("One figure stands with {one_place}, the other with {other_place}."),
    "place_part_of": N_("{part_place} lies in {whole_place}."),
    "time_open": N_("The texts leave open whether they count up to the same time."),
    "two_sources": N_("One figure is attributed to {one_source}, the other to {other_source}."),
    "one_source": N_("One figure is attributed to {source}, the other to nobody."),
    "same_source": N_("Both figures are attributed to {source}; which of them is newer, or right, is open."),
    "sources_differ": N_("One text sets its sources side by side: {sources}."),
    "other_source": N_("The texts have the same number from different sources: {sources}."),
    "headline_and_text": N_("The headline and the text below it do not say the same."),
    "went_on_or_over_within": N_("One place of the text says that it is going on, another that it is over."),
    "only_once": N_("It can have happened only once, and the texts give different dates."),
    "events_may_differ": N_("The texts may speak of two events of one kind."),
    "own_words": N_("Each of these reports calls it in one way only, in words of its own."),
    "other_way_round": N_("One report tells it the other way round."),
    "does_not_change": N_("What does not change with the event differs between the reports."),
    "called_otherwise": N_("Both can be right: one may leave out what the other says."),
    "hour_open": N_("Both reports are of one day, and such a count can change in the course of it."),
    "population_open": N_("The texts leave open whether they count the same people or things."),
    "different_kinds": N_("One side counts {one_thing}, the other {other_thing}."),
    "expected_or_done": N_("One side says what is expected, the other what has happened."),
    "part_equals_bound": N_(
        "{part_number} stands on both sides: in one text as a part of the total ({part_thing}), in the other as an end"
        " of the range."
    ),
    "bands_overlap": N_("Allowing for words such as “about” or “at least”, both can be right."),
    "rate_or_total": N_("One figure is a rate, the other a total."),
    "period_or_total": N_("One figure counts a period only, the other up to a moment."),
    "further_or_all": N_("One figure is of what came on top, the other of all."),
    "minimum_or_maximum": N_("One figure is a minimum, the other a maximum."),
    "other_days": N_("The figures are of different days."),
    "later_report": N_("The reports have different dates; things may have changed in between."),
    "same_scope": N_("Both texts name the same place and the same day, and both figures cannot be right."),
    "different_events": N_("The periods may belong to different things: {one_event} and {other_event}."),
    "spelling": N_("Different spellings of one name, by the curated list of names."),
    "spelling_alike": N_("The names are alike, but nothing confirms that they mean the same; a person should decide."),
    "spelling_rule": N_("Different spellings of one name, by the rules for transliteration."),
    "place_in_place": N_("Each of the places lies in, or holds, another of them, so the texts can all be right."),
    "places_unrelated": N_("The texts name different places; whether they mean the same movement is open."),
    "went_on_or_over": N_("One text says it is going on, the other that it is over or that its outcome is there."),
    "no_order": N_("The texts are not dated, so which of them is newer is not known."),
    "number_became_word": N_("One version gives a number, the other only a vague word."),
    "not_found_elsewhere": N_("Not found in the other texts. They may say it in words that were not recognised."),
    "joined_words": N_("Two words have run together."),
    "broken_boundary": N_("Something is missing between two sentences."),
    "lost_characters": N_("Characters were lost when the text was stored or copied."),
}
