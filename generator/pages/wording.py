"""What codes are called: English message ids for verdicts, kinds and approximations, worded by the catalogues."""

from __future__ import annotations

from generator.model import Modality, Verdict
from generator.quantity import Approximation, Direction, Role

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str

LONE = "only_in_one"  # the kind of finding that says where something was not found

# verdict: sign, name, what it means
VERDICTS: dict[Verdict, tuple[str, str, str]] = {
    "conflict": (
        "≠",
        N_("Conflict"),
        N_("The texts speak of the same thing, place and time, and cannot both be right."),
    ),
    "scope_unclear": (
        "?",
        N_("Scope unclear"),
        N_("The values differ, and the texts leave open whether they speak of the same thing."),
    ),
    "different_scope": (
        "∦",
        N_("Not comparable"),
        N_("The values differ, but they do not speak of the same thing."),
    ),
    "revised": ("↻", N_("Revised"), N_("One account changed what it said itself.")),
    "update": (
        "→",
        N_("Later report"),
        N_("A later account stands beside an earlier one. Neither replaces the other here."),
    ),
    "compatible": ("≈", N_("Compatible"), N_("Both can be right at once.")),
    "same": ("=", N_("The same"), N_("One thing under several names.")),
    "maybe": ("≟", N_("Perhaps the same"), N_("The names may mean one thing. A person has to decide.")),
    "noted": ("•", N_("Noted"), N_("Recorded for the reader to weigh.")),
}

MANY = (
    N_("How many: {thing} ({event})"),
    N_("How many: {thing}"),
    N_("{measure} ({event})"),
    N_("{measure}"),
    N_("How many"),
)
# kind: messages from the most to the least specific; the first whose placeholders can all be filled is the title
TITLES: dict[str, tuple[str, ...]] = {
    "figures_differ": MANY,
    "figures_agree": MANY,
    "durations_differ": (N_("How long: {event}"), N_("How long")),
    "dates_differ": (N_("When: {event}"), N_("When")),
    "places_differ": (N_("Where: {event}"), N_("Where: {name}"), N_("Where")),
    "status_differs": (N_("How far along: {event}"), N_("How far along: {name}"), N_("How far along")),
    "names_differ": (N_("Which name: {name}"), N_("Which name")),
    "roles_differ": (N_("Which role: {name} ({event})"), N_("Which role: {name}"), N_("Which role")),
    "attributions_differ": (N_("Who says so: {event}"), N_("Who says so")),
    "identities_differ": (N_("Who did it: {event}"), N_("Who did it")),
    "framing_differs": (N_("In which words: {aspect}"), N_("In which words")),
    "detail_dropped": (
        N_("Detail in one version only: {thing} ({event})"),
        N_("Detail in one version only: {thing}"),
        N_("Detail in one version only: {event}"),
        N_("Detail in one version only"),
    ),
    "only_in_one": (
        N_("In one account only: {event} ({name})"),
        N_("In one account only: {event}"),
        N_("In one account only: {name}"),
        N_("In one account only"),
    ),
    "inconsistent_within": (N_("Within one text: {event}"), N_("Within one text: {name}"), N_("Within one text")),
    "background_differs": (N_("Background: {name}"), N_("Background")),
    "text_damaged": (N_("Damaged text: {words}"), N_("Damaged text")),
}
OTHER_DIFFERENCE = (N_("Difference: {event}"), N_("Difference: {name}"), N_("Difference"))
OTHER_AGREEMENT = (
    N_("What happened: {event} ({name})"),
    N_("What happened: {event}"),
    N_("What is said alike: {name}"),
    N_("What is said alike"),
)
ALIKE = ("≈", N_("In agreement"))  # sign and name of an agreement

