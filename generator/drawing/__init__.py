"""Parts that charts and maps are drawn with: SVG text, axes, marks, places for labels."""
