"""Recognisers of names: each module with a function ``recognise(document, settings)`` is one."""
