"""What the weights and tables of the package are made with; not part of it."""
