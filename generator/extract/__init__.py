"""What is found in one text: one module for each thing that is found."""
