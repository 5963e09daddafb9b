"""Where reports differ: one module for each sentence that is true when it fires."""
