"""What people are told about settings that cannot be used, and about recognisers that could not do their part.

The same pairs as in errors.py: what is wrong, and how to mend it.
"""

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str

WORDING: dict[str, tuple[str, str]] = {
    "bad_choice": (
        N_("{key}: “{value}” is not a choice."),
        N_("Write one of {known}."),
    ),
    "bad_models": (
        N_("{key}: “{value}” does not say which pipeline reads which language."),
        N_('Write one “language = "pipeline"” for each, such as de = "de_core_news_sm".'),
    ),
    "bad_number": (
        N_("{key}: “{value}” is not a number that can be used."),
        N_("Write a number from {least} to {most}, without quotes."),
    ),
    "bad_text": (
        N_("{key}: “{value}” is not a text."),
        N_("Write some words in quotes."),
    ),
    "broken_toml": (
        N_("The settings cannot be read ({reason})."),
        N_("Write one “key = value” on each line, with words in quotes."),
    ),
    "not_a_table": (
        N_("{key}: “{value}” is no group of settings."),
        N_("Write [{key}] on a line of its own, and its settings below it."),
    ),
    "recogniser_bad_pipeline": (
        N_("The pipeline in {model} cannot be loaded ({reason}); the default one reads “{language}”."),
        N_("Name a folder that holds a whole pipeline, made by the version of spaCy that is installed."),
    ),
    "recogniser_broken_off": (
        N_("The recogniser’s server at {address} ended its answer half-way; the default recogniser read the report."),
        N_("Look whether the server still runs, and build again; what was answered is kept."),
    ),
    "recogniser_busy": (
        N_(
            "The recogniser’s server takes no more requests for now ({status}); the default recogniser read the report."
        ),
        N_("Build again later; what was answered is kept."),
    ),
    "recogniser_cut_off": (
        N_("The model {model} ended its answer before it was complete; the default recogniser read the report."),
        N_("Choose a model that can give longer answers."),
    ),
    "recogniser_failed": (
        N_("The recogniser {backend} failed ({reason}); the default recogniser read the report."),
        N_("Build again; where it fails again, choose another one in synoptic.toml."),
    ),
    "recogniser_invented": (
        N_("{count} of the {total} names that the model {model} gave do not stand in the text; they were left out."),
        N_("Nothing needs mending here; a more able model invents less."),
    ),
    "recogniser_names_nothing": (
        N_("The pipeline {model} marks no names that are known ({labels}); the default one reads “{language}”."),
        N_("Name a pipeline that finds people, organisations and places."),
    ),
    "recogniser_no_model": (
        N_("The recogniser {backend} has no model for “{language}”; the default one reads that."),
        N_("Name one below [{table}], or choose another recogniser."),
    ),
    "recogniser_no_package": (
        N_("The recogniser {backend} needs the package {package}, which is not installed; the default one was used."),
        N_("Call {command} to install it."),
    ),
    "recogniser_no_pipeline": (
        N_("The pipeline {model} cannot be loaded ({reason}); the default one reads “{language}”."),
        N_("Call {command} to install it."),
    ),
    "recogniser_old_pipeline": (
        N_("The pipeline {model} was made for another version of spaCy ({reason}); its names may be wrong."),
        N_("Install it, or train it, again with the version that is here."),
    ),
    "recogniser_refused": (
        N_("The model {model} refused to read the text; the default recogniser read the report."),
        N_("Choose another model if this happens often."),
    ),
    "recogniser_rejected": (
        N_("The recogniser’s server rejected the request ({reason}); the default recogniser read the report."),
        N_("Look at base_url and model in synoptic.toml, and at the key in OPENAI_API_KEY."),
    ),
    "recogniser_server_fault": (
        N_("The recogniser’s server failed ({status}); the default recogniser read the report."),
        N_("Build again later; what was answered is kept."),
    ),
    "recogniser_timeout": (
        N_("The recogniser’s server did not answer within {seconds} seconds; the default recogniser read the report."),
        N_("Build again, or raise the timeout in synoptic.toml; what was answered is kept."),
    ),
    "recogniser_unreachable": (
        N_("The recogniser’s server at {address} cannot be reached; the default recogniser read the report."),
        N_("Start it, or mend base_url in synoptic.toml."),
    ),
    "recogniser_unset": (
        N_("The recogniser {backend} needs the setting {key}; the default one was used."),
        N_("Write it into synoptic.toml, below [{table}]."),
    ),
    "recogniser_not_kept": (
        N_("What the recogniser’s server answers cannot be kept in {folder} ({reason}); it is asked again each time."),
        N_("Permit the folder to be written, or name another as cache in synoptic.toml."),
    ),
    "recogniser_wrong_answer": (
        N_("The answer of the model {model} is not in the form asked for; the default recogniser read the report."),
        N_("Build again, or choose a model that can answer by a schema."),
    ),
}
