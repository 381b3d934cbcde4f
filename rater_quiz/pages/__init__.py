"""What is shown of a result: said once, as blocks (`person`, `team`, `comparison`), and drawn by a renderer a format."""
