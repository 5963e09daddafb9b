"""The pages of the site, a module for each kind: what a template is given, and how it is made from a Report."""
