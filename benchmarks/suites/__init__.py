"""One module for each suite of a peer that figures, dates and events are measured on."""
