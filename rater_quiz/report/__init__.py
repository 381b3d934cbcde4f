"""Results → text for people to keep (Markdown) and for programs to read; whoever calls writes the file."""
