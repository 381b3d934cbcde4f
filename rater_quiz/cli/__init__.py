"""The command line: a file for each command, which loads, calls the core, prints and saves."""
