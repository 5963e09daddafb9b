"""Synoptic: many reports of one event side by side."""
