"""The program's own words: a frozen class for each part of the program, and one of it for each language.

The type checker finds a word that is missing in a language. What counts something is a function, for Arabic has four
forms where English has two.
"""