# approximation of a single number, of a range
APPROXIMATIONS: dict[Approximation, tuple[str, str]] = {
    "exact": (N_("{low}"), N_("{low} to {high}")),
    "about": (N_("about {low}"), N_("about {low} to {high}")),
    "almost": (N_("almost {high}"), N_("almost {low} to {high}")),
    "at_least": (N_("at least {low}"), N_("at least {low} to {high}")),
    "at_most": (N_("at most {high}"), N_("at most {low} to {high}")),
    "order_of_magnitude": (N_("roughly {low}"), N_("roughly {low} to {high}")),
}
MORE_THAN, LESS_THAN = N_("more than {low}"), N_("less than {high}")
APPROXIMATION_NAMES: dict[Approximation, str] = {
    "exact": N_("a number without a qualifier"),
    "about": N_("an approximate number"),
    "almost": N_("a number just reached or not quite"),
    "at_least": N_("a lower bound"),
    "at_most": N_("an upper bound"),
    "order_of_magnitude": N_("a word without a number"),
}
RATES = {
    "hour": N_("{value} per hour"),
    "day": N_("{value} per day"),
    "week": N_("{value} per week"),
    "month": N_("{value} per month"),
    "year": N_("{value} per year"),
}
MODALITIES: dict[Modality, str] = {
    "asserted": N_("stated"),
    "expected": N_("expected"),
    "alleged": N_("alleged"),
    "denied": N_("denied"),
}
# role of a figure in a change, and whether it is a rise
CHANGES: dict[tuple[Role, Direction], str] = {
    ("before", "up"): N_("value before a rise"),
    ("after", "up"): N_("value after a rise"),
    ("difference", "up"): N_("size of a rise"),
    ("before", "down"): N_("value before a fall"),
    ("after", "down"): N_("value after a fall"),
    ("difference", "down"): N_("size of a fall"),
}
STATUSES = {"planned": N_("planned"), "ongoing": N_("under way"), "completed": N_("completed")}
KINDS = {
    "state": N_("state or government"),
    "military": N_("armed forces"),
    "armed_group": N_("armed group"),
    "police": N_("police"),
    "party": N_("political party"),
    "media": N_("news medium"),
    "international_organisation": N_("international organisation"),
    "ngo": N_("non-governmental organisation"),
    "company": N_("company"),
    "organisation": N_("organisation"),
    "person": N_("person"),
    "civilian": N_("civilians"),
    "country": N_("country"),
    "region": N_("region"),
    "city": N_("town or city"),
    "district": N_("district"),
    "natural": N_("landscape"),
    "border": N_("border"),
    "building": N_("building or site"),
    "place": N_("place of unknown kind"),
}
# what the words that a text has for an actor speak of
RESPECTS = {
    "ideology": N_("political or religious direction"),
    "affiliation": N_("religious or ethnic affiliation"),
    "backing": N_("backing and alliances"),
    "status": N_("legal or political status"),
    "ownership": N_("ownership"),
    "sector": N_("designation"),
}
DAMAGES = {
    "joined_words": N_("Two words have run together here."),
    "broken_boundary": N_("Something is missing between two sentences here."),
    "lost_characters": N_("Characters have been lost here."),
}
# What is measured rather than counted: the dimensions of concepts/units.toml.
MEASURES = {
    "area": N_("Area"),
    "degree": N_("Angle"),
    "current": N_("Electric current"),
    "voltage": N_("Voltage"),
    "data-rate": N_("Data rate"),
    "force": N_("Force"),
    "pressure": N_("Pressure"),
    "resistance": N_("Electrical resistance"),
    "resolution": N_("Resolution"),
    "torque": N_("Torque"),
    "data": N_("Amount of data"),
    "distance": N_("Distance"),
    "duration": N_("Duration"),
    "energy": N_("Energy"),
    "frequency": N_("Frequency"),
    "loudness": N_("Loudness"),
    "magnitude": N_("Magnitude"),
    "money": N_("Money"),
    "percentage-point": N_("Percentage points"),
    "power": N_("Power"),
    "share": N_("Share"),
    "speed": N_("Speed"),
    "temperature": N_("Temperature"),
    "volume": N_("Volume"),
    "weight": N_("Weight"),
    "age": N_("Age"),
    "time": N_("Time"),
    "interval": N_("Interval"),
}
