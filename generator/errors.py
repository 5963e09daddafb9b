"""What people are told when the input needs mending: the one exception, and the wording of every problem.

A wording is a pair of messages: what is wrong, and how to mend it. Both are English message ids of the
catalogues, with named placeholders, so that the site can say them in its own language.
"""

from generator import notices
from generator.model import Problem

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str

WORDING: dict[str, tuple[str, str]] = {
    "bad_bytes": (
        N_("{count} characters are no {encoding}; they are shown as a replacement character."),
        N_("Save the file as UTF-8 again, from where the text came."),
    ),
    "bad_date": (
        N_("{key}: “{value}” is not a date."),
        N_("Write it as 2018, 2018-04 or 2018-04-21, as precisely as it is known."),
    ),
    "bad_full_text": (
        N_("{key}: “{value}” is not a choice."),
        N_("Write “full” if the whole text may be published, else “quotes”."),
    ),
    "bad_language": (
        N_("{key}: “{value}” is not a language code."),
        N_(
            "Write the two small letters of ISO 639-1, such as de or en; the language is found from the text meanwhile."
        ),
    ),
    "bad_story": (
        N_("{key}: “{value}” cannot name a story."),
        N_("Use small letters a to z, digits and single hyphens, such as harbour-strike."),
    ),
    "bad_url": (
        N_("{key}: “{value}” is not a web address."),
        N_("Write the whole address, from https:// on."),
    ),
    "binary": (
        N_("This is not a text file."),
        N_("Save the report as plain text in UTF-8, or remove the file."),
    ),
    "broken_yaml": (
        N_("The fields cannot be read ({reason})."),
        N_("Write one “key: value” on each line, and put a value that holds a colon or a quote into quotes."),
    ),
    "dump_columns": (
        N_("The line has {count} columns instead of {expected}; it is not used."),
        N_("Take the country's file from GeoNames as it is, its columns parted by tabs."),
    ),
    "dump_not_utf8": (N_("The file is not in UTF-8."), N_("Take the country's file from GeoNames as it is.")),
    "dump_value": (
        N_("Column {column} cannot be “{value}”; the line is not used."),
        N_("Correct the value, or take the country's file from GeoNames anew."),
    ),
    "empty": (N_("The file is empty."), N_("Put the text of the report into it, or remove it.")),
    "field_twice": (
        N_("{key} is given twice; “{value}” is used."),
        N_("Remove one of the two lines."),
    ),
    "fields_too_long": (
        N_("The fields are longer than {longest} characters; they are not used."),
        N_("Keep only the fields here, and put the text of the report below them or beside them."),
    ),
    "front_matter_in_text": (
        N_("A .txt file has no fields at its top; they are taken for text."),
        N_("Move them to a file of the same name that ends in .meta.yml, or let the report end in .md."),
    ),
    "front_matter_open": (
        N_("The fields at the top of the file do not end."),
        N_("Put a line with --- below the last one."),
    ),
    "link_broken": (
        N_("The link leads nowhere."),
        N_("Put the file itself here, or remove the link."),
    ),
    "link_outside": (
        N_("The link leads out of the folder of reports."),
        N_("Put the file itself here."),
    ),
    "link_to_folder": (
        N_("A link to a folder is not followed."),
        N_("Put the files themselves here, or remove the link."),
    ),
    "no_dump_in_zip": (
        N_("The .zip holds {count} files of places instead of one."),
        N_("Unpack it and add the file XX.txt of the country by itself."),
    ),
    "no_folder": (
        N_("There is no such folder."),
        N_("Name the folder that holds the reports."),
    ),
    "no_places": (
        N_("There is no place in this file."),
        N_("Take the country's file, such as SY.txt or SY.zip, from GeoNames."),
    ),
    "no_seeds": (
        N_("There is no report in this folder."),
        N_("Put at least one .txt or .md file with the text of a report here."),
    ),
    "not_a_file": (
        N_("This is not a plain file."),
        N_("Put the report here as a file, or remove this."),
    ),
    "not_fields": (
        N_("These are no fields."),
        N_("Write one “key: value” on each line."),
    ),
    "not_analysed": (
        N_("The report could be opened, but the program failed on its text: {reason}."),
        N_("Take it out of the folder, and tell those who maintain the program what stands in it."),
    ),
    "not_written": (
        N_("The file cannot be written: {reason}."),
        N_("Make room or permit it, and build again; what was written before is kept."),
    ),
    "not_generated": (
        N_("A file made by hand is in the place of a generated one; it was left alone."),
        N_("Give it another name, or remove it and build again."),
    ),
    "not_one_value": (
        N_("{key} has more than one value."),
        N_("Write a single value behind the colon, in quotes if it begins with a bracket or a brace."),
    ),
    "not_utf8": (
        N_("The file is not in UTF-8; it was read as {encoding}."),
        N_("Look whether all letters are right, and save it as UTF-8."),
    ),
    "same_id": (
        N_("The report has the same id as {kept}, “{id}”; only {kept} is used."),
        N_("Give one of the two files another name."),
    ),
    "sidecar_alone": (
        N_("There is no report that these fields belong to."),
        N_("Name the file after the report beside it, as {name}.txt or {name}.md, or remove it."),
    ),
    "too_large": (
        N_("The file has {size} MB; at most {largest} MB are read."),
        N_("Keep only the text of the report, or part it into several files."),
    ),
    "undecodable": (
        N_("The encoding of the text cannot be found."),
        N_("Save the file as UTF-8."),
    ),
    "unknown_field": (
        N_("There is no field “{key}”."),
        N_("Use one of {known}."),
    ),
    "unknown_language": (
        N_("The text is in a language that cannot be read: {language}. It can be one of: {known}."),
        N_("If that is wrong, put “language:” and its code at the top of the file or into its .meta.yml."),
    ),
    "unknown_suffix": (
        N_("Files that end in {suffix} are not read."),
        N_("Save the report in one of these: {known}; what is said about it goes into a .meta.yml file."),
    ),
    "unreadable": (
        N_("The file cannot be opened ({reason})."),
        N_("Allow it to be read."),
    ),
    **notices.WORDING,
}


class InputError(Exception):
    """The input as a whole cannot be used; carries the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(worded(problem) for problem in problems))
        self.problems = problems


def worded(problem: Problem) -> str:
    """One line for a terminal: file, line, what is wrong, how to mend it.

    >>> worded(Problem("empty", "seeds/a.txt"))
    'seeds/a.txt: The file is empty. Put the text of the report into it, or remove it.'
    """
    what, mend = WORDING[problem.code]
    where = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    parameters = dict(problem.parameters)
    return f"{where}: {what.format(**parameters)} {mend.format(**parameters)}"
